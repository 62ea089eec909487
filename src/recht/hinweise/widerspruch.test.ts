import { describe, expect, test } from 'vitest'
import { hinweiseZuAngaben, liesAngaben } from '../index.ts'
import {
  absetzung,
  angaben,
  ausgeschlossen,
  bewilligung,
  bildungsbedarf,
  einkommen,
  einmalig,
  ernaehrung,
  foerderung,
  guthaben,
  kind,
  kosten,
  lohn,
  mehrbedarf,
  miete,
  minderung,
  person,
  schwanger,
  zeitweise,
} from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'
import { HINWEISE } from './katalog.ts'

const ANTRAG: Angabe = { art: 'antrag', am: '2026-01-12' }
const ZEITRAUM = bewilligung('2026-01-01', '2026-12-31')
const P1 = person('P1', '1985-03-15')
const KIND = kind('P2', '2015-06-01')
const FAHRT = {
  art: 'bildungsbedarf',
  person: 'P2',
  bildungsart: 'klassenfahrt',
  betrag_cent: 300_00,
  erbringung: 'geld',
  von: '2026-03-20',
  bis: null,
} as const satisfies Angabe
const WOHNUNG = miete(2, 600_00)
const GUT = [ANTRAG, ZEITRAUM, P1, KIND, WOHNUNG, einkommen('P2', 'kindergeld', 259_00)] as const

type Widerspruch = { readonly code: string; readonly person?: string; readonly feld?: string }
const widersprueche = (liste: readonly Angabe[]): readonly Widerspruch[] =>
  hinweiseZuAngaben(angaben(...liste)).filter((h) => h.code.startsWith('ALG-WID'))

test('a household without contradictions gets no such message', () => {
  expect(widersprueche(GUT)).toEqual([])
})

const betrieb = (weiteres: Partial<Extract<Angabe, { art: 'betriebsergebnis' }>> = {}): Angabe => ({
  art: 'betriebsergebnis',
  person: 'P1',
  von: '2026-01-01',
  bis: '2026-01-31',
  betrieb: 1,
  einnahmen_cent: 1000_00,
  betriebsausgaben_cent: 300_00,
  nicht_anerkannt_cent: 0,
  kfz: 'keins',
  kfz_kosten_cent: 0,
  fahrten_km: 0,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
  ...weiteres,
})
const beitrag: Angabe = {
  art: 'versicherungsbeitrag',
  person: 'P1',
  von: null,
  bis: null,
  versicherung: 'gkv',
  betrag_cent: 200_00,
}
const eigenheim: Angabe = {
  art: 'eigenheim',
  von: null,
  bis: null,
  zinsen_cent: 100_00,
  grundsteuer_cent: 0,
  versicherung_cent: 0,
  sonstiges_cent: 0,
  tilgung_cent: 0,
  tilgung_anerkannt: false,
}
const kfz = (kilometer: number | null, tage_woche: number | null): Angabe => ({
  ...(absetzung('P1', 'fahrtKfz', 0) as Extract<Angabe, { art: 'absetzung' }>),
  kilometer,
  tage_woche,
})
const ohne = (art: Angabe['art'], ...statt: readonly Angabe[]): readonly Angabe[] => [
  ...GUT.filter((a) => a.art !== art),
  ...statt,
]
const dazu = (...mehr: readonly Angabe[]): readonly Angabe[] => [...GUT, ...mehr]

