import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { berechne, bereite } from '../index.ts'
import { angaben, miete, person } from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'

const codes = (wann: string, sachgrund: 'gemeinschaftsunterkunft' | 'ungeeignet') => {
  const a: Angabe = { art: 'sachleistung', person: 'P1', von: null, bis: null, sachgrund, betrag_cent: null }
  return berechne(bereite(angaben(person('P1', '1985-03-15'), miete(1, 300_00), a)), monat(wann), {
    bekanntBis: datum('2026-11-22'),
  })
    .hinweise.map((h) => h.code)
    .filter((c) => c.startsWith('ALG-SAC'))
}

test('§ 68: who runs the accommodation is to be paid, and in years without such a rule it is said', () => {
  expect(codes('2026-04', 'gemeinschaftsunterkunft')).toEqual(['ALG-SAC-01'])
  expect(codes('2022-04', 'gemeinschaftsunterkunft')).toEqual(['ALG-SAC-02'])
  expect(codes('2015-04', 'gemeinschaftsunterkunft')).toEqual(['ALG-SAC-02'])
  expect(codes('2026-04', 'ungeeignet')).toEqual([])
})
