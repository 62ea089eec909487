import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datum, traegerNr } from '../kern/index.ts'
import { kassenzeichen, kassenzeichenMeldung, liesKassenzeichen } from './kassenzeichen.ts'
import { bgNummerAus } from './nummern.ts'
import { liesSuche } from './suche.ts'

const MUSTERSTADT = traegerNr('98802')
const NEBENSTADT = traegerNr('98803')

describe('Kassenzeichen', () => {
  // Check digits by hand: 98 less the rest of Träger, digits and 00 divided by 97.
  test.each([
    [MUSTERSTADT, 1, 'P1', 1, '0000001-01-001-65'],
    [MUSTERSTADT, 1, 'P1', 2, '0000001-01-002-62'],
    [NEBENSTADT, 1, 'P1', 1, '0000001-01-001-12'],
    [MUSTERSTADT, 1, 'P2', 0, '0000001-02-000-75'],
    [MUSTERSTADT, 4711, 'P12', 3, '0004711-12-003-09'],
  ])('%s, case %i, %s, claim %i', (traeger, lauf, person, forderungNr, erwartet) => {
    const angaben = { bgNummer: bgNummerAus(traeger, lauf), person, forderungNr }
    expect(kassenzeichen(angaben)).toBe(erwartet)
    expect(liesKassenzeichen(erwartet, traeger)).toEqual({ ok: true, wert: angaben })
  })

  test.each([
    '00000010100165',
    ' 0000001 01 001 65 ',
    'KZ 0000001-01-001-65',
    'Kassenzeichen: 0000001.01.001/65',
    '0000001\u201101\u2011001\u201165',
  ])('is read as it was typed: %s', (text) => {
    expect(liesKassenzeichen(text, MUSTERSTADT)).toMatchObject({ ok: true, wert: { person: 'P1', forderungNr: 1 } })
  })

  test('that of another Jobcenter, one with a digit too few and one with letters are refused in words', () => {
    expect(liesKassenzeichen('0000001-01-001-12', MUSTERSTADT)).toEqual({
      ok: false,
      ablehnung: { art: 'pruefziffer' },
    })
    expect(liesKassenzeichen('000001-01-001-65', MUSTERSTADT)).toEqual({ ok: false, ablehnung: { art: 'laenge' } })
    expect(liesKassenzeichen('Miete Juli', MUSTERSTADT)).toEqual({ ok: false, ablehnung: { art: 'laenge' } })
    expect(kassenzeichenMeldung({ art: 'pruefziffer' })).toContain(
      'Die Prüfziffern dieses Kassenzeichens stimmen nicht.',
    )
  })

  test('every single wrong digit and every two exchanged neighbours are found', () => {
    const nummer = fc.record({
      lauf: fc.integer({ min: 1, max: 9_999_999 }),
      person: fc.integer({ min: 1, max: 99 }),
      nr: fc.integer({ min: 0, max: 999 }),
    })
    fc.assert(
      fc.property(nummer, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (n, stelle, plus) => {
        const bg = bgNummerAus(MUSTERSTADT, n.lauf)
        const z = kassenzeichen({ bgNummer: bg, person: `P${n.person}`, forderungNr: n.nr }).replaceAll('-', '')
        const falsch = `${z.slice(0, stelle)}${(Number(z[stelle]) + plus) % 10}${z.slice(stelle + 1)}`
        expect(liesKassenzeichen(falsch, MUSTERSTADT).ok).toBe(false)
        if (stelle === 13 || z[stelle] === z[stelle + 1]) return
        const vertauscht = `${z.slice(0, stelle)}${z[stelle + 1]}${z[stelle]}${z.slice(stelle + 2)}`
        expect(liesKassenzeichen(vertauscht, MUSTERSTADT).ok).toBe(false)
      }),
    )
  })

  test('the one search field knows it', () => {
    const suche = (t: string) => liesSuche(t, datum('2026-01-02'), MUSTERSTADT)
    const wert = { bgNummer: bgNummerAus(MUSTERSTADT, 1), person: 'P1', forderungNr: 1 }
    expect(suche('0000001-01-001-65')).toEqual({ ok: true, wert: { art: 'kassenzeichen', kassenzeichen: wert } })
    expect(suche('0000001-01-001-66')).toEqual({
      ok: false,
      ablehnung: { art: 'kassenzeichen', fehler: { art: 'pruefziffer' } },
    })
    expect(suche('98802//0000001')).toMatchObject({ ok: true, wert: { art: 'bgNummer' } })
  })
})
