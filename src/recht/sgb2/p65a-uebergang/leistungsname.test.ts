import { expect, test } from 'vitest'
import { datum } from '../../../kern/index.ts'
import { leistungsnamen } from './leistungsname.ts'

test('§ 19 Abs. 1, § 65a Abs. 4 SGB II: the name on the last day of a law and on the first of the next', () => {
  const am = (tag: string) => leistungsnamen(datum(tag))
  expect([am('2022-12-31'), am('2023-01-01')]).toEqual([['Arbeitslosengeld II'], ['Bürgergeld']])
  expect([am('2026-06-30'), am('2026-07-01')]).toEqual([['Bürgergeld'], ['Grundsicherungsgeld', 'Bürgergeld']])
  expect([am('2026-12-31'), am('2027-01-01')]).toEqual([['Grundsicherungsgeld', 'Bürgergeld'], ['Grundsicherungsgeld']])
})
