import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { erklaere, pruefeVorrang, type VorrangImMonat } from '../index.ts'
import { angaben, einkommen, einmalig, kind, kosten, person } from '../pruefung/bau.ts'
import type { Angabe, Angaben } from '../sachverhalt/angaben.ts'
import { nachFormel } from '../wogg/p19-hoehe/wohngeld.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }

/** Rent, running costs and heating in cents, in a municipality of Mietenstufe 3. */
const wohnung = (koepfe: number, grundmiete: number, nebenkosten: number, heizung: number): Angabe => ({
  ...kosten(koepfe, grundmiete, nebenkosten, heizung),
  mietenstufe: 3,
})
const lohn = (p: string, brutto_cent: number, steuern_cent: number, sozialabgaben_cent: number): Angabe => ({
  art: 'erwerbseinkommen',
  person: p,
  von: null,
  bis: null,
  brutto_cent,
  steuern_cent,
  sozialabgaben_cent,
})

function ersterMonat(a: Angaben, m: string): VorrangImMonat {
  const v = pruefeVorrang(a, monat(m), HEUTE)
  if (v.art !== 'geprueft') throw new Error(v.gruende.join(', '))
  return v.monate[0]
}

const alleinstehend = (...weitere: readonly Angabe[]) =>
  angaben(person('P1', '1985-03-15'), wohnung(1, 350_00, 100_00, 100_00), ...weitere)

test('Wohngeld with the tables of 2025: 16.800 − 1.230, less 30 percent, a twelfth is 908,25; M is 450 + 110,40', () => {
  // Anlage 3 by hand: z1 = 0,04 + 0,0004797·560,40 + 0,0000408·908,25 = 0,34588048; z2 = 314,14594596; z4 = 283,19
  const m = ersterMonat(alleinstehend(lohn('P1', 1400_00, 40_00, 290_00)), '2025-01')
  expect([m.wohngeld, m.kinderzuschlag]).toEqual([283_00, 0])
})

test('the month before, with the tables of 2023: z1 = 0,36165679; z3 = 231,925; z4 = 266,71', () => {
  expect(ersterMonat(alleinstehend(lohn('P1', 1400_00, 40_00, 290_00)), '2024-12').wohngeld).toBe(267_00)
})

test('without income the lowest Y of the table counts (396 Euro): z4 = 496,46; 1.113 are due, so 617 would be missing', () => {
  const m = ersterMonat(alleinstehend(), '2025-03')
  expect([m.wohngeld, m.leistung, m.fehlt]).toEqual([496_00, 1113_00, 617_00])
})

const alleinerziehend = angaben(
  person('P1', '1990-01-10'),
  kind('P2', '2016-06-01'),
  kind('P3', '2021-02-01'),
  { art: 'alleinerziehung', person: 'P1', von: null, bis: null },
  wohnung(3, 600_00, 150_00, 100_00),
  lohn('P1', 2000_00, 50_00, 410_00),
  einkommen('P2', 'kindergeld', 255_00),
  einkommen('P3', 'kindergeld', 255_00),
  einkommen('P2', 'unterhaltsvorschuss', 299_00),
  einkommen('P3', 'unterhaltsvorschuss', 227_00),
)

test('a single parent of two is better off without us: 214,67 against 357 Kinderzuschlag and 358 Wohngeld', () => {
  // 297 − 45 % of 299 = 162,45; 297 − 45 % of 227 = 194,85; the mother's 1.162,00 stay below her need of 1.299,39
  const v = pruefeVorrang(alleinerziehend, monat('2025-03'), HEUTE)
  expect(v.art === 'geprueft' && v.entfaellt).toBe(true)
  const m = ersterMonat(alleinerziehend, '2025-03')
  expect([m.kinderzuschlag, m.wohngeld, m.leistung, m.fehlt]).toEqual([357_00, 358_00, 214_67, 0])
})

test('Kinderzuschlag drawn already is asked for anew, not counted against itself', () => {
  const mit = {
    ...alleinerziehend,
    angaben: { ...alleinerziehend.angaben, K: einkommen('P2', 'kinderzuschlag', 150_00) },
  }
  expect(ersterMonat(mit, '2025-03').kinderzuschlag).toBe(357_00)
})

