import { type Datum, datum, plusTage, tag, wochentag } from '../../kern/index.ts'
import type { Bundesland } from './land.ts'

/** Holidays that hold in some communities of a Land only: the office says which hold at its seat. */
export type Gemeindefeiertag = 'mariaeHimmelfahrt' | 'fronleichnam' | 'friedensfest'

type Tagesregel = {
  readonly am: (jahr: number) => Datum
  readonly laender: readonly Bundesland[] | 'alle'
  readonly ab?: number
  readonly gemeinde?: Gemeindefeiertag
}

const fest =
  (monat: number, t: number) =>
  (jahr: number): Datum =>
    tag(jahr, monat, t)
const nachOstern =
  (tage: number) =>
  (jahr: number): Datum =>
    plusTage(ostersonntag(jahr), tage)

const ALLE = 'alle' as const
const REFORMATION_SEIT_2018: readonly Bundesland[] = ['HB', 'HH', 'NI', 'SH']
const REFORMATION: readonly Bundesland[] = ['BB', 'MV', 'SN', 'ST', 'TH']

/** The holiday laws of the Länder as they stand for years from 2005 on; 3 October by Art. 2 Einigungsvertrag. */
const REGELN: readonly Tagesregel[] = [
  { am: fest(1, 1), laender: ALLE },
  { am: fest(1, 6), laender: ['BW', 'BY', 'ST'] },
  { am: fest(3, 8), laender: ['BE'], ab: 2019 },
  { am: fest(3, 8), laender: ['MV'], ab: 2023 },
  { am: nachOstern(-2), laender: ALLE },
  { am: nachOstern(0), laender: ['BB'] },
  { am: nachOstern(1), laender: ALLE },
  { am: fest(5, 1), laender: ALLE },
  { am: nachOstern(39), laender: ALLE },
  { am: nachOstern(49), laender: ['BB'] },
  { am: nachOstern(50), laender: ALLE },
  { am: nachOstern(60), laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  { am: nachOstern(60), laender: ['SN', 'TH'], gemeinde: 'fronleichnam' },
  { am: fest(8, 8), laender: ['BY'], gemeinde: 'friedensfest' },
  { am: fest(8, 15), laender: ['SL'] },
  { am: fest(8, 15), laender: ['BY'], gemeinde: 'mariaeHimmelfahrt' },
  { am: fest(9, 20), laender: ['TH'], ab: 2019 },
  { am: fest(10, 3), laender: ALLE },
  { am: fest(10, 31), laender: REFORMATION },
  { am: fest(10, 31), laender: REFORMATION_SEIT_2018, ab: 2018 },
  { am: fest(11, 1), laender: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { am: bussUndBettag, laender: ['SN'] },
  { am: fest(12, 25), laender: ALLE },
  { am: fest(12, 26), laender: ALLE },
]

/** Once only: 500 years of the Reformation everywhere; Berlin 75 and 80 years after the end of the war. */
const EINMALIG: readonly { readonly am: Datum; readonly laender: readonly Bundesland[] | 'alle' }[] = [
  { am: datum('2017-10-31'), laender: ALLE },
  { am: datum('2020-05-08'), laender: ['BE'] },
  { am: datum('2025-05-08'), laender: ['BE'] },
]

const gilt = (laender: readonly Bundesland[] | 'alle', land: Bundesland): boolean =>
  laender === ALLE || laender.includes(land)

const gemerkt = new Map<string, ReadonlySet<Datum>>()

/**
 * The public holidays of a Land in a year (from 2005 on). `gemeinde` adds those that hold in some of its communities only;
 * one that the Land does not know changes nothing.
 */
export function feiertage(
  jahr: number,
  land: Bundesland,
  gemeinde: readonly Gemeindefeiertag[] = [],
): ReadonlySet<Datum> {
  const schluessel = [jahr, land, ...gemeinde].join('/')
  const schon = gemerkt.get(schluessel)
  if (schon !== undefined) return schon
  const tage = new Set<Datum>()
  for (const r of REGELN) {
    const hier = gilt(r.laender, land) && jahr >= (r.ab ?? 0)
    if (hier && (r.gemeinde === undefined || gemeinde.includes(r.gemeinde))) tage.add(r.am(jahr))
  }
  const [erster, letzter] = [tag(jahr, 1, 1), tag(jahr, 12, 31)]
  for (const e of EINMALIG) if (e.am >= erster && e.am <= letzter && gilt(e.laender, land)) tage.add(e.am)
  gemerkt.set(schluessel, tage)
  return tage
}

/** The Wednesday before 23 November. */
function bussUndBettag(jahr: number): Datum {
  const vorher = tag(jahr, 11, 22)
  return plusTage(vorher, -((wochentag(vorher) - MITTWOCH + 7) % 7))
}
const MITTWOCH = 3

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
export function ostersonntag(jahr: number): Datum {
  const a = jahr % 19
  const b = Math.floor(jahr / 100)
  const c = jahr % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return tag(jahr, Math.floor(n / 31), (n % 31) + 1)
}
