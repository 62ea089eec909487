import { describe, expect, test } from 'vitest'
import { hinweiseZuAngaben } from '../index.ts'
import {
  absetzung,
  alleinerziehend,
  angaben,
  ausgeschlossen,
  bewilligung,
  bildungsbedarf,
  einkommen,
  einmalig,
  guthaben,
  inAusbildung,
  karenz,
  kind,
  kosten,
  lohn,
  mehrbedarf,
  minderung,
  person,
  vermoegen,
  verwandte,
} from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'

// One adult, a flat with limits, an application, a period of a year: nothing to be said.
const P1 = person('P1', '1985-03-15')
const ANTRAG: Angabe = { art: 'antrag', am: '2026-01-12' }
const ZEITRAUM = bewilligung('2026-01-01', '2026-12-31')
const WOHNUNG = {
  ...kosten(3, 350_00, 100_00, 80_00),
  angemessen_unterkunft_cent: 600_00,
  angemessen_heizung_cent: 100_00,
}
const GELD = guthaben('P1', 500_00)
const GRUND: readonly Angabe[] = [P1, ANTRAG, ZEITRAUM, WOHNUNG, GELD]

/** What is said, each with the person and the field it is about; contradictions apart. */
const gesagt = (liste: readonly Angabe[]): readonly string[] =>
  hinweiseZuAngaben(angaben(...liste))
    .filter((h) => !h.code.startsWith('ALG-WID'))
    .map((h) => [h.code.slice(4), h.person, h.feld].filter((x) => x !== undefined).join(' '))
const dazu = (...mehr: readonly Angabe[]) => gesagt([...GRUND, ...mehr])
const ohne = (weg: Angabe, ...statt: readonly Angabe[]) => gesagt([...GRUND.filter((a) => a !== weg), ...statt])

type Fall = readonly [name: string, gesagt: readonly string[], soll: readonly string[]]

test('a household in order: nothing is said', () => {
  expect(gesagt(GRUND)).toEqual([])
})

describe('what is missing', () => {
  test.each<Fall>([
    ['nobody is the Hauptperson', ohne(P1, person('P1', '1985-03-15', 'partner')), ['PER-01']],
    ['no period', ohne(ZEITRAUM), ['BEW-01']],
    ['no application', ohne(ANTRAG), ['BEW-05']],
    ['no flat', ohne(WOHNUNG), ['KDU-01']],
    ['no assets', ohne(GELD), ['VER-02']],
    [
      'a flat without a limit',
      ohne(WOHNUNG, { ...WOHNUNG, angemessen_unterkunft_cent: null }),
      ['KDU-04 angemessen_unterkunft_cent'],
    ],
    [
      'with a recognised sum no limit is needed',
      ohne(WOHNUNG, { ...WOHNUNG, angemessen_unterkunft_cent: null, anerkannt_cent: 500_00 }),
      [],
    ],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))
})

describe('periods', () => {
  const statt = (von: string, bis: string) => ohne(ZEITRAUM, bewilligung(von, bis))
  test.each<Fall>([
    ['twelve months', statt('2026-03-01', '2027-02-28'), []],
    ['thirteen', statt('2026-01-01', '2027-01-31'), ['BEW-03 bis']],
    ['begins on the second', statt('2026-01-02', '2026-12-31'), ['BEW-04 von']],
    ['ends on the day before the last', statt('2026-01-01', '2026-12-30'), ['BEW-04 von']],
    ['one after the other', dazu(bewilligung('2027-01-01', '2027-12-31')), []],
    ['one into the other', dazu(bewilligung('2026-12-01', '2027-11-30')), ['BEW-02 von']],
    [
      'ends before it begins',
      dazu({ ...lohn('P1', 500_00), von: '2026-05-02', bis: '2026-05-01' } as Angabe),
      ['ANG-03 bis'],
    ],
    ['of one day', dazu({ ...lohn('P1', 500_00), von: '2026-05-01', bis: '2026-05-01' } as Angabe), []],
    ['Karenzzeit of a year', dazu(karenz('2026-01-01', '2026-12-31')), []],
    ['Karenzzeit of more', dazu(karenz('2026-01-01', '2027-01-01')), ['KDU-08 bis']],
    ['a fact about nobody here', dazu(lohn('P7', 500_00)), ['ANG-02 P7 person']],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))
})

