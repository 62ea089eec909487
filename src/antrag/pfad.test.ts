import { describe, expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import type { Antworten } from './frage.ts'
import { fortschritt, luecken, pfad, wirksam } from './pfad.ts'
import { sendungsinhalt } from './sendung.ts'

const HEUTE = datum('2026-11-23')
const adressen = (a: Antworten): readonly string[] => pfad(a, HEUTE).map((s) => s.adresse)

/** A mother who raises a child of six alone, in a rented flat, without work. */
const MUTTER: Antworten = {
  'antrag/vorname': 'Elif',
  'antrag/nachname': 'Yılmaz',
  'antrag/geburtsdatum': '1992-03-27',
  'antrag/wohntAllein': false,
  'antrag/personenZahl': 1,
  'P2/vorname': 'Ada',
  'P2/nachname': 'Yılmaz',
  'P2/geburtsdatum': '2020-05-04',
  'P2/beziehung': 'kindMeins',
  'antrag/wohnform': 'miete',
}

describe('the path', () => {
  test('begins with the declaration and asks about persons one after the other', () => {
    const weg = adressen(MUTTER)
    expect(weg.slice(0, 4)).toEqual(['name', 'erreichbar', 'beginn', 'erklaerung'])
    expect(weg.indexOf('arbeit-P1')).toBeLessThan(weg.indexOf('kind-P2'))
    expect(weg.at(-1)).toBe('abschicken')
  })

  test('who lives alone is asked nothing about others, children nothing about work', () => {
    expect(adressen({ 'antrag/wohntAllein': true }).filter((x) => x.endsWith('-P2'))).toEqual([])
    const weg = adressen(MUTTER)
    expect(weg).toContain('kind-P2')
    expect(weg).not.toContain('arbeit-P2')
    expect(weg).not.toContain('einkunftsarten-P2')
    expect(weg).toContain('konten-P2')
  })

  test('raising alone is asked only where a child lives there and no partner', () => {
    expect(adressen(MUTTER)).toContain('allein')
    const mitPartner = {
      ...MUTTER,
      'antrag/personenZahl': 2,
      'P3/geburtsdatum': '1990-01-01',
      'P3/beziehung': 'partner',
    }
    expect(adressen(mitPartner)).not.toContain('allein')
    expect(adressen({ ...MUTTER, 'P2/geburtsdatum': '2003-05-04' })).not.toContain('allein')
  })

  test('a kind of income opens its page and no other', () => {
    const weg = adressen({ ...MUTTER, 'P1/einkunftsarten': ['lohn', 'rente'] })
    expect(weg.filter((x) => /^(?:lohn|alg|rente|bafoeg)-/.test(x))).toEqual(['lohn-P1', 'rente-P1'])
  })

  test('without a rented or own flat nothing is asked about rent and heating', () => {
    expect(adressen(MUTTER)).toContain('miete')
    expect(adressen({ ...MUTTER, 'antrag/wohnform': 'ohne' })).not.toContain('miete')
    expect(adressen({ ...MUTTER, 'antrag/wohnform': 'eigentum' })).not.toContain('miete')
    expect(adressen({ ...MUTTER, 'antrag/wohnform': 'eigentum' })).toContain('heizung')
  })

  test('a household of twenty has a page for each, a number out of bounds no more', () => {
    expect(adressen({ ...MUTTER, 'antrag/personenZahl': 19 }).filter((x) => x.startsWith('mitglied-'))).toHaveLength(19)
    expect(adressen({ ...MUTTER, 'antrag/personenZahl': 99 }).filter((x) => x.startsWith('mitglied-'))).toHaveLength(19)
  })
})

describe('answers that are no longer asked', () => {
  const einst: Antworten = { ...MUTTER, 'P1/einkunftsarten': ['lohn'], 'P1/bruttoMonat': 120_000 }

  test('count no longer, and count again when the way leads there again', () => {
    expect(wirksam(einst, HEUTE)['P1/bruttoMonat']).toBe(120_000)
    const ohne = { ...einst, 'P1/einkunftsarten': ['nichts'] }
    expect(wirksam(ohne, HEUTE)['P1/bruttoMonat']).toBeUndefined()
    expect(wirksam({ ...ohne, 'P1/einkunftsarten': ['lohn'] }, HEUTE)['P1/bruttoMonat']).toBe(120_000)
  })

  test('are not sent', () => {
    const inhalt = sendungsinhalt(
      { ...einst, 'antrag/wohntAllein': true },
      { art: 'antrag', nummer: 'X', zeit: 0 as never, stichtag: HEUTE },
    )
    const stellen = inhalt.abschnitte.flatMap((x) => x.angaben.map((y) => y.stelle))
    expect(stellen).toContain('P1/bruttoMonat')
    expect(stellen.filter((s) => s.startsWith('P2/'))).toEqual([])
  })
})

test('a page is done when it was sent; "I do not know yet" goes on and is asked for later', () => {
  const a: Antworten = {
    ...MUTTER,
    'antrag/grundmiete': { weissNicht: true },
    'antrag/nebenkosten': 8_000,
    'antrag/heizkosten': 7_000,
    'antrag/bewohner': 2,
  }
  expect(
    fortschritt(
      pfad(a, HEUTE).filter((s) => s.adresse === 'konto'),
      a,
    ).fertig,
  ).toBe(0)
  const konto = { ...a, 'antrag/iban': null, 'antrag/kontoinhaber': null }
  expect(
    fortschritt(
      pfad(konto, HEUTE).filter((s) => s.adresse === 'konto'),
      konto,
    ).fertig,
  ).toBe(1)
  const miete = pfad(a, HEUTE).filter((s) => s.adresse === 'miete')
  expect(fortschritt(miete, a).fertig).toBe(1)
  expect(luecken(a, HEUTE).map((l) => l.frage.schluessel)).toContain('grundmiete')
})
