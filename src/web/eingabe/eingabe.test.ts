import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Feld } from '../../fall/index.ts'
import { cent, type Datum, datum, deutsch, euro, iso } from '../../kern/index.ts'
import { liesTag, type Tagrolle, type Umfeld } from './tag.ts'
import { feldtexte, lesbar, liesWert } from './wert.ts'

const umfeld: Umfeld = {
  heute: datum('2026-07-10'),
  zeitraum: { von: datum('2025-12-01'), bis: datum('2026-11-30') },
  beginn: datum('2026-05-15'),
}

describe('a day as it is typed in the office', () => {
  const faelle: readonly (readonly [string, Tagrolle, string | undefined])[] = [
    ['1.7.2026', 'von', '2026-07-01'],
    ['01.07.26', 'von', '2026-07-01'],
    ['2026-07-01', 'von', '2026-07-01'],
    ['010726', 'von', '2026-07-01'],
    ['01072026', 'von', '2026-07-01'],
    ['1.7.', 'von', '2026-07-01'],
    ['15.12.', 'von', '2025-12-15'],
    ['15.12', 'von', '2025-12-15'],
    ['h', 'tag', '2026-07-10'],
    ['m', 'von', '2026-07-01'],
    ['m', 'bis', '2026-07-31'],
    ['7/26', 'von', '2026-07-01'],
    ['02.2026', 'bis', '2026-02-28'],
    ['+6m', 'bis', '2026-11-14'],
    ['+6M', 'von', '2027-01-10'],
    ['+14t', 'tag', '2026-07-24'],
    ['-1j', 'tag', '2025-07-10'],
    ['31.2.', 'von', undefined],
    ['13/26', 'von', undefined],
    ['bald', 'von', undefined],
    ['', 'von', undefined],
  ]
  for (const [text, rolle, soll] of faelle) {
    test(`"${text}" als ${rolle} ist ${soll ?? 'kein Tag'}`, () => {
      const d = liesTag(text, rolle, umfeld)
      expect(d === undefined ? undefined : iso(d)).toBe(soll)
    })
  }

  test('+12m from the first of a month ends on the last of the twelfth', () => {
    const d = liesTag('+12m', 'bis', { ...umfeld, beginn: datum('2026-01-01') })
    expect(d === undefined ? '' : iso(d)).toBe('2026-12-31')
  })

  test('+1m from 31 January does not leave February', () => {
    const d = liesTag('+1m', 'von', { ...umfeld, heute: datum('2026-01-31') })
    expect(d === undefined ? '' : iso(d)).toBe('2026-02-28')
  })

  test('what a page shows is read back as the same day', () =>
    fc.assert(
      fc.property(fc.integer({ min: -36500, max: 47481 }), (n) => {
        expect(liesTag(deutsch(n as Datum), 'tag', umfeld)).toBe(n)
      }),
    ))
})

const feld = (art: Feld['art'], mehr: Partial<Feld> = {}): Feld => ({
  titel: 'x',
  norm: '',
  art,
  pflicht: true,
  ...mehr,
})

describe('a value as it is typed', () => {
  test('amounts with comma, with and without points', () => {
    expect(liesWert(feld('cent'), ['1.234,56'], umfeld)).toBe(123456)
    expect(liesWert(feld('cent'), ['480'], umfeld)).toBe(48000)
    expect(liesWert(feld('flaeche'), ['64,5'], umfeld)).toBe(6450)
  })

  test('what is no value yet stays as it was typed', () => {
    expect(liesWert(feld('cent'), ['rund 500'], umfeld)).toBe('rund 500')
    expect(liesWert(feld('tag'), ['31.2.2026'], umfeld)).toBe('31.2.2026')
    expect(feldtexte(feld('tag'), '31.2.2026')).toEqual(['31.2.2026'])
  })

  test('empty is null, no tick is an empty list', () => {
    expect(liesWert(feld('cent'), ['  '], umfeld)).toBeNull()
    expect(liesWert(feld('personen'), [''], umfeld)).toEqual([])
    expect(liesWert(feld('personen'), ['P2', 'P1', 'P2'], umfeld)).toEqual(['P1', 'P2'])
  })

  test('an amount survives being shown and read back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), (n) => {
        expect(liesWert(feld('cent'), feldtexte(feld('cent'), n), umfeld)).toBe(n)
        expect(feldtexte(feld('cent'), n)).toEqual([euro(cent(n))])
      }),
    ))

  test('shown in words: choice, person, account, unit', () => {
    const namen = { personen: { P1: 'Elif Yılmaz' }, konten: { 'k#1': 'DE02 … 1234' } }
    expect(lesbar(feld('auswahl', { optionen: { miete: 'Miete' } }), 'miete', namen)).toBe('Miete')
    expect(lesbar(feld('personen'), ['P1', 'P9'], namen)).toBe('Elif Yılmaz, P9')
    expect(lesbar(feld('konto'), { konto: 'k', version: 1 }, namen)).toBe('DE02 … 1234')
    expect(lesbar(feld('cent'), 48000, namen)).toBe('480,00 €')
    expect(lesbar(feld('jaNein'), false, namen)).toBe('nein')
    expect(lesbar(feld('tag'), null, namen)).toBe('')
  })
})
