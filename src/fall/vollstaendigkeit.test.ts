import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { pruefeZeitraeume } from './bewilligungszeitraum.ts'
import { type Entwurfsinhalt, LEERER_ENTWURF } from './entwurfsinhalt.ts'
import { neueAngabe } from './felder.ts'
import { personenfolge } from './personenfolge.ts'
import { pruefeEntwurf } from './vollstaendigkeit.ts'

function entwurf(angaben: Entwurfsinhalt['angaben'], rest: Partial<Entwurfsinhalt> = {}): Entwurfsinhalt {
  return { ...LEERER_ENTWURF, angaben, ...rest }
}

test('a fact being typed is named with its missing field and left out of the calculation; the others go on', () => {
  const p = pruefeEntwurf(
    entwurf({
      lohn: neueAngabe('erwerbseinkommen', { person: 'P1', brutto_cent: 520_00 }),
      kg: neueAngabe('einkommen', { person: 'P2', einkommensart: 'kindergeld', betrag_cent: 259_00 }),
    }),
  )
  expect(Object.keys(p.rechenbar.angaben.angaben)).toEqual(['kg'])
  expect(p.luecken.map((l) => [l.code, l.id, l.feld])).toEqual([
    ['ALG-FAL-01', 'lohn', 'steuern_cent'],
    ['ALG-FAL-01', 'lohn', 'sozialabgaben_cent'],
  ])
})

test('what was typed and is no value yet is kept and named', () => {
  const p = pruefeEntwurf(entwurf({ a: { art: 'antrag', am: '31.6.' } }))
  expect(p.luecken).toMatchObject([{ code: 'ALG-FAL-02', id: 'a', feld: 'am' }])
})

test('a new fact begins without ticked boxes and without a nought for an amount', () => {
  expect(neueAngabe('einkommen')).toEqual({ art: 'einkommen', nachzahlung: false })
  expect(neueAngabe('person')).toEqual({ art: 'person', eltern: [] })
})

test('what no rule reads reaches the Fassung with its fact or alone, and leaves no trace in one that has none', () => {
  const anbieter = { art: 'anbieter', anbieter: 'Sportverein' }
  const ausweis = { art: 'identitaet', person: 'P1', am: '2026-07-10', ausweisart: 'reisepass', geprueft_von: 'b-1' }
  const verein = neueAngabe('bildungsbedarf', { person: 'P1', bildungsart: 'teilhabe', erbringung: 'gutschein' })
  const mit = pruefeEntwurf(entwurf({ but: verein }, { umstaende: { but: anbieter, ausweis } }))
  expect(mit.luecken).toEqual([])
  expect(mit.rechenbar.umstaende).toMatchObject({ but: { anbieter: 'Sportverein', faellig_am: null }, ausweis })
  const ohne = pruefeEntwurf(entwurf({}, { umstaende: { but: anbieter } })).rechenbar
  expect(Object.hasOwn(ohne, 'umstaende')).toBe(false)
  const falsch = pruefeEntwurf(
    entwurf({ but: neueAngabe('antrag', { am: '2026-07-01' }) }, { umstaende: { but: anbieter } }),
  )
  expect(Object.hasOwn(falsch.rechenbar, 'umstaende')).toBe(false)
})

test('evidence of a fact that is gone does not reach the Fassung', () => {
  const nachweis = { zustand: 'fehlt', bezeichnung: 'Lohnzettel', frist: '2026-02-01' }
  expect(pruefeEntwurf(entwurf({}, { nachweise: { lohn: nachweis } })).rechenbar.nachweise).toEqual({})
})

test.each([
  [[['2026-01-01', '2026-12-31']], []],
  [[['2026-01-01', '2027-01-31']], ['ALG-FAL-05']],
  [[['2026-02-01', '2026-01-31']], ['ALG-FAL-04']],
  [
    [
      ['2026-01-01', '2026-06-30'],
      ['2026-06-30', '2026-12-31'],
    ],
    ['ALG-FAL-06'],
  ],
  [
    [
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', '2027-06-30'],
    ],
    [],
  ],
  [[], ['ALG-FAL-07']],
] as const)('§ 41 Abs. 3: Bewilligungszeiträume %j give %j', (zeitraeume, codes) => {
  const angaben = Object.fromEntries(
    zeitraeume.map(([von, bis], i) => [`z${i}`, { art: 'bewilligungszeitraum' as const, von, bis }]),
  )
  expect(pruefeZeitraeume({ format: 'allegro-angaben/1', angaben }).map((f) => f.code)).toEqual(codes)
})

test('persons: the Hauptperson, her partner, other adults, then children from the oldest on', () => {
  const person = (p: string, geburt: string, rolle: 'hauptperson' | 'partner' | 'kind') => ({
    [`x${p}`]: { art: 'person' as const, person: p, geburt, rolle, eltern: [], von: null, bis: null },
  })
  const angaben = {
    ...person('P1', '2015-01-01', 'kind'),
    ...person('P2', '2006-05-05', 'kind'),
    ...person('P3', '2012-03-03', 'kind'),
    ...person('P4', '1990-01-01', 'partner'),
    ...person('P5', '1995-01-01', 'hauptperson'),
  }
  const folge = personenfolge({ format: 'allegro-angaben/1', angaben }, datum('2026-01-01'))
  expect(folge.map((p) => [p.person, p.alter])).toEqual([
    ['P5', 31],
    ['P4', 36],
    ['P2', 19],
    ['P3', 13],
    ['P1', 11],
  ])
})
