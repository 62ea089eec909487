import { expect, test } from 'vitest'
import { datum, type Monat, monat } from '../kern/index.ts'
import { aenderungsgrund, aenderungsnorm } from './berichtigung.ts'
import type { Aenderungseingabe, Berichtigung } from './eingabe.ts'

const mit = (
  berichtigt: Berichtigung | undefined,
  vorlaeufig = false,
  nunVorlaeufig: readonly Monat[] = [],
): Aenderungseingabe =>
  ({
    bisher: { bescheide: [], vorlaeufig, nunVorlaeufig, monate: [] },
    regelt: ['2026-04', '2026-05'].map((m) => ({ person: 'P1', monat: monat(m) })),
    berichtigt,
  }) as unknown as Aenderungseingabe
const GERICHT = { vom: datum('2026-05-06'), gericht: 'Sozialgericht Musterstadt', aktenzeichen: 'S 12 AS 345/26' }

// §§ 44, 48 SGB X; §§ 85, 101, 131 SGG; § 41a SGB II
test.each<[Berichtigung | undefined, string, string]>([
  [undefined, '§ 48 Abs. 1 SGB X', 'Ändern sich die Verhältnisse'],
  [{ art: 'abhilfe', widerspruchVom: datum('2026-02-02') }, '§ 85 Abs. 1 SGG', 'Widerspruch vom 2. Februar 2026'],
  [{ art: 'ueberpruefung' }, '§ 44 Abs. 1 SGB X', 'von Anfang an nicht richtig'],
  [{ art: 'vergleich', ...GERICHT }, '§ 101 Abs. 1 SGG', 'den Vergleich vom 6. Mai 2026'],
  [{ art: 'anerkenntnis', ...GERICHT }, '§ 101 Abs. 2 SGG', 'unser Anerkenntnis vom 6. Mai 2026'],
  [{ art: 'urteil', ...GERICHT }, '§ 131 SGG', 'Sozialgericht Musterstadt, Aktenzeichen S 12 AS 345/26'],
])('%o changes a notice under %s', (berichtigt, norm, satz) => {
  expect(aenderungsnorm(mit(berichtigt))).toBe(norm)
  const grund = aenderungsgrund(mit(berichtigt)).join('').replaceAll('\u00a0', ' ')
  expect(grund).toContain(norm)
  expect(grund).toContain(satz)
})

test('what was provisional is decided anew under § 41a; what a court has changed still rests on the court', () => {
  expect(aenderungsnorm(mit(undefined, true))).toBe('§ 41a Abs. 2 SGB II')
  expect(aenderungsgrund(mit(undefined, true)).join('')).toContain('war vorläufig')
  expect(aenderungsnorm(mit({ art: 'vergleich', ...GERICHT }, true))).toBe('§ 101 Abs. 1 SGG')
})

// § 40 Abs. 4 SGB II
test('what was final and becomes provisional falls as a whole; beside other months it is named with them', () => {
  const [april, mai] = [monat('2026-04'), monat('2026-05')]
  expect(aenderungsnorm(mit(undefined, false, [april, mai]))).toBe('§ 40 Abs. 4 SGB II')
  expect(aenderungsnorm(mit(undefined, false, [mai]))).toBe('§ 48 Abs. 1 SGB X, § 40 Abs. 4 SGB II')
  expect(aenderungsgrund(mit(undefined, false, [mai])).join('')).toContain('hatten wir abschließend entschieden')
  expect(aenderungsnorm(mit({ art: 'ueberpruefung' }, false, [april, mai]))).toBe('§ 44 Abs. 1 SGB X')
})