// What is wrong, the household, the code, the person and the field it must name.
const TAFEL: readonly (readonly [string, readonly Angabe[], string, string | undefined, string])[] = [
  ['the year 0205', ohne('antrag', { art: 'antrag', am: '0205-01-12' }), 'ALG-WID-01', undefined, 'am'],
  ['the year 2926', dazu({ ...lohn('P1', 500_00), von: '2926-01-01' } as Angabe), 'ALG-WID-01', 'P1', 'von'],
  [
    'wages before the partner moves in, of whom nothing else is said',
    dazu(person('P3', '1986-01-01', 'partner', { von: '2026-05-01' }), lohn('P3', 500_00, 0, { bis: '2026-02-28' })),
    'ALG-WID-02',
    'P3',
    'bis',
  ],
  [
    'income after death or moving out',
    dazu(person('P3', '1986-01-01', 'partner', { bis: '2026-02-10' }), lohn('P3', 500_00, 0, { von: '2026-03-01' })),
    'ALG-WID-02',
    'P3',
    'von',
  ],
  [
    'Kindergeld before birth',
    dazu(
      kind('P3', '2026-03-10', ['P1'], { von: '2026-03-10' }),
      einkommen('P3', 'kindergeld', 259_00, { von: '2026-01-01' }),
    ),
    'ALG-WID-03',
    'P3',
    'von',
  ],
  ['a stay before birth', dazu(kind('P3', '2026-03-10', ['P1'], { von: '2026-01-01' })), 'ALG-WID-04', 'P3', 'von'],
  [
    'a stay that ends before birth',
    dazu(kind('P3', '2026-03-10', ['P1'], { bis: '2026-02-01' })),
    'ALG-WID-05',
    'P3',
    'bis',
  ],
  ['the same fact twice', dazu(lohn('P1', 450_00), lohn('P1', 450_00)), 'ALG-WID-06', 'P1', 'art'],
  ['the same flat twice', dazu(WOHNUNG), 'ALG-WID-06', undefined, 'art'],
  [
    'two shares of time at once',
    dazu(zeitweise('P2', 'wechsel', 15), zeitweise('P2', 'umgang', 8)),
    'ALG-WID-07',
    'P2',
    'art',
  ],
  [
    'able to work and not able at once',
    dazu(
      { art: 'erwerbsfaehigkeit', person: 'P1', von: null, bis: null, erwerbsfaehig: true },
      { art: 'erwerbsfaehigkeit', person: 'P1', von: '2026-02-01', bis: null, erwerbsfaehig: false },
    ),
    'ALG-WID-07',
    'P1',
    'von',
  ],
  ['one business twice in a month', dazu(betrieb(), betrieb({ einnahmen_cent: 900_00 })), 'ALG-WID-07', 'P1', 'von'],
  ['Kindergeld twice', dazu(einkommen('P2', 'kindergeld', 255_00)), 'ALG-WID-08', 'P2', 'betrag_cent'],
  ['Kindergeld at forty', dazu(einkommen('P1', 'kindergeld', 259_00)), 'ALG-WID-09', 'P1', 'einkommensart'],
  ['a child older than its parent', dazu(kind('P3', '1980-01-01')), 'ALG-WID-10', 'P3', 'eltern'],
  ['a parent of nine years', dazu(kind('P3', '1994-05-01', [])), 'ALG-WID-10', 'P3', 'eltern'],
  ['its own parent', dazu(kind('P3', '2016-01-01', ['P3'])), 'ALG-WID-11', 'P3', 'eltern'],
  ['one parent twice', dazu(kind('P3', '2016-01-01', ['P1', 'P1'])), 'ALG-WID-11', 'P3', 'eltern'],
  [
    'a partner without a partner',
    ohne(
      'person',
      person('P1', '1985-03-15', 'hauptperson', { von: '2026-03-01' }),
      KIND,
      person('P3', '1986-01-01', 'partner', { von: '2026-01-01' }),
    ),
    'ALG-WID-12',
    'P3',
    'von',
  ],
  [
    'child and later partner',
    dazu(person('P2', '2015-06-01', 'partner', { von: '2026-06-01' })),
    'ALG-WID-13',
    'P2',
    'rolle',
  ],
  ['born in 1885', ohne('person', person('P1', '1885-03-15'), KIND), 'ALG-WID-14', 'P1', 'geburt'],
  [
    'income of someone who does not belong to it',
    dazu(person('P3', '1960-01-01', 'haushaltsangehoerig'), lohn('P3', 1500_00)),
    'ALG-WID-15',
    'P3',
    'person',
  ],
  [
    'an application after the first month',
    ohne('antrag', { art: 'antrag', am: '2026-02-01' }),
    'ALG-WID-16',
    undefined,
    'am',
  ],
  ['wages of nothing', dazu(lohn('P1', 0)), 'ALG-WID-17', 'P1', 'brutto_cent'],
  ['assets of nothing', dazu(guthaben('P1', 0)), 'ALG-WID-17', 'P1', 'wert_cent'],
  ['wages of 45.000 a month', dazu(lohn('P1', 45_000_00, 15_000_00)), 'ALG-WID-18', 'P1', 'brutto_cent'],
  ['a rent of 60.000', ohne('unterkunft', kosten(2, 60_000_00, 0, 0)), 'ALG-WID-18', undefined, 'grundmiete_cent'],
  [
    'more recognised than the flat costs',
    ohne('unterkunft', { ...kosten(2, 400_00, 100_00, 50_00), anerkannt_cent: 600_00 }),
    'ALG-WID-19',
    undefined,
    'anerkannt_cent',
  ],
  [
    'more of the money back than came back',
    dazu({ art: 'wohnguthaben', am: '2026-03-01', betrag_cent: 100_00, unberuecksichtigt_cent: 120_00 }),
    'ALG-WID-20',
    undefined,
    'unberuecksichtigt_cent',
  ],
  [
    'more expenses refused than there were',
    dazu(betrieb({ nicht_anerkannt_cent: 400_00 })),
    'ALG-WID-20',
    'P1',
    'nicht_anerkannt_cent',
  ],
  [
    'more expenses than inflow',
    dazu(einmalig('P1', 'sonstiges', 100_00, '2026-03-01', { ausgaben_cent: 150_00 })),
    'ALG-WID-20',
    'P1',
    'ausgaben_cent',
  ],
  [
    'a share above the rent',
    dazu({ art: 'wohnanteil', person: 'P1', von: null, bis: null, anteil_cent: 700_00 }),
    'ALG-WID-20',
    'P1',
    'anteil_cent',
  ],
  ['a flat without costs', ohne('unterkunft', kosten(2, 0, 0, 0)), 'ALG-WID-21', undefined, 'grundmiete_cent'],
  ['a rented flat with interest on a house', dazu(eigenheim), 'ALG-WID-22', undefined, 'zinsen_cent'],
  [
    'a limit by square metre without square metres',
    dazu({ art: 'mietobergrenze', von: null, bis: null, quadratmeter_cent: 9_00, zulaessige_miete_cent: null }),
    'ALG-WID-23',
    undefined,
    'quadratmeter_cent',
  ],
  [
    'a time limit before its letter',
    dazu({ art: 'kostensenkung', am: '2026-03-01', senkungsart: 'beides', frist_bis: '2026-02-01' }),
    'ALG-WID-24',
    undefined,
    'frist_bis',
  ],
  ['amount and percentage', dazu(mehrbedarf('P1', 'ernaehrung', 10_00, 50_00)), 'ALG-WID-25', 'P1', 'prozent_x100'],
  [
    'diet by illness and by percentage',
    dazu(mehrbedarf('P1', 'ernaehrung', 10_00), ernaehrung('P1', 'zoeliakie')),
    'ALG-WID-26',
    'P1',
    'mehrbedarfsart',
  ],
  [
    'a birth half a year after its day',
    dazu(schwanger('P1', '2026-03-01', '2026-09-01')),
    'ALG-WID-27',
    'P1',
    'entbindung_am',
  ],
  ['support without its amount', dazu(foerderung('P1', 'schule', 'erhaelt')), 'ALG-WID-28', 'P1', 'foerderstand'],
  ['BAföG without training', dazu(einkommen('P1', 'bafoeg', 500_00)), 'ALG-WID-29', 'P1', 'einkommensart'],
  [
    'an outing at forty',
    dazu(bildungsbedarf('P1', 'ausflug', 20_00, 'geld', { von: '2026-03-01' })),
    'ALG-WID-30',
    'P1',
    'bildungsart',
  ],
  [
    'a reduction at eleven',
    dazu(minderung('P2', 'meldeversaeumnis', '2026-02-01', '2026-03-01')),
    'ALG-WID-31',
    'P2',
    'person',
  ],
  [
    'a reduction before its event',
    dazu(minderung('P1', 'meldeversaeumnis', '2026-04-01', '2026-03-01')),
    'ALG-WID-32',
    'P1',
    'ereignis_am',
  ],
  [
    'in the next month, in 2026',
    dazu(einmalig('P1', 'sonstiges', 100_00, '2026-03-01', { im_folgemonat: true })),
    'ALG-WID-33',
    'P1',
    'im_folgemonat',
  ],
  [
    'wages without their month',
    dazu(einmalig('P1', 'arbeitsentgelt', 500_00, '2026-03-01')),
    'ALG-WID-34',
    'P1',
    'fuer_von',
  ],
  ['kilometres without a car', dazu(betrieb({ fahrten_km: 100 })), 'ALG-WID-35', 'P1', 'kfz'],
  ['a way to work without its length', dazu(lohn('P1', 500_00), kfz(null, 5)), 'ALG-WID-36', 'P1', 'kilometer'],
  ['a way to work without days', dazu(lohn('P1', 500_00), kfz(20, null)), 'ALG-WID-36', 'P1', 'tage_woche'],
  [
    'one contribution in two places',
    dazu(beitrag, absetzung('P1', 'krankenversicherung', 200_00)),
    'ALG-WID-37',
    'P1',
    'betrag_cent',
  ],
  [
    'moving out at forty',
    dazu({ art: 'auszugUnter25', person: 'P1', am: '2026-02-01', auszug: 'fehlt' }),
    'ALG-WID-38',
    'P1',
    'am',
  ],
  [
    'taxes on Kindergeld',
    dazu(einmalig('P2', 'kindergeld', 259_00, '2026-03-01', { steuern_cent: 50_00 })),
    'ALG-WID-39',
    'P2',
    'steuern_cent',
  ],
  [
    'a journey applied for after the month in which it is due',
    dazu({ ...FAHRT, beantragt_am: '2026-04-01' }),
    'ALG-WID-40',
    'P2',
    'beantragt_am',
  ],
  [
    'a day of application for learning support',
    dazu({ ...FAHRT, bildungsart: 'lernfoerderung', beantragt_am: '2026-03-01' }),
    'ALG-WID-40',
    'P2',
    'beantragt_am',
  ],
]

