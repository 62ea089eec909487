import { describe, expect, test } from 'vitest'
import { type Datum, datum, iso } from '../../kern/index.ts'
import {
  alleinerziehend,
  angaben,
  ausgeschlossen,
  bewilligung,
  bildungsbedarf,
  einkommen,
  einmalig,
  ernaehrung,
  foerderung,
  guthaben,
  inAusbildung,
  karenz,
  kind,
  kosten,
  lohn,
  mehrbedarf,
  minderung,
  ortsabwesend,
  person,
  schulbesuch,
  schwanger,
  verwandte,
  wohnguthaben,
  wohnkosten,
  zeitweise,
} from '../pruefung/bau.ts'
import { ausnahme, eigenheim, obergrenze, senkung, umzug } from '../pruefung/bauUnterkunft.ts'
import type { Angabe } from './angaben.ts'
import {
  ALTER,
  angabenDer,
  bereite,
  einJahrNach,
  endeDesMonatsNach,
  LEER,
  mitDreiundsechzig,
  OFFEN_BIS,
  OFFEN_VON,
  ohneAnspruchNichtErreichbar,
} from './sachverhalt.ts'

// She completes 63 years on 9 May 2022 and reaches the limit of age with July 2025 (§ 7a Abs. 2 SGB II: 66 years and 2 months).
const P1 = person('P1', '1959-05-10')
const von = '2026-03-10'
const bis = '2026-06-20'
const ZEIT = { von, bis }
const mit = (a: Angabe, felder: object): Angabe => ({ ...a, ...felder }) as Angabe

const tag = (n: number): string => (n === OFFEN_VON || n === OFFEN_BIS ? 'offen' : iso(n as Datum))
const sachverhalt = (...liste: readonly Angabe[]) => bereite(angaben(...liste))

type Tage = 'wechseltage' | 'bedarfstage' | 'aenderungstage' | 'vermoegensalterstage'
/** The days of a kind that a household has because of these facts. */
const neu = (welche: Tage, ...liste: readonly Angabe[]): readonly string[] => {
  const ohne = sachverhalt(P1)[welche]
  return sachverhalt(P1, ...liste)
    [welche].filter((t) => !ohne.includes(t))
    .map(tag)
}
const GENAU = ['2026-03-10', '2026-06-21']
const MONATE = ['2026-03-01', '2026-04-01', '2026-07-01']
const BEIDES = ['2026-03-01', '2026-03-10', '2026-04-01', '2026-06-21', '2026-07-01']

