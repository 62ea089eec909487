import { expect, test } from 'vitest'
import { cent, datum, monat } from '../../../kern/index.ts'
import type { Leistungsart } from '../../berechnung/ergebnis.ts'
import { type Beitragsmonat, beitragsersatz } from './beitraege.ts'
import { type Erstattungslage, erstattung, wohnanteilDerBleibt, type Zuviel } from './erstattung.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const APRIL = monat('2026-04')
const zuviel = (person: string, leistungsart: Leistungsart, betrag: number): Zuviel => ({
  person,
  monat: APRIL,
  leistungsart,
  kostentraeger: leistungsart === 'unterkunft' || leistungsart === 'bildung' ? 'kommune' : 'bund',
  betrag: cent(betrag),
})
const lage = (zuviele: readonly Zuviel[], o: Partial<Erstattungslage> = {}): Erstattungslage => ({
  zuviel: zuviele,
  beitraege: [],
  widerrufMangelsNachweises: false,
  entscheidungAm: datum('2026-08-10'),
  ...o,
})
const monatDes = (o: Partial<Beitragsmonat> = {}): Beitragsmonat => ({
  person: 'P1',
  monat: APRIL,
  zurueckgefordert: true,
  anEinemTagRechtmaessig: false,
  weitereVersicherung: false,
  ...o,
})

test('§ 50 Abs. 1 SGB X: each person her part, by bearer', () => {
  const e = erstattung(
    lage([zuviel('P1', 'regelbedarf', 100_00), zuviel('P2', 'regelbedarf', 20_00), zuviel('P1', 'unterkunft', 30_00)]),
    HEUTE,
  )
  expect(e.personen.map((p) => [p.person, p.bund, p.kommune, p.gesamt])).toEqual([
    ['P1', 100_00, 30_00, 130_00],
    ['P2', 20_00, 0, 20_00],
  ])
  expect([e.gesamt, e.bagatelle]).toEqual([150_00, false])
})

test('§ 40 Abs. 1 Satz 3: less than 50 euros for all together; § 24 Abs. 2 Nr. 7 SGB X: less than 70 for a person', () => {
  const um = (betrag: number) => erstattung(lage([zuviel('P1', 'regelbedarf', betrag)]), HEUTE)
  expect([um(49_99).bagatelle, um(50_00).bagatelle]).toEqual([true, false])
  expect([69_99, 70_00].map((b) => um(b).personen[0]?.aufrechnungOhneAnhoerung)).toEqual([true, false])
})

test('Satz 3: only where nothing but benefits would be given back; Satz 4: what was examined before is not counted again', () => {
  const klein = [zuviel('P1', 'regelbedarf', 40_00)]
  const beitraege = beitragsersatz([monatDes()], HEUTE)
  expect(erstattung(lage(klein, { beitraege }), HEUTE).bagatelle).toBe(false)
  const zusammen = [zuviel('P1', 'regelbedarf', 80_00)]
  expect(erstattung(lage(zusammen), HEUTE).bagatelle).toBe(false)
  expect(erstattung(lage(zusammen, { bereitsGeprueft: cent(40_00) }), HEUTE).bagatelle).toBe(true)
})

test('§ 72 Abs. 2: the Sofortzuschlag stays', () => {
  const e = erstattung(lage([zuviel('P1', 'regelbedarf', 100_00), zuviel('P1', 'sofortzuschlag', 25_00)]), HEUTE)
  expect([e.gesamt, e.bleibt]).toEqual([100_00, [{ norm: '§ 72 Abs. 2 SGB II', betrag: 25_00 }]])
})

test('§ 40 Abs. 6 Satz 3 and 4: education alone is not given back, unless its use was not proven', () => {
  const nur = [zuviel('P1', 'bildung', 130_00)]
  expect(erstattung(lage(nur), HEUTE)).toMatchObject({ gesamt: 0, bleibt: [{ norm: '§ 40 Abs. 6 Satz 3 SGB II' }] })
  expect(erstattung(lage(nur, { widerrufMangelsNachweises: true }), HEUTE).gesamt).toBe(130_00)
  expect(erstattung(lage([...nur, zuviel('P1', 'regelbedarf', 10_00)]), HEUTE).gesamt).toBe(140_00)
})

test('§ 335 SGB III, § 40 Abs. 2 Nr. 5: flat contributions of months without a lawful day and without another insurance', () => {
  // 2026: 144,04 and 32,26 (vdek, Themenseite Bürgergeld)
  expect(beitragsersatz([monatDes()], HEUTE)).toEqual([{ person: 'P1', monat: APRIL, kv: 144_04, pv: 32_26 }])
  expect(beitragsersatz([monatDes({ anEinemTagRechtmaessig: true })], HEUTE)).toEqual([])
  expect(beitragsersatz([monatDes({ weitereVersicherung: true })], HEUTE)).toEqual([])
  expect(beitragsersatz([monatDes({ zurueckgefordert: false })], HEUTE)).toEqual([])
  expect(beitragsersatz([monatDes({ monat: monat('2015-12') })], HEUTE)).toEqual([])
})

test('the contributions are part of what the person owes', () => {
  const e = erstattung(
    lage([zuviel('P1', 'regelbedarf', 563_00)], { beitraege: beitragsersatz([monatDes()], HEUTE) }),
    HEUTE,
  )
  expect(e.personen[0]).toMatchObject({ bund: 563_00, beitraege: 176_30, gesamt: 739_30 })
})

test('until 2016: 56 percent of the flat without heating stays, not with fault, not in part', () => {
  const ohne = { verschuldet: false, nurTeilweise: false }
  const um = (m: string, o = ohne) => wohnanteilDerBleibt(cent(350_00), monat(m), o)
  expect(um('2016-12')).toEqual({ betrag: 196_00, unsicher: false })
  expect(um('2017-01')).toEqual({ betrag: 0, unsicher: true })
  expect(um('2017-02')).toEqual({ betrag: 0, unsicher: false })
  expect(um('2014-05', { ...ohne, verschuldet: true }).betrag).toBe(0)
  expect(um('2014-05', { ...ohne, nurTeilweise: true }).betrag).toBe(0)
})