test.each(TAFEL)('%s', (_name, liste, code, wer, feld) => {
  const gefunden = widersprueche(liste).filter((h) => h.code === code)
  expect(gefunden.map((h) => [h.person, h.feld])).toContainEqual([wer, feld])
})

/** What is said of a household, each with the person and the field. */
const gesagt = (liste: readonly Angabe[]): readonly string[] =>
  widersprueche(liste).map((h) => [h.code.slice(8), h.person, h.feld].filter((x) => x !== undefined).join(' '))
const mit = (a: Angabe, felder: object): Angabe => ({ ...a, ...felder }) as Angabe
/** Neither an application nor a period. */
const UNDATIERT = GUT.filter((a) => a.art !== 'bewilligungszeitraum' && a.art !== 'antrag')
type Grenze = readonly [name: string, haushalt: readonly Angabe[], soll: readonly string[]]

describe('amounts: the last one that passes and the first that does not', () => {
  const gewinn = (betrag: number) =>
    dazu({
      art: 'selbstaendigkeit',
      person: 'P1',
      von: null,
      bis: null,
      gewinn_cent: betrag,
      steuern_cent: 0,
      sozialabgaben_cent: 0,
    })
  const abzug = (art: Parameters<typeof absetzung>[1], betrag: number, felder: object = {}) =>
    dazu(lohn('P1', 500_00), mit(absetzung('P1', art, betrag), felder))
  const flat = (felder: object) => ohne('unterkunft', mit(kosten(2, 0, 0, 0), felder))
  const einmal = (betrag_cent: number, anerkannt_cent: number | null): Angabe => ({
    art: 'unterkunftEinmal',
    am: '2026-03-01',
    kostenart: 'kaution',
    betrag_cent,
    anerkannt_cent,
  })
  const guthabenZurueck = (betrag_cent: number, unberuecksichtigt_cent: number): Angabe => ({
    art: 'wohnguthaben',
    am: '2026-03-01',
    betrag_cent,
    unberuecksichtigt_cent,
  })
  const bedarf: Angabe = {
    art: 'einmalbedarf',
    person: 'P1',
    am: '2026-03-01',
    einmalart: 'hilfsmittel',
    betrag_cent: 0,
  }
  const anteil = (anteil_cent: number, felder: object = {}) =>
    mit({ art: 'wohnanteil', person: 'P1', von: null, bis: null, anteil_cent }, felder)
  const grenze = (felder: object = {}) =>
    mit({ art: 'mietobergrenze', von: null, bis: null, quadratmeter_cent: 9_00, zulaessige_miete_cent: null }, felder)
  const eigentum = mit(WOHNUNG, { wohnform: 'eigentum' })
  const frueher = mit(WOHNUNG, { bis: '2025-12-31' })
  const spaeter = mit(WOHNUNG, { von: '2026-01-01' })
  const m2 = { wohnflaeche_m2x100: 60_00 }
  const frist = (frist_bis: string | null) =>
    dazu({ art: 'kostensenkung', am: '2026-03-01', senkungsart: 'beides', frist_bis })
  const zufluss = (art: Parameters<typeof einmalig>[1], felder: object = {}, am = '2026-03-01') =>
    dazu(einmalig('P1', art, 500_00, am, felder))
  test.each<Grenze>([
    ['a profit of nothing', gewinn(0), []],
    ['income of nothing', dazu(einkommen('P1', 'rente', 0)), ['17 P1 betrag_cent']],
    ['of a cent', dazu(einkommen('P1', 'rente', 1)), []],
    ['an inflow of nothing', dazu(einmalig('P1', 'rente', 0, '2026-03-01')), ['17 P1 betrag_cent']],
    ['a contribution of nothing', dazu(mit(beitrag, { betrag_cent: 0 })), ['17 P1 betrag_cent']],
    ['a need of nothing', dazu(bedarf), ['17 P1 betrag_cent']],
    ['a deposit of nothing', dazu(einmal(0, null)), ['17 betrag_cent']],
    ['nothing recognised of it but a cent', dazu(einmal(0, 1)), ['17 betrag_cent']],
    ['money back of nothing', dazu(guthabenZurueck(0, 0)), ['17 betrag_cent']],
    ['travel of nothing', abzug('fahrtkosten', 0), ['17 P1 betrag_cent']],
    ['by kilometres', abzug('fahrtKfz', 0, { kilometer: 20, tage_woche: 5 }), []],
    ['by days', abzug('auswaertstaetigkeit', 0, { tage: 5 }), []],
    ['Riester has its amount by law', abzug('riester', 0), []],
    ['a wage of 20.000', dazu(lohn('P1', 20_000_00)), []],
    ['and a cent', dazu(lohn('P1', 20_000_01)), ['18 P1 brutto_cent']],
    ['a profit of 50.000', gewinn(50_000_00), []],
    ['a profit and a cent', gewinn(50_000_01), ['18 P1 gewinn_cent']],
    ['a pension of 20.000', dazu(einkommen('P1', 'rente', 20_000_00)), []],
    ['a pension and a cent', dazu(einkommen('P1', 'rente', 20_000_01)), ['18 P1 betrag_cent']],
    ['a deduction of 3.000', abzug('fahrtkosten', 3_000_00), []],
    ['a deduction and a cent', abzug('fahrtkosten', 3_000_01), ['18 P1 betrag_cent']],
    ['by kilometres as much as it takes', abzug('fahrtKfz', 3_000_01, { kilometer: 20, tage_woche: 5 }), []],
    ['a contribution of 3.000', dazu(mit(beitrag, { betrag_cent: 3_000_00 })), []],
    ['a contribution and a cent', dazu(mit(beitrag, { betrag_cent: 3_000_01 })), ['18 P1 betrag_cent']],
    ['an additional need of 3.000', dazu(mehrbedarf('P1', 'unabweisbar', null, 3_000_00)), []],
    ['an additional need and a cent', dazu(mehrbedarf('P1', 'unabweisbar', null, 3_000_01)), ['18 P1 betrag_cent']],
    ['an inheritance', dazu(einmalig('P1', 'erbschaft', 90_000_00, '2026-03-01')), []],
    ['assets of any height', dazu(guthaben('P1', 900_000_00)), []],
    [
      'costs of 6.000 each',
      flat({ grundmiete_cent: 6_000_00, nebenkosten_cent: 6_000_00, heizung_cent: 6_000_00 }),
      [],
    ],
    ['a rent and a cent', flat({ grundmiete_cent: 6_000_01 }), ['18 grundmiete_cent']],
    ['running costs and a cent', flat({ nebenkosten_cent: 6_000_01 }), ['18 nebenkosten_cent']],
    ['heating and a cent', flat({ heizung_cent: 6_000_01 }), ['18 heizung_cent']],
    ['6.000 recognised', flat({ anerkannt_cent: 6_000_00 }), []],
    ['6.000 recognised and a cent', flat({ anerkannt_cent: 6_000_01 }), ['18 anerkannt_cent']],
    [
      'all of it recognised',
      flat({ grundmiete_cent: 300_00, nebenkosten_cent: 100_00, heizung_cent: 50_00, anerkannt_cent: 450_00 }),
      [],
    ],
    [
      'a cent more',
      flat({ grundmiete_cent: 300_00, nebenkosten_cent: 100_00, heizung_cent: 50_00, anerkannt_cent: 450_01 }),
      ['19 anerkannt_cent'],
    ],
    ['all of the deposit', dazu(einmal(500_00, 500_00)), []],
    ['more than the deposit', dazu(einmal(500_00, 500_01)), ['19 anerkannt_cent']],
    ['the deposit as it is', dazu(einmal(500_00, null)), []],
    ['all money back for energy', dazu(guthabenZurueck(100_00, 100_00)), []],
    ['all expenses refused', dazu(betrieb({ nicht_anerkannt_cent: 300_00 })), []],
    ['an inflow used up by expenses', zufluss('sonstiges', { ausgaben_cent: 500_00 }), []],
    ['a share as high as the rent', dazu(anteil(600_00)), []],
    ['a share above it', dazu(anteil(600_01)), ['20 P1 anteil_cent']],
    ['a share of costs not yet recognised', ohne('unterkunft', kosten(2, 300_00, 100_00, 50_00), anteil(450_00)), []],
    ['and above them', ohne('unterkunft', kosten(2, 300_00, 100_00, 50_00), anteil(450_01)), ['20 P1 anteil_cent']],
    ['a share at a time without a flat', ohne('unterkunft', frueher, anteil(700_00, { von: '2026-01-01' })), []],
    [
      'of the dearer of two flats',
      ohne('unterkunft', mit(frueher, { anerkannt_cent: 800_00 }), spaeter, anteil(700_00)),
      [],
    ],
    ['of an own home', ohne('unterkunft', eigentum, eigenheim, anteil(700_00)), []],
    ['no costs but a share', ohne('unterkunft', kosten(2, 0, 0, 0), anteil(0)), []],
    [
      'no costs but those of the home',
      ohne('unterkunft', mit(kosten(2, 0, 0, 0), { wohnform: 'eigentum' }), eigenheim),
      [],
    ],
    ['only running costs', flat({ nebenkosten_cent: 1 }), []],
    ['an own home', ohne('unterkunft', eigentum, eigenheim), []],
    [
      'an own home after a rented flat',
      ohne('unterkunft', frueher, mit(eigentum, { von: '2026-01-01' }), eigenheim),
      [],
    ],
    ['an own home at a time without a flat', ohne('unterkunft', frueher, mit(eigenheim, { von: '2026-01-01' })), []],
    ['square metres are known', ohne('unterkunft', mit(WOHNUNG, m2), grenze()), []],
    ['of one flat of two', ohne('unterkunft', mit(frueher, m2), spaeter, grenze()), ['23 quadratmeter_cent']],
    ['of the one it is about', ohne('unterkunft', frueher, mit(spaeter, m2), grenze({ von: '2026-01-01' })), []],
    ['no limit by square metre', dazu(grenze({ quadratmeter_cent: null, zulaessige_miete_cent: 500_00 })), []],
    ['a time limit on the day of its letter', frist('2026-03-01'), []],
    ['the day before', frist('2026-02-28'), ['24 frist_bis']],
    ['no time limit of its own', frist(null), []],
    ['only an amount', dazu(mehrbedarf('P1', 'ernaehrung', null, 50_00)), []],
    ['only a percentage', dazu(mehrbedarf('P1', 'ernaehrung', 10_00)), []],
    ['in the next month until June 2023', zufluss('sonstiges', { im_folgemonat: true }, '2023-06-30'), []],
    ['not any more', zufluss('sonstiges', { im_folgemonat: true }, '2023-07-01'), ['33 P1 im_folgemonat']],
    ['in its own month', zufluss('sonstiges'), []],
    ['a wage with the beginning of its time', zufluss('arbeitsentgelt', { fuer_von: '2026-02-01' }), []],
    ['with its end', zufluss('arbeitsentgelt', { fuer_bis: '2026-02-28' }), []],
    ['with neither', zufluss('arbeitsentgelt'), ['34 P1 fuer_von']],
    ['costs of no car', dazu(betrieb({ kfz_kosten_cent: 1 })), ['35 P1 kfz']],
    ['kilometres of no car', dazu(betrieb({ fahrten_km: 1 })), ['35 P1 kfz']],
    ['of a car', dazu(betrieb({ fahrten_km: 1, kfz_kosten_cent: 1, kfz: 'privat' })), []],
    ['a way to work', dazu(lohn('P1', 500_00), kfz(20, 5)), []],
    ['without length and days', dazu(lohn('P1', 500_00), kfz(null, null)), ['17 P1 betrag_cent', '36 P1 kilometer']],
    ['another contribution', dazu(beitrag, absetzung('P1', 'krankenversicherung', 200_01)), []],
    [
      'at another time',
      dazu(
        mit(beitrag, { von: '2026-03-01' }),
        mit(absetzung('P1', 'krankenversicherung', 200_00), { bis: '2026-02-28' }),
      ),
      [],
    ],
    ['for something else', dazu(beitrag, absetzung('P1', 'altersvorsorge', 200_00)), []],
    ['of someone else', dazu(beitrag, absetzung('P2', 'krankenversicherung', 200_00)), []],
    ['a contribution of nobody here', dazu(mit(beitrag, { person: 'P7' })), []],
    ['contributions from Kinderzuschlag', zufluss('kinderzuschlag', { sozialabgaben_cent: 1 }), ['39 P1 steuern_cent']],
    ['taxes on Unterhaltsvorschuss', zufluss('unterhaltsvorschuss', { steuern_cent: 1 }), ['39 P1 steuern_cent']],
    ['on Elterngeld', zufluss('elterngeld', { steuern_cent: 1 }), ['39 P1 steuern_cent']],
    ['on BAföG', zufluss('bafoeg', { steuern_cent: 1 }), ['39 P1 steuern_cent']],
    ['on a pension', zufluss('rente', { steuern_cent: 1 }), []],
    ['none on BAföG', zufluss('bafoeg'), []],
  ])('%s', (_name, haushalt, soll) => expect(gesagt(haushalt)).toEqual(soll))
})

