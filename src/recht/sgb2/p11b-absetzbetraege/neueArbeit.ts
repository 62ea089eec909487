import { type Datum, datum } from '../../../kern/index.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { VON } from '../../sachverhalt/felder.ts'

/** The days on which new allowances began that spare running Bewilligungszeiträume. */
export const FREIBETRAGSNEUREGELUNG = datum('2005-10-01')
export const REGELBEDARFSGESETZ = datum('2011-07-01')

/**
 * § 67 SGB II a. F. and § 77 Abs. 3 SGB II: the old allowance holds "längstens … bis zur Aufnahme einer
 * Erwerbstätigkeit" on or after the day of change; from the month of it the new one.
 */
export function nimmtArbeitAuf(k: Rechnung, p: number, stichtag: Datum): boolean {
  const person = k.s.personen[p]
  for (const e of [...(person?.erwerb ?? []), ...(person?.selbstaendig ?? [])])
    if (e.von >= stichtag && e.von <= k.letzterTagDesMonats) {
      k.angabe(e, VON)
      return true
    }
  return false
}