describe('on which days a household is looked at anew', () => {
  test('an adult alone: at 63 years completed and with the limit of age', () => {
    const s = sachverhalt(P1)
    expect(s.aenderungstage.map(tag)).toEqual(['2022-05-09', '2025-08-01'])
    expect([s.wechseltage, s.bedarfstage]).toEqual([[], []])
  })
  test('a child: from its birth on with the ages the law names', () => {
    const sohn = kind('P2', '2010-04-15')
    expect(neu('aenderungstage', sohn)).toEqual([
      '2010-04-15',
      '2016-04-15',
      '2017-04-15',
      '2024-04-15',
      '2025-04-15',
      '2026-04-15',
      '2028-04-15',
      '2035-04-15',
      '2073-04-14',
      '2077-05-01',
    ])
    expect(neu('wechseltage', sohn)).toEqual(['2010-04-15', '2035-04-15'])
    expect(neu('bedarfstage', sohn)).toEqual(['2016-04-15', '2017-04-15', '2024-04-15', '2026-04-15', '2028-04-15'])
  })
  test('a partner for a time', () => {
    const partner = person('P2', '1961-01-05', 'partner', ZEIT)
    expect(neu('aenderungstage', partner)).toEqual(['2024-01-04', '2026-03-10', '2026-06-21', '2027-08-01'])
    expect(neu('wechseltage', partner)).toEqual(GENAU)
    expect(neu('bedarfstage', partner)).toEqual([])
  })

  const aP1 = { person: 'P1', ...ZEIT } as const
  const wohnung = { ...kosten(1, 300_00, 0, 0), ...ZEIT }
  const sachleistung: Angabe = { art: 'sachleistung', ...aP1, sachgrund: 'ungeeignet', betrag_cent: null }
  const beitrag: Angabe = { art: 'versicherungsbeitrag', ...aP1, versicherung: 'pkv', betrag_cent: 100_00 }
  const unfaehig: Angabe = { art: 'erwerbsfaehigkeit', ...aP1, erwerbsfaehig: false }
  const einstand: Angabe = {
    art: 'einstand',
    ...aP1,
    gemeinsames_kind: false,
    versorgt_angehoerige: false,
    verfuegungsbefugt: false,
    widerlegt: false,
  }
  const auszug: Angabe = { art: 'auszugUnter25', person: 'P1', am: von, auszug: 'fehlt' }
  type Fall = readonly [
    string,
    Angabe,
    aenderung: readonly string[],
    bedarf?: readonly string[],
    wechsel?: readonly string[],
  ]
  const FAELLE: readonly Fall[] = [
    ['able to work or not', unfaehig, GENAU, [], GENAU],
    ['excluded', ausgeschlossen('P1', 'haft', ZEIT), GENAU, [], GENAU],
    ['away', ortsabwesend('P1', von, bis), GENAU, [], GENAU],
    ['in training', foerderung('P1', 'schule', 'ohne', 'keine', ZEIT), BEIDES, [], GENAU],
    ['single parent', alleinerziehend('P1', ZEIT), GENAU, GENAU],
    ['an additional need', mehrbedarf('P1', 'ernaehrung', 10_00, null, ZEIT), BEIDES, GENAU],
    ['a diet', ernaehrung('P1', 'zoeliakie', ZEIT), GENAU, GENAU],
    ['two households', zeitweise('P1', 'wechsel', 15, ZEIT), GENAU, GENAU],
    ['in kind', sachleistung, GENAU, GENAU],
    ['a share of the flat', { art: 'wohnanteil', ...aP1, anteil_cent: 100_00 }, GENAU, GENAU],
    ['a flat', wohnung, GENAU, GENAU],
    ['an exception', ausnahme('kinder', ZEIT), GENAU, GENAU],
    ['a limit of rent', obergrenze(9_00, null, ZEIT), GENAU, GENAU],
    ['an own home', eigenheim(ZEIT), GENAU, GENAU],
    ['a move', umzug(von), ['2026-03-10'], ['2026-03-10']],
    ['moving out', auszug, ['2026-03-10'], ['2026-03-10']],
    // 280 days before 1 July 2026; after the twelfth week 28 weeks before it; to the end of the month of birth.
    [
      'a pregnancy',
      schwanger('P1', '2026-07-01'),
      ['2025-09-24', '2025-12-17', '2026-08-01'],
      ['2025-09-24', '2025-12-17', '2026-08-01'],
    ],
    ['a wage', lohn('P1', 500_00, 0, ZEIT), MONATE],
    ['income', einkommen('P1', 'rente', 500_00, ZEIT), MONATE],
    ['assets', guthaben('P1', 500_00, ZEIT), MONATE],
    ['learning', inAusbildung('P1', ZEIT), MONATE],
    ['school', schulbesuch('P1', 'regelmaessig', ZEIT), MONATE],
    ['lunch', bildungsbedarf('P1', 'mittagessen', 40_00, 'geld', ZEIT), MONATE],
    ['insurance', beitrag, MONATE],
    ['relatives', verwandte('P1', 0, ZEIT), MONATE],
    // § 7 Abs. 3a is in force since 1 August 2006; longer than a year together from 10 March 2027 on.
    ['living together', einstand, ['2006-08-01', ...MONATE, '2027-03-10']],
    ['together since ever', mit(einstand, { von: null, bis: null }), ['2006-08-01']],
    // § 22 Abs. 1 Satz 10: six months after the month in which it ends.
    ['Karenzzeit', karenz(von, bis), [...MONATE, '2027-01-01']],
    ['without an end', mit(karenz(von, bis), { bis: null }), ['2026-03-01', '2026-04-01']],
    ['a period', bewilligung(von, bis), []],
    [
      'a wage from the first to the last',
      lohn('P1', 500_00, 0, { von: '2026-03-01', bis: '2026-06-30' }),
      ['2026-03-01', '2026-07-01'],
    ],
    ['without beginning', lohn('P1', 500_00, 0, { bis }), ['2026-07-01']],
    ['without end', lohn('P1', 500_00, 0, { von }), ['2026-03-01', '2026-04-01']],
    ['before the law', lohn('P1', 500_00, 0, { von: '2004-12-10', bis: '2004-12-31' }), []],
    ['since the law', lohn('P1', 500_00, 0, { von: '2005-01-01' }), ['2005-01-01']],
    ['on its first day', lohn('P1', 500_00, 0, { bis: '2005-01-01' }), ['2005-02-01']],
    [
      'training from the first of a month',
      foerderung('P1', 'schule', 'ohne', 'keine', { von: '2026-03-01' }),
      ['2026-03-01', '2026-04-01'],
      [],
      ['2026-03-01'],
    ],
    ['training since ever', foerderung('P1', 'schule'), []],
    // § 31b: one, two or three months.
    [
      'a reduction',
      minderung('P1', 'meldeversaeumnis', '2026-01-15', '2026-03-01'),
      ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'],
    ],
    ['at the end of the calendar', minderung('P1', 'meldeversaeumnis', '2026-01-15', '9999-06-01'), ['9999-06-01']],
    [
      'the year before',
      minderung('P1', 'meldeversaeumnis', '2026-01-15', '9998-12-01'),
      ['9998-12-01', '9999-01-01', '9999-02-01', '9999-03-01', '9999-04-01'],
    ],
    ['without a beginning', mit(minderung('P1', 'meldeversaeumnis', '2026-01-15', von), { von: null }), []],
    // § 22 Abs. 1 Satz 9: six months after the month of the letter.
    ['to lower costs', senkung(von), ['2026-03-01', '2026-04-01', '2026-10-01']],
    [
      'within a time limit',
      senkung(von, 'beides', '2026-08-15'),
      ['2026-03-01', '2026-04-01', '2026-08-16', '2026-09-01', '2026-10-01'],
      ['2026-08-16'],
    ],
    ['on the first day after the pandemic', senkung('2023-01-01'), ['2023-01-01', '2023-08-01']],
  ]
  test.each(FAELLE.map(([name, ...fall]) => ({ name, fall })))(
    '$name',
    ({ fall: [a, aenderung, bedarf = [], wechsel = []] }) => {
      expect(neu('aenderungstage', a)).toEqual(aenderung)
      expect(neu('bedarfstage', a)).toEqual(bedarf)
      expect(neu('wechseltage', a)).toEqual(wechsel)
    },
  )

  const erste = (jahr: number, monat: number, anzahl: number): readonly string[] =>
    Array.from({ length: anzahl }, (_, i) => {
      const m = jahr * 12 + monat - 1 + i
      return `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}-01`
    })
  test('money back: each of two years of months', () => {
    expect(neu('aenderungstage', wohnguthaben(von, 100_00))).toEqual(erste(2026, 3, 26))
  })
  test('a letter before 2023 (§ 67 Abs. 3): each month in which its time may end', () => {
    expect(sachverhalt(senkung('2022-12-31')).aenderungstage.map(tag)).toEqual([
      '2022-12-01',
      '2023-01-01',
      ...erste(2023, 7, 42),
    ])
  })
  test('months of receipt: the Karenzzeit that follows from them, and six months after it', () => {
    const bezug: Angabe = { art: 'leistungsbezug', von: '2026-03-01', bis: null, gesetz: 'sgb2' }
    expect(neu('aenderungstage', bezug)).toEqual(['2026-03-01', '2027-03-01', '2027-09-01'])
  })
  test('a month of birth in which an age of § 12 Abs. 2 is completed: on the first the month before', () => {
    const alter = (geburt: string) => sachverhalt(person('P1', geburt)).vermoegensalterstage.map(tag)
    expect(alter('1985-03-15')).toEqual(['2015-03-01', '2025-03-01', '2035-03-01'])
    expect(alter('1985-03-01')).toEqual(['2015-02-01', '2025-02-01', '2035-02-01'])
    expect(alter('9980-03-01')).toEqual([])
  })
  test('an application until 2010 counts from its day on', () => {
    const am = (t: string) => neu('wechseltage', { art: 'antrag', am: t })
    expect([am('2004-12-31'), am('2005-01-01'), am('2010-12-31'), am('2011-01-01')]).toEqual([
      [],
      ['2005-01-01'],
      ['2010-12-31'],
      [],
    ])
  })
  test('until June 2007 a child leaves with 18', () => {
    expect(neu('wechseltage', kind('P2', '1989-06-30'))).toEqual(['2007-06-30', '2014-06-30'])
    expect(neu('wechseltage', kind('P2', '1989-07-01'))).toEqual(['2014-07-01'])
  })
  test('needs that come with 15, and percentages by age', () => {
    const sohn = kind('P2', '2010-04-15')
    const ohne = neu('bedarfstage', sohn)
    const mehr = (...liste: readonly Angabe[]) => neu('bedarfstage', sohn, ...liste).filter((t) => !ohne.includes(t))
    expect(mehr(mehrbedarf('P2', 'behinderung', null))).toEqual(['2025-04-15'])
    expect(mehr(mehrbedarf('P2', 'merkzeichenG', null))).toEqual(['2025-04-15'])
    expect(mehr(mehrbedarf('P2', 'schulbuch', null))).toEqual([])
    expect(mehr(ernaehrung('P2', 'zoeliakie'))).toEqual([
      '2011-04-15',
      '2014-04-15',
      '2020-04-15',
      '2023-04-15',
      '2025-04-15',
    ])
    expect(mehr({ art: 'auszugUnter25', person: 'P2', am: von, auszug: 'fehlt' })).toEqual(['2026-03-10', '2035-04-15'])
  })
  test('a need within one month falls due once and changes no days', () => {
    const im = (z: { readonly von?: string; readonly bis?: string }) =>
      neu('bedarfstage', mehrbedarf('P1', 'schulbuch', null, 50_00, z))
    expect(im({ von: '2026-03-01', bis: '2026-03-31' })).toEqual([])
    expect(im({ von: '2026-03-31', bis: '2026-04-01' })).toEqual(['2026-03-31', '2026-04-02'])
    expect(im({ von })).toEqual(['2026-03-10'])
    expect(im({ bis })).toEqual(['2026-06-21'])
  })
})

