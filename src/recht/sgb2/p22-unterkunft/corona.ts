import { monatVon } from '../../../kern/index.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
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
