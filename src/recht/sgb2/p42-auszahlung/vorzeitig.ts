import { type Cent, cent, err, type Monat, ok, plusMonate, type Result } from '../../../kern/index.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'

/** § 42 Abs. 2 Satz 2 SGB II (since 2016-08-01). */
const HOECHSTENS = cent(100_00)

export type VorzeitigeLeistung = {
  readonly betrag: Cent
  /** By how much the payment of the following months is less. */
  readonly verringerung: readonly { readonly monat: Monat; readonly betrag: Cent }[]
}

export type VorzeitigAbgelehnt =
  /** § 42 Abs. 2 Satz 5 Nr. 1: a set-off is to be expected in this month or in one that is lowered. */
  | { readonly art: 'aufrechnung' }
  /** Nr. 2: the claim of the next month is reduced under §§ 31 to 32. */
  | { readonly art: 'minderung' }
  /** Nr. 3: taken already in one of the two months before. */
  | { readonly art: 'schonErhalten'; readonly monat: Monat }
  /** Nothing has been granted that falls due next. */
  | { readonly art: 'nichtsFaellig' }

export type Vorgriff = {
  readonly monat: Monat
  readonly gewuenscht: Cent
  /** What is granted and will be paid in the next month, and in the one after it. */
  readonly faelligFolgemonat: Cent
  readonly faelligUebernaechster: Cent
  readonly aufrechnungErwartet: boolean
  readonly minderungImFolgemonat: boolean
  /** Months in which it was taken before. */
  readonly schonErhalten: readonly Monat[]
}

/**
 * § 42 Abs. 2 SGB II: on application a part of what falls due next is paid at once, up to 100 euros; the payment of the
 * next month is less by it, as far as it cannot be that of the month after.
 */
export function pruefeVorzeitigeLeistung(v: Vorgriff): Result<VorzeitigeLeistung, VorzeitigAbgelehnt> {
  const schon =
    v.schonErhalten.find((m) => m < v.monat && v.monat - m <= 2) ?? v.schonErhalten.find((m) => m === v.monat)
  if (v.aufrechnungErwartet) return err({ art: 'aufrechnung' })
  if (v.minderungImFolgemonat) return err({ art: 'minderung' })
  if (schon !== undefined) return err({ art: 'schonErhalten', monat: schon })
  if (v.faelligFolgemonat === 0) return err({ art: 'nichtsFaellig' })
  const betrag = hoechstens(hoechstens(v.gewuenscht, HOECHSTENS), v.faelligFolgemonat)
  return ok({ betrag, verringerung: verringerungen(v, betrag, v.faelligFolgemonat) })
}

/**
 * § 42 Abs. 2 Satz 3 and 4 SGB II: by how much the two following months are lowered, for the payment that turns out to be
 * possible in the first of them.
 */
export function verringerungen(
  v: Pick<Vorgriff, 'monat' | 'faelligUebernaechster'>,
  betrag: Cent,
  moeglichImFolgemonat: Cent,
): VorzeitigeLeistung['verringerung'] {
  const erst = hoechstens(betrag, moeglichImFolgemonat)
  const dann = hoechstens(mindestensNull(betrag - erst), v.faelligUebernaechster)
  return [
    { monat: plusMonate(v.monat, 1), betrag: erst },
    { monat: plusMonate(v.monat, 2), betrag: dann },
  ].filter((x) => x.betrag > 0)
}
