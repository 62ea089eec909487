import { type Datum, type Monat, monatVon, plusMonate } from '../../../kern/index.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import type { Sachverhalt } from '../../sachverhalt/sachverhalt.ts'
import { vereinfachtesVerfahren } from './parameter.ts'

const MONATE = 6

/**
 * § 67 Abs. 3 SGB II: in a Bewilligungszeitraum begun from March 2020 to December 2022 the actual costs of flat and
 * heating count as reasonable for six months. If only the reasonable costs were recognised before (Satz 3), the
 * recognised sum is to be stated.
 */
export function gilt67Absatz3(k: Rechnung): boolean {
  if (k.wahl(vereinfachtesVerfahren) !== 1 || k.monat - monatVon(k.zeitraumBeginn) >= MONATE) return false
  k.parameter(vereinfachtesVerfahren)
  return true
}

/** § 67 Abs. 3 Satz 1 SGB II: whether a month is one of the six of any Bewilligungszeitraum of that time. */
function istVereinfacht(s: Sachverhalt, m: Monat): boolean {
  return s.bewilligungszeitraeume.some((b) => {
    const abstand = m - monatVon(b.von as Datum)
    if (abstand < 0 || abstand >= MONATE) return false
    return vereinfachtesVerfahren.fassungen.findLast((f) => f.ab <= b.von)?.wert === 1
  })
}

/** § 67 Abs. 3 Satz 2 SGB II: these months do not count on the time limit; how many months after `beginn` it ends. */
export function monateOhneVereinfachte(s: Sachverhalt, beginn: Monat, monate: number): number {
  let weiter = 0
  for (let gezaehlt = 0; gezaehlt < monate; ) {
    weiter++
    if (!istVereinfacht(s, plusMonate(beginn, weiter))) gezaehlt++
  }
  return weiter
}
