import { describe, expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { HINWEISE } from '../recht/index.ts'
import { wendeAn } from './aenderung.ts'
import { LEERER_ENTWURF } from './entwurfsinhalt.ts'
import { handgriff, istAufgegriffen } from './handgriff.ts'
import { hinweisSchluessel } from './hinweisbilanz.ts'

const h = (code: keyof typeof HINWEISE, ort: { person?: string; angabe?: string; feld?: string } = {}) => ({
  code,
  ...HINWEISE[code],
  ...ort,
})
const inhalt = {
  ...LEERER_ENTWURF,
  angaben: {
    mutter: { art: 'person', person: 'P1', geburt: '1990-03-02', rolle: 'hauptperson', eltern: [] },
    kind: { art: 'person', person: 'P2', geburt: '2018-03-02', rolle: 'kind', eltern: [] },
    auto: { art: 'vermoegen', person: 'P1', vermoegensart: 'kfz', wert_cent: 4000_00, geschuetzt: false },
    kg: { art: 'einkommen', person: 'P2', einkommensart: 'kindergeld', betrag_cent: 250_00, nachzahlung: false },
  },
}
const umfeld = { inhalt, heute: datum('2026-06-15'), id: 'neu-1' }

describe('a remedy is a prepared change that fits the draft', () => {
  test.each([
    ['ALG-MEB-01', { person: 'P1' }, 'angaben', { art: 'alleinerziehung', person: 'P1' }],
    ['ALG-EIN-01', { person: 'P2' }, 'angaben', { einkommensart: 'kindergeld', betrag_cent: 259_00, person: 'P2' }],
    ['ALG-EIN-03', { person: 'P2' }, 'umstaende', { vorrangleistung: 'unterhaltsvorschuss', am: '2026-06-15' }],
    ['ALG-ANS-01', { person: 'P2' }, 'angaben', { art: 'schulbesuch', aufnahme: 'regelmaessig', verguetung: false }],
    ['ALG-ANS-02', { person: 'P2' }, 'angaben', { bildungsart: 'teilhabe', person: 'P2' }],
    ['ALG-ANS-03', {}, 'umstaende', { vorrangleistung: 'kinderzuschlag', person: 'P1' }],
    ['ALG-VER-02', {}, 'angaben', { art: 'vermoegen', person: 'P1' }],
  ] as const)('%s begins a record', (code, ort, bereich, soll) => {
    const a = handgriff(h(code, ort), umfeld)
    const r = wendeAn(inhalt, a?.aenderungen ?? [])
    expect(r.ok && r.wert.konflikte).toEqual([])
    expect(r.ok && r.wert.inhalt[bereich][a?.id ?? '']).toMatchObject(soll)
  })

  test.each([
    ['ALG-PER-05', { angabe: 'kind' }, { eltern: ['P1'] }],
    ['ALG-VER-03', { angabe: 'auto' }, { geschuetzt: true }],
    ['ALG-UNG-04', { angabe: 'kg' }, { betrag_cent: 259_00 }],
  ] as const)('%s sets a field', (code, ort, soll) => {
    const a = handgriff(h(code, ort), umfeld)
    const r = wendeAn(inhalt, a?.aenderungen ?? [])
    expect(r.ok && r.wert.konflikte).toEqual([])
    expect(r.ok && r.wert.inhalt.angaben[ort.angabe]).toMatchObject(soll)
  })

  test('nothing is prepared for a fact that is gone, nor where somebody has to look', () => {
    expect(handgriff(h('ALG-VER-03', { angabe: 'weg' }), umfeld)).toBe(undefined)
    expect(handgriff(h('ALG-WID-18', { angabe: 'kg', feld: 'betrag_cent' }), umfeld)).toBe(undefined)
    expect(handgriff({ code: 'toString', text: '', norm: '' }, umfeld)).toBe(undefined)
  })
})

test('a claim that is noted already is no hint any more; of another person it still is', () => {
  const mit = {
    ...inhalt,
    umstaende: {
      u: { art: 'vorrang', person: 'P2', vorrangleistung: 'unterhaltsvorschuss', vorrangstand: 'abgelehnt' },
    },
  }
  expect(istAufgegriffen(h('ALG-EIN-03', { person: 'P2' }), mit)).toBe(true)
  expect(istAufgegriffen(h('ALG-EIN-03', { person: 'P3' }), mit)).toBe(false)
  expect(istAufgegriffen(h('ALG-EIN-03', { person: 'P2' }), inhalt)).toBe(false)
  expect(istAufgegriffen(h('ALG-MEB-01', { person: 'P2' }), mit)).toBe(false)
})

test('the same hint to the same thing has the same key', () => {
  expect(hinweisSchluessel(h('ALG-VER-03', { angabe: 'auto', person: 'P1', feld: 'geschuetzt' }))).toBe(
    'ALG-VER-03/auto/geschuetzt',
  )
  expect(hinweisSchluessel(h('ALG-MEB-01', { person: 'P1' }))).toBe('ALG-MEB-01/P1/')
})
