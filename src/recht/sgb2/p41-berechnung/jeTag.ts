import type { Cent } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt } from '../../regelwerk/rundung.ts'

/** § 41 Abs. 1 Satz 2 SGB II: Der Monat wird mit 30 Tagen berechnet. */
export const tageDesAbschnitts = groesse({
  id: 'sgb2.41.1.tageDesAbschnitts',
  norm: '§ 41 Abs. 1 SGB II',
  je: 'zeit',
  mass: 'tage',
  rechne: (k, _p, a) => k.abschnitte[a]?.tage ?? 0,
})

/** The days all stretches together count as: 30 for a whole month. */
export const tageDesZeitraums = groesse({
  id: 'sgb2.41.1.tageDesZeitraums',
  norm: '§ 41 Abs. 1 SGB II',
  je: 'bg',
  mass: 'tage',
  rechne: (k) => k.tage,
})

/**
 * § 41 Abs. 1 und 2 SGB II: a monthly need that changes within the month counts for each stretch with its
 * thirtieths; the sum is rounded once.
 */
export function jeTag(k: Rechnung, g: Groesse<Cent>, p: number): Cent {
  if (k.abschnitte.length === 1) return k.lies(g, p, 0)
  let summe = 0
  for (let a = 0; a < k.abschnitte.length; a++) summe += k.lies(g, p, a) * k.lies(tageDesAbschnitts, 0, a)
  return geteilt(summe, k.lies(tageDesZeitraums, 0))
}
