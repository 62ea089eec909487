import { expect, test } from 'vitest'
import { datum, monat } from '../../../kern/index.ts'
import { berechne, bereite } from '../../index.ts'
import { angaben, einkommen, guthaben, kind, miete, person, vermoegen } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

/** Who is shown as a member in April 2026: a mother, a child of eleven who needs 390 + 300, and one who lives with them. */
const mitglieder = (...weitere: readonly Angabe[]) =>
  berechne(
    bereite(
      angaben(
        person('P1', '1985-03-15'),
        kind('P2', '2015-01-15'),
        person('P3', '1955-01-15', 'haushaltsangehoerig'),
        miete(2, 600_00),
        ...weitere,
      ),
    ),
    monat('2026-04'),
    { bekanntBis: datum('2026-11-22') },
  ).personen.map((p) => p.mitglied)

test('§ 7 Abs. 3 Nr. 4: a child is a member as long as its own income does not cover its need', () => {
  expect(mitglieder()).toEqual([true, true, false])
  expect(mitglieder(einkommen('P2', 'unterhalt', 689_99))).toEqual([true, true, false])
  expect(mitglieder(einkommen('P2', 'unterhalt', 690_00))).toEqual([true, false, false])
})

test('§ 7 Abs. 3 Nr. 4: nor if it has to use assets, over 2 × 15,000, that are at hand', () => {
  expect(mitglieder(guthaben('P2', 30_000_00))).toEqual([true, true, false])
  expect(mitglieder(guthaben('P2', 30_000_01))).toEqual([true, false, false])
  const spaeter = vermoegen('P2', 'wertpapiere', 30_000_01, { verwertung: 'spaeter' })
  expect(mitglieder(spaeter)).toEqual([true, true, false])
})

test('§ 9 Abs. 2 Satz 1 and 2: assets of the mother leave both members, without a claim', () => {
  expect(mitglieder(guthaben('P1', 40_000_00))).toEqual([true, true, false])
})
