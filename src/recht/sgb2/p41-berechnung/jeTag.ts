import type { Cent } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt } from '../../regelwerk/rundung.ts'

/**
 * § 41 Abs. 1 SGB II: Anspruch besteht für jeden Kalendertag. Der Monat wird mit 30 Tagen berechnet. Of the thirty days of
 * a month the last stretch has what is left; who has a claim for a part of the month only has it for each calendar day.
 */
export const tageDesAbschnitts = groesse({
  id: 'sgb2.41.1.tageDesAbschnitts',
  norm: '§ 41 Abs. 1 SGB II',
  je: 'abschnitt',
  mass: 'tage',
  rechne: (k, p, a) => {
    const abschnitt = k.abschnitte[a]
    if (abschnitt === undefined) return 0
    return k.nurTeilweise?.[p] === true ? abschnitt.bis - abschnitt.von + 1 : abschnitt.tage
  },
})

/** The days all stretches together count as: 30 for a whole month. */
export const tageDesZeitraums = groesse({
  id: 'sgb2.41.1.tageDesZeitraums',
  norm: '§ 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'tage',
  rechne: (k, p) => (k.nurTeilweise?.[p] === true ? k.bis - k.von + 1 : k.tage),
})

/**
 * § 41 Abs. 1 und 2 SGB II: a monthly need that changes within the month counts for each stretch with its
 * thirtieths; the sum is rounded once.
 */
export function jeTag(k: Rechnung, g: Groesse<Cent>, p: number): Cent {
  if (k.abschnitte.length === 1) return k.lies(g, p, 0)
  let summe = 0
  for (let a = 0; a < k.abschnitte.length; a++) summe += k.lies(g, p, a) * k.lies(tageDesAbschnitts, p, a)
  return geteilt(summe, k.lies(tageDesZeitraums, p))
}
