import { expect, test } from 'vitest'
import { code128 } from './code128.ts'

const symbole = (breiten: readonly number[]): readonly string[] =>
  Array.from({ length: (breiten.length - 7) / 6 }, (_, i) => breiten.slice(i * 6, i * 6 + 6).join(''))

test('CASH-01: every pair of digits has a symbol of its own, 11 modules wide, of an even count of black ones', () => {
  const alle = new Set<string>()
  for (let n = 0; n < 100; n++) {
    const [, symbol = ''] = symbole(code128(String(n).padStart(2, '0')))
    const b = [...symbol].map(Number)
    expect(b.reduce((s, x) => s + x, 0)).toBe(11)
    expect(((b[0] ?? 0) + (b[2] ?? 0) + (b[4] ?? 0)) % 2).toBe(0)
    alle.add(symbol)
  }
  expect(alle.size).toBe(100)
})

// von: worked by hand by the rule of the standard: (105 + 1·12 + 2·34) mod 103 = 82, start C 211232, stop 2331112
test('CASH-01: start, digits, check symbol, stop', () => {
  const b = code128('1234')
  expect(symbole(b)).toEqual(['211232', '112232', '131123', '121241'])
  expect(b.slice(-7).join('')).toBe('2331112')
  expect(() => code128('123')).toThrow('even count')
})
