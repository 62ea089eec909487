import type { Kennung } from '../../../kern/index.ts'
import type { KontoRef } from '../../../stammdaten/index.ts'
import type { Zeitpunkt } from '../../../technik/index.ts'
import { SCHWELLEN } from './schwellen.ts'

type FallId = Kennung<'Leistungsfall'>
type PersonKennung = Kennung<'Person'>
type BediensteterId = Kennung<'Bediensteter'>

/**
 * kontoMehrererFaelle: one account for unrelated cases (zahl: how many of them); wiederaufnahme: opened again and paid to a new
 * account; kontowechsel: another account than last time, confirmed just now; paar: two people decide for each other (zahl:
 * percent); ohneKontakt: no document and nobody who dealt with it (zahl: cases); doppelzahlung: the same payment in another run.
 */
export const AUFFAELLIGKEITSARTEN = [
  'kontoMehrererFaelle',
  'wiederaufnahme',
  'kontowechsel',
  'paar',
  'ohneKontakt',
  'doppelzahlung',
] as const
export type Auffaelligkeitsart = (typeof AUFFAELLIGKEITSARTEN)[number]

/** Something to look at before the release. It is no suspicion of a person: most of them have a plain reason. */
export type Auffaelligkeit = {
  readonly art: Auffaelligkeitsart
  readonly faelle: readonly FallId[]
  readonly zahlungen: readonly Kennung<'Zahlung'>[]
  readonly leute: readonly BediensteterId[]
  readonly zahl: number
}

const leer = { faelle: [], zahlungen: [], leute: [], zahl: 0 } as const

/** A transfer of the run to the household or to a person: where landlords and suppliers have many cases by nature. */
export type Laufueberweisung = {
  readonly zahlung: Kennung<'Zahlung'>
  readonly fall: FallId
  readonly iban: string
  readonly konto: KontoRef
}

/** (a) `konten`: accounts of the run and the cases they were paid for. Cases nobody knows the members of are not judged. */
export function kontenMehrererFaelle(
  konten: readonly { readonly iban: string; readonly faelle: readonly FallId[] }[],
  mitglieder: ReadonlyMap<FallId, readonly PersonKennung[]>,
): readonly Auffaelligkeit[] {
  return konten.flatMap(({ faelle }) => {
    const bekannte = faelle.filter((f) => mitglieder.has(f))
    const zahl = fremdeGruppen(bekannte.map((f) => mitglieder.get(f) ?? []))
    return zahl > SCHWELLEN.faelleJeKonto
      ? [{ ...leer, art: 'kontoMehrererFaelle', faelle: bekannte, zahl } as const]
      : []
  })
}

/** How many groups of cases share no person, also not by way of a third one. */
function fremdeGruppen(faelle: readonly (readonly PersonKennung[])[]): number {
  let gruppen: ReadonlySet<PersonKennung>[] = []
  for (const personen of faelle) {
    const verwandte = gruppen.filter((g) => personen.some((p) => g.has(p)))
    gruppen = [
      ...gruppen.filter((g) => !verwandte.includes(g)),
      new Set([...personen, ...verwandte.flatMap((g) => [...g])]),
    ]
  }
  return gruppen.length
}

/** (d) `zuletzt`: the account a case was last paid to the same way; `bestaetigt`: accounts confirmed within the days asked for. */
export function kontowechsel(
  ueberweisungen: readonly Laufueberweisung[],
  bestaetigt: (k: KontoRef) => boolean,
  zuletzt: ReadonlyMap<Kennung<'Zahlung'>, string>,
): readonly Auffaelligkeit[] {
  const gewechselt = ueberweisungen.filter((u) => {
    const vorher = zuletzt.get(u.zahlung)
    return bestaetigt(u.konto) && vorher !== undefined && vorher !== u.iban
  })
  return jeFall(gewechselt).map(([fall, zahlungen]) => ({ ...leer, art: 'kontowechsel', faelle: [fall], zahlungen }))
}

/** (c) `neu`: transfers of cases opened again, to an account the case was never paid to before. */
export function wiederaufnahmen(neu: readonly Laufueberweisung[]): readonly Auffaelligkeit[] {
  return jeFall(neu).map(([fall, zahlungen]) => ({ ...leer, art: 'wiederaufnahme', faelle: [fall], zahlungen }))
}

function jeFall(liste: readonly Laufueberweisung[]): readonly (readonly [FallId, readonly Kennung<'Zahlung'>[]])[] {
  const faelle = [...new Set(liste.map((u) => u.fall))]
  return faelle.map((f) => [f, liste.filter((u) => u.fall === f).map((u) => u.zahlung)])
}

/** How often one certified what the other ordered. */
export type Entscheidungspaar = {
  readonly festgestelltVon: BediensteterId
  readonly angeordnetVon: BediensteterId
  readonly anzahl: number
}

/** (e) Pairs that decide for each other: the share among all decisions of either of them. */
export function paare(alle: readonly Entscheidungspaar[]): readonly Auffaelligkeit[] {
  const gesamt = new Map<BediensteterId, number>()
  const gemeinsam = new Map<string, { readonly leute: readonly [BediensteterId, BediensteterId]; anzahl: number }>()
  for (const { festgestelltVon: f, angeordnetVon: a, anzahl } of alle) {
    for (const wer of [f, a]) gesamt.set(wer, (gesamt.get(wer) ?? 0) + anzahl)
    const leute = f < a ? ([f, a] as const) : ([a, f] as const)
    const da = gemeinsam.get(leute.join())
    gemeinsam.set(leute.join(), { leute, anzahl: (da?.anzahl ?? 0) + anzahl })
  }
  if (gesamt.size < SCHWELLEN.paarLeute) return []
  return [...gemeinsam.values()].flatMap(({ leute, anzahl }) => {
    const meiste = Math.max(...leute.map((wer) => gesamt.get(wer) ?? 0))
    const genug = anzahl >= SCHWELLEN.paarEntscheidungen && anzahl * 100 > meiste * SCHWELLEN.paarProzent
    return genug ? [{ ...leer, art: 'paar', leute, zahl: Math.floor((anzahl * 100) / meiste) } as const] : []
  })
}

/** (f) One for the run, however many cases: they are looked at as a list. */
export function ohneKontakt(faelle: readonly FallId[]): readonly Auffaelligkeit[] {
  return faelle.length === 0 ? [] : [{ ...leer, art: 'ohneKontakt', faelle, zahl: faelle.length }]
}

/** A payment of the run and another one for the same case, month, way, account and amount that is on its way or was paid. */
export type Doppelte = {
  readonly fall: FallId
  readonly zahlung: Kennung<'Zahlung'>
  readonly andere: Kennung<'Zahlung'>
}

export function doppelzahlungen(liste: readonly Doppelte[]): readonly Auffaelligkeit[] {
  const je = new Map<Kennung<'Zahlung'>, Doppelte>()
  for (const d of liste) if (!je.has(d.andere) && !je.has(d.zahlung)) je.set(d.zahlung, d)
  return [...je.values()].map((d) => ({
    ...leer,
    art: 'doppelzahlung',
    faelle: [d.fall],
    zahlungen: [d.zahlung, d.andere],
  }))
}

/** A look at one of them: by whom, when, and what she found. */
export type Vermerk = { readonly text: string; readonly von: BediensteterId; readonly am: Zeitpunkt }

export type GeseheneAuffaelligkeit = Auffaelligkeit & { readonly nr: number; readonly vermerk: Vermerk | null }
