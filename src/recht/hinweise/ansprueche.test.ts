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

describe('the last day, the first day, the last cent', () => {
  const kind = (geburt: string) => person('P2', geburt, 'kind')
  const mit = (a: Angabe, felder: object): Angabe => ({ ...a, ...felder }) as Angabe
  const krank = (von: string | null, bis: string | null, erwerbsfaehig = false): Angabe => ({
    art: 'erwerbsfaehigkeit',
    person: 'P1',
    von,
    bis,
    erwerbsfaehig,
  })
  const bekommt = (wer: string, einkommensart: string): Angabe =>
    mit(einkommen(wer, 'rente', 100_00), { einkommensart })
  const baby = (...mehr: readonly Angabe[]) => codes(kind('2026-01-01'), TEILHABE, ...mehr)
  const geld = (betrag: number, z: object = {}) =>
    codes(kind('2020-05-01'), TEILHABE, mit(einkommen('P2', 'kindergeld', betrag), z))
  const schwanger = (termin: string, ...mehr: readonly Angabe[]) =>
    codes({ art: 'schwangerschaft', person: 'P1', termin, entbindung_am: null }, ...mehr)
  const bedarf = (einmalart: 'erstausstattungGeburt' | 'erstausstattungWohnung'): Angabe => ({
    art: 'einmalbedarf',
    person: 'P1',
    am: '2026-05-01',
    einmalart,
    betrag_cent: 1,
  })
  const zuschlag = (...mehr: readonly Angabe[]) => codes(kind('2020-05-01'), TEILHABE, ...mehr)
  const kg = einkommen('P2', 'kindergeld', 259_00)
  const gast: Angabe = { ...MUTTER, person: 'P3', rolle: 'partner' } as Angabe
  const flat = (felder: object) => codes(mit(wohnung(400_00, 100_00, 80_00), felder))
  const jahr = (j: number): Angabe => ({ art: 'bewilligungszeitraum', von: `${j}-01-01`, bis: `${j}-12-31` })
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['six on the first day', codes(kind('2020-01-01'), TEILHABE), ['ALG-ANS-01 P2']],
    ['six a day later', codes(kind('2020-01-02'), TEILHABE), []],
    ['18 on the first day', codes(kind('2008-01-01')), []],
    ['18 a day later', codes(kind('2008-01-02')), ['ALG-ANS-01 P2', 'ALG-ANS-02 P2']],
    [
      'in training instead of school',
      codes(kind('2010-01-01'), { art: 'ausbildung', person: 'P2', ...DAUER }, TEILHABE),
      [],
    ],
    [
      'another need for education',
      codes(kind('2021-05-01'), mit(TEILHABE, { bildungsart: 'ausflug' })),
      ['ALG-ANS-02 P2'],
    ],
    ['one year on the last day', codes(kind('2025-12-31'), TEILHABE), []],
    ['one year a day later', baby(), ['ALG-ANS-04 P2']],
    ['with Elterngeld', baby(bekommt('P1', 'elterngeld')), []],
    ['with ElterngeldPlus', baby(bekommt('P1', 'elterngeldPlus')), []],
    ['with Mutterschaftsgeld', baby(bekommt('P1', 'mutterschaftsgeld')), []],
    ['with something else', baby(bekommt('P1', 'rente')), ['ALG-ANS-04 P2']],
    ['Kindergeld of 2026', geld(259_00), []],
    ['a cent more', geld(259_01), ['ALG-UNG-04 P2']],
    ['until the year before', geld(255_00, { bis: '2025-12-31' }), []],
    ['until the first day', geld(255_00, { bis: '2026-01-01' }), ['ALG-UNG-04 P2']],
    ['from the last day on', geld(255_00, { von: '2026-12-31' }), ['ALG-UNG-04 P2']],
    ['after it', geld(255_00, { von: '2027-01-01' }), []],
    [
      'in 2022 no amount is known',
      codes(kind('2020-05-01'), TEILHABE, einkommen('P2', 'kindergeld', 219_00), jahr(2022)),
      [],
    ],
    [
      'in 2025 another',
      codes(kind('2020-05-01'), TEILHABE, einkommen('P2', 'kindergeld', 259_00), jahr(2025)),
      ['ALG-UNG-04 P2'],
    ],
    [
      'in 2025, from the year after',
      codes(kind('2020-05-01'), TEILHABE, mit(kg, { von: '2026-01-01' }), {
        art: 'bewilligungszeitraum',
        von: '2025-07-01',
        bis: '2026-06-30',
      }),
      [],
    ],
    [
      'a back-payment of Kindergeld',
      codes(kind('2020-05-01'), TEILHABE, {
        art: 'einmaligeEinnahme',
        person: 'P2',
        zufluss_am: '2026-03-01',
        einkommensart: 'kindergeld',
        betrag_cent: 100_00,
        steuern_cent: 0,
        sozialabgaben_cent: 0,
        ausgaben_cent: 0,
        fuer_von: null,
        fuer_bis: null,
        frei_cent: null,
        im_folgemonat: false,
        grundbetrag_verbraucht: false,
      }),
      [],
    ],
    ['a birth expected on the first day', schwanger('2026-01-01'), ['ALG-ANS-05 P1']],
    ['the day before', schwanger('2025-12-31'), []],
    ['with its first equipment', schwanger('2026-06-01', bedarf('erstausstattungGeburt')), []],
    ['with equipment for the flat', schwanger('2026-06-01', bedarf('erstausstattungWohnung')), ['ALG-ANS-05 P1']],
    ['work ended a year before', codes(lohn(400_00, '2025-01-01')), ['ALG-ANS-06 P1']],
    ['a day more', codes(lohn(400_00, '2024-12-31')), []],
    ['work ends a day before the last', codes(lohn(400_00, '2026-12-30')), ['ALG-ANS-06 P1']],
    ['with the period', codes(lohn(400_00, '2026-12-31')), []],
    ['other work to the end', codes(lohn(400_00, '2026-03-31'), lohn(300_00, '2026-12-31')), []],
    ['with Arbeitslosengeld', codes(lohn(400_00, '2026-03-31'), bekommt('P1', 'arbeitslosengeld')), []],
    ['with something else after work', codes(lohn(400_00, '2026-03-31'), bekommt('P1', 'rente')), ['ALG-ANS-06 P1']],
    ['unable until the first day', codes(krank(null, '2026-01-01')), ['ALG-ANS-07 P1']],
    ['until the day before', codes(krank(null, '2025-12-31')), []],
    ['unable from the last day on', codes(krank('2026-12-31', null)), ['ALG-ANS-07 P1']],
    ['after it unable', codes(krank('2027-01-01', null)), []],
    ['able to work', codes(krank(null, null, true)), []],
    [
      'unable and excluded',
      codes(krank(null, null), { art: 'ausschluss', person: 'P1', ...DAUER, grund: 'stationaer' }),
      [],
    ],
    ['unable, with something else', codes(krank(null, null), bekommt('P1', 'krankengeld')), ['ALG-ANS-07 P1']],
    ['pay without contributions after the period', codes(mit(lohn(700_00, null, 0), { von: '2027-01-01' })), []],
    ['pay with some', codes(lohn(700_00, null, 1)), []],
    ['Kinderzuschlag without Kindergeld', zuschlag(lohn(900_00)), []],
    ['with Kindergeld of another time', zuschlag(lohn(900_00), mit(kg, { bis: '2025-12-31' })), []],
    ['with wages of another time', zuschlag(kg, mit(lohn(900_00), { von: '2027-01-01' })), []],
    ['with two wages', zuschlag(kg, lohn(300_00), lohn(300_00)), ['ALG-ANS-03']],
    [
      'a partner who has left does not count',
      zuschlag(kg, lohn(600_00), mit(gast, { bis: '2025-12-31' })),
      ['ALG-ANS-03'],
    ],
    [
      'nor one who only lives here',
      zuschlag(kg, lohn(600_00), mit(gast, { rolle: 'haushaltsangehoerig' })),
      ['ALG-ANS-03'],
    ],
    [
      'a partner who only lived here before',
      zuschlag(
        kg,
        lohn(899_99),
        mit(gast, { rolle: 'haushaltsangehoerig', bis: '2025-12-31' }),
        mit(gast, { von: '2026-01-01' }),
      ),
      [],
    ],
    ['Kindergeld of an adult', codes(lohn(900_00), einkommen('P1', 'kindergeld', 259_00)), []],
    [
      'who only lives here is not asked',
      codes(mit(gast, { rolle: 'haushaltsangehoerig' }), mit(krank(null, null), { person: 'P3' })),
      [],
    ],
    ['25 euros a square metre', flat({ grundmiete_cent: 1250_00 }), []],
    ['two euros', flat({ grundmiete_cent: 100_00 }), []],
    [
      'less, of a part of a flat',
      flat({ grundmiete_cent: 99_99, nebenkosten_cent: 0, wohnform: 'untermiete' }),
      ['ALG-UNG-01 a2'],
    ],
    ['in an own home', flat({ grundmiete_cent: 0, wohnform: 'eigentum' }), []],
    [
      'size unknown',
      flat({ grundmiete_cent: 10_00, nebenkosten_cent: 0, heizung_cent: 900_00, wohnflaeche_m2x100: null }),
      [],
    ],
    ['heating of four euros', flat({ heizung_cent: 200_00 }), []],
    ['heating of an own home', flat({ heizung_cent: 200_01, wohnform: 'eigentum' }), ['ALG-UNG-02 a2']],
    ['running costs as high as the rent', flat({ nebenkosten_cent: 400_00 }), []],
    ['of an own home higher', flat({ nebenkosten_cent: 400_01, wohnform: 'eigentum' }), []],
    ['no rent at all', flat({ grundmiete_cent: 0 }), ['ALG-UNG-01 a2']],
    ['a flat until the day before', flat({ grundmiete_cent: 99_99, nebenkosten_cent: 0, bis: '2025-12-31' }), []],
    [
      'until the first day of it',
      flat({ grundmiete_cent: 99_99, nebenkosten_cent: 0, bis: '2026-01-01' }),
      ['ALG-UNG-01 a2'],
    ],
    [
      'from the last day of it',
      flat({ grundmiete_cent: 99_99, nebenkosten_cent: 0, von: '2026-12-31' }),
      ['ALG-UNG-01 a2'],
    ],
    ['from the day after it', flat({ grundmiete_cent: 99_99, nebenkosten_cent: 0, von: '2027-01-01' }), []],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))

  test('each amount names the field it stands in', () => {
    const felder = (...liste: readonly Angabe[]) =>
      hinweiseZuAnspruechen({
        format: 'allegro-angaben/1',
        angaben: Object.fromEntries([BWZ, MUTTER, ...liste].map((x, i) => [`a${i}`, x])),
      }).map((h) => [h.angabe, h.feld])
    expect(felder(wohnung(99_99, 100_00, 200_01))).toEqual([
      ['a2', 'wohnflaeche_m2x100'],
      ['a2', 'heizung_cent'],
      ['a2', 'nebenkosten_cent'],
    ])
    expect(felder(lohn(603_01, null, 0))).toEqual([['a2', 'sozialabgaben_cent']])
    expect(felder(kind('2020-05-01'), TEILHABE, einkommen('P2', 'kindergeld', 255_00))).toEqual([['a4', 'betrag_cent']])
  })
})
