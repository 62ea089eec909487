import type { Antragsthema } from '../../../bescheid/index.ts'
import { ANGABENMASKEN, feldName, satzName, unterlageZu, wertText } from '../../../fall/index.ts'
import { type Datum, datum, type Json, kanonisch } from '../../../kern/index.ts'
import type { Angabe, AngabeId, Angabenart } from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'

/** The facts of one subject that hold on the last day granted. */
export type Thema = {
  /** Part of the name of a field: permanent. */
  readonly id: string
  readonly titel: string
  readonly saetze: readonly { readonly id: AngabeId; readonly angabe: Angabe }[]
}

const THEMEN = [
  ['personen', 'Wer im Haushalt lebt', 'Personen'],
  ['wohnen', 'Wohnung und Heizung', 'Wohnen'],
  ['einkommen', 'Einkommen', 'Einkommen'],
  ['absetzungen', 'Ausgaben, die vom Einkommen abgehen', 'Absetzungen'],
  ['vermoegen', 'Vermögen', 'Vermögen'],
  ['mehrbedarfe', 'Mehrbedarf, Schule, Bildung', 'Mehrbedarfe'],
  ['versicherung', 'Kranken- und Pflegeversicherung', 'Versicherung'],
] as const

/** Asked of everybody, also where nothing is known: who has no income and no assets says so. */
const IMMER = new Set(['personen', 'wohnen', 'einkommen', 'vermoegen'])

export function themen(l: Verfahrenslage, ende: Datum): readonly Thema[] {
  return THEMEN.map(([id, titel, gruppe]) => ({
    id,
    titel,
    saetze: Object.entries(l.geltendeAngaben?.angaben ?? {})
      .filter(([, a]) => ANGABENMASKEN[a.art].gruppe === gruppe && giltAm(a, ende))
      .map(([id, angabe]) => ({ id, angabe })),
  })).filter((x) => IMMER.has(x.id) || x.saetze.length > 0)
}

const tag = (a: Angabe, feld: 'von' | 'bis' | 'am'): Datum | undefined => {
  const wert = (a as Readonly<Record<string, Json>>)[feld]
  return typeof wert === 'string' ? datum(wert) : undefined
}

/** What happened once and is over (a bill, a single payment) is not carried on. */
function giltAm(a: Angabe, ende: Datum): boolean {
  if ('am' in a) return false
  const bis = tag(a, 'bis')
  return bis === undefined || bis >= ende
}

/** Facts that end with the period: whether they go on has to be asked. */
export const laeuftAus = (a: Angabe, ende: Datum): boolean => tag(a, 'bis') === ende

const NEU_ZU_BELEGEN: ReadonlySet<Angabenart> = new Set([
  'erwerbseinkommen',
  'selbstaendigkeit',
  'betriebsergebnis',
  'vermoegen',
])

export type Nachweisvorschlag = { readonly id: AngabeId; readonly name: string }

/** Papers that grow old: pay of the last months, accounts, what ends; the others are in the file. */
export function neueNachweise(liste: readonly Thema[], ende: Datum): readonly Nachweisvorschlag[] {
  return liste.flatMap((x) =>
    x.saetze.flatMap(({ id, angabe }): readonly Nachweisvorschlag[] => {
      const u = unterlageZu(angabe.art)
      if (u === null || !(NEU_ZU_BELEGEN.has(angabe.art) || laeuftAus(angabe, ende))) return []
      return [{ id, name: u.name }]
    }),
  )
}

/** What is said of a fact beside its kind; of a flat all that is paid for it. */
function feldtexte(id: AngabeId, a: Angabe): readonly string[] {
  const felder = a as Readonly<Record<string, Json>>
  if (a.art === 'unterkunft')
    return (['grundmiete_cent', 'nebenkosten_cent', 'heizung_cent'] as const)
      .filter((f) => a[f] > 0)
      .map((f) => `${feldName('angaben', id, felder, f)} ${wertText(f, a[f])}`)
  return ANGABENMASKEN[a.art].kurz
    .filter((f) => f !== 'von' && f !== 'bis' && f !== 'person' && typeof felder[f] !== 'object')
    .map((f) => wertText(f, felder[f] ?? null))
}

/** "Erwerbseinkommen Elif: 520,00 €" */
export function angabentext(l: Verfahrenslage, id: AngabeId, a: Angabe): string {
  const wessen = 'person' in a ? ` ${l.personen.get(a.person)?.vorname ?? a.person}` : ''
  const werte = feldtexte(id, a)
  const name = satzName('angaben', id, a)
  const neu = werte.filter((w) => !name.includes(w))
  return `${name}${wessen}${neu.length === 0 ? '' : `: ${neu.join(', ')}`}`
}

export function antragsthemen(l: Verfahrenslage, ende: Datum): readonly Antragsthema[] {
  return themen(l, ende).map((x) => ({
    titel: x.titel,
    angaben: x.saetze.length === 0 ? ['Bisher keine Angabe.'] : x.saetze.map((s) => angabentext(l, s.id, s.angabe)),
    belege: [...new Set(neueNachweise([x], ende).map((n) => n.name))],
  }))
}

/** Whether the draft says something else of a subject than what is ordered. */
export function istGeaendert(l: Verfahrenslage, id: string): boolean {
  const gruppe = THEMEN.find(([x]) => x === id)?.[2]
  const text = (x: Verfahrenslage['angaben'] | undefined): string =>
    kanonisch(
      Object.fromEntries(
        Object.entries(x?.angaben ?? {}).filter(([, a]) => ANGABENMASKEN[a.art].gruppe === gruppe),
      ) as Json,
    )
  return text(l.angaben) !== text(l.geltendeAngaben)
}