describe('a child carries the Bedarfsgemeinschaft from 15 on only if no adult does (§ 7 Abs. 2)', () => {
  const wechsel = (geburt: string, tag15: string, ...erwachsen: readonly Angabe[]) =>
    sachverhalt(kind('P2', geburt), ...erwachsen)
      .wechseltage.map(tag)
      .includes(tag15)
  const im = (...erwachsen: readonly Angabe[]) => wechsel('2010-04-15', '2025-04-15', ...erwachsen)
  const erwachsene = (rolle: 'hauptperson' | 'partner' | 'haushaltsangehoerig', z = {}) =>
    person('P1', '1959-05-10', rolle, z)
  const krank = (erwerbsfaehig: boolean, z: { von?: string; bis?: string }): Angabe => ({
    art: 'erwerbsfaehigkeit',
    person: 'P1',
    von: z.von ?? null,
    bis: z.bis ?? null,
    erwerbsfaehig,
  })
  test.each<readonly [string, boolean, boolean]>([
    ['nobody', im(), true],
    ['the Hauptperson', im(P1), false],
    ['a partner', im(erwachsene('partner')), false],
    ['someone else', im(erwachsene('haushaltsangehoerig')), true],
    ['who leaves on the day', im(erwachsene('hauptperson', { bis: '2025-04-15' })), false],
    ['who left before', im(erwachsene('hauptperson', { bis: '2025-04-01' })), true],
    ['who comes later', im(erwachsene('hauptperson', { von: '2025-05-01' })), true],
    ['who came the day before', im(erwachsene('hauptperson', { von: '2025-04-14' })), false],
    ['excluded', im(P1, ausgeschlossen('P1', 'haft')), true],
    ['excluded until two days before', im(P1, ausgeschlossen('P1', 'haft', { bis: '2025-04-13' })), false],
    ['excluded from the day after', im(P1, ausgeschlossen('P1', 'haft', { von: '2025-04-16' })), false],
    ['not able', im(P1, krank(false, {})), true],
    ['not able until two days before', im(P1, krank(false, { bis: '2025-04-13' })), false],
    ['not able from the day after', im(P1, krank(false, { von: '2025-04-16' })), false],
    ['able', im(P1, krank(true, {})), false],
    ['as old as the child', im(person('P1', '2010-04-15')), true],
    ['a day older', im(person('P1', '2010-04-14')), false],
    // § 7a: born in February 1959, limit of age with the end of April 2025
    ['on the last day before the limit of age', wechsel('2010-04-30', '2025-04-30', person('P1', '1959-02-10')), false],
    ['after the limit of age', wechsel('2010-05-01', '2025-05-01', person('P1', '1959-02-10')), true],
  ])('%s', (_name, ist, soll) => expect(ist).toBe(soll))
})

