import { type Cent, type Datum, datum } from '../../kern/index.ts'

export type Einheit =
  | 'cent'
  | 'prozent_x100'
  | 'jahre'
  | 'anzahl'
  | 'faktor_x100'
  | 'zehntausendstel'
  | 'zehnmillionstel'

/**
 * What of a version is not certain: its value, its first day, the day of its promulgation (all three: not read in the
 * official text), or that it is nothing but the last known value carried on, because nothing is promulgated yet.
 */
export type Unsicherheit = 'wert' | 'beginn' | 'verkuendung' | 'fortgeschrieben'

/** One version of a legal value: when it applies, when it was promulgated, and where that can be read. */
export type Fassung = {
  readonly ab: Datum
  readonly verkuendet: Datum
  readonly wert: number
  readonly quelle: string
  /**
   * A transition keeps the version before it for Bewilligungszeiträume that began before `ab` (as § 65a Abs. 1 SGB II
   * does for § 12).
   */
  readonly nurNeueZeitraeume: boolean
  /** Absent: certain. It is said by every result that rests on it. */
  readonly unsicher?: Unsicherheit
}

/** A value the legislator sets and changes. Thresholds that never change stand in the rule. */
export type Parameter<T extends number = number> = {
  readonly nr: number
  readonly id: string
  readonly norm: string
  readonly einheit: Einheit
  /** Up to this day the official sources have been read; beyond it the last Fassung runs on with a hint. */
  readonly geprueftBis: Datum
  readonly fassungen: readonly Fassung[]
  readonly __wert?: T
}

/** All parameters, in the order of their numbers. Filled while the rooms of the law are loaded. */
export const PARAMETER: Parameter[] = []

/**
 * Known is what was promulgated by November 2026. For 2027 some of the yearly values are missing: these are carried on and
 * marked (`unsicher: 'fortgeschrieben'`). From 2028 on nothing has been read.
 */
export const GEPRUEFT_BIS = datum('2027-12-31')

export type FassungText = {
  readonly ab: string
  readonly verkuendet: string
  readonly wert: number
  readonly quelle: string
  readonly nurNeueZeitraeume?: boolean
  readonly unsicher?: Unsicherheit
}

/** @throws if the versions do not ascend: the table of a parameter is part of the program. */
export function parameter<T extends number = Cent>(
  id: string,
  norm: string,
  einheit: Einheit,
  fassungen: readonly FassungText[],
): Parameter<T> {
  const gelesen = fassungen.map((f) => ({
    ...f,
    ab: datum(f.ab),
    verkuendet: datum(f.verkuendet),
    nurNeueZeitraeume: f.nurNeueZeitraeume ?? false,
  }))
  gelesen.forEach((f, i) => {
    const davor = gelesen[i - 1]
    if (davor && davor.ab >= f.ab) throw new Error(`versions of ${id} do not ascend`)
  })
  const p: Parameter<T> = { nr: PARAMETER.length, id, norm, einheit, geprueftBis: GEPRUEFT_BIS, fassungen: gelesen }
  PARAMETER.push(p)
  return p
}
