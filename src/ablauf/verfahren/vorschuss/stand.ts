import { bewilligungsmonate, type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import {
  type Cent,
  cent,
  type Datum,
  liesMonat,
  type Monat,
  monateVonBis,
  NULL_CENT,
  summe,
} from '../../../kern/index.ts'
import { type Rechenergebnis, rechne } from '../../../leistung/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { aufrechnungVon, type Darlehensteil, type ForderungMitStand, istVorschuss } from '../../../zahlung/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { betragWert, tagWert, textWert } from '../werte.ts'

/** Ids of the steps: permanent. */
export const SCHRITT = {
  antrag: 'antrag',
  pruefung: 'pruefung',
  hoehe: 'hoehe',
  bescheid: 'bescheid',
  gespraech: 'gespraech',
  abrechnung: 'abrechnung',
} as const

/** Months of the Bewilligungszeitraum nobody has decided about. */
export function offeneMonate(l: Verfahrenslage): readonly Monat[] {
  const entschieden = new Set(l.entschieden.map((g) => g.monat))
  return bewilligungsmonate(l.angaben).filter((m) => !entschieden.has(m))
}

/** `beantragt`: then it has to be paid (§ 42 Abs. 1 Satz 2 SGB I). */
export type Antrag = { readonly am: Datum; readonly beantragt: boolean }

export function antragDes(v: Verfahren): Antrag | undefined {
  const w = festgelegt(v, SCHRITT.antrag)?.werte
  const am = tagWert(w, 'am')
  return am === undefined ? undefined : { am, beantragt: textWert(w, 'wie') === 'antrag' }
}

export type Anteil = { readonly person: PersonId; readonly betrag: Cent }
export type Hoehe = {
  readonly anteile: readonly Anteil[]
  readonly monate: readonly Monat[]
  readonly ermessen: string
}

export const betragsfeld = (person: PersonId): string => `betrag-${person}`

/** How much each person gets for which months; undefined until it is settled. */
export function hoeheDes(l: Verfahrenslage, v: Verfahren): Hoehe | undefined {
  const w = festgelegt(v, SCHRITT.hoehe)?.werte
  return w === undefined ? undefined : hoeheAus(l, w)
}

export function hoeheAus(l: Verfahrenslage, w: Festlegungswerte): Hoehe | undefined {
  const [von, bis] = [liesMonat(textWert(w, 'von')), liesMonat(textWert(w, 'bis'))]
  if (von === undefined || bis === undefined) return undefined
  const anteile = l.fall.mitglieder.flatMap(({ lokal }) => {
    const betrag = betragWert(w, betragsfeld(lokal)) ?? NULL_CENT
    return betrag > 0 ? [{ person: lokal, betrag }] : []
  })
  return { anteile, monate: monateVonBis(von, bis), ermessen: textWert(w, 'ermessen') }
}

/** What the facts give that are known by now. */
export const ergebnisse = (l: Verfahrenslage, monate: readonly Monat[]): readonly Rechenergebnis[] =>
  rechne({ angaben: l.angaben, umstaende: l.umstaende }, monate, { bekanntBis: l.heute })

/** By kind and bearer as the facts give it so far: first what secures the living, then the home. */
export function teileVon(l: Verfahrenslage, h: Hoehe): readonly Darlehensteil[] {
  const alle = ergebnisse(l, h.monate).flatMap((e) => e.personen)
  return h.anteile.flatMap(({ person, betrag }): readonly Darlehensteil[] => {
    const leistungen = alle.filter((p) => p.person === person).flatMap((p) => p.leistungen)
    const wohnen = summe(leistungen.filter((x) => x.leistungsart === 'unterkunft').map((x) => x.betrag))
    const leben = summe(leistungen.map((x) => x.betrag)) - wohnen
    const unterkunft = cent(Math.max(0, Math.min(betrag - leben, wohnen)))
    return [
      { person, leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag: cent(betrag - unterkunft) },
      { person, leistungsart: 'unterkunft', kostentraeger: 'kommune', betrag: unterkunft },
    ]
  })
}

/** The claims of the advance a procedure has paid, one for each person; none before. */
export const vorschuesseDes = (l: Verfahrenslage, v: Pick<Verfahren, 'id'>): readonly ForderungMitStand[] =>
  l.forderungen.filter((f) => istVorschuss(f.darlehen) && f.darlehen?.verfahren === v.id)

/** What has become of the advance of a person. */
export type Abrechnung = {
  readonly forderung: ForderungMitStand
  /** Kept back by runs, or in payments that are open still. */
  readonly angerechnet: Cent
  readonly bezahlt: Cent
  readonly rest: Cent
}

export function abrechnungen(l: Verfahrenslage, v: Verfahren): readonly Abrechnung[] {
  return vorschuesseDes(l, v).map((forderung) => {
    const ids = new Set(l.aufrechnungen.filter((a) => a.forderung === forderung.id).map((a) => a.id as string))
    const geplant = summe(
      l.zahlungsstand.offen
        .filter((p) => p.empfaengerart === 'einbehalt' && ids.has(aufrechnungVon(p.zeichen)))
        .map((p) => p.betrag),
    )
    const angerechnet = cent(forderung.einbehalten + geplant)
    const bezahlt = cent(forderung.betrag - forderung.offen - forderung.einbehalten)
    return { forderung, angerechnet, bezahlt, rest: cent(forderung.offen - geplant) }
  })
}

/** What the months of the advance give a person by the decisions that hold. */
export const zugestanden = (l: Verfahrenslage, person: PersonId, monate: readonly Monat[]): Cent =>
  summe(l.geltend.filter((z) => z.person === person && monate.includes(z.monat)).map((z) => z.betrag))

/** Whether every month of the advance is decided: then it can be credited. */
export function entschieden(l: Verfahrenslage, h: Hoehe): boolean {
  const da = new Set(l.entschieden.map((g) => g.monat))
  return h.monate.every((m) => da.has(m))
}
