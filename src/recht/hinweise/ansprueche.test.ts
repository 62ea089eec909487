import { describe, expect, test } from 'vitest'
import { datum } from '../../kern/index.ts'
import type { Angabe, Angaben } from '../sachverhalt/angaben.ts'
import { hinweiseZuAnspruechen, kindergeldAm } from './ansprueche.ts'

const DAUER = { von: null, bis: null }
const BWZ: Angabe = { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-12-31' }
const person = (id: string, geburt: string, rolle: 'hauptperson' | 'partner' | 'kind'): Angabe => ({
  art: 'person',
  person: id,
  geburt,
  rolle,
  eltern: rolle === 'kind' ? ['P1'] : [],
  ...DAUER,
})
const MUTTER = person('P1', '1990-03-02', 'hauptperson')
const lohn = (brutto: number, bis: string | null = null, sozial = 100_00): Angabe => ({
  art: 'erwerbseinkommen',
  person: 'P1',
  von: null,
  bis,
  brutto_cent: brutto,
  steuern_cent: 0,
  sozialabgaben_cent: sozial,
})
const einkommen = (
  person: string,
  einkommensart: 'kindergeld' | 'kinderzuschlag' | 'rente',
  betrag: number,
): Angabe => ({
  art: 'einkommen',
  person,
  ...DAUER,
  einkommensart,
  betrag_cent: betrag,
  nachzahlung: false,
  berechtigt: null,
})
const TEILHABE: Angabe = {
  art: 'bildungsbedarf',
  person: 'P2',
  ...DAUER,
  bildungsart: 'teilhabe',
  betrag_cent: null,
  erbringung: 'geld',
}
const wohnung = (grundmiete: number, nebenkosten: number, heizung: number): Angabe => ({
  art: 'unterkunft',
  ...DAUER,
  wohnform: 'miete',
  koepfe: 1,
  anerkannt_cent: null,
  grundmiete_cent: grundmiete,
  nebenkosten_cent: nebenkosten,
  heizung_cent: heizung,
  angemessen_unterkunft_cent: null,
  angemessen_heizung_cent: null,
  warmwasser: 'zentral',
  heizungsart: null,
  wohnflaeche_m2x100: 50_00,
})
const codes = (...liste: readonly Angabe[]): readonly string[] => {
  const a: Angaben = {
    format: 'allegro-angaben/1',
    angaben: Object.fromEntries([BWZ, MUTTER, ...liste].map((x, i) => [`a${i}`, x])),
  }
  return hinweiseZuAnspruechen(a).map((h) => [h.code, h.person ?? h.angabe].filter((t) => t !== undefined).join(' '))
}

describe('claims that are easily forgotten', () => {
  test('a child in school age without school, and no child without what is for sport and leisure', () => {
    const kind = person('P2', '2016-05-01', 'kind')
    const schule: Angabe = { art: 'schulbesuch', person: 'P2', ...DAUER, aufnahme: 'regelmaessig', verguetung: false }
    expect(codes(kind)).toEqual(['ALG-ANS-01 P2', 'ALG-ANS-02 P2'])
    expect(codes(kind, schule, TEILHABE)).toEqual([])
    expect(codes(person('P2', '2021-05-01', 'kind'))).toEqual(['ALG-ANS-02 P2'])
    expect(codes(person('P2', '2007-05-01', 'kind'))).toEqual([])
  })

  // § 6a Abs. 1 Nr. 2 BKGG: 600 euros of one parent, 900 of two
  test('Kinderzuschlag from the lowest income on, unless it is drawn', () => {
    const kind = [person('P2', '2020-05-01', 'kind'), TEILHABE, einkommen('P2', 'kindergeld', 259_00)]
    expect(codes(...kind, lohn(599_99))).toEqual([])
    expect(codes(...kind, lohn(600_00))).toEqual(['ALG-ANS-03'])
    expect(codes(...kind, lohn(899_99), person('P3', '1991-01-01', 'partner'))).toEqual([])
    expect(codes(...kind, lohn(900_00), person('P3', '1991-01-01', 'partner'))).toEqual(['ALG-ANS-03'])
    expect(codes(...kind, lohn(900_00), einkommen('P2', 'kinderzuschlag', 100_00))).toEqual([])
  })

  test('a baby, a birth to come, work that ends, and who cannot work', () => {
    expect(codes(person('P2', '2026-03-01', 'kind'), TEILHABE)).toEqual(['ALG-ANS-04 P2'])
    expect(codes({ art: 'schwangerschaft', person: 'P1', termin: '2026-06-01', entbindung_am: null })).toEqual([
      'ALG-ANS-05 P1',
    ])
    expect(codes(lohn(400_00, '2026-03-31'))).toEqual(['ALG-ANS-06 P1'])
    expect(codes(lohn(400_00, '2026-03-31'), lohn(450_00))).toEqual([])
    const krank: Angabe = { art: 'erwerbsfaehigkeit', person: 'P1', ...DAUER, erwerbsfaehig: false }
    expect(codes(krank)).toEqual(['ALG-ANS-07 P1'])
    expect(codes(krank, einkommen('P1', 'rente', 500_00))).toEqual([])
  })

  test('nobody is asked without a Bewilligungszeitraum', () => {
    const ohne: Angaben = { format: 'allegro-angaben/1', angaben: { a: MUTTER, b: person('P2', '2016-05-01', 'kind') } }
    expect(hinweiseZuAnspruechen(ohne)).toEqual([])
  })
})

describe('amounts that are seldom meant', () => {
  test('rent, heating and running costs of a flat of 50 m²', () => {
    expect(codes(wohnung(400_00, 100_00, 80_00))).toEqual([])
    expect(codes(wohnung(1250_01, 100_00, 80_00))).toEqual(['ALG-UNG-01 a2'])
    expect(codes(wohnung(99_99, 50_00, 80_00))).toEqual(['ALG-UNG-01 a2'])
    expect(codes(wohnung(400_00, 100_00, 200_01))).toEqual(['ALG-UNG-02 a2'])
    expect(codes(wohnung(400_00, 400_01, 80_00))).toEqual(['ALG-UNG-03 a2'])
  })

  test('Kindergeld that is not the amount of its year, and pay above the limit without contributions', () => {
    const kind = [person('P2', '2020-05-01', 'kind'), TEILHABE]
    expect(codes(...kind, einkommen('P2', 'kindergeld', 255_00))).toEqual(['ALG-UNG-04 P2'])
    expect(codes(lohn(603_01, null, 0))).toEqual(['ALG-UNG-05 P1'])
    expect(codes(lohn(603_00, null, 0))).toEqual([])
  })

  // § 6 BKGG: 250 euros from 2023, 255 from 2025, 259 from 2026
  test.each([
    ['2022-12-31', undefined],
    ['2023-01-01', 250_00],
    ['2024-12-31', 250_00],
    ['2025-01-01', 255_00],
    ['2025-12-31', 255_00],
    ['2026-01-01', 259_00],
  ])('on %s', (tag, betrag) => {
    expect(kindergeldAm(datum(tag))).toBe(betrag)
  })
})
