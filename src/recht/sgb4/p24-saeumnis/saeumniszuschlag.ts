import { anteilKaufmaennisch, type Cent, cent } from '../../../kern/index.ts'

// § 24 Abs. 1 Satz 1 SGB IV.
const STUFE = 50_00
const PROZENT = 1

/**
 * § 24 Abs. 1 SGB IV: for each month begun, one percent of the contributions in arrears, rounded down to fifty euros.
 * @param rueckstaende what was in arrears in each month of the delay
 */
export function saeumniszuschlag(rueckstaende: readonly Cent[]): Cent {
  const summe = rueckstaende.reduce((s, r) => s + Math.floor(r / STUFE) * STUFE, 0)
  return anteilKaufmaennisch(cent(summe), PROZENT, 100)
}