describe('from when to when a fact is in force', () => {
  const dauer = (a: Angabe) => {
    const e = sachverhalt(a).eintraege[0]
    return e === undefined ? [] : [tag(e.von), tag(e.bis)]
  }
  const grund = minderung('P1', 'pflichtverletzung', '2026-01-15', von)
  const weg = minderung('P1', 'nichterreichbar', '2026-01-15', von)
  const ohneVon = (a: Angabe, felder: object) => dauer(mit(a, { von: null, ...felder }))
  test.each<readonly [string, readonly string[], string, string]>([
    ['as stated', dauer(lohn('P1', 1, 0, ZEIT)), von, bis],
    ['open', dauer(lohn('P1', 1)), 'offen', 'offen'],
    ['application', dauer({ art: 'antrag', am: von }), von, 'offen'],
    ['letter', dauer(senkung(von)), von, 'offen'],
    ['costs that fall due once', dauer(wohnkosten(von, 'kaution', 1)), von, von],
    ['money back', dauer(wohnguthaben(von, 1)), von, von],
    [
      'a need that comes once',
      dauer({ art: 'einmalbedarf', person: 'P1', am: von, einmalart: 'hilfsmittel', betrag_cent: 1 }),
      von,
      von,
    ],
    [
      'income not at hand',
      dauer({ art: 'fehlendeEinnahme', person: 'P1', am: von, anlass: 'erwartet', betrag_cent: 1 }),
      von,
      von,
    ],
    ['what flows in once', dauer(einmalig('P1', 'rente', 1, von)), von, von],
    ['pregnancy', dauer(schwanger('P1', '2026-07-01')), '2025-09-24', '2026-07-31'],
    ['birth', dauer(schwanger('P1', '2026-07-01', '2026-08-02')), '2025-09-24', '2026-08-31'],
    ['after a death', dauer(ausnahme('sterbefall', { von })), von, '2027-03-31'],
    ['fewer persons', dauer(ausnahme('verkleinerung', { von })), von, '2026-09-30'],
    ['other exceptions', dauer(ausnahme('kinder', { von })), von, 'offen'],
    ['with its end', dauer(ausnahme('sterbefall', ZEIT)), von, bis],
    ['without beginning', dauer(ausnahme('sterbefall')), 'offen', 'offen'],
    ['a limit without end', dauer(obergrenze(1, null, { von })), von, 'offen'],
    ['a reduction as stated', dauer(mit(grund, { wirksam_am: '2026-01-01' })), von, 'offen'],
    ['after it took effect', ohneVon(grund, { wirksam_am: '2026-03-31' }), '2026-04-01', 'offen'],
    ['a finding does not count for it', ohneVon(grund, { festgestellt_am: '2026-03-31' }), 'offen', 'offen'],
    ['nothing known', ohneVon(grund, {}), 'offen', 'offen'],
    [
      'not reachable: after the finding',
      ohneVon(weg, { festgestellt_am: '2026-05-02', wirksam_am: '2026-03-31' }),
      '2026-06-01',
      'offen',
    ],
    ['not reachable: without one', ohneVon(weg, { wirksam_am: '2026-03-31' }), '2026-04-01', 'offen'],
    ['anything else without a beginning', ohneVon(karenz(von, bis), {}), 'offen', bis],
  ])('%s', (_name, ist, ab, ende) => expect(ist).toEqual([ab, ende]))

  const aufenthalt = (z: object, tod?: object) => {
    const p = mit(P1, z)
    const t: Angabe = mit({ art: 'todesfall', person: 'P1', am: von, bewilligt: true }, tod ?? {})
    return (tod === undefined ? sachverhalt(p) : sachverhalt(p, t)).personen[0]?.aufenthalte.map((e) => [
      tag(e.von),
      tag(e.bis),
    ])[0]
  }
  test.each([
    ['from birth on', aufenthalt({}), '1959-05-10', 'offen'],
    ['not before', aufenthalt({ von: '1950-01-01', bis }), '1959-05-10', bis],
    ['to death', aufenthalt({}, { bewilligt: false }), '1959-05-10', von],
    // § 40 Abs. 5 Satz 1 SGB II, in force since 1 August 2016
    ['the month of death if granted', aufenthalt({}, {}), '1959-05-10', '2026-03-31'],
    ['since August 2016', aufenthalt({}, { am: '2016-08-01' }), '1959-05-10', '2016-08-31'],
    ['not before', aufenthalt({}, { am: '2016-07-31' }), '1959-05-10', '2016-07-31'],
    ['gone the day before', aufenthalt({ bis: '2026-03-09' }, {}), '1959-05-10', '2026-03-09'],
    ['here to the end', aufenthalt({ bis: '2026-03-10' }, {}), '1959-05-10', '2026-03-31'],
    ['of someone else', aufenthalt({}, { person: 'P2' }), '1959-05-10', 'offen'],
  ])('a stay: %s', (_name, ist, ab, ende) => expect(ist).toEqual([ab, ende]))
})