describe('persons and ages: the day before and the day', () => {
  const p3 = (geburt: string, rolle: 'partner' | 'haushaltsangehoerig' | 'hauptperson' = 'partner', z = {}) =>
    person('P3', geburt, rolle, z)
  const statt = (...liste: readonly Angabe[]) => ohne('person', ...liste)
  const haupt = (z: object) => person('P1', '1985-03-15', 'hauptperson', z)
  const paar = (von: string | undefined, bis: string | undefined, h: object) =>
    statt(
      haupt(h),
      KIND,
      p3('1986-01-01', 'partner', { ...(von === undefined ? {} : { von }), ...(bis === undefined ? {} : { bis }) }),
    )
  const erwachsen = (geburt: string, von?: string) =>
    dazu(kind('P3', geburt), einkommen('P3', 'kindergeld', 259_00, von === undefined ? {} : { von }))
  const bafoeg = (...mehr: readonly Angabe[]) => dazu(einkommen('P1', 'bafoeg', 500_00), ...mehr)
  const bekommt = (art: Parameters<typeof einkommen>[1]) =>
    dazu(foerderung('P1', 'schule', 'erhaelt'), einkommen('P1', art, 500_00))
  const bildung = (art: 'teilhabe' | 'ausflug', von: string) => dazu(bildungsbedarf('P2', art, 15_00, 'geld', { von }))
  const fremd = [p3('1960-01-01', 'haushaltsangehoerig')]
  const ereignis = (am: string, geburt = '2010-02-01') =>
    dazu(kind('P3', geburt), minderung('P3', 'meldeversaeumnis', am, '2026-03-01'))
  const auszug = (geburt: string) =>
    statt(person('P1', geburt), { art: 'auszugUnter25', person: 'P1', am: '2026-02-01', auszug: 'fehlt' })
  test.each<Grenze>([
    // 12 years after the month in which P1 was born
    ['a parent of eleven years', dazu(kind('P3', '1997-02-28')), ['10 P3 eltern']],
    ['of twelve', dazu(kind('P3', '1997-03-01')), []],
    ['nobody named: the Hauptperson counts', dazu(kind('P3', '1997-02-28', [])), ['10 P3 eltern']],
    ['nobody named: a young partner does not', dazu(p3('2005-01-01')), []],
    ['a partner is no child of anybody here', dazu(mit(p3('1986-01-01'), { eltern: ['P1'] })), []],
    ['its own parent', dazu(kind('P3', '2016-01-01', ['P3'])), ['11 P3 eltern']],
    ['two parents', dazu(p3('1986-01-01'), kind('P4', '2016-01-01', ['P1', 'P3'])), []],
    ['one of them its own', dazu(kind('P3', '2016-01-01', ['P1', 'P3'])), ['11 P3 eltern']],
    ['a partner all the time', paar(undefined, undefined, {}), []],
    ['from the day of the Hauptperson on', paar('2026-03-01', undefined, { von: '2026-03-01' }), []],
    ['from the day before', paar('2026-02-28', undefined, { von: '2026-03-01' }), ['12 P3 von']],
    ['since ever, with one who came', paar(undefined, undefined, { von: '2026-03-01' }), []],
    ['to the last day', paar('2026-01-01', '2026-06-30', { bis: '2026-06-30' }), []],
    ['to the day after', paar('2026-01-01', '2026-07-01', { bis: '2026-06-30' }), ['12 P3 von']],
    ['longer than the Hauptperson', paar(undefined, undefined, { bis: '2026-06-30' }), ['12 P3 von']],
    ['a partner without any Hauptperson', statt(person('P1', '1985-03-15', 'partner'), KIND), []],
    ['a stay that ends before it begins', paar('2026-02-02', '2026-02-01', { von: '2026-03-01' }), []],
    ['someone else without a Hauptperson', statt(haupt({ von: '2026-03-01' }), KIND, ...fremd), []],
    [
      'a child that stays as someone else',
      dazu(
        kind('P3', '2000-05-01', ['P1'], { bis: '2026-02-28' }),
        person('P3', '2000-05-01', 'haushaltsangehoerig', { von: '2026-03-01' }),
      ),
      [],
    ],
    [
      'a child that becomes the Hauptperson',
      statt(
        haupt({ bis: '2026-02-28' }),
        KIND,
        kind('P3', '2000-05-01', ['P1'], { bis: '2026-02-28' }),
        person('P3', '2000-05-01', 'hauptperson', { von: '2026-03-01' }),
      ),
      ['13 P3 rolle'],
    ],
    ['110 years old', statt(person('P1', '1916-01-31'), KIND), []],
    ['older', statt(person('P1', '1915-12-31'), KIND), ['14 P1 geburt']],
    [
      'the first period counts',
      [...statt(person('P1', '1915-12-31'), KIND), bewilligung('2025-01-01', '2025-12-31')],
      ['16 am'],
    ],
    [
      'without a period the application',
      [...ohne('person', person('P1', '1916-01-31'), KIND).filter((a) => a.art !== 'bewilligungszeitraum')],
      ['14 P1 geburt'],
    ],
    ['without both nothing', [...UNDATIERT.filter((a) => a !== P1), person('P1', '1901-01-01')], []],
    ['born in the ninth century', statt(person('P1', '0885-03-15'), KIND), ['01 P1 geburt', '14 P1 geburt']],
    ['Kindergeld at 25 on the first day of the period', erwachsen('2001-01-01'), ['09 P3 einkommensart']],
    ['a day younger', erwachsen('2001-01-02'), []],
    ['Kindergeld from the 25th birthday on', erwachsen('2001-05-01', '2026-05-01'), ['09 P3 einkommensart']],
    ['from the day before', erwachsen('2001-05-02', '2026-05-01'), []],
    [
      'without a period and an application',
      [...UNDATIERT, kind('P3', '2001-01-01'), einkommen('P3', 'kindergeld', 259_00)],
      [],
    ],
    ['Kindergeld of nobody here', dazu(einkommen('P7', 'kindergeld', 259_00)), []],
    [
      'a profit of someone who does not belong',
      dazu(...fremd, {
        art: 'selbstaendigkeit',
        person: 'P3',
        von: null,
        bis: null,
        gewinn_cent: 1,
        steuern_cent: 0,
        sozialabgaben_cent: 0,
      }),
      ['15 P3 person'],
    ],
    ['a business', dazu(...fremd, betrieb({ person: 'P3' })), ['15 P3 person']],
    ['a pension', dazu(...fremd, einkommen('P3', 'rente', 1)), ['15 P3 person']],
    ['assets', dazu(...fremd, guthaben('P3', 1)), ['15 P3 person']],
    ['a deduction', dazu(...fremd, absetzung('P3', 'altersvorsorge', 1)), []],
    [
      'who was a partner before',
      dazu(
        p3('1986-01-01', 'partner', { bis: '2026-02-28' }),
        person('P3', '1986-01-01', 'haushaltsangehoerig', { von: '2026-03-01' }),
        lohn('P3', 500_00),
      ),
      [],
    ],
    [
      'after moving out',
      dazu(
        p3('1986-01-01', 'haushaltsangehoerig', { bis: '2026-02-28' }),
        lohn('P3', 500_00, 0, { von: '2026-03-01' }),
      ),
      ['02 P3 von'],
    ],
    ['support with BAföG', bekommt('bafoeg'), []],
    ['with Ausbildungsgeld', bekommt('ausbildungsgeld'), []],
    ['with Berufsausbildungsbeihilfe', bekommt('berufsausbildungsbeihilfe'), []],
    ['with a grant for the gifted', bekommt('begabtenfoerderung'), []],
    ['with something else', bekommt('rente'), ['28 P1 foerderstand']],
    ['applied for', dazu(foerderung('P1', 'schule', 'beantragt')), []],
    ['support of nobody here', dazu(foerderung('P7', 'schule', 'erhaelt')), []],
    ['BAföG without training', bafoeg(), ['29 P1 einkommensart']],
    ['with training', bafoeg({ art: 'ausbildung', person: 'P1', von: null, bis: null }), []],
    [
      'with school',
      bafoeg({ art: 'schulbesuch', person: 'P1', von: null, bis: null, aufnahme: 'regelmaessig', verguetung: false }),
      [],
    ],
    ['with its support', bafoeg(foerderung('P1', 'schule', 'erhaelt')), []],
    ['excluded for training', bafoeg(ausgeschlossen('P1', 'ausbildung')), []],
    ['excluded for something else', bafoeg(ausgeschlossen('P1', 'haft')), ['29 P1 einkommensart']],
    ['of nobody here', dazu(einkommen('P7', 'bafoeg', 500_00)), []],
    ['Teilhabe on the eve of 18', bildung('teilhabe', '2033-05-31'), []],
    ['from 18 on', bildung('teilhabe', '2033-06-01'), ['30 P2 bildungsart']],
    ['an outing on the eve of 25', bildung('ausflug', '2040-05-31'), []],
    ['from 25 on', bildung('ausflug', '2040-06-01'), ['30 P2 bildungsart']],
    ['an outing of nobody here', dazu(bildungsbedarf('P7', 'ausflug', 15_00)), []],
    ['a journey without its day', dazu({ ...FAHRT, von: null, beantragt_am: '2026-04-01' }), []],
    ['without a day of application', dazu({ ...FAHRT, beantragt_am: null }), []],
    ['an event on the eve of 15', ereignis('2025-01-31'), ['31 P3 person']],
    ['on the 15th birthday', ereignis('2025-02-01'), []],
    ['of nobody here', dazu(minderung('P7', 'meldeversaeumnis', '2026-02-01', '2026-03-01')), []],
    ['an event on the day of the reduction', dazu(minderung('P1', 'meldeversaeumnis', '2026-03-01', '2026-03-01')), []],
    ['the day after', dazu(minderung('P1', 'meldeversaeumnis', '2026-03-02', '2026-03-01')), ['32 P1 ereignis_am']],
    [
      'a reduction without a beginning',
      dazu(mit(minderung('P1', 'meldeversaeumnis', '2026-03-02', ''), { von: null })),
      [],
    ],
    ['moving out on the 25th birthday', auszug('2001-02-01'), ['38 P1 am']],
    ['on its eve', auszug('2001-02-02'), []],
    ['moving out of nobody here', dazu({ art: 'auszugUnter25', person: 'P7', am: '2026-02-01', auszug: 'fehlt' }), []],
    ['a birth four weeks after its day', dazu(schwanger('P1', '2026-03-01', '2026-03-29')), []],
    ['a day more', dazu(schwanger('P1', '2026-03-01', '2026-03-30')), ['27 P1 entbindung_am']],
    ['twenty weeks before', dazu(schwanger('P1', '2026-06-20', '2026-01-31')), []],
    ['a day earlier', dazu(schwanger('P1', '2026-06-20', '2026-01-30')), ['27 P1 entbindung_am']],
    ['not yet born', dazu(schwanger('P1', '2026-03-01')), []],
    [
      'a pregnancy twice',
      dazu(mehrbedarf('P1', 'schwangerschaft', null), schwanger('P1', '2026-06-20')),
      ['26 P1 mehrbedarfsart'],
    ],
    [
      'a diet at another time',
      dazu(
        mehrbedarf('P1', 'ernaehrung', 10_00, null, { bis: '2026-02-28' }),
        ernaehrung('P1', 'zoeliakie', { von: '2026-03-01' }),
      ),
      [],
    ],
    ['a diet and another need', dazu(mehrbedarf('P1', 'unabweisbar', null, 10_00), ernaehrung('P1', 'zoeliakie')), []],
  ])('%s', (_name, haushalt, soll) => expect(gesagt(haushalt)).toEqual(soll))
})