describe('persons', () => {
  const partner = person('P2', '1986-03-15', 'partner')
  const sohn = kind('P2', '2015-06-01')
  const kindergeld = einkommen('P2', 'kindergeld', 259_00)
  test.each<Fall>([
    ['a couple', dazu(partner), []],
    ['two Hauptpersonen', dazu(person('P2', '1986-03-15')), ['PER-02 P2 rolle']],
    ['two partners', dazu(partner, person('P3', '1986-03-15', 'partner')), ['PER-03 P3 rolle']],
    [
      'one partner after the other',
      dazu(
        person('P2', '1986-03-15', 'partner', { bis: '2026-03-31' }),
        person('P3', '1986-03-15', 'partner', { von: '2026-04-01' }),
      ),
      [],
    ],
    [
      'two stays of one person, of which one begins while the other runs; two days of birth',
      dazu(
        person('P2', '1986-03-15', 'haushaltsangehoerig', { bis: '2026-06-30' }),
        person('P2', '1986-03-16', 'partner', { von: '2026-06-30' }),
        verwandte('P1', 0, { widerlegt: true }),
      ),
      ['PER-04 P2 geburt', 'PER-07 P2 von'],
    ],
    ['somebody of whom nothing is said', dazu(person('P2', '1950-01-01', 'haushaltsangehoerig')), ['PER-16 P2 rolle']],
    ['a child with its Kindergeld', dazu(sohn, kindergeld), ['MEB-01 P1']],
    ['without', dazu(sohn), ['EIN-01 P2', 'MEB-01 P1']],
    ['from 18 on it may be without', dazu(kind('P2', '2008-01-01', ['P1'], { von: '2026-01-01' })), []],
    ['on the eve of 18 not', dazu(kind('P2', '2008-01-02', ['P1'], { von: '2026-01-01' })), ['EIN-01 P2', 'MEB-01 P1']],
    ['without parents', dazu(kind('P2', '2015-06-01', []), kindergeld, partner3()), ['PER-05 P2 eltern']],
    [
      'with a parent who is not here',
      dazu(kind('P2', '2015-06-01', ['P1', 'P9']), kindergeld, partner3()),
      ['PER-09 P2 eltern'],
    ],
    [
      'with 25 no child of the Bedarfsgemeinschaft',
      dazu(kind('P2', '2001-01-01', ['P1'], { von: '2026-01-01' }), partner3()),
      ['PER-06 P2 geburt'],
    ],
    ['a day younger still', dazu(kind('P2', '2001-01-02', ['P1'], { von: '2026-01-01' }), partner3()), []],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))

  test('a single parent: the Mehrbedarf is asked for, then maintenance', () => {
    const allein = alleinerziehend('P1')
    expect(dazu(sohn, kindergeld, allein)).toEqual(['EIN-03 P2'])
    expect(dazu(sohn, kindergeld, allein, einkommen('P2', 'unterhalt', 200_00))).toEqual([])
    expect(dazu(sohn, kindergeld, allein, einkommen('P2', 'unterhaltsvorschuss', 200_00))).toEqual([])
    expect(dazu(kind('P2', '2015-06-01', ['P1', 'P3']), kindergeld, allein, partner3())).toEqual(['MEB-02 P1'])
    expect(dazu(allein)).toEqual(['MEB-04 P1'])
  })
})

/** Another adult, so that nobody is a single parent. */
function partner3(): Angabe {
  return person('P3', '1986-03-15', 'partner')
}

describe('the flat', () => {
  const zweite = { ...WOHNUNG, von: '2026-06-01' }
  test.each<Fall>([
    ['two at once', dazu(zweite), ['KDU-02 von']],
    ['one after the other', ohne(WOHNUNG, { ...WOHNUNG, bis: '2026-05-31' }, zweite), []],
    [
      'fewer heads than persons',
      ohne(WOHNUNG, { ...WOHNUNG, koepfe: 1 }, person('P2', '1986-03-15', 'partner')),
      ['KDU-03 koepfe'],
    ],
    ['as many', ohne(WOHNUNG, { ...WOHNUNG, koepfe: 2 }, person('P2', '1986-03-15', 'partner')), []],
    [
      'who comes later does not count when it begins',
      ohne(WOHNUNG, { ...WOHNUNG, koepfe: 1 }, person('P2', '1986-03-15', 'partner', { von: '2026-02-01' })),
      [],
    ],
    [
      'who was there when it began does',
      ohne(
        WOHNUNG,
        { ...WOHNUNG, koepfe: 1, von: '2026-02-01' },
        person('P2', '1986-03-15', 'partner', { von: '2026-02-01', bis: '2026-02-01' }),
      ),
      ['KDU-03 koepfe'],
    ],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))
})

