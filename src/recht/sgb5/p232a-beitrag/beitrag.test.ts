import { expect, test } from 'vitest'
import { datum, monat } from '../../../kern/index.ts'
import { bereite } from '../../index.ts'
import { angaben, einmalig, kind, lohn, miete, person } from '../../pruefung/bau.ts'
import { beitragspauschale, versicherungen } from './beitrag.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }

// 2017: BA, Fachliche Weisungen KV/PV, Rz. 5.28; 2024 and 2026: vdek, Themenseite Bürgergeld; the rest by the formula.
test.each([
  ['2016-12', 90_36, 15_47],
  ['2017-01', 96_81, 17_19],
  ['2018-06', 98_43, 17_59],
  ['2019-01', 100_02, 21_53],
  ['2020-01', 103_64, 22_01],
  ['2022-12', 108_48, 22_74],
  ['2023-06', 114_13, 23_46],
  ['2023-07', 114_13, 26_16],
  ['2023-12', 114_13, 26_16],
  ['2024-01', 119_60, 27_24],
  ['2024-12', 119_60, 27_24],
  ['2025-01', 133_16, 30_55],
  ['2026-01', 144_04, 32_26],
])('the flat contribution of %s', (m, kv, pv) => {
  expect(beitragspauschale(monat(m), HEUTE)).toMatchObject({ kv, pv })
})

const wer = (a: ReturnType<typeof angaben>, m: string) =>
  versicherungen(bereite(a), monat(m), HEUTE)
    .filter((v) => v.pflichtversichert)
    .map((v) => v.person)

test('erwerbsfähige persons with a claim are insured, a child under 15 is not', () => {
  const a = angaben(person('P1', '1985-03-15'), kind('P2', '2015-01-15'), miete(2, 600_00))
  expect(versicherungen(bereite(a), monat('2026-03'), HEUTE)).toEqual([
    { person: 'P1', pflichtversichert: true, kv: 144_04, pv: 32_26, anrechnungszeit: true },
    { person: 'P2', pflichtversichert: false, kv: 0, pv: 0, anrechnungszeit: false },
  ])
})

test('one day is enough: in full in the month in which one joins, or turns 15', () => {
  const zuzug = { von: '2026-03-31' }
  expect(
    wer(angaben(person('P1', '1985-03-15'), person('P2', '1986-03-15', 'partner', zuzug), miete(2, 600_00)), '2026-03'),
  ).toEqual(['P1', 'P2'])
  const jugend = angaben(person('P1', '1985-03-15'), kind('P2', '2011-03-31'), miete(2, 600_00))
  expect([wer(jugend, '2026-02'), wer(jugend, '2026-03')]).toEqual([['P1'], ['P1', 'P2']])
})

test('who has no claim is not insured through us', () => {
  expect(wer(angaben(person('P1', '1985-03-15'), lohn('P1', 3000_00, 800_00), miete(1, 400_00)), '2026-03')).toEqual([])
  const ausgeschlossen = angaben(
    person('P1', '1985-03-15'),
    { art: 'ausschluss', person: 'P1', von: null, bis: null, grund: 'altersrente' },
    miete(1, 400_00),
  )
  expect(wer(ausgeschlossen, '2026-03')).toEqual([])
})

test('a single inflow that covers the month ends the insurance through us for that month only (§ 11 Abs. 2 SGB II)', () => {
  // § 20 SGB II in 2026: 563 euros, and 400 of rent; 2.500 less 30 euros in March are more, and since July 2023 count in March alone.
  const a = angaben(person('P1', '1985-03-15'), miete(1, 400_00), einmalig('P1', 'sonstiges', 2500_00, '2026-03-10'))
  expect([wer(a, '2026-02'), wer(a, '2026-03'), wer(a, '2026-04')]).toEqual([['P1'], [], ['P1']])
})
