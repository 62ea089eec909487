import { describe, expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import type { Antworten } from './frage.ts'
import { uebernahmevorlage } from './vorschlag.ts'

const AM = datum('2026-11-23')
const ALLEIN: Antworten = {
  'antrag/vorname': 'Elif',
  'antrag/nachname': 'Yılmaz',
  'antrag/geburtsdatum': '1992-03-27',
  'antrag/wohntAllein': true,
}
const FAMILIE: Antworten = {
  ...ALLEIN,
  'antrag/wohntAllein': false,
  'antrag/personenZahl': 3,
  'P2/vorname': 'Kai',
  'P2/nachname': 'Sonntag',
  'P2/geburtsdatum': '1990-05-17',
  'P2/beziehung': 'partner',
  'P3/vorname': 'Ada',
  'P3/nachname': 'Yılmaz',
  'P3/geburtsdatum': '2018-05-04',
  'P3/beziehung': 'kindGemeinsam',
  'P4/vorname': 'Ole',
  'P4/nachname': 'Sonntag',
  'P4/geburtsdatum': '1999-01-01',
  'P4/beziehung': 'kindPartner',
}
const vorschlaege = (a: Antworten) =>
  Object.fromEntries(uebernahmevorlage(a, AM).vorschlaege.map((v) => [v.id, v.angabe]))
const klaerungen = (a: Antworten) => uebernahmevorlage(a, AM).klaerungen.map((k) => k.text)

test('who belongs how to the household, and whose child she is; from 25 on nobody is a child of the community', () => {
  const { personen } = uebernahmevorlage(FAMILIE, AM)
  expect(personen.map((p) => [p.vorname, p.rolle, p.eltern])).toEqual([
    ['Elif', 'hauptperson', []],
    ['Kai', 'partner', []],
    ['Ada', 'kind', [0, 1]],
    ['Ole', 'haushaltsangehoerig', [1]],
  ])
})

test('benefits begin with the month of the application, or with the one asked for', () => {
  expect(uebernahmevorlage(ALLEIN, AM).ab).toBe(datum('2026-11-01'))
  const spaeter = { ...ALLEIN, 'antrag/leistungAb': 'spaeter', 'antrag/leistungAbDatum': '2027-01-15' }
  expect(uebernahmevorlage(spaeter, AM).ab).toBe(datum('2027-01-01'))
})

describe('the flat', () => {
  const miete = {
    ...ALLEIN,
    'antrag/wohnform': 'miete',
    'antrag/grundmiete': 42_000,
    'antrag/nebenkosten': 8_000,
    'antrag/heizkosten': 7_500,
    'antrag/bewohner': 2,
    'antrag/warmwasser': 'dezentral',
    'antrag/heizenergie': 'gas',
    'antrag/wohnflaeche': 55,
  }
  test('is a fact with all that was said of it', () => {
    expect(vorschlaege(miete).unterkunft).toMatchObject({
      art: 'unterkunft',
      von: '2026-11-01',
      wohnform: 'miete',
      koepfe: 2,
      grundmiete_cent: 42_000,
      nebenkosten_cent: 8_000,
      heizung_cent: 7_500,
      warmwasser: 'dezentral',
      heizungsart: 'gas',
      wohnflaeche_m2x100: 5_500,
    })
  })
  test('is none while the rent is not known, but a question', () => {
    const offen = { ...miete, 'antrag/grundmiete': { weissNicht: true } }
    expect(vorschlaege(offen).unterkunft).toBeUndefined()
    expect(klaerungen(offen)).toContain('noch offen: Kaltmiete')
  })
})

describe('money that comes in', () => {
  test('wage: what is taken off is what lies between gross and net', () => {
    const a = { ...ALLEIN, 'P1/einkunftsarten': ['lohn'], 'P1/bruttoMonat': 120_000, 'P1/nettoMonat': 95_040 }
    expect(vorschlaege(a)['lohn-P1']).toMatchObject({
      brutto_cent: 120_000,
      steuern_cent: 0,
      sozialabgaben_cent: 24_960,
    })
  })
  test('a net above the gross is no fact', () => {
    const a = { ...ALLEIN, 'P1/einkunftsarten': ['lohn'], 'P1/bruttoMonat': 95_040, 'P1/nettoMonat': 120_000 }
    expect(vorschlaege(a)['lohn-P1']).toBeUndefined()
  })
  test('Kindergeld is the amount of the day, drawn by who draws it', () => {
    // von: § 66 Abs. 1 EStG, 259 Euro from 2026-01
    const a = { ...FAMILIE, 'P3/kindergeld': 'partner' }
    expect(vorschlaege(a)['kindergeld-P3']).toMatchObject({ person: 'P3', betrag_cent: 25_900, berechtigt: 'P2' })
  })
  test('nothing is no income', () => {
    const a = { ...FAMILIE, 'P3/kindergeld': 'niemand', 'P3/unterhaltKind': 0, 'P1/einkunftsarten': ['nichts'] }
    expect(Object.keys(vorschlaege(a))).toEqual([])
    expect(klaerungen(a)).toContain('Ada Yılmaz: Kindergeld ist noch zu beantragen (Noch niemand)')
  })
})

test('who has no money for food comes first of what has to be clarified', () => {
  const a = { ...FAMILIE, 'antrag/notlage': true, 'P1/erwerbsfaehig': 'unsicher', 'P1/staatsangehoerigkeit': 'eu' }
  expect(klaerungen(a)[0]).toMatch(/^Kein Geld für Essen/)
  expect(klaerungen(a)).toContain('Elif Yılmaz: Erwerbsfähigkeit klären (Ich bin nicht sicher)')
  expect(klaerungen(a)).toContain(
    'Elif Yılmaz: Freizügigkeit prüfen (Ein anderes Land der EU, Island, Liechtenstein, Norwegen oder Schweiz)',
  )
})

test('an answer that is no longer asked gives no fact', () => {
  const a = { ...ALLEIN, 'P1/einkunftsarten': ['nichts'], 'P1/bruttoMonat': 120_000, 'P1/nettoMonat': 95_040 }
  expect(vorschlaege(a)['lohn-P1']).toBeUndefined()
})
