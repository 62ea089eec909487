import { type Cent, cent, type Datum, datum, deutsch, plusTage } from '../../../kern/index.ts'
import { type Frist, monateSpaeter, naechsterWerktag, type Ort, verschiebung } from '../../fristen/frist.ts'

/**
 * § 63 SGB II: what is punished with a fine, and how high, by the law of the day the act ended (§ 4 OWiG). § 63 from the
 * given texts of 2012 to 2026; that Nr. 6 of 2016 (a statement) came on 2016-08-01 with the Neuntes Gesetz zur Änderung des
 * SGB II, and all of the OWiG, is general knowledge and not among the given texts.
 */
export const TATBESTAENDE = [
  'auskunft57',
  'bescheinigung58',
  'vordruck58',
  'auskunft60',
  'einsicht60',
  'beweismittel60',
  'angabe',
  'aenderung',
] as const
export type Tatbestand = (typeof TATBESTAENDE)[number]
export type Schuld = 'vorsatz' | 'fahrlaessig'

const ANGABE_AB = datum('2016-08-01')
/** Beweismittel of § 60 Abs. 7 became Nr. 6, the two after it Nr. 7 and 8. */
const BEWEISMITTEL_AB = datum('2026-07-01')

/** The number of § 63 Abs. 1 on that day; undefined: nobody was punished for it then. */
export function bussgeldnummer(t: Tatbestand, am: Datum): number | undefined {
  if ((t === 'beweismittel60' && am < BEWEISMITTEL_AB) || (t === 'angabe' && am < ANGABE_AB)) return undefined
  const damals = TATBESTAENDE.filter(
    (x) => (x !== 'beweismittel60' || am >= BEWEISMITTEL_AB) && (x !== 'angabe' || am >= ANGABE_AB),
  )
  return damals.indexOf(t) + 1
}

/** § 64 Abs. 2 Nr. 2 SGB II: beside the Jobcenter the customs service, in its own field. */
export const zollMitZustaendig = (t: Tatbestand): boolean => t === 'angabe' || t === 'aenderung'

/** § 17 Abs. 1 OWiG. */
export const BUSSE_MINDESTENS = cent(5_00)

/** § 63 Abs. 2 SGB II; for negligence half of it (§ 17 Abs. 2 OWiG). */
export function bussgeldHoechstens(t: Tatbestand, schuld: Schuld): Cent {
  const voll = zollMitZustaendig(t) ? 5000_00 : 2000_00
  return cent(schuld === 'vorsatz' ? voll : voll / 2)
}

/** § 56 Abs. 1 OWiG: a warning with a fine. */
export const VERWARNUNGSGELD = { mindestens: cent(5_00), hoechstens: cent(55_00) } as const

/** § 107 Abs. 1 OWiG: five percent of the fine, at least 25, at most 7,500 euros. Half a cent counts as one. */
export const bussgeldgebuehr = (busse: Cent): Cent =>
  cent(Math.min(7500_00, Math.max(25_00, Math.round((busse * 5) / 100))))
/** § 107 Abs. 3 Nr. 2 OWiG: for a delivery with a record. */
export const ZUSTELLUNG = cent(3_50)

/** § 31 Abs. 2 OWiG: by the highest fine; above 2,500 euros two years, above 1,000 one, else six months. */
function monateBisVerjaehrung(hoechstens: Cent): number {
  if (hoechstens > 2500_00) return 24
  return hoechstens > 1000_00 ? 12 : 6
}

/** The day itself is the first one of a period (§ 31 Abs. 3, § 33 Abs. 3 Satz 1 OWiG). */
const letzterTagAb = (d: Datum, monate: number): Datum => plusTage(monateSpaeter(d, monate), -1)

/**
 * The last day on which the act may be pursued. What interrupts (order of the hearing, fine notice) begins the period anew
 * (§ 33 Abs. 1 Nr. 1 and 9 OWiG), never beyond twice its length (Abs. 3 Satz 2); an interruption after the end does nothing.
 */
export function verfolgbarBis(v: {
  readonly tatbestand: Tatbestand
  readonly schuld: Schuld
  readonly beendet: Datum
  readonly unterbrochen: readonly Datum[]
}): Frist {
  const monate = monateBisVerjaehrung(bussgeldHoechstens(v.tatbestand, v.schuld))
  const aeusserste = letzterTagAb(v.beendet, 2 * monate)
  let letzter = letzterTagAb(v.beendet, monate)
  for (const tag of [...v.unterbrochen].sort((a, b) => a - b))
    if (tag <= letzter && tag >= v.beendet) letzter = letzterTagAb(tag, monate)
  const tag = letzter < aeusserste ? letzter : aeusserste
  return {
    tag,
    norm: '§§ 31, 33 OWiG',
    rechnung: `Tat beendet am ${deutsch(v.beendet)}; ${WORT[monate] ?? ''}${v.unterbrochen.length === 0 ? '' : ', unterbrochen'}: bis ${deutsch(tag)}.`,
  }
}
const WORT: Readonly<Record<number, string>> = { 24: 'zwei Jahre', 12: 'ein Jahr', 6: 'sechs Monate' }

/** § 67 Abs. 1 OWiG, § 43 StPO with § 46 Abs. 1 OWiG: two weeks after delivery, to the end of a working day. */
export function einspruchsfrist(zugestellt: Datum, ort: Ort): Frist {
  const roh = plusTage(zugestellt, 14)
  const tag = naechsterWerktag(roh, ort)
  return {
    tag,
    norm: '§ 67 Abs. 1 OWiG',
    rechnung: `Zugestellt am ${deutsch(zugestellt)}; zwei Wochen enden am ${deutsch(roh)}.${verschiebung(roh, tag, ort)}`,
  }
}

/** § 66 Abs. 2 Nr. 2 OWiG: two weeks after the notice has become final. */
export const busseZahlbarBis = (rechtskraeftigAb: Datum): Datum => plusTage(rechtskraeftigAb, 14)
