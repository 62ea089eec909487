import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { datum, iso, isoMonat, monat } from '../kern/index.ts'
import {
  annahmeschluss,
  banktageWeiter,
  ersterLaufmonat,
  istBanktag,
  letzterBanktagDesVormonats,
  tageDerSofortzahlung,
  tageDesMonatslaufs,
  tageDesTageslaufs,
} from './bankkalender.ts'

const tabelle = readFileSync(new URL('pruefdaten/target_calendar.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((z) => /^\d{4}-\d{2},/.test(z))
  .map((z) => z.split(','))

test('PAY-10: every row of the calendar agrees', () => {
  expect(tabelle.length).toBe(48)
  for (const [m = '', letzter, ausfuehrung, erster] of tabelle) {
    const tage = tageDesMonatslaufs(monat(m))
    expect([iso(letzterBanktagDesVormonats(monat(m))), iso(tage.wertstellung), iso(tage.ausfuehrung)]).toEqual([
      letzter,
      letzter,
      ausfuehrung,
    ])
    expect(iso(banktageWeiter(tage.wertstellung, 1))).toBe(erster)
  }
})

test('PAY-10: closed days', () => {
  const zu = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2027-03-26', '2027-03-29']
  for (const t of zu) expect(istBanktag(datum(t)), t).toBe(false)
  expect(istBanktag(datum('2026-12-26'))).toBe(false)
  expect(istBanktag(datum('2026-11-21'))).toBe(false) // Saturday
  for (const t of ['2026-12-24', '2026-12-31', '2026-10-03', '2026-06-04']) {
    expect(istBanktag(datum(t)), t).toBe(iso(datum(t)) !== '2026-10-03') // German holidays do not count, Saturday does
  }
})

test('PAY-10: handed over two bank days before the execution, at most 15 calendar days before', () => {
  const tage = tageDesMonatslaufs(monat('2026-01'))
  // 30.12.2025 is executed; before it lie Monday 29.12. and Wednesday 24.12. (25., 26. closed, 27./28. weekend)
  expect(iso(tage.uebergabe)).toBe('2025-12-24')
  for (let m = monat('2024-01'); m <= monat('2030-12'); m = (m + 1) as typeof m) {
    const t = tageDesMonatslaufs(m)
    expect(t.ausfuehrung - t.uebergabe).toBeLessThanOrEqual(15)
    expect(istBanktag(t.uebergabe)).toBe(true)
  }
})

test('an order is in time for the monthly run until the day before the hand-over', () => {
  expect(isoMonat(ersterLaufmonat(datum('2025-12-23')))).toBe('2026-01')
  expect(isoMonat(ersterLaufmonat(datum('2025-12-24')))).toBe('2026-02')
  expect(isoMonat(ersterLaufmonat(datum('2026-07-10')))).toBe('2026-08')
})

test('at once is the next bank day', () => {
  expect(iso(tageDerSofortzahlung(datum('2026-07-10')).uebergabe)).toBe('2026-07-13') // Friday → Monday
  expect(iso(tageDerSofortzahlung(datum('2026-12-24')).uebergabe)).toBe('2026-12-28')
  expect(() => tageDesTageslaufs(datum('2026-07-11'))).toThrow()
})

test('the clock beside the button names both ends', () => {
  const a = annahmeschluss(datum('2025-12-15'))
  expect(iso(a.sofort.uebergabe)).toBe('2025-12-16')
  expect(iso(a.sofort.bisEndeVon)).toBe('2025-12-15')
  expect(isoMonat(a.monatslauf.monat)).toBe('2026-01')
  expect(iso(a.monatslauf.bisEndeVon)).toBe('2025-12-23')
  expect(iso(a.monatslauf.wertstellung)).toBe('2025-12-31')
})