describe('days of life', () => {
  // § 7a Abs. 2 Satz 2 SGB II: the table by year of birth, and 67 years for everyone later
  test.each([
    ['1946-06-15', '2011-06-30'],
    ['1947-06-15', '2012-07-31'],
    ['1948-06-15', '2013-08-31'],
    ['1957-06-15', '2023-05-31'],
    ['1958-06-15', '2024-06-30'],
    ['1959-06-15', '2025-08-31'],
    ['1963-06-15', '2030-04-30'],
    ['1964-06-15', '2031-06-30'],
    ['1980-06-15', '2047-06-30'],
    ['1980-06-01', '2047-05-31'],
    ['1980-01-01', '2046-12-31'],
    ['1964-01-01', '2030-12-31'],
    ['9932-01-01', '9998-12-31'],
    ['9932-01-02', 'offen'],
  ])('born on %s: the limit of age is reached after %s', (geburt, grenze) => {
    expect(sachverhalt(person('P1', geburt)).personen.map((p) => tag(p.altersgrenze))).toEqual([grenze])
  })
  test('birthdays, of who is born on 29 February on 1 March of other years', () => {
    const ab = sachverhalt(person('P1', '2008-02-29')).personen[0]?.ab
    expect(ALTER.map((a) => ab?.[a]).map((t) => tag(t ?? 0))).toEqual([
      '2014-03-01',
      '2015-03-01',
      '2022-03-01',
      '2023-03-01',
      '2024-02-29',
      '2026-03-01',
      '2033-03-01',
      '2038-03-01',
      '2048-02-29',
      '2058-03-01',
    ])
    const spaet = sachverhalt(person('P1', '9984-05-01')).personen[0]?.ab
    expect([spaet?.[15], spaet?.[16]].map((t) => tag(t ?? 0))).toEqual(['9999-05-01', 'offen'])
    expect(sachverhalt(person('P1', '2000-02-28')).personen.map((p) => tag(p.ab[18]))).toEqual(['2018-02-28'])
  })
  test('63 years are completed the day before the birthday; a year later is the same day', () => {
    expect(tag(mitDreiundsechzig(datum('1964-02-01')))).toBe('2027-01-31')
    expect(tag(einJahrNach(datum('2025-03-02')))).toBe('2026-03-02')
    expect(tag(einJahrNach(datum('2024-02-29')))).toBe('2025-03-01')
  })
  test('the end of a month so many later, open at the end of the calendar', () => {
    expect(tag(endeDesMonatsNach(datum('2026-01-31'), 1))).toBe('2026-02-28')
    expect(tag(endeDesMonatsNach(datum('9999-11-01'), 1))).toBe('9999-12-31')
    expect(endeDesMonatsNach(datum('9999-12-01'), 1)).toBe(OFFEN_BIS)
  })
})

