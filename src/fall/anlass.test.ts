import { expect, test } from 'vitest'
import { deutsch } from '../kern/index.ts'
import type { Angabe, Angaben } from '../recht/index.ts'
import { ANLASSARTEN, ANLASSWORTE, anlaesse, nachweisanlaesse, umstandsanlaesse } from './anlass.ts'
import { entwurfAus, LEERER_ENTWURF } from './entwurfsinhalt.ts'
import { type Fassungsinhalt, LEERER_INHALT } from './fassungsinhalt.ts'

const DAUER = { von: null, bis: null }
const BWZ: Angabe = { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-12-31' }
const person = (
  id: string,
  geburt: string,
  rolle: 'hauptperson' | 'partner' | 'kind' | 'haushaltsangehoerig',
): Angabe => ({
  art: 'person',
  person: id,
  geburt,
  rolle,
  eltern: rolle === 'kind' ? ['P1'] : [],
  ...DAUER,
})
const MUTTER = person('P1', '1990-03-02', 'hauptperson')

const angaben = (...liste: readonly Angabe[]): Angaben => ({
  format: 'allegro-angaben/1',
  angaben: Object.fromEntries(liste.map((a, i) => [`a${i}`, a])),
})
const liste = (...a: readonly Angabe[]) =>
  anlaesse(angaben(BWZ, MUTTER, ...a)).map((x) => [x.art, deutsch(x.faelligAm)])
const ohneEnde = (...a: readonly Angabe[]) => liste(...a).filter(([art]) => art !== 'zeitraumEndet')

test('the end of the last Bewilligungszeitraum is work six weeks before, that of an earlier one is not', () => {
  expect(anlaesse(angaben(BWZ, MUTTER)).map((x) => [x.art, deutsch(x.faelligAm), x.grund])).toEqual([
    ['zeitraumEndet', '19.11.2026', 'Der Bewilligungszeitraum endet am 31.12.2026.'],
    ['altersgrenze', '30.12.2056', 'Die Altersgrenze liegt nach dem 31.03.2057.'],
  ])
})

test('a draft without Bewilligungszeitraum asks for nothing', () => {
  expect(anlaesse(angaben(MUTTER, person('P2', '2011-06-15', 'kind')))).toEqual([])
})

test('a child at 15, 18, 25: six weeks before; what lay before the running period was known when it was granted', () => {
  expect(ohneEnde(person('P2', '2011-06-15', 'kind')).filter(([art]) => art !== 'altersgrenze')).toEqual([
    ['wird15', '04.05.2026'],
    ['wird18', '04.05.2029'],
    ['wird25', '04.05.2036'],
  ])
  expect(ohneEnde(person('P2', '2008-02-01', 'kind')).map(([art]) => art)).not.toContain('wird15')
})

test('in school, pregnant, to lower costs, reduced, a voucher due: each with its lead', () => {
  const p1 = { person: 'P1', ...DAUER }
  expect(
    ohneEnde(
      { art: 'ausbildung', ...p1, bis: '2026-07-31' },
      { art: 'schwangerschaft', person: 'P1', termin: '2026-05-20', entbindung_am: null },
      { art: 'kostensenkung', am: '2026-02-10', senkungsart: 'unterkunft', frist_bis: '2026-08-31' },
      {
        art: 'minderung',
        ...p1,
        bis: '2026-04-30',
        minderungsart: 'meldeversaeumnis',
        ereignis_am: '2026-01-10',
        stufe: 1,
      },
      {
        art: 'bildungsbedarf',
        ...p1,
        von: '2026-09-01',
        bildungsart: 'teilhabe',
        betrag_cent: null,
        erbringung: 'gutschein',
      },
    ).filter(([art]) => art !== 'altersgrenze'),
  ).toEqual([
    ['minderungEndet', '30.04.2026'],
    ['geburtErwartet', '20.05.2026'],
    ['schuleEndet', '03.07.2026'],
    ['senkungsfristEndet', '03.08.2026'],
    ['bildungFaellig', '04.08.2026'],
  ])
})

test('nothing is asked where nothing is left to do: born, without end, paid in money', () => {
  const p1 = { person: 'P1', ...DAUER }
  expect(
    ohneEnde(
      { art: 'ausbildung', ...p1 },
      { art: 'schwangerschaft', person: 'P1', termin: '2026-05-20', entbindung_am: '2026-05-18' },
      {
        art: 'bildungsbedarf',
        ...p1,
        von: '2026-09-01',
        bildungsart: 'teilhabe',
        betrag_cent: null,
        erbringung: 'geld',
      },
    ).map(([art]) => art),
  ).toEqual(['altersgrenze'])
})

const wohnung = (grenze: number | null): Angabe => ({
  art: 'unterkunft',
  ...DAUER,
  wohnform: 'miete',
  koepfe: 1,
  anerkannt_cent: null,
  grundmiete_cent: 600_00,
  nebenkosten_cent: 100_00,
  heizung_cent: 80_00,
  angemessen_unterkunft_cent: grenze,
  angemessen_heizung_cent: null,
  warmwasser: 'zentral',
  heizungsart: null,
  wohnflaeche_m2x100: null,
})
const KARENZ: Angabe = { art: 'karenzzeit', von: '2026-01-01', bis: '2026-12-31' }

test('the end of a Karenzzeit is work only where the flat costs more than is reasonable', () => {
  expect(ohneEnde(KARENZ, wohnung(650_00))[0]).toEqual(['karenzzeitEndet', '01.10.2026'])
  for (const grenze of [700_00, null])
    expect(ohneEnde(KARENZ, wohnung(grenze)).map(([art]) => art)).toEqual(['altersgrenze'])
})

test('a request without a day runs six months, for the flat from the end of the Karenzzeit on', () => {
  const aufforderung = (senkungsart: 'unterkunft' | 'heizung') =>
    anlaesse(
      angaben(BWZ, MUTTER, KARENZ, { art: 'kostensenkung', am: '2026-02-10', senkungsart, frist_bis: null }),
    ).find((x) => x.art === 'senkungsfristEndet')?.grund
  expect(aufforderung('heizung')).toBe('Die Frist endet am 31.08.2026.')
  expect(aufforderung('unterkunft')).toBe('Die Frist endet am 30.06.2027.')
})

test('who lives in the household without belonging to it, and who has left it, asks for nothing', () => {
  const fort: Angabe = {
    art: 'person',
    person: 'P3',
    geburt: '2011-06-15',
    rolle: 'kind',
    eltern: ['P1'],
    von: null,
    bis: '2025-11-30',
  }
  expect(ohneEnde(person('P2', '1961-01-01', 'haushaltsangehoerig'), fort).map(([art]) => art)).toEqual([
    'altersgrenze',
  ])
})

test('evidence asked for with a day is missed from the day after it, named by what it is about', () => {
  const nachweis = (zustand: string, frist: string | null, bezeichnung = '') => ({
    ...LEERER_ENTWURF,
    angaben: { lohn: { art: 'erwerbseinkommen', person: 'P1' } },
    nachweise: { lohn: { zustand, frist, bezeichnung } },
  })
  expect(
    nachweisanlaesse(nachweis('angefordert', '2026-02-15')).map((x) => [deutsch(x.faelligAm), x.person, x.grund]),
  ).toEqual([['16.02.2026', 'P1', 'Erwerbseinkommen: erbeten bis 15.02.2026.']])
  expect(nachweisanlaesse(nachweis('angefordert', '2026-02-15', 'Lohnzettel März'))[0]?.grund).toContain(
    'Lohnzettel März',
  )
  for (const e of [nachweis('angefordert', null), nachweis('vorgelegt', '2026-02-15'), nachweis('fehlt', '2026-02-15')])
    expect(nachweisanlaesse(e)).toEqual([])
  expect(nachweisanlaesse(entwurfAus(LEERER_INHALT))).toEqual([])
})

test('a cause keeps its key while its day stays, and has another with another day', () => {
  const schluessel = (bis: string) => anlaesse(angaben({ ...BWZ, bis } as Angabe, MUTTER))[0]?.schluessel
  expect(schluessel('2026-06-30')).toBe(schluessel('2026-06-30'))
  expect(schluessel('2026-06-30')).not.toBe(schluessel('2026-12-31'))
})

test('every cause made by rule has words: what it is, what to do, what the law does, where it stands', () => {
  for (const art of ANLASSARTEN)
    if (art !== 'vonHand') for (const wort of Object.values(ANLASSWORTE[art])) expect(wort).toMatch(/\S.{4,}/)
})

test('a title, a representation and a voucher that end, and a time limit of another body, ask for somebody in time', () => {
  const inhalt: Fassungsinhalt = {
    ...LEERER_INHALT,
    umstaende: {
      u1: {
        art: 'aufenthalt',
        person: 'P1',
        von: null,
        bis: '2026-09-30',
        staatsangehoerigkeit: 'drittstaat',
        aufenthaltstitel: 'aufenthaltserlaubnis',
        erwerb_erlaubt: true,
      },
      u2: {
        art: 'vorrang',
        person: 'P1',
        vorrangleistung: 'wohngeld',
        vorrangstand: 'aufgefordert',
        am: '2026-06-01',
        frist: '2026-06-30',
      },
      u3: {
        art: 'anbieter',
        anbieter: 'Sportverein',
        faellig_am: null,
        gutschein_vom: '2026-03-01',
        gutschein_bis: '2026-08-31',
        abgerechnet_am: null,
      },
    },
  }
  expect(umstandsanlaesse(inhalt).map((x) => [x.art, deutsch(x.faelligAm), x.person])).toEqual([
    ['titelEndet', '19.08.2026', 'P1'],
    ['vorrangFrist', '01.07.2026', 'P1'],
    ['gutscheinEndet', '03.08.2026', null],
  ])
  expect(umstandsanlaesse(LEERER_INHALT)).toEqual([])
})
