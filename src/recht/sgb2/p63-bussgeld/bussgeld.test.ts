import { expect, test } from 'vitest'
import { cent, datum, iso } from '../../../kern/index.ts'
import {
  busseZahlbarBis,
  bussgeldgebuehr,
  bussgeldHoechstens,
  bussgeldnummer,
  einspruchsfrist,
  verfolgbarBis,
} from './bussgeld.ts'

test('§ 63 Abs. 1 SGB II: the number by the day of the act, the last day before and the first after each change', () => {
  const n = (am: string) =>
    (['auskunft60', 'beweismittel60', 'angabe', 'aenderung'] as const).map((t) => bussgeldnummer(t, datum(am)))
  // text of 2012-07-02: Nr. 4 § 60, Nr. 6 a change
  expect(n('2016-07-31')).toEqual([4, undefined, undefined, 6])
  // texts of 2021-04-22 to 2026-05-04: Nr. 6 a statement, Nr. 7 a change
  expect(n('2016-08-01')).toEqual([4, undefined, 6, 7])
  expect(n('2026-06-30')).toEqual([4, undefined, 6, 7])
  // text since 2026-07-01: Nr. 6 evidence of § 60 Abs. 7
  expect(n('2026-07-01')).toEqual([4, 6, 7, 8])
})

test('§ 63 Abs. 2 SGB II, § 17 Abs. 2 OWiG: 5,000 and 2,000 euros, half for negligence', () => {
  expect(bussgeldHoechstens('aenderung', 'vorsatz')).toBe(500000)
  expect(bussgeldHoechstens('angabe', 'fahrlaessig')).toBe(250000)
  expect(bussgeldHoechstens('auskunft57', 'vorsatz')).toBe(200000)
  expect(bussgeldHoechstens('beweismittel60', 'fahrlaessig')).toBe(100000)
})

test('§ 107 OWiG: five percent, at least 25, at most 7,500 euros', () => {
  expect([100_00, 500_00, 500_10, 5000_00, 200_000_00].map((b) => bussgeldgebuehr(cent(b)))).toEqual([
    2500, 2500, 2501, 25000, 750000,
  ])
})

test('§ 31 Abs. 2 OWiG: two years, one year, six months, by the highest fine', () => {
  const bis = (tatbestand: 'aenderung' | 'auskunft57', schuld: 'vorsatz' | 'fahrlaessig') =>
    iso(verfolgbarBis({ tatbestand, schuld, beendet: datum('2026-03-10'), unterbrochen: [] }).tag)
  expect(bis('aenderung', 'vorsatz')).toBe('2028-03-09')
  expect(bis('aenderung', 'fahrlaessig')).toBe('2027-03-09')
  expect(bis('auskunft57', 'vorsatz')).toBe('2027-03-09')
  expect(bis('auskunft57', 'fahrlaessig')).toBe('2026-09-09')
})

test('§ 33 OWiG: an interruption begins the period anew, never beyond twice; too late it does nothing', () => {
  const bis = (...tage: readonly string[]) =>
    iso(
      verfolgbarBis({
        tatbestand: 'auskunft57',
        schuld: 'fahrlaessig',
        beendet: datum('2026-03-10'),
        unterbrochen: tage.map((t) => datum(t)),
      }).tag,
    )
  expect(bis('2026-05-04')).toBe('2026-11-03')
  expect(bis('2026-05-04', '2026-11-03')).toBe('2027-03-09')
  expect(bis('2026-09-10')).toBe('2026-09-09')
})

test('§ 67 OWiG: two weeks after delivery, on to the next working day', () => {
  // 12 December 2026 is a Saturday, 28 December a Monday; 26 December a Saturday and holiday
  expect(iso(einspruchsfrist(datum('2026-12-12'), { land: 'NW' }).tag)).toBe('2026-12-28')
  expect(iso(einspruchsfrist(datum('2026-06-10'), { land: 'NW' }).tag)).toBe('2026-06-24')
  expect(iso(busseZahlbarBis(datum('2026-06-25')))).toBe('2026-07-09')
})
