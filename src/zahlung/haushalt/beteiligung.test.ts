import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { cent, datum, summe } from '../../kern/index.ts'
import { type Bundesland, LAENDER, LEISTUNGSARTEN } from '../../recht/index.ts'
import { beteiligung, teileNachQuote } from './beteiligung.ts'
import { stelleVon, TITELTAFEL, titelAm, titelliste } from './titel.ts'

const zeilen = zaehlung.zaehlung['zahlung.aufteilung'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
vi.setConfig({ testTimeout: 600_000 })

describe('HKR-02: the quota of a Land and year', () => {
  test.each([
    // von: BBFestV 2024 § 2 Abs. 1 (BGBl. 2024 I Nr. 228)
    ['BW', 2024, 721],
    ['BY', 2024, 695],
    ['BE', 2024, 670],
    ['BB', 2024, 691],
    ['HB', 2024, 702],
    // von: BBFestV 2025 § 2 Abs. 1 (BGBl. 2025 I Nr. 160)
    ['BW', 2025, 725],
    ['BY', 2025, 706],
    // von: § 46 Abs. 6 Nr. 2 (37,6), Abs. 7 Nr. 5 (35,2) SGB II, BBFestV 2025 § 1 Nr. 11 (6,6), added by hand
    ['RP', 2025, 794],
  ] as const)('%s %i: %i per mille, certain', (land, jahr, promille) => {
    const q = beteiligung(land, jahr)
    expect(q?.promille).toBe(promille)
    expect(q?.unsicher).toBeUndefined()
  })

  test('2026 is what the ordinance of 2025 lays down and may still be put right; 2027 is carried on; both say so', () => {
    expect(beteiligung('BW', 2026)?.promille).toBe(725)
    expect(beteiligung('BW', 2026)?.unsicher).toContain(
      'BBFestV 2026, die den Wert rückwirkend anpasst, liegt nicht vor',
    )
    expect(beteiligung('BY', 2027)?.promille).toBe(706)
    expect(beteiligung('BY', 2027)?.unsicher).toContain('fortgeschrieben')
  })

  test('no year without a figure on file gets one; no Land bears less than half or more than 80 percent', () => {
    expect(beteiligung('BE', 2023)).toBeUndefined()
    for (const land of Object.keys(LAENDER) as Bundesland[])
      for (const jahr of [2024, 2025, 2026]) {
        const p = beteiligung(land, jahr)?.promille ?? 0
        expect(p > 500 && p < 800, `${land} ${jahr}`).toBe(true)
      }
  })
})

describe('HKR-02: shares by the largest remainder', () => {
  test('the cent goes to the line with the largest remainder, the sum is rounded once', () => {
    // 3 × 33,33 = 99,99; 72,5 % = 72,49275 → 72,49; each 24,164… → 24,16, one cent more for the first
    const { gesamt, einzeln } = teileNachQuote([cent(33_33), cent(33_33), cent(33_33)], 725)
    expect(gesamt).toEqual({ bund: 72_49, kommune: 27_50 })
    expect(einzeln).toEqual([
      { bund: 24_17, kommune: 9_16 },
      { bund: 24_16, kommune: 9_17 },
      { bund: 24_16, kommune: 9_17 },
    ])
  })

  test('what came back is divided as its payment was', () => {
    expect(teileNachQuote([cent(-400_01)], 706).gesamt).toEqual({ bund: -282_41, kommune: -117_60 })
    expect(teileNachQuote([cent(400_01)], 706).gesamt).toEqual({ bund: 282_41, kommune: 117_60 })
  })

  test('two shares are the whole, line by line and together: 0 cent difference', () => {
    const jeProbe = 3_000
    const betrag = fc.integer({ min: -5_000_00, max: 20_000_00 }).map(cent)
    const quote = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(fc.array(betrag, { minLength: jeProbe, maxLength: jeProbe }), quote, (betraege, promille) => {
        const { gesamt, einzeln } = teileNachQuote(betraege, promille)
        const ganz = betraege.every((b, i) => (einzeln[i]?.bund ?? 0) + (einzeln[i]?.kommune ?? 0) === b)
        const nah = betraege.every((b, i) => Math.abs((einzeln[i]?.bund ?? 0) * 1000 - b * promille) < 1000)
        return (
          ganz &&
          nah &&
          summe(einzeln.map((x) => x.bund)) === gesamt.bund &&
          summe(einzeln.map((x) => x.kommune)) === gesamt.kommune &&
          gesamt.bund + gesamt.kommune === summe(betraege)
        )
      }),
      { numRuns: Math.max(1, Math.ceil(zeilen / jeProbe)) },
    )
  })
})

describe('HKR-01: budget titles', () => {
  test('every kind and bearer has one place, and each place one title on each day since the table begins', () => {
    for (const am of ['2023-01-01', '2026-06-30', '2026-07-01', '2027-05-05'].map(datum)) {
      for (const leistungsart of [...LEISTUNGSARTEN, 'krankenversicherung', 'pflegeversicherung'] as const)
        for (const kostentraeger of ['bund', 'kommune'] as const)
          for (const darlehen of [false, true]) {
            const stelle = stelleVon({ leistungsart, kostentraeger, darlehen })
            const stellen = stelle === 'unterkunft' ? (['unterkunftBund', 'unterkunftKommune'] as const) : [stelle]
            for (const s of stellen) expect(titelAm(s, am)?.ab).toBeLessThanOrEqual(am)
          }
      const liste = titelliste(am).map((z) => z.stelle)
      expect(new Set(liste).size).toBe(liste.length)
    }
    expect(titelAm('lebensunterhalt', datum('2022-12-31'))).toBeUndefined()
  })

  test('only what is paid under § 22 Abs. 1 is shared: not loans, not Erstausstattung, not Bildung und Teilhabe', () => {
    const stelle = (
      leistungsart: 'unterkunft' | 'erstausstattung' | 'bildung' | 'ausbildungUnterkunft',
      darlehen = false,
    ) => stelleVon({ leistungsart, kostentraeger: 'kommune', darlehen })
    expect(stelle('unterkunft')).toBe('unterkunft')
    expect(stelle('unterkunft', true)).toBe('kommunaleLeistung')
    expect(stelle('erstausstattung')).toBe('kommunaleLeistung')
    expect(stelle('ausbildungUnterkunft')).toBe('kommunaleLeistung')
    expect(stelle('bildung')).toBe('bildung')
  })

  test('the table is in the order of its days and what is not read says so', () => {
    for (const z of TITELTAFEL) expect(z.quelle).not.toBe('')
    for (const stelle of new Set(TITELTAFEL.map((z) => z.stelle))) {
      const ab = TITELTAFEL.filter((z) => z.stelle === stelle).map((z) => z.ab)
      expect(ab).toEqual([...ab].sort((a, b) => a - b))
    }
    expect(titelAm('lebensunterhalt', datum('2027-01-01'))?.unsicher).toContain('fortgeschrieben')
    expect(titelAm('unterkunftBund', datum('2026-03-01'))).toMatchObject({ titel: '1101/632 11' })
  })
})
