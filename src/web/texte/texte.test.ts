import { describe, expect, test } from 'vitest'
import { SPRACHEN, type Sprache, textbuch } from './katalog.ts'
import { portaltexte } from './portal.ts'

const sprachen = Object.keys(SPRACHEN) as readonly Sprache[]

describe('texts of the portal', () => {
  test('German is whole, English too; what a language lacks is listed', () => {
    expect(portaltexte('de').fehlend).toEqual([])
    expect(portaltexte('en').fehlend).toEqual([])
    expect(portaltexte('deLeicht').fehlend).toEqual([
      'begruessung',
      'weissNicht',
      'warum',
      'fortschritt',
      'quittung',
      'rahmen',
    ])
  })

  test('a text says the language it is in: untranslated words are German from left to right', () => {
    expect(portaltexte('en').sage('fortschritt', { schritt: 2, von: 9 })).toEqual({
      text: 'Step 2 of 9',
      lang: 'en',
      dir: 'ltr',
    })
    expect(portaltexte('ar').sage('melden')).toEqual({ text: 'Eine Änderung mitteilen', lang: 'de', dir: 'ltr' })
    const arabisch = textbuch({ ja: 'Ja' }, { ar: { ja: 'نعم' } }, 'ar')
    expect(arabisch.sage('ja')).toEqual({ text: 'نعم', lang: 'ar', dir: 'rtl' })
  })

  test.each(sprachen)('%s: every gap is filled', (s) => {
    const { sage } = portaltexte(s)
    expect(sage('quittung', { zeit: '1. Juli 2026', nummer: 'Q-77' }).text).toMatch(/1\. Juli 2026.*Q-77/)
    expect(sage('rahmen', { von: '400', bis: '450' }).text).toMatch(/400.*450/)
  })

  test('a key nobody knows and a missing gap do not compile', () => {
    const { sage } = portaltexte('de')
    // @ts-expect-error no such text
    expect(() => sage('gibtEsNicht').text.length).toThrow()
    // @ts-expect-error the gaps are missing
    expect(() => sage('fortschritt')).toThrow()
  })
})