describe('needs', () => {
  test.each<Fall>([
    ['diet without an amount', dazu(mehrbedarf('P1', 'ernaehrung', null)), ['MEB-03 P1 betrag_cent']],
    ['with one', dazu(mehrbedarf('P1', 'ernaehrung', null, 50_00)), []],
    ['with a percentage', dazu(mehrbedarf('P1', 'ernaehrung', 10_00)), []],
    ['an unavoidable need without an amount', dazu(mehrbedarf('P1', 'unabweisbar', null)), ['MEB-03 P1 betrag_cent']],
    ['schoolbooks without an amount', dazu(mehrbedarf('P1', 'schulbuch', null)), ['MEB-03 P1 betrag_cent']],
    ['disability has a percentage by law', dazu(mehrbedarf('P1', 'behinderung', null)), []],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))

  test('Bildung without an amount is asked for, Teilhabe has one by law', () => {
    const sohn = [kind('P2', '2015-06-01'), einkommen('P2', 'kindergeld', 259_00), partner3()]
    expect(dazu(...sohn, bildungsbedarf('P2', 'mittagessen', null))).toEqual(['BUT-02 P2 betrag_cent'])
    expect(dazu(...sohn, bildungsbedarf('P2', 'mittagessen', 40_00))).toEqual([])
    expect(dazu(...sohn, bildungsbedarf('P2', 'teilhabe', null))).toEqual([])
  })
})