describe('the facts in their lists', () => {
  test('persons by their number, single inflows by their day', () => {
    const s = sachverhalt(
      person('P10', '1985-03-15', 'haushaltsangehoerig'),
      person('P2', '1985-03-15', 'partner'),
      P1,
      einmalig('P1', 'rente', 1, '2026-05-02'),
      einmalig('P1', 'rente', 2, '2026-05-01'),
      mit(einkommen('P1', 'krankengeld', 3, { von: '2026-05-02' }), { nachzahlung: true }),
      mit(einkommen('P1', 'krankengeld', 4), { nachzahlung: true }),
      einkommen('P1', 'krankengeld', 5, { von: '2026-05-02' }),
      einmalig('P9', 'rente', 6, '2026-05-01'),
    )
    expect(s.personen.map((p) => [p.nr, p.id])).toEqual([
      [0, 'P1'],
      [1, 'P2'],
      [2, 'P10'],
    ])
    expect(s.einmalige.map((e) => e.a.betrag_cent)).toEqual([2, 1, 3])
    expect(s.eintraege.map((e) => [e.nr, e.id]).slice(0, 2)).toEqual([
      [0, 'A1'],
      [1, 'A2'],
    ])
  })
  test('income by its kind', () => {
    const [p] = sachverhalt(
      P1,
      einmalig('P1', 'arbeitsentgelt', 1, von),
      einmalig('P1', 'kindergeld', 2, von),
      einmalig('P1', 'rente', 3, von),
      einkommen('P1', 'kindergeld', 4),
      einkommen('P1', 'rente', 5),
    ).personen
    const betraege = (liste: readonly { a: { betrag_cent: number } }[] | undefined) =>
      liste?.map((e) => e.a.betrag_cent)
    expect([p?.einmalLohn, p?.kindergeld, p?.sonstiges].map(betraege)).toEqual([[1], [2, 4], [3, 5]])
  })
  test('facts that may not be covered', () => {
    const nach = mit(einkommen('P1', 'krankengeld', 1), { nachzahlung: true })
    const offen = (a: Angabe) => sachverhalt(P1, a).offen.length
    expect(offen(foerderung('P1', 'schule'))).toBe(1)
    expect(offen(minderung('P1', 'nichterreichbar', von, von))).toBe(1)
    expect(offen(minderung('P1', 'meldeversaeumnis', von, von))).toBe(0)
    expect(offen(mit(minderung('P1', 'meldeversaeumnis', von, von), { von: null }))).toBe(1)
    expect([offen(nach), offen(mit(nach, { von })), offen(einkommen('P1', 'krankengeld', 1))]).toEqual([1, 0, 0])
    expect(offen(lohn('P1', 1))).toBe(0)
    expect(offen(mit(lohn('P1', 1), { nachzahlung: true }))).toBe(0)
  })
  test('rarer facts by their kind, of a person and of the household', () => {
    const s = sachverhalt(
      P1,
      person('P2', '1985-03-15', 'partner'),
      eigenheim(),
      eigenheim(),
      schulbesuch('P2'),
      schulbesuch('P2'),
    )
    expect(s.je.eigenheim?.map((e) => e.id)).toEqual(['A3', 'A4'])
    expect(s.personen.map((p) => angabenDer(p, 'schulbesuch').map((e) => e.id))).toEqual([[], ['A5', 'A6']])
    expect(s.personen.map((p) => angabenDer(p, 'ernaehrung'))).toEqual([[], []])
    expect(angabenDer(undefined, 'ernaehrung')).toEqual([])
    expect(Object.keys(s.je)).toEqual(['eigenheim'])
  })
  test('a stated Karenzzeit goes before the one that follows from receipt', () => {
    const bezug: Angabe = { art: 'leistungsbezug', von: '2024-01-01', bis: null, gesetz: 'sgb2' }
    const zeiten = (...liste: readonly Angabe[]) =>
      sachverhalt(P1, ...liste).karenzzeiten.map((e) => [tag(e.von), tag(e.bis)])
    expect(zeiten(bezug)).toEqual([['2024-01-01', '2024-12-31']])
    expect(zeiten(bezug, karenz(von, bis))).toEqual([[von, bis]])
    expect(zeiten()).toEqual([])
  })
  test('no facts at all: a household of nobody', () => {
    expect(bereite(angaben())).toEqual(LEER)
  })
})

