import { type Datum, iso } from '../../kern/index.ts'
import type { Rechtsstand } from '../berechnung/ergebnis.ts'
import type { Parameter } from './parameter.ts'
import { type Unsicheres, unsicheres } from './rechnung.ts'
import { standAm } from './rechtsstand.ts'

/**
 * A value of the law on a day, for rules outside a month's calculation.
 * @throws if the law knew no such value on that day: callers ask only for days their rule covers.
 */
export function wertAm<T extends number>(p: Parameter<T>, r: Rechtsstand, tag: Datum): T {
  const wert = standAm(r, tag).werte[p.nr]
  if (wert === undefined || Number.isNaN(wert)) throw new Error(`${p.id} is unknown on ${iso(tag)}`)
  return wert as T
}

/** Which of these values were not certain on that day. */
export function unsicheresAm(liste: readonly Parameter[], r: Rechtsstand, tag: Datum): readonly Unsicheres[] {
  const stand = standAm(r, tag)
  return liste.flatMap((p) => (stand.unsicher.includes(p.nr) ? unsicheres(p, stand) : []))
}
