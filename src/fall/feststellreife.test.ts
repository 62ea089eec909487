import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kennung } from '../kern/index.ts'
import { type Entwurfsinhalt, LEERER_ENTWURF } from './entwurfsinhalt.ts'
import { neueAngabe } from './felder.ts'
import { feststellreife, VERHINDERND } from './feststellreife.ts'
import type { Mitglied } from './leistungsfall.ts'

type Angaben = Entwurfsinhalt['angaben']

const mitglied = (lokal: string, nr: number): Mitglied => ({
  lokal,
  person: kennung(`01890000-0000-7000-8000-0000000000${nr}`),
})
const MITGLIEDER = [mitglied('P1', 11), mitglied('P2', 12), mitglied('P3', 13)]

const P1 = { art: 'person', person: 'P1', geburt: '1985-03-15', rolle: 'hauptperson', eltern: [], von: null, bis: null }
const P2 = { ...P1, person: 'P2', geburt: '2015-06-01', rolle: 'kind', eltern: ['P1'] }
const MIETE = neueAngabe('unterkunft', {
  wohnform: 'miete',
  koepfe: 2,
  grundmiete_cent: 400_00,
  nebenkosten_cent: 100_00,
  heizung_cent: 100_00,
  warmwasser: 'zentral',
})
const KG = { person: 'P2', einkommensart: 'kindergeld', betrag_cent: 259_00 }
const ANTRAG = { art: 'antrag', am: '2026-01-05' }
const partner = (person: string) => ({ ...P1, person, geburt: '1986-02-02', rolle: 'partner' })
const GUT: Angaben = {
  p1: P1,
  p2: P2,
  bwz: { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-12-31' },
  antrag: ANTRAG,
  wohnung: MIETE,
  kg: neueAngabe('einkommen', KG),
}

function codes(dazu: Angaben): readonly string[] {
  const r = feststellreife({ ...LEERER_ENTWURF, angaben: { ...GUT, ...dazu } }, MITGLIEDER)
  return r.ok ? [] : [...new Set(r.ablehnung.map((m) => m.code))]
}

test('a household without contradictions can be certified', () => {
  expect(codes({})).toEqual([])
})

const kindergeld = neueAngabe('einkommen', { person: 'P2', einkommensart: 'kindergeld', betrag_cent: 255_00 })
const minderung = (ereignis_am: string) =>
  neueAngabe('minderung', {
    person: 'P1',
    minderungsart: 'meldeversaeumnis',
    stufe: 2,
    von: '2026-08-01',
    ereignis_am,
  })

test.each<[code: string, dazu: Angaben]>([
  ['ALG-ANG-02', { p2: ANTRAG }],
  ['ALG-ANG-03', { kg: neueAngabe('einkommen', { ...KG, von: '2026-05-01', bis: '2026-04-30' }) }],
  ['ALG-PER-01', { p1: { ...P1, rolle: 'haushaltsangehoerig' }, p2: { ...P2, eltern: [] } }],
  ['ALG-PER-02', { p2: { ...P2, geburt: '1990-06-01', rolle: 'hauptperson', eltern: [] }, kg: ANTRAG }],
  ['ALG-PER-03', { x: partner('P2'), y: partner('P3'), p2: ANTRAG }],
  ['ALG-PER-04', { p3: { ...P2, geburt: '2015-01-06', bis: '2025-12-31' }, p2: { ...P2, von: '2026-01-01' } }],
  ['ALG-PER-07', { p3: { ...P2, bis: '2026-03-31' }, p2: { ...P2, von: '2026-03-01' } }],
  ['ALG-KDU-02', { zweite: { ...MIETE, von: '2026-03-15' } }],
  ['ALG-EIN-11', { kg: neueAngabe('einkommen', { ...KG, frei_cent: 300_00 }) }],
  [
    'ALG-EIN-10',
    {
      x: neueAngabe('einmaligeEinnahme', {
        person: 'P1',
        einkommensart: 'krankengeld',
        betrag_cent: 500_00,
        zufluss_am: '2026-05-10',
        fuer_von: '2026-03-01',
        steuern_cent: 0,
        sozialabgaben_cent: 0,
        ausgaben_cent: 0,
      }),
    },
  ],
  [
    'ALG-WID-07',
    {
      x: neueAngabe('erwerbsfaehigkeit', { person: 'P1', erwerbsfaehig: true }),
      y: neueAngabe('erwerbsfaehigkeit', { person: 'P1', erwerbsfaehig: false }),
    },
  ],
  [
    'ALG-WID-20',
    { x: neueAngabe('wohnguthaben', { am: '2026-03-05', betrag_cent: 50_00, unberuecksichtigt_cent: 60_00 }) },
  ],
  ['ALG-WID-08', { zweites: kindergeld }],
  ['ALG-WID-11', { p2: { ...P2, eltern: ['P2'] } }],
  ['ALG-WID-32', { minderung: minderung('2026-08-02') }],
])('%s stops certifying', (code, dazu) => {
  expect(codes(dazu)).toEqual([code])
})

test('what is odd but can be true stops nobody', () => {
  expect(codes({ minderung: minderung('2026-07-02') })).toEqual([])
  expect(codes({ p2: { ...P2, eltern: [] } })).toEqual([]) // ALG-PER-05
  expect(
    codes({ zweite: { ...MIETE, koepfe: 1, bis: '2025-12-31' }, wohnung: { ...MIETE, von: '2026-01-01' } }),
  ).toEqual([])
})

test('docs/hinweise.md gives a reason for each code that stops certifying', () => {
  const text = readFileSync(new URL('../../docs/hinweise.md', import.meta.url), 'utf8')
  const tabelle = text.slice(text.indexOf('## Was das Feststellen verhindert'), text.indexOf('Nicht dabei'))
  expect(new Set(tabelle.match(/ALG-[A-Z]{3}-\d\d/g))).toEqual(new Set(VERHINDERND))
})
