import { expect, test } from 'vitest'
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