describe('who cannot be reached has no claim from the second month on (§ 7b Abs. 4 Satz 2, 3 and 5)', () => {
  const ohne = (
    ab: string | null,
    ende: string | null,
    zeitraum?: readonly [string, string],
    art = 'nichterreichbar',
  ) => {
    const weg = mit(minderung('P1', 'nichterreichbar', '2026-01-15', von), { von: ab, bis: ende, minderungsart: art })
    const s = sachverhalt(P1, weg, ...(zeitraum === undefined ? [] : [bewilligung(...zeitraum)]))
    const [e] = s.personen[0]?.minderungen ?? []
    const tage = e === undefined ? [] : ohneAnspruchNichtErreichbar(e, s.bewilligungszeitraeume)
    return tage?.map(tag)
  }
  test.each([
    ['to the day before the report', ohne('2026-03-10', '2026-06-20'), ['2026-04-01', '2026-06-19']],
    ['reported on the second day', ohne('2026-03-10', '2026-04-02'), ['2026-04-01', '2026-04-01']],
    ['on the first', ohne('2026-03-10', '2026-04-01'), undefined],
    ['no end known', ohne('2026-03-10', null), undefined],
    ['to the end of the period', ohne('2026-03-10', null, ['2026-01-01', '2026-12-31']), ['2026-04-01', '2026-12-31']],
    [
      'reported before its end',
      ohne('2026-03-10', '2026-06-20', ['2026-01-01', '2026-12-31']),
      ['2026-04-01', '2026-06-19'],
    ],
    [
      'reported after its end',
      ohne('2026-03-10', '2026-06-20', ['2026-01-01', '2026-04-30']),
      ['2026-04-01', '2026-04-30'],
    ],
    ['from its first day', ohne('2026-03-10', null, ['2026-03-10', '2026-12-31']), ['2026-04-01', '2026-12-31']],
    ['on its last day', ohne('2026-03-10', '2026-06-20', ['2026-01-01', '2026-03-10']), undefined],
    ['another period, later', ohne('2026-03-10', null, ['2026-03-11', '2026-12-31']), undefined],
    [
      'another period, before',
      ohne('2026-03-10', '2026-06-20', ['2026-01-01', '2026-03-09']),
      ['2026-04-01', '2026-06-19'],
    ],
    ['no beginning', ohne(null, '2026-06-20'), undefined],
    ['another reduction', ohne('2026-03-10', '2026-06-20', undefined, 'meldeversaeumnis'), undefined],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))
  test('these are days on which the household changes', () => {
    const weg = mit(minderung('P1', 'nichterreichbar', '2026-01-15', von), { bis })
    expect(neu('wechseltage', weg)).toEqual(['2026-04-01', '2026-06-20'])
    expect(neu('aenderungstage', weg)).toContain('2026-06-20')
  })
})