describe('income', () => {
  const betrieb = (weiteres: Partial<Extract<Angabe, { art: 'betriebsergebnis' }>>): Angabe =>
    ({
      art: 'betriebsergebnis',
      person: 'P1',
      von: '2026-01-01',
      bis: '2026-06-30',
      einnahmen_cent: 6000_00,
      betriebsausgaben_cent: 2000_00,
      nicht_anerkannt_cent: 0,
      kfz_nutzung: 'keins',
      kfz_kosten_cent: 0,
      kfz_km_betrieblich: 0,
      kfz_km_privat: 0,
      steuern_cent: 0,
      sozialabgaben_cent: 0,
      ...weiteres,
    }) as Angabe
  const gewinn = (steuern: number): Angabe => ({
    art: 'selbstaendigkeit',
    person: 'P1',
    von: null,
    bis: null,
    gewinn_cent: 500_00,
    steuern_cent: steuern,
    sozialabgaben_cent: 200_00,
  })
  const nach = (von: string | null, bis: string | null): Angabe =>
    ({ ...einkommen('P1', 'krankengeld', 300_00), nachzahlung: true, von, bis }) as Angabe
  const fuer = (fuer_von: string | null, fuer_bis: string | null) =>
    einmalig('P1', 'krankengeld', 300_00, '2026-05-15', { fuer_von, fuer_bis })
  const mit = (art: Parameters<typeof einkommen>[1], felder: object) =>
    dazu({ ...einkommen('P1', art, 300_00), ...felder } as Angabe)
  test.each<Fall>([
    ['wages with more deductions than pay', dazu(lohn('P1', 500_00, 500_01)), ['EIN-02 P1 steuern_cent']],
    ['with as many', dazu(lohn('P1', 500_00, 500_00)), []],
    ['profit likewise', dazu(gewinn(300_01)), ['EIN-02 P1 steuern_cent']],
    ['profit with as many', dazu(gewinn(300_00)), []],
    [
      'a bonus likewise',
      dazu(einmalig('P1', 'arbeitsentgelt', 100_00, '2026-05-15', { steuern_cent: 60_00, sozialabgaben_cent: 40_01 })),
      ['EIN-02 P1 steuern_cent'],
    ],
    [
      'a bonus with as many',
      dazu(einmalig('P1', 'arbeitsentgelt', 100_00, '2026-05-15', { steuern_cent: 60_00, sozialabgaben_cent: 40_00 })),
      [],
    ],
    ['a back-payment without its day', dazu(nach(null, null)), ['EIN-06 P1 von']],
    ['over more than a month', dazu(nach('2026-05-31', '2026-06-01')), ['EIN-07 P1 bis']],
    ['without an end', dazu(nach('2026-05-31', null)), ['EIN-07 P1 bis']],
    ['within a month', dazu(nach('2026-05-01', '2026-05-31')), []],
    ['a single inflow for earlier months', dazu(fuer('2026-03-01', '2026-04-30')), []],
    ['for months up to the one in which it comes', dazu(fuer('2026-03-01', '2026-05-31')), ['EIN-09 P1 fuer_bis']],
    ['for the month itself', dazu(fuer('2026-05-01', '2026-05-31')), []],
    ['with a beginning alone', dazu(fuer('2026-03-01', null)), ['EIN-10 P1 fuer_bis']],
    ['with an end alone', dazu(fuer(null, '2026-04-30')), ['EIN-10 P1 fuer_bis']],
    ['with an end before its beginning', dazu(fuer('2026-04-30', '2026-04-29')), ['EIN-10 P1 fuer_bis']],
    ['more free than there is', mit('zuwendung', { frei_cent: 300_01 }), ['EIN-11 P1 frei_cent']],
    ['all of it free', mit('zuwendung', { frei_cent: 300_00 }), []],
    ['a gift without a word about what is free', mit('zuwendung', {}), ['EIN-12 P1 frei_cent']],
    ['help of a charity likewise', mit('wohlfahrt', {}), ['EIN-12 P1 frei_cent']],
    ['Elterngeld without the wage before', mit('elterngeld', {}), ['EIN-08 P1 vor_geburt_cent']],
    ['ElterngeldPlus likewise', mit('elterngeldPlus', {}), ['EIN-08 P1 vor_geburt_cent']],
    ['with it', mit('elterngeld', { vor_geburt_cent: 0 }), []],
    ['a pension by grade without the grade', mit('nvaVerletztenrente', {}), ['EIN-19 P1 minderung_prozent']],
    ['likewise', mit('entschaedigungBeg', {}), ['EIN-19 P1 minderung_prozent']],
    ['with it', mit('nvaVerletztenrente', { minderung_prozent: 50 }), []],
    ['or with what is free', mit('nvaVerletztenrente', { frei_cent: 100_00 }), []],
    ['a holiday job of who does not learn', mit('ferienjob', {}), ['EIN-13 P1 einkommensart']],
    ['travel without work', dazu(absetzung('P1', 'fahrtkosten', 50_00)), ['EIN-14 P1 absetzungsart']],
    ['expenses without work', dazu(absetzung('P1', 'werbungskosten', 50_00)), ['EIN-14 P1 absetzungsart']],
    ['a pension plan without work', dazu(absetzung('P1', 'altersvorsorge', 50_00)), []],
    ['travel with a wage', dazu(absetzung('P1', 'fahrtkosten', 50_00), lohn('P1', 500_00)), []],
    ['with a profit', dazu(absetzung('P1', 'fahrtkosten', 50_00), gewinn(0)), []],
    ['with a business', dazu(absetzung('P1', 'fahrtkosten', 50_00), betrieb({})), []],
    [
      'with a bonus',
      dazu(absetzung('P1', 'fahrtkosten', 50_00), einmalig('P1', 'arbeitsentgelt', 100_00, '2026-05-15')),
      [],
    ],
    ['with an honorary office', dazu(absetzung('P1', 'fahrtkosten', 5_00), einkommen('P1', 'ehrenamt', 90_00)), []],
    ['business and profit at once', dazu(betrieb({}), gewinn(0)), ['EIN-15 P1 einnahmen_cent']],
    ['business beyond the period', dazu(betrieb({ bis: '2027-01-01' })), ['EIN-16 P1 bis']],
    ['up to its end', dazu(betrieb({ bis: '2026-12-31' })), []],
    ['a loss', dazu(betrieb({ betriebsausgaben_cent: 6000_01 })), ['EIN-17 P1 betriebsausgaben_cent']],
    ['nothing left', dazu(betrieb({ betriebsausgaben_cent: 6000_00 })), []],
    [
      'no loss without what is not recognised',
      dazu(betrieb({ betriebsausgaben_cent: 6000_01, nicht_anerkannt_cent: 1 })),
      [],
    ],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))

  test('a holiday job of who learns and is under 25', () => {
    const job = (geburt: string) =>
      gesagt([
        ...GRUND.filter((a) => a !== P1),
        person('P1', geburt),
        inAusbildung('P1'),
        { ...einkommen('P1', 'ferienjob', 400_00), von: '2026-07-01', bis: '2026-07-31' } as Angabe,
      ])
    expect(job('2001-07-02')).toEqual([])
    expect(job('2001-07-01')).toEqual(['EIN-13 P1 einkommensart'])
  })

  test.each<[Parameters<typeof einkommen>[1], string, string]>([
    ['kapital', '2021-04-21', '2021-04-22'],
    ['freiwilligendienst', '2021-04-21', '2021-04-22'],
    ['ehrenamt', '2021-04-21', '2021-04-22'],
    ['betreuerpauschale', '2021-12-31', '2022-01-01'],
    ['vermaechtnis', '2025-02-27', '2025-02-28'],
    ['sterbevierteljahr', '2026-05-03', '2026-05-04'],
  ])('since when the rule for %s is sure', (art, davor, ab) => {
    const am = (von: string) => dazu(einkommen('P1', art, 10_00, { von }))
    expect(am(davor)).toEqual(['EIN-18 P1 einkommensart'])
    expect(am(ab)).toEqual([])
    expect(dazu(einkommen('P1', art, 10_00))).toEqual([])
  })

  test('Kindergeld drawn by nobody here', () => {
    const mitKind = (berechtigt: string | null) =>
      dazu(kind('P2', '2015-06-01'), partner3(), { ...einkommen('P2', 'kindergeld', 259_00), berechtigt } as Angabe)
    expect([mitKind('P9'), mitKind('P3'), mitKind(null)]).toEqual([['EIN-05 P2 berechtigt'], [], []])
  })
})

