import { type Cent, cent, type Datum, type Monat, monatVon, NULL_CENT, plusMonate } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import {
  ANGEMESSEN_UNTERKUNFT,
  EINMAL_AM,
  EINMAL_ANERKANNT,
  EINMAL_BETRAG,
  KOSTENART,
  UNBERUECKSICHTIGT,
} from '../../sachverhalt/felder.ts'
import { type Eintrag, GUTHABEN_MONATE } from '../../sachverhalt/sachverhalt.ts'
import { heizungAnerkannt, unterkunftAnerkannt } from './anerkannt.ts'
import { aufwendungenUnterkunft } from './aufwendungen.ts'
import { unterkunftAm } from './unterkunftAm.ts'

export const INSTANDHALTUNG: ReadonlySet<string> = new Set(['instandhaltung'])
const ALS_BEDARF: ReadonlySet<string> = new Set(['nachzahlung', 'brennstoff', 'instandhaltung', 'umzug'])

/** Costs of this kind that fall due in this month. */
export function einmalige(k: Rechnung, arten: ReadonlySet<string>): readonly Eintrag<'unterkunftEinmal'>[] {
  return (k.s.je.unterkunftEinmal ?? []).filter((e) => arten.has(e.a.kostenart) && k.giltImMonat(e))
}

/**
 * § 22 Abs. 1, 2 und 6 SGB II: back-payments, fuel bought in bulk, urgent repairs and the costs of a move are a need of
 * the month in which they fall due (BSG 22.03.2010, B 4 AS 62/09 R).
 */
export const einmaligAnerkannt = groesse<Cent>({
  id: 'sgb2.22.1.einmaligAnerkannt',
  norm: '§ 22 Abs. 1, 2 und 6 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (const e of einmalige(k, ALS_BEDARF)) {
      k.angabe(e, EINMAL_AM)
      summe += anerkannt(k, e)
    }
    return summe === 0 ? NULL_CENT : cent(summe)
  },
})

/** What of one of these costs is need of the month. */
export function anerkannt(k: Rechnung, e: Eintrag<'unterkunftEinmal'>): number {
  const betrag = k.angabe(e, EINMAL_BETRAG)
  const festgestellt = k.angabe(e, EINMAL_ANERKANNT)
  if (festgestellt !== null) return festgestellt
  if (k.angabe(e, KOSTENART) !== 'instandhaltung') return betrag
  let raum: number = k.lies(raumFuerInstandhaltung, 0)
  for (const davor of einmalige(k, INSTANDHALTUNG)) {
    if (davor === e) break
    raum -= anerkannt(k, davor)
  }
  return hoechstens(betrag as Cent, mindestensNull(raum))
}

/**
 * § 22 Abs. 2 Satz 1 SGB II: as far as the costs of this and the following eleven months are reasonable altogether:
 * twelve times what is reasonable, less twelve times what runs and what else falls due in that time; without Karenzzeit
 * (Satz 3). Repairs of the eleven months before have used up their part: their twelve months hold these costs as well.
 * Without a limit there is no bound.
 */
export const raumFuerInstandhaltung = groesse<Cent>({
  id: 'sgb2.22.2.raumFuerInstandhaltung',
  norm: '§ 22 Abs. 2 Satz 1 und 3 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const u = unterkunftAm(k, 0)
    const angemessen = u === undefined ? null : k.angabe(u, ANGEMESSEN_UNTERKUNFT)
    if (angemessen === null) return cent(OHNE_GRENZE)
    let raum = 12 * (angemessen - k.lies(aufwendungenUnterkunft, 0, 0))
    for (const e of k.s.je.unterkunftEinmal ?? []) {
      const abstand = monatVon(e.von as Datum) - k.monat
      if (e.a.kostenart === 'nachzahlung' && abstand >= 0 && abstand < 12)
        raum -= k.angabe(e, EINMAL_ANERKANNT) ?? k.angabe(e, EINMAL_BETRAG)
    }
    return mindestensNull(raum - frueherAnerkannt(k))
  },
})

/** What was recognised for repairs in the eleven months before this one. */
function frueherAnerkannt(k: Rechnung): number {
  const monate = new Set<Monat>()
  for (const e of k.s.je.unterkunftEinmal ?? []) {
    const m = monatVon(e.von as Datum)
    if (e.a.kostenart === 'instandhaltung' && m < k.monat && k.monat - m < 12) monate.add(m)
  }
  let summe = 0
  for (const m of monate)
    summe += k.imMonat(m, (x) => einmalige(x, INSTANDHALTUNG).reduce((s, e) => s + anerkannt(x, e), 0))
  return summe
}
const OHNE_GRENZE = 10_000_000_00

/**
 * § 22 Abs. 3 SGB II: Rückzahlungen und Guthaben mindern die Aufwendungen nach dem Monat der Rückzahlung oder Gutschrift;
 * what this month cannot take lowers the next (BSG 24.06.2020, B 4 AS 8/20 R). Household energy and costs that were
 * not recognised stay out.
 */
export const guthabenImMonat = groesse<Cent>({
  id: 'sgb2.22.3.guthabenImMonat',
  norm: '§ 22 Abs. 3 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    const verbraucht = new Map<number, number>()
    // Stryker disable next-line all: the sum is the same in any order, the derivation is not
    const liste = [...(k.s.je.wohnguthaben ?? [])].sort((x, y) => x.von - y.von || (x.id < y.id ? -1 : 1))
    for (const e of liste) summe += rest(k, e, verbraucht)
    return summe === 0 ? NULL_CENT : cent(summe)
  },
})

/** What is left of one amount for this month; `verbraucht` says how much of each month's costs is lowered already. */
function rest(k: Rechnung, e: Eintrag<'wohnguthaben'>, verbraucht: Map<number, number>): number {
  const gutschrift = monatVon(e.von as Datum)
  if (gutschrift >= k.monat || k.monat - gutschrift > GUTHABEN_MONATE) return 0
  k.angabe(e, EINMAL_AM)
  let uebrig = mindestensNull(k.angabe(e, EINMAL_BETRAG) - k.angabe(e, UNBERUECKSICHTIGT))
  for (let m = plusMonate(gutschrift, 1); m <= k.monat && uebrig > 0; m = plusMonate(m, 1)) {
    const frei = mindestensNull(laufendAnerkannt(k, m) - (verbraucht.get(m) ?? 0))
    const stueck = hoechstens(uebrig, frei)
    verbraucht.set(m, (verbraucht.get(m) ?? 0) + stueck)
    if (m === k.monat) return stueck
    uebrig = mindestensNull(uebrig - stueck)
  }
  return 0
}

/** What was recognised for flat and heating on the first day of a month, by the law and facts of that month. */
const laufendAnerkannt = (k: Rechnung, m: Monat): number =>
  k.imMonat(m, (x) => x.lies(unterkunftAnerkannt, 0) + x.lies(heizungAnerkannt, 0))
