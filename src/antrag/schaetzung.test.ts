import { describe, expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import type { Antworten } from './frage.ts'
import { schaetze } from './schaetzung.ts'

const AM = datum('2026-01-15')
const rahmen = (a: Antworten) => schaetze(a, AM, AM)

const ALLEIN: Antworten = {
  'antrag/vorname': 'Elif',
  'antrag/nachname': 'Yılmaz',
  'antrag/geburtsdatum': '1992-03-27',
  'antrag/wohntAllein': true,
}
const WOHNT: Antworten = {
  'antrag/wohnform': 'miete',
  'antrag/grundmiete': 42_000,
  'antrag/nebenkosten': 8_000,
  'antrag/heizkosten': 7_500,
  'antrag/bewohner': 1,
  'antrag/warmwasser': 'zentral',
}
const OHNE_GELD: Antworten = {
  'P1/einkunftsarten': ['nichts'],
  'P1/guthaben': 31_050,
  'antrag/besitz': ['nichts'],
}

describe('what the household would roughly get', () => {
  test('nothing is said before it is known who lives there and how old', () => {
    expect(rahmen({ 'antrag/vorname': 'Elif' })).toBeUndefined()
    expect(rahmen({ ...ALLEIN, 'antrag/geburtsdatum': null })).toBeUndefined()
    expect(rahmen({ ...ALLEIN, 'antrag/wohntAllein': false, 'antrag/personenZahl': 1 })).toBeUndefined()
  })

  test('while income is open it may be nothing; the flat comes on top', () => {
    // von: § 20 Abs. 2 SGB II, Regelbedarfsstufe 1 of 2026: 563 Euro
    expect(rahmen(ALLEIN)).toEqual({ von: 0, bis: 570_00, ohneWohnen: true })
  })

  test('with all answers it is the amount of the law, between whole tens', () => {
    // von: 563.00 + 420.00 + 80.00 + 75.00
    expect(rahmen({ ...ALLEIN, ...WOHNT, ...OHNE_GELD })).toEqual({ von: 1130_00, bis: 1140_00, ohneWohnen: false })
  })

  test('a wage counts less what is free of it, assets far above the allowance leave nothing', () => {
    const lohn = { 'P1/einkunftsarten': ['lohn'], 'P1/bruttoMonat': 38_000, 'P1/nettoMonat': 38_000 }
    // von: 380.00 less 100.00 and 20 % of 280.00 (§ 11b Abs. 2, 3): 224.00 less
    expect(rahmen({ ...ALLEIN, ...WOHNT, ...OHNE_GELD, ...lohn })).toMatchObject({ von: 910_00, bis: 920_00 })
    const reich = { ...OHNE_GELD, 'P1/guthaben': 9_000_000 }
    expect(rahmen({ ...ALLEIN, ...WOHNT, ...reich })).toMatchObject({ von: 0, bis: 0 })
  })

  test('a rent left open keeps the flat out and says so', () => {
    const offen = { ...ALLEIN, ...WOHNT, ...OHNE_GELD, 'antrag/grundmiete': { weissNicht: true } }
    expect(rahmen(offen)).toEqual({ von: 560_00, bis: 570_00, ohneWohnen: true })
  })
})