describe('days in which every month is computed by itself', () => {
  const einzeln = (...liste: readonly Angabe[]) =>
    sachverhalt(P1, ...liste).monatsweise.map((z) => [tag(z.von), tag(z.bis)])
  const art = (e: Parameters<typeof einkommen>[1], z = {}) => einzeln(einkommen('P1', e, 1, z))
  const fahrt = (b: 'klassenfahrt' | 'ausflug', beantragt_am: string | null) =>
    einzeln(mit(bildungsbedarf('P1', b, 1, 'geld', ZEIT), { beantragt_am }))
  const schule = (a: Angabe, allgemeinbildend: boolean) => einzeln(mit(a, { allgemeinbildend }))
  const ganz = [von, bis]
  const aP1 = { person: 'P1', ...ZEIT } as const
  const betrieb: Angabe = {
    art: 'betriebsergebnis',
    ...aP1,
    betrieb: 1,
    einnahmen_cent: 1,
    betriebsausgaben_cent: 0,
    nicht_anerkannt_cent: 0,
    kfz: 'keins',
    kfz_kosten_cent: 0,
    fahrten_km: 0,
    steuern_cent: 0,
    sozialabgaben_cent: 0,
  }
  const schnitt: Angabe = {
    art: 'durchschnittseinkommen',
    ...aP1,
    vorlaeufig_brutto_cent: null,
    steuern_cent: 0,
    sozialabgaben_cent: 0,
  }
  test.each<readonly [string, readonly (readonly string[])[], readonly (readonly string[])[]]>([
    ['a wage', einzeln(lohn('P1', 1, 0, ZEIT)), []],
    // 31 days before, seven times 31 after
    ['what flows in once', einzeln(einmalig('P1', 'rente', 1, '2026-05-15')), [['2026-04-14', '2026-12-18']]],
    [
      'shared out over six months',
      einzeln(einmalig('P1', 'rente', 1, '2026-05-15', { verteilung_monate: 6 })),
      [['2026-04-14', '2026-12-18']],
    ],
    [
      'over seven',
      einzeln(einmalig('P1', 'rente', 1, '2026-05-15', { verteilung_monate: 7 })),
      [['2026-04-14', '2027-01-18']],
    ],
    [
      'a back-payment',
      einzeln(mit(einkommen('P1', 'rente', 1, { von: '2026-05-15' }), { nachzahlung: true })),
      [['2026-04-14', '2026-12-18']],
    ],
    ['a business', einzeln(betrieb), [ganz]],
    ['an average', einzeln(schnitt), [ganz]],
    ['school', einzeln(schulbesuch('P1', 'regelmaessig', ZEIT)), [ganz]],
    ['a journey', fahrt('klassenfahrt', null), [ganz]],
    ['a journey applied for', fahrt('klassenfahrt', '2026-02-15'), [ganz, ['2026-03-01', '2026-08-31']]],
    ['an outing applied for', fahrt('ausflug', '2026-02-15'), [ganz]],
    ['general education', schule(inAusbildung('P1', ZEIT), true), [['2026-06-20', '2026-11-22']]],
    ['other training', schule(inAusbildung('P1', ZEIT), false), []],
    [
      'a school of general education',
      schule(schulbesuch('P1', 'regelmaessig', ZEIT), true),
      [ganz, ['2026-06-20', '2026-11-22']],
    ],
    ['free by the year', art('kapital', ZEIT), [[von, '2027-01-31']]],
    ['without an end', art('kapital', { von }), [[von, 'offen']]],
    ['ehrenamt', art('ehrenamt', ZEIT), [[von, '2027-01-31']]],
    ['betreuerpauschale', art('betreuerpauschale', ZEIT), [[von, '2027-01-31']]],
    ['ferienjob', art('ferienjob', ZEIT), [[von, '2027-01-31']]],
    ['inflationsausgleich', art('inflationsausgleich', ZEIT), [[von, '2027-01-31']]],
    ['religioesesFest', art('religioesesFest', ZEIT), [[von, '2027-01-31']]],
    ['a pension', art('rente', ZEIT), []],
  ])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))
})
