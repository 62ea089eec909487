import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, cent, type Datum, type Monat, monatVon, plusMonate } from '../../../kern/index.ts'
import { rechne } from '../../../leistung/index.ts'
import {
  type AufrechnungAbgelehnt,
  type Aufrechnungsplan,
  type Auszahlung,
  aufrechnungBis,
  aufrechnungsrate,
  bekanntgabe,
  type Frist,
  pruefeAufrechnung,
} from '../../../recht/index.ts'
import {
  type Aufrechnungsstand,
  erstattungsgrundVon,
  ersterLaufmonat,
  type ForderungMitStand,
  gehemmteMonate,
} from '../../../zahlung/index.ts'
import { auszahlungVon, laufende } from '../../einbehalt.ts'
import { forderungDes } from '../forderung.ts'
import type { Verfahrenslage } from '../plan.ts'
import { tagWert } from '../werte.ts'

/** Ids of the steps: permanent. */
export const SCHRITT = {
  forderung: 'forderung',
  raten: 'raten',
  bestandskraft: 'bestandskraft',
  grenze: 'grenze',
  anhoerung: 'anhoerung',
  antwort: 'antwort',
  ermessen: 'ermessen',
  bescheid: 'bescheid',
  lauf: 'lauf',
} as const

export const aufrechnungDes = (l: Verfahrenslage, v: Verfahren): Aufrechnungsstand | undefined =>
  l.aufrechnungen.find((a) => a.verfahren === v.id)

/** Runs or rests: not ended, not over, its claim not paid. */
export const laeuftNoch = (l: Verfahrenslage, a: Aufrechnungsstand): boolean =>
  a.abschnitte.at(-1)?.zustand !== 'beendet' &&
  l.heute <= endeDer(l, a).tag &&
  (l.forderungen.find((f) => f.id === a.forderung)?.offen ?? 0) > 0

/** § 43 Abs. 4 SGB II: the last day, longer by the months in which it rested so far. */
export const endeDer = (l: Verfahrenslage, a: Aufrechnungsstand): Frist =>
  aufrechnungBis(a.bestandskraeftigAm, gehemmteMonate(a, monatVon(l.heute)))

/** What a set-off declared today would be. */
export type Vorschlag = {
  readonly ab: Monat
  readonly plan: Aufrechnungsplan
  readonly auszahlung: Auszahlung
  /** What other set-offs of the person keep back in that month. */
  readonly schon: Cent
  /** 30 percent of the Regelbedarf. */
  readonly hoechstens: Cent
  /** Months until the claim is paid, and what is kept back in the last. */
  readonly monate: number
  readonly letzte: Cent
}

export type Vorschlagshindernis =
  | { readonly art: 'keinMonat' }
  | { readonly art: 'recht'; readonly grund: AufrechnungAbgelehnt }

/**
 * The first decided month that is paid after the notice is known and in which the law allows it. A month with a reduction of
 * 30 percent is passed over.
 */
export function schlageVor(l: Verfahrenslage, v: Verfahren): Vorschlag | Vorschlagshindernis {
  const f = forderungDes(l, v)
  const bestandskraeftigAm = tagWert(festgelegt(v, SCHRITT.bestandskraft)?.werte, 'am')
  if (f === undefined || bestandskraeftigAm === undefined || l.geltendeAngaben === undefined)
    return { art: 'keinMonat' }
  const monate = [...new Set(l.entschieden.filter((e) => e.person === f.person).map((e) => e.monat))]
    .filter((m) => m >= fruehestens(l.heute))
    .sort((a, b) => a - b)
  let hindernis: Vorschlagshindernis = { art: 'keinMonat' }
  for (const monat of monate) {
    const r = pruefeIm(l, f, bestandskraeftigAm, monat)
    if (r === undefined) continue
    if (!('art' in r)) return r
    hindernis = r
    if (r.art !== 'recht' || r.grund.art !== 'minderung') break
  }
  return hindernis
}

/** Nothing is kept back of a month before the notice is made known, or of one whose run has begun. */
function fruehestens(heute: Datum): Monat {
  const bekannt = bekanntgabe({ weg: 'post', aufgabe: heute }).tag
  return Math.max(plusMonate(monatVon(bekannt), 1), ersterLaufmonat(heute)) as Monat
}

function pruefeIm(
  l: Verfahrenslage,
  f: ForderungMitStand,
  bestandskraeftigAm: Datum,
  monat: Monat,
): Vorschlag | Vorschlagshindernis | undefined {
  if (l.geltendeAngaben === undefined) return undefined
  const rechtsstand = { bekanntBis: l.heute }
  const ergebnisse = rechne({ angaben: l.geltendeAngaben, umstaende: l.geltendeUmstaende }, [monat], rechtsstand)
  const auszahlung = auszahlungVon(ergebnisse, l.zahlungsstand.offen, f.person, monat)
  if (auszahlung === undefined) return undefined
  const grund = erstattungsgrundVon(f)
  if (grund === undefined) return undefined
  const offene = new Map(l.forderungen.map((x) => [x.id, x.offen as number]))
  const neu = { id: f.id, grund, offen: f.offen, bestandskraeftigAm, gehemmteMonate: 0 }
  const r = pruefeAufrechnung(monat, neu, auszahlung, laufende(l, f.person, monat, offene), rechtsstand)
  if (!r.ok) return { art: 'recht', grund: r.ablehnung }
  const rate = Math.min(r.wert.rate, auszahlung.zahlbetrag)
  if (rate === 0) return undefined
  const ganze = Math.ceil(f.offen / rate)
  const schon = l.zahlungsstand.offen
    .filter((p) => p.empfaengerart === 'einbehalt' && p.monat === monat && p.person === f.person)
    .reduce((s, p) => s + p.betrag, 0)
  return {
    ab: monat,
    plan: r.wert,
    auszahlung,
    schon: cent(schon),
    hoechstens: aufrechnungsrate('erstattung', auszahlung.regelbedarf, monat, rechtsstand),
    monate: ganze,
    letzte: cent(f.offen - (ganze - 1) * rate),
  }
}
