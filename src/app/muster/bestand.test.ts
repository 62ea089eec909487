import { expect, test } from 'vitest'
import { datum } from '../../kern/index.ts'
import { angabenSchema } from '../../recht/index.ts'
import { bestand } from './bestand.ts'
import { angabenNach, standVon } from './musterhaushalt.ts'

const HEUTE = datum('2026-11-22')
const alle = [...bestand('messung', HEUTE, 2_000)]

test('a stock has the shares of the nation', () => {
  const anteil = (trifft: (n: number, kinder: number) => boolean): number =>
    alle.filter((h) => trifft(h.personen.length, h.personen.filter((p) => p.rolle === 'kind').length)).length /
    alle.length
  // mengengeruest: 1 person 56.4 %, mean size 1.87 to 1.96.
  expect(anteil((n) => n === 1)).toBeGreaterThan(0.53)
  expect(anteil((n) => n === 1)).toBeLessThan(0.61)
  const groesse = alle.reduce((s, h) => s + h.personen.length, 0) / alle.length
  expect(groesse).toBeGreaterThan(1.8)
  expect(groesse).toBeLessThan(2.1)
})

test('every case of a stock has valid facts and is decided', () => {
  for (const h of alle.slice(0, 500)) {
    expect(angabenSchema.safeParse(angabenNach(h)).success, h.schluessel).toBe(true)
    expect(standVon(h).offen).toBe('nichts')
  }
})

test('accounts are given once, and a stock can be made again', () => {
  const konten = alle.map((h) => h.wege.iban)
  expect(new Set(konten).size).toBe(konten.length)
  expect([...bestand('messung', HEUTE, 50)]).toEqual(alle.slice(0, 50))
})