describe('reductions and assets', () => {
  const auto = (wert: number, felder: object = {}) => dazu(vermoegen('P1', 'kfz', wert, felder))
  const heim = (felder: object) =>
    dazu(vermoegen('P1', 'immobilie', 90_000_00, { eigenheim: 'haus', ...felder } as Parameters<typeof vermoegen>[3]))
  const vorsorge = (bis: string | null) =>
    dazu({ ...vermoegen('P1', 'vorsorgeSelbstaendiger', 9_000_00, { jahre_selbstaendig: 3 }), bis } as Angabe)
  test.each<Fall>([
    [
      'a reduction without a beginning',
      dazu({ ...minderung('P1', 'meldeversaeumnis', '2026-02-01', '2026-03-01'), von: null } as Angabe),
      ['MIN-02 P1 von'],
    ],
    ['217 days after the event', dazu(minderung('P1', 'meldeversaeumnis', '2026-01-01', '2026-08-06')), []],
    ['218', dazu(minderung('P1', 'meldeversaeumnis', '2026-01-01', '2026-08-07')), ['MIN-03 P1 von']],
    ['a car of 15.000 euros not said to be protected', auto(15_000_00), ['VER-03 P1 geschuetzt']],
    ['of more', auto(15_000_01), []],
    ['said to be protected', auto(15_000_00, { geschuetzt: true }), []],
    ['an own home without its size', heim({}), ['VER-06 P1 wohnflaeche_m2x100']],
    ['with it', heim({ wohnflaeche_m2x100: 90_00 }), []],
    ['protected anyway', heim({ geschuetzt: true }), []],
    ['provisions of the self-employed after 2024', vorsorge(null), ['VER-05 P1 jahre_selbstaendig']],
    ['on the first day of 2025', vorsorge('2025-01-01'), ['VER-05 P1 jahre_selbstaendig']],
    ['until the end of 2024', vorsorge('2024-12-31'), []],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))
})

