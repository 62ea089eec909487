import { expect, test } from 'vitest'
import { cent, monat } from '../../../kern/index.ts'
import { erstattungsanspruch } from './erstattungsanspruch.ts'

const monatMit = (andereLeistung: number, minderLeistung: number, schonGezahlt = 0) => ({
  monat: monat('2026-03'),
  andereLeistung: cent(andereLeistung),
  minderLeistung: cent(minderLeistung),
  schonGezahlt: cent(schonGezahlt),
})

test('§ 104 SGB X: what we would have paid less, no more than the other owes and has not paid yet', () => {
  expect(erstattungsanspruch([monatMit(800_00, 770_00)])).toBe(770_00)
  expect(erstattungsanspruch([monatMit(300_00, 770_00)])).toBe(300_00)
  expect(erstattungsanspruch([monatMit(800_00, 770_00, 500_00), monatMit(800_00, 100_00)])).toBe(400_00)
  expect(erstattungsanspruch([monatMit(800_00, 770_00, 900_00)])).toBe(0)
})
