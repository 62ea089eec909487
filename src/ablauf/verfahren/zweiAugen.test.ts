import { expect, test } from 'vitest'
import type { Verfahren } from '../../fall/index.ts'
import { cent, type Kennung, type TraegerNr } from '../../kern/index.ts'
import { systemZufall, type Zeitpunkt } from '../../technik/index.ts'
import { gezogen, istKlein, wartetAufZweite } from './zweiAugen.ts'

test('HKR-05: one of twenty is drawn, 5 percent within 0.3 points over 100,000', () => {
  let anzahl = 0
  const zufall = systemZufall()
  for (let i = 0; i < 100_000; i++) if (gezogen(zufall)) anzahl++
  // 0.3 points are 4.4 standard deviations (0.069 points each): fails by chance once in 90,000 runs
  expect(anzahl).toBeGreaterThan(4_700)
  expect(anzahl).toBeLessThan(5_300)
})

test('the border of the draw: the last number below 5 percent of 2 to the 32', () => {
  const aus = (hex: string) => gezogen(() => Uint8Array.from(Buffer.from(hex, 'hex')))
  // 214748364.8
  expect([aus('00000000'), aus('0ccccccb'), aus('0ccccccc'), aus('ffffffff')]).toEqual([true, true, false, false])
})

test('500 euros and no cent more; what is not paid once is never small', () => {
  expect([cent(500_00), cent(500_01), undefined].map(istKlein)).toEqual([true, false, false])
})

const F = (schritt: string, wann: number, wer: string, stichprobe?: boolean) => ({
  nr: wann,
  schritt,
  werte: stichprobe === undefined ? {} : { stichprobe },
  wann: wann as Zeitpunkt,
  von: { bediensteter: wer as Kennung<'Bediensteter'>, personalnummer: wer },
})
const V = (art: string, festlegungen: readonly ReturnType<typeof F>[]) =>
  ({ id: art, art, traeger: '98802' as TraegerNr, festlegungen }) as unknown as Verfahren
const offen = (...v: readonly Verfahren[]) => wartetAufZweite(v, 'darlehen', 'bescheid:vorlage', 'bescheid')

test('what was drawn stays drawn, also when it is laid before again or begun anew, until somebody else has released one', () => {
  expect(offen()).toBe(false)
  expect(offen(V('darlehen', [F('bescheid:vorlage', 1, 'A1', false)]))).toBe(false)
  const erst = V('darlehen', [F('bescheid:vorlage', 1, 'A1', true)])
  expect(offen(erst)).toBe(true)
  expect(offen(erst, V('darlehen', [F('bescheid:vorlage', 2, 'A1', false), F('bescheid', 3, 'A1')]))).toBe(true)
  expect(offen(V('vorschuss', [F('bescheid:vorlage', 1, 'A1', true)]))).toBe(false)
  expect(offen(erst, V('darlehen', [F('bescheid:vorlage', 2, 'A1', true), F('bescheid', 3, 'A2')]))).toBe(false)
})
