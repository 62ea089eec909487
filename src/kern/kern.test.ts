import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import {
  alterAm,
  anteilKaufmaennisch,
  cent,
  datum,
  deutsch,
  euro,
  hashVon,
  iso,
  isoMonat,
  kanonisch,
  letzterTag,
  liesDatum,
  liesDeutsch,
  liesEuro,
  monat,
  monatVon,
  plusJahre,
  plusTage,
  schnitt,
  strecken,
  teileKaufmaennisch,
  uuid7,
  wochentag,
  zeitleiste,
  zeitraum,
} from './index.ts'

fc.configureGlobal({
  numRuns: zaehlung.zaehlung['kern.eigenschaften'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz'],
})

test('half a cent is rounded away from zero', () => {
  expect(teileKaufmaennisch(5, 2)).toBe(3)
  expect(teileKaufmaennisch(-5, 2)).toBe(-3)
  expect(teileKaufmaennisch(4, 3)).toBe(1)
  expect(anteilKaufmaennisch(cent(563_00), 23, 1000)).toBe(12_95) // 563,00 × 2,3 % = 12,949
})

test('a share is exact beyond 2^53', () => {
  expect(anteilKaufmaennisch(cent(9_007_199_254_740_99), 3, 3)).toBe(9_007_199_254_740_99)
})

test('money refuses what is not whole', () => {
  expect(() => cent(0.5)).toThrow('not whole cents')
  expect(() => cent(Number.NaN)).toThrow('not whole cents')
})

test.each([
  ['1.234,56', 1_234_56],
  ['1234,5', 1_234_50],
  ['12', 12_00],
  ['0,07 €', 7],
  ['-3,10', -3_10],
  ['1.234.567', 1_234_567_00],
])('reads the typed amount %s', (text, soll) => expect(liesEuro(text)).toBe(soll))

test.each(['1,234.56', '12,345', 'abc', '', '1.23', '--1', '1 2,3,4'])('refuses the typed amount %j', (text) =>
  expect(liesEuro(text)).toBeUndefined(),
)

test('an amount written is read back', () =>
  fc.assert(fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (n) => liesEuro(euro(cent(n))) === n)))

test('days agree with the calendar of the platform', () =>
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 60_000 }), (n) => {
      const d = plusTage(datum('1970-01-01'), n)
      const fremd = new globalThis.Date(n * 86_400_000)
      expect(iso(d)).toBe(fremd.toISOString().slice(0, 10))
      expect(wochentag(d)).toBe(fremd.getUTCDay() || 7)
      expect(liesDatum(iso(d))).toBe(d)
    }),
  ))

test('days that do not exist are refused', () => {
  expect(liesDatum('2026-02-29')).toBeUndefined()
  expect(liesDatum('2024-02-29')).toBeDefined()
  expect(liesDeutsch('1.7.26')).toBe(datum('2026-07-01'))
  expect(liesDeutsch('31.6.2026')).toBeUndefined()
  expect(deutsch(datum('2026-07-01'))).toBe('01.07.2026')
})

test('age changes on the birthday, on 1 March for 29 February', () => {
  expect(alterAm(datum('2008-07-15'), datum('2026-07-14'))).toBe(17)
  expect(alterAm(datum('2008-07-15'), datum('2026-07-15'))).toBe(18)
  expect(alterAm(datum('2008-02-29'), datum('2026-02-28'))).toBe(17)
  expect(alterAm(datum('2008-02-29'), datum('2026-03-01'))).toBe(18)
})

test('months', () => {
  expect(isoMonat(monatVon(datum('2026-12-31')))).toBe('2026-12')
  expect(iso(letzterTag(monat('2024-02')))).toBe('2024-02-29')
})

test('periods and stretches', () => {
  const a = zeitraum(datum('2026-01-10'), datum('2026-03-01'))
  expect(schnitt(a, zeitraum(datum('2026-03-01')))).toEqual({ von: datum('2026-03-01'), bis: datum('2026-03-01') })
  expect(schnitt(a, zeitraum(datum('2026-03-02')))).toBeUndefined()
  expect(strecken([1, 1, 2, 1], (x, y) => x === y)).toEqual([[1, 1], [2], [1]])
  expect(() =>
    zeitleiste([
      { ab: datum('2026-01-01'), wert: 1 },
      { ab: datum('2026-01-01'), wert: 2 },
    ]),
  ).toThrow('ascend')
})

test('canonical JSON has one text per value and no decimals', () => {
  expect(kanonisch({ b: 1, a: [true, null, 'ü'], c: undefined })).toBe('{"a":[true,null,"ü"],"b":1}')
  expect(hashVon({ a: 'u\u0308' })).toBe(hashVon({ a: 'ü' }))
  expect(() => kanonisch({ a: 0.1 })).toThrow('no safe integer')
  expect(() => kanonisch({ ä: 1 })).toThrow('not ASCII')
})

test('UUIDv7 carries time, version and variant', () => {
  const id = uuid7(1_700_000_000_000, new Uint8Array(10).fill(255))
  expect(id).toBe('018bcfe5-6800-7fff-bfff-ffffffffffff')
})

test('§ 188 Abs. 3 BGB: years later on the same day, on 28 February where there is no 29th', () => {
  expect(iso(plusJahre(datum('2024-02-29'), 1))).toBe('2025-02-28')
  expect(iso(plusJahre(datum('2024-02-29'), 4))).toBe('2028-02-29')
  expect(iso(plusJahre(datum('2026-11-22'), 10))).toBe('2036-11-22')
})