test('other income above the need lowers Kinderzuschlag in full: 2.000 Arbeitslosengeld of a couple with a child', () => {
  // need 1.012 + 849,99 · 6180/7428 = 1.719,18; 2.000 − 30 = 1.970 is 250,82 above it; 297 − 250,82 = 46,18
  const paar = angaben(
    person('P1', '1985-03-15'),
    person('P2', '1986-03-15', 'partner'),
    kind('P3', '2016-06-01', ['P1', 'P2']),
    wohnung(3, 600_00, 150_00, 100_00),
    einkommen('P1', 'arbeitslosengeld', 2000_00),
    einkommen('P3', 'kindergeld', 255_00),
  )
  expect(ersterMonat(paar, '2025-03').kinderzuschlag).toBe(46_00)
})

test('a single inflow lowers Kinderzuschlag in its month like other income: 30 of 46,18 euros', () => {
  // as above; 1.970 + 30 is 280,82 above the need of 1.719,18; 297 − 280,82 = 16,18
  const paar = angaben(
    person('P1', '1985-03-15'),
    person('P2', '1986-03-15', 'partner'),
    kind('P3', '2016-06-01', ['P1', 'P2']),
    wohnung(3, 600_00, 150_00, 100_00),
    einkommen('P1', 'arbeitslosengeld', 2000_00),
    einmalig('P1', 'sonstiges', 30_00, '2025-03-10'),
    einkommen('P3', 'kindergeld', 255_00),
  )
  expect([ersterMonat(paar, '2025-03').kinderzuschlag, ersterMonat(paar, '2025-04').kinderzuschlag]).toEqual([
    16_00, 46_00,
  ])
})

test('below the least income of 600 Euro there is no Kinderzuschlag, and the reason says so', () => {
  const arm = angaben(
    person('P1', '1990-01-10'),
    kind('P2', '2016-06-01'),
    wohnung(2, 400_00, 100_00, 80_00),
    lohn('P1', 599_99, 0, 0),
    einkommen('P2', 'kindergeld', 255_00),
  )
  const m = ersterMonat(arm, '2025-03')
  expect(m.kinderzuschlag).toBe(0)
  const schritt = m.herleitung.ergebnisse.find((e) => e.groesse === 'gesamtkinderzuschlag')?.schritt ?? -1
  expect(erklaere(m.herleitung, schritt).satz).toBe(
    'Kinderzuschlag: nicht zu erwarten, weil die Eltern das Mindesteinkommen nicht erreichen.',
  )
})

test('each highest amount of a child on the last month before a change and on the first after it (§ 6a Abs. 2 BKGG)', () => {
  const familie = angaben(
    person('P1', '1990-01-10'),
    kind('P2', '2019-06-01'),
    wohnung(2, 400_00, 100_00, 80_00),
    lohn('P1', 1200_00, 0, 240_00),
    einkommen('P2', 'kindergeld', 250_00),
  )
  const je = (m: string) => ersterMonat(familie, m).kinderzuschlag
  expect(['2023-12', '2024-01', '2024-12', '2025-01'].map(je)).toEqual([250_00, 292_00, 292_00, 297_00])
})

test.each([
  ['the Mietenstufe is not stated', { mietenstufe: null }, 'Mietenstufe der Gemeinde fehlt (§ 12 Abs. 2 WoGG)'],
  ['home owners', { wohnform: 'eigentum' as const, mietenstufe: 3 }, 'Lastenzuschuss für Wohneigentum (§ 10 WoGG)'],
])('says what it cannot compare: %s', (_name, anders, grund) => {
  const a = angaben(person('P1', '1985-03-15'), { ...kosten(1, 400_00, 50_00, 50_00), ...anders })
  expect(pruefeVorrang(a, monat('2025-03'), HEUTE)).toEqual({ art: 'nichtPruefbar', gruende: [grund] })
})

test('a household that changes within the month is to be asked for the next one', () => {
  const a = angaben(
    person('P1', '1985-03-15'),
    kind('P2', '2025-03-11', ['P1'], { von: '2025-03-11' }),
    wohnung(1, 350_00, 100_00, 100_00),
  )
  expect(pruefeVorrang(a, monat('2025-03'), HEUTE).art).toBe('nichtPruefbar')
  expect(pruefeVorrang(a, monat('2025-04'), HEUTE).art).toBe('geprueft')
})

test('the formula in fixed point: whole euros, half up, never below zero', () => {
  // 1 member, M 560,40, Y 908,25 as above; then Y so high that nothing is left
  expect(nachFormel(560_40, 908_25, [400_000, 4797, 408])).toBe(283_00)
  expect(nachFormel(560_40, 5000_00, [400_000, 4797, 408])).toBe(0)
  // a = b = c = 0: 1,15 · 10,00 = 11,50 goes up
  expect(nachFormel(10_00, 0, [0, 0, 0])).toBe(12_00)
  expect(nachFormel(9_99, 0, [0, 0, 0])).toBe(11_00)
})
