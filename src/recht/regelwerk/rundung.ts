import { anteilKaufmaennisch, type Cent, cent, teileKaufmaennisch } from '../../kern/index.ts'

/**
 * § 41 Abs. 2 SGB II: "Berechnungen werden auf zwei Dezimalstellen durchgeführt … wird die letzte
 * Dezimalstelle um eins erhöht, wenn sich in der folgenden Dezimalstelle eine der Ziffern 5 bis 9 ergeben würde."
 */
export function anteil(betrag: Cent, zaehler: number, nenner: number): Cent {
  // Whole shares need no division: by far the most frequent case.
  if (zaehler === nenner) return betrag
  return anteilKaufmaennisch(betrag, zaehler, nenner)
}

/** § 41 Abs. 2 SGB II. `prozent` is the percentage × 100 (2.3 % = 230). */
export function prozentVon(betrag: Cent, prozent: number): Cent {
  return anteilKaufmaennisch(betrag, prozent, 100_00)
}

/** § 41 Abs. 2 SGB II: the sum of amounts × days is divided once. */
export function geteilt(summeDerProdukte: number, nenner: number): Cent {
  return cent(teileKaufmaennisch(summeDerProdukte, nenner))
}

export const hoechstens = (a: Cent, b: Cent): Cent => (a < b ? a : b)
export const mindestensNull = (a: number): Cent => (a > 0 ? a : 0) as Cent
