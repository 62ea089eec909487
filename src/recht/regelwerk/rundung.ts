import {
  anteilKaufmaennisch,
  type Cent,
  cent,
  type Monat,
  monat as monatAusText,
  teileKaufmaennisch,
} from '../../kern/index.ts'

// § 77 Abs. 14 SGB II: from April to December 2011 "weitere sich ergebende Dezimalstellen" fall away.
const ABSCHNEIDEN_AB = monatAusText('2011-04')
const ABSCHNEIDEN_BIS = monatAusText('2011-12')

/** Whether amounts are rounded otherwise than in the month before. */
export const rundetAnders = (monat: Monat): boolean => monat === ABSCHNEIDEN_AB || monat === ABSCHNEIDEN_BIS + 1

/** How shares are rounded is a matter of the month; the engine computes one month at a time and says here which. */
let schneidetAb = false
export function rundeWieIm(monat: Monat): void {
  schneidetAb = monat >= ABSCHNEIDEN_AB && monat <= ABSCHNEIDEN_BIS
}

/**
 * § 41 Abs. 2 SGB II: "Berechnungen werden auf zwei Dezimalstellen durchgeführt … wird die letzte
 * Dezimalstelle um eins erhöht, wenn sich in der folgenden Dezimalstelle eine der Ziffern 5 bis 9 ergeben würde."
 */
export function anteil(betrag: Cent, zaehler: number, nenner: number): Cent {
  // Whole shares need no division: by far the most frequent case.
  if (zaehler === nenner) return betrag
  return schneidetAb ? abgeschnitten(betrag, zaehler, nenner) : anteilKaufmaennisch(betrag, zaehler, nenner)
}

/** § 41 Abs. 2 SGB II. `prozent` is the percentage × 100 (2.3 % = 230). */
export function prozentVon(betrag: Cent, prozent: number): Cent {
  return schneidetAb ? abgeschnitten(betrag, prozent, 100_00) : anteilKaufmaennisch(betrag, prozent, 100_00)
}

/** § 41 Abs. 2 SGB II: the sum of amounts × days is divided once. */
export function geteilt(summeDerProdukte: number, nenner: number): Cent {
  return schneidetAb ? abgeschnitten(summeDerProdukte, 1, nenner) : cent(teileKaufmaennisch(summeDerProdukte, nenner))
}

function abgeschnitten(betrag: number, zaehler: number, nenner: number): Cent {
  return cent(Number((BigInt(betrag) * BigInt(zaehler)) / BigInt(nenner)))
}

/**
 * § 41 Abs. 2 SGB II until 2011-03-31: "Beträge, die nicht volle Euro ergeben, sind bei einem Betrag von unter 0,50 Euro
 * abzurunden und von 0,50 Euro an aufzurunden"; § 77 Abs. 5 SGB II for § 21 until 2011-12-31.
 */
export function aufVolleEuro(betrag: number): Cent {
  return cent(teileKaufmaennisch(betrag, 100) * 100)
}

export const hoechstens = (a: Cent, b: Cent): Cent => (a < b ? a : b)
export const mindestensNull = (a: number): Cent => (a > 0 ? a : 0) as Cent