describe('days and times', () => {
  const zeit = (von: string | null, bis: string | null) => ({ person: 'P1', von, bis })
  const am = (tag: string) =>
    dazu({
      art: 'umzug',
      am: tag,
      zusicherung: true,
      erforderlich: true,
      selbes_gebiet: true,
      bisher_unterkunft_cent: 1,
      bisher_heizung_cent: 1,
    })
  const gast = person('P3', '1986-01-01', 'partner', { bis: '2026-02-28' })
  const baby = kind('P3', '2026-03-10')
  const bedarf = (tag: string, wer = 'P3'): Angabe => ({
    art: 'einmalbedarf',
    person: wer,
    am: tag,
    einmalart: 'hilfsmittel',
    betrag_cent: 1,
  })
  const aufenthalt = (von: string | null, bis: string | null) => dazu(mit(baby, { von, bis }))
  const geld = (z: object, felder: object = {}) =>
    ohne(
      'einkommen',
      einkommen('P2', 'kindergeld', 259_00, { bis: '2026-03-31' }),
      mit(einkommen('P2', 'kindergeld', 255_00, z), felder),
    )
  test.each<Grenze>([
    ['the first day of 1900', am('1900-01-01'), []],
    ['the day before', am('1899-12-31'), ['01 am']],
    ['the last day of 2100', am('2100-12-31'), []],
    ['the day after', am('2101-01-01'), ['01 am']],
    ['what other programs write for no end', dazu(lohn('P1', 500_00, 0, { bis: '9999-12-31' })), []],
    ['the day before that', dazu(lohn('P1', 500_00, 0, { bis: '9999-12-30' })), ['01 P1 bis']],
    ['a need after moving out', dazu(gast, bedarf('2026-03-01')), ['02 P3 am']],
    ['on the last day here', dazu(gast, bedarf('2026-02-28')), []],
    ['an inflow after moving out', dazu(gast, einmalig('P3', 'rente', 1, '2026-03-01')), ['02 P3 zufluss_am']],
    ['a pregnancy after moving out', dazu(gast, schwanger('P3', '2027-06-01')), ['02 P3 termin']],
    [
      'a move out',
      dazu(gast, { art: 'auszugUnter25', person: 'P3', am: '2026-03-01', auszug: 'erteilt' }),
      ['38 P3 am'],
    ],
    ['a reduction after moving out', dazu(gast, minderung('P3', 'meldeversaeumnis', '2026-02-01', '2026-03-01')), []],
    [
      'a wage that ends before it begins',
      dazu(gast, lohn('P3', 500_00, 0, { von: '2026-05-02', bis: '2026-05-01' })),
      [],
    ],
    ['from the day of birth', dazu(baby, einkommen('P3', 'kindergeld', 259_00, { von: '2026-03-10' })), []],
    ['from the day before', dazu(baby, einkommen('P3', 'kindergeld', 259_00, { von: '2026-03-09' })), ['03 P3 von']],
    ['a need before birth', dazu(baby, bedarf('2026-03-09')), ['02 P3 am', '03 P3 am']],
    ['open', dazu(baby, einkommen('P3', 'kindergeld', 259_00)), []],
    ['a stay from birth on', aufenthalt('2026-03-10', null), []],
    ['from the day before birth', aufenthalt('2026-03-09', null), ['04 P3 von']],
    ['to the day of birth', aufenthalt(null, '2026-03-10'), []],
    ['to the day before birth', aufenthalt('2026-03-01', '2026-03-09'), ['05 P3 bis']],
    [
      'two days of birth in two stays',
      dazu(
        person('P3', '1986-03-16', 'partner', { bis: '2026-03-31' }),
        person('P3', '1986-03-15', 'partner', { von: '1986-03-15' }),
      ),
      [],
    ],
    ['Kindergeld until March and from then on', geld({ von: '2026-04-01' }), []],
    ['with a day in common', geld({ von: '2026-03-31' }), ['08 P2 betrag_cent']],
    ['a back-payment besides', geld({ von: '2026-03-31' }, { nachzahlung: true }), []],
    ['an inflow besides', dazu(einmalig('P2', 'kindergeld', 100_00, '2026-03-31')), []],
    ['an application on the last day of the month', ohne('antrag', { art: 'antrag', am: '2026-01-31' }), []],
    ['on the first of the next', ohne('antrag', { art: 'antrag', am: '2026-02-01' }), ['16 am']],
    ['another one later', dazu({ art: 'antrag', am: '2026-02-01' }), []],
    [
      'another one before',
      ohne('antrag', { art: 'antrag', am: '2026-02-01' }, { art: 'antrag', am: '2026-01-31' }),
      [],
    ],
    ['without a period', [...UNDATIERT, { art: 'antrag', am: '2026-02-01' }], []],
    ['before the later of two periods', dazu(bewilligung('2025-01-01', '2025-12-31')), ['16 am']],
  ])('%s', (_name, haushalt, soll) => expect(gesagt(haushalt)).toEqual(soll))

  // Of these only one can hold at a time; of some only one of the same name.
  type Weiteres = { readonly art: string; readonly felder: object; readonly anders?: object }
  const foerdert = { foerderung: 'schule', foerderstand: 'beantragt', haerte: 'keine' }
  const heim = {
    zinsen_cent: 1,
    grundsteuer_cent: 0,
    versicherung_cent: 0,
    sonstiges_cent: 0,
    tilgung_cent: 0,
    tilgung_anerkannt: false,
  }
  const einstand = { gemeinsames_kind: false, versorgt_angehoerige: false, verfuegungsbefugt: false, widerlegt: true }
  const schnitt = { vorlaeufig_brutto_cent: null, steuern_cent: 0, sozialabgaben_cent: 0 }
  const {
    von: _von,
    bis: _bis,
    art: _art,
    person: _person,
    ...ergebnis
  } = betrieb() as Extract<Angabe, { art: 'betriebsergebnis' }>
  const schule = { aufnahme: 'regelmaessig', verguetung: false }
  test.each<Weiteres>([
    { art: 'erwerbsfaehigkeit', felder: { erwerbsfaehig: true } },
    { art: 'ausbildungsfoerderung', felder: foerdert },
    { art: 'zeitweise', felder: { modell: 'wechsel', tage: 15 } },
    { art: 'wohnanteil', felder: { anteil_cent: 1 } },
    { art: 'schulbesuch', felder: schule },
    { art: 'ausbildung', felder: {} },
    { art: 'alleinerziehung', felder: {} },
    { art: 'einstand', felder: einstand },
    { art: 'ortsabwesenheit', felder: { abwesenheit: 'ohneGrund', zustimmung: false } },
    { art: 'durchschnittseinkommen', felder: schnitt },
    { art: 'ausschluss', felder: { grund: 'haft' }, anders: { grund: 'sgb12' } },
    { art: 'ernaehrung', felder: { krankheit: 'zoeliakie' }, anders: { krankheit: 'dialyse' } },
    {
      art: 'sachleistung',
      felder: { sachgrund: 'ungeeignet', betrag_cent: 1 },
      anders: { sachgrund: 'gemeinschaftsunterkunft' },
    },
    { art: 'versicherungsbeitrag', felder: { versicherung: 'pkv', betrag_cent: 1 }, anders: { versicherung: 'ppv' } },
    { art: 'betriebsergebnis', felder: ergebnis, anders: { betrieb: 2 } },
  ])('of a person: $art', ({ art, felder, anders }) => {
    const fakt = (z: object, f: object = {}) => ({ art, ...z, ...felder, ...f }) as Angabe
    const erster = fakt(zeit('2026-03-01', '2026-04-30'))
    const nurDies = (zweiter: Angabe) => gesagt(dazu(erster, zweiter)).filter((t) => t.startsWith('07'))
    expect(nurDies(fakt(zeit('2026-04-30', '2026-05-31')))).toEqual(['07 P1 von'])
    expect(nurDies(fakt(zeit('2026-05-01', '2026-05-31')))).toEqual([])
    expect(nurDies(fakt({ ...zeit('2026-04-30', '2026-05-31'), person: 'P2' }))).toEqual([])
    if (anders !== undefined) expect(nurDies(fakt(zeit('2026-04-30', '2026-05-31'), anders))).toEqual([])
  })
  test.each<Weiteres>([
    { art: 'mietobergrenze', felder: { quadratmeter_cent: null, zulaessige_miete_cent: 1 } },
    { art: 'eigenheim', felder: heim },
    { art: 'karenzzeit', felder: {} },
    { art: 'wohnausnahme', felder: { ausnahme: 'kinder' }, anders: { ausnahme: 'unabweisbar' } },
  ])('of the household: $art', ({ art, felder, anders }) => {
    const fakt = (von: string, bis: string, f: object = {}) => ({ art, von, bis, ...felder, ...f }) as Angabe
    const nurDies = (zweiter: Angabe) =>
      gesagt(dazu(fakt('2026-03-01', '2026-04-30'), zweiter)).filter((t) => t.startsWith('07'))
    expect(nurDies(fakt('2026-04-30', '2026-05-31'))).toEqual(['07 von'])
    expect(nurDies(fakt('2026-05-01', '2026-05-31'))).toEqual([])
    if (anders !== undefined) expect(nurDies(fakt('2026-04-30', '2026-05-31', anders))).toEqual([])
  })
  test('two pregnancies at once, two wages', () => {
    expect(gesagt(dazu(schwanger('P1', '2026-06-20'), schwanger('P1', '2026-06-21')))).toEqual(['07 P1 termin'])
    expect(gesagt(dazu(lohn('P1', 500_00), lohn('P1', 400_00)))).toEqual([])
  })
})