describe('what is asked only of whom it concerns', () => {
  const sohn = kind('P2', '2015-06-01')
  const geld = einkommen('P2', 'kindergeld', 259_00)
  const gast = [person('P4', '1950-01-01', 'haushaltsangehoerig'), verwandte('P1', 0, { widerlegt: true })]
  const betrieb = (von: string, bis: string): Angabe => ({
    art: 'betriebsergebnis',
    person: 'P1',
    von,
    bis,
    betrieb: 1,
    einnahmen_cent: 1000_00,
    betriebsausgaben_cent: 0,
    nicht_anerkannt_cent: 0,
    kfz: 'keins',
    kfz_kosten_cent: 0,
    fahrten_km: 0,
    steuern_cent: 0,
    sozialabgaben_cent: 0,
  })
  const offen = (felder: object) => dazu({ ...karenz('2026-01-01', '2027-06-30'), ...felder } as Angabe)
  const volljaehrig = (geburt: string) =>
    dazu(
      kind('P2', geburt, ['P1'], { von: '2026-01-01' }),
      einkommen('P2', 'kindergeld', 259_00),
      alleinerziehend('P1'),
    )
  test.each<Fall>([
    ['Karenzzeit without a beginning', offen({ von: null }), []],
    ['without an end', offen({ bis: null }), []],
    ['with both', offen({}), ['KDU-08 bis']],
    [
      'a child born after the flat began does not count for its heads',
      ohne(
        WOHNUNG,
        { ...WOHNUNG, koepfe: 1, von: '2026-02-01' },
        kind('P2', '2026-03-01'),
        geld,
        alleinerziehend('P1'),
        einkommen('P2', 'unterhalt', 1),
      ),
      [],
    ],
    [
      'nor who had left before',
      ohne(
        WOHNUNG,
        { ...WOHNUNG, koepfe: 1, von: '2026-02-01' },
        person('P2', '1986-03-15', 'partner', { bis: '2026-01-31' }),
      ),
      [],
    ],
    [
      'a guest is not asked for the child of the Hauptperson',
      dazu(kind('P2', '2015-06-01', []), geld, ...gast),
      ['PER-05 P2 eltern', 'MEB-01 P1'],
    ],
    ['nobody is asked for the child of another', dazu(kind('P2', '2015-06-01', ['P4']), geld, ...gast), []],
    [
      'a child of a child',
      ohne(
        WOHNUNG,
        { ...WOHNUNG, koepfe: 4 },
        person('P3', '1986-01-01', 'partner'),
        kind('P2', '2007-01-15', ['P1', 'P3']),
        geld,
        kind('P4', '2025-01-15', ['P2', 'P3']),
        einkommen('P4', 'kindergeld', 259_00),
      ),
      ['PER-13 P2 rolle'],
    ],
    ['maintenance on the eve of 18', volljaehrig('2008-01-02'), ['EIN-03 P2']],
    ['from 18 on', volljaehrig('2008-01-01'), ['MEB-04 P1']],
    ['a single parent of somebody else', dazu(sohn, geld, alleinerziehend('P4'), ...gast), ['MEB-01 P1', 'MEB-04 P4']],
    [
      'Kindergeld that flows in once has nobody who draws it',
      dazu(sohn, partner3(), geld, einmalig('P2', 'kindergeld', 100_00, '2026-03-01')),
      [],
    ],
    ['a need with an amount or a percentage', dazu(mehrbedarf('P1', 'unabweisbar', 10_00)), []],
    ['business before the period', dazu(betrieb('2025-12-01', '2027-01-31')), []],
    ['business from its last day on', dazu(betrieb('2026-12-31', '2027-01-30')), ['EIN-16 P1 bis']],
    ['business after it', dazu(betrieb('2027-01-01', '2027-01-31')), []],
    [
      'a business without inflow and costs',
      dazu({ ...betrieb('2026-01-01', '2026-01-31'), einnahmen_cent: 0 } as Angabe),
      [],
    ],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))

  // § 5 GrusiGV: these count as earned or have expenses of their own.
  test.each([
    'ehrenamt',
    'betreuerpauschale',
    'ferienjob',
    'freiwilligendienst',
    'bafoeg',
    'berufsausbildungsbeihilfe',
    'begabtenfoerderung',
    'reisekostenTeilhabe',
    'ausbildungsgeld',
  ] as const)('travel with %s', (art) => {
    expect(dazu(absetzung('P1', 'fahrtkosten', 5_00), einkommen('P1', art, 90_00))).not.toContain(
      'EIN-14 P1 absetzungsart',
    )
  })
})

test('who is shut out is asked the same', () => {
  expect(dazu(ausgeschlossen('P1', 'altersrente'), mehrbedarf('P1', 'schulbuch', null))).toEqual([
    'MEB-03 P1 betrag_cent',
  ])
})