test('each contradiction has its case', () => {
  const codes = Object.keys(HINWEISE).filter((c) => c.startsWith('ALG-WID'))
  expect(codes.filter((c) => !TAFEL.some(([, , code]) => code === c))).toEqual([])
})

test('a journey applied for on the last day of its month is no contradiction', () => {
  expect(widersprueche(dazu({ ...FAHRT, beantragt_am: '2026-03-31' }))).toEqual([])
})

test('an excluded trainee may have BAföG without a further fact', () => {
  expect(widersprueche(dazu(einkommen('P1', 'bafoeg', 500_00), ausgeschlossen('P1', 'ausbildung')))).toEqual([])
})

const LOHN = { ...lohn('P1', 500_00) } as Record<string, unknown>
const gelesen = (a: unknown) => {
  const r = liesAngaben({ format: 'allegro-angaben/1', angaben: { A1: a } })
  return r.ok ? [] : r.ablehnung.map((f) => [f.code, f.angabe, f.feld, f.person, f.norm])
}
const { brutto_cent: _, ...ohneBrutto } = LOHN
const NORM = '§ 11 Abs. 1, § 11b SGB II'

test.each([
  ['a field that is missing', ohneBrutto, 'ALG-ANG-04', 'brutto_cent'],
  ['a text for a number', { ...LOHN, brutto_cent: '500' }, 'ALG-ANG-05', 'brutto_cent'],
  ['half a cent', { ...LOHN, brutto_cent: 1.5 }, 'ALG-ANG-05', 'brutto_cent'],
  ['an amount below zero', { ...LOHN, brutto_cent: -1 }, 'ALG-ANG-06', 'brutto_cent'],
  ['an amount of more than ten millions', { ...LOHN, brutto_cent: 10_000_000_01 }, 'ALG-ANG-06', 'brutto_cent'],
  ['a field nobody knows', { ...LOHN, netto_cent: 1 }, 'ALG-ANG-08', 'netto_cent'],
  ['the 30th of February', { ...LOHN, von: '2026-02-30' }, 'ALG-ANG-09', 'von'],
])('form: %s', (_name, a, code, feld) => {
  expect(gelesen(a)).toEqual([[code, 'A1', feld, 'P1', NORM]])
})

test('form: a kind and a value that do not exist, a document that is none', () => {
  expect(gelesen({ ...LOHN, art: 'lotto' })).toEqual([['ALG-ANG-10', 'A1', 'art', 'P1', '§ 60 Abs. 1 SGB I']])
  expect(gelesen({ ...P1, rolle: 'tante' })).toEqual([['ALG-ANG-07', 'A1', 'rolle', 'P1', '§ 7 Abs. 3 SGB II']])
  expect(gelesen(7)).toEqual([['ALG-ANG-01', 'A1', undefined, undefined, '§ 60 Abs. 1 SGB I']])
  const nichts = liesAngaben(null)
  expect(nichts.ok ? [] : nichts.ablehnung.map((f) => f.code)).toEqual(['ALG-ANG-01'])
})
