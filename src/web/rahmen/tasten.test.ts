import { describe, expect, test } from 'vitest'
import { bedeutung, doppelt, liesBelegung, STANDARD, TASTEN, tasteVon } from './tasten.ts'

describe('single keys', () => {
  test('every act has a key of its own', () => {
    expect(doppelt(STANDARD)).toEqual([])
    for (const t of TASTEN) expect(bedeutung(STANDARD, t.taste)).toBe(t.id)
  })

  test('a person can give an act another key; the old one is then free', () => {
    const b = liesBelegung({ an: true, eigene: { suche: 'q' } })
    expect(tasteVon(b, 'suche')).toBe('q')
    expect(bedeutung(b, 'q')).toBe('suche')
    expect(bedeutung(b, '/')).toBeUndefined()
  })

  test('all can be switched off, one can be emptied', () => {
    expect(bedeutung({ an: false, eigene: {} }, '/')).toBeUndefined()
    expect(bedeutung({ an: true, eigene: { suche: '' } }, '/')).toBeUndefined()
  })

  test('two acts on one key are named', () => {
    expect(doppelt({ an: true, eigene: { angabe: 'n' } })).toEqual(['n'])
  })

  test.each([null, 7, { eigene: 'x' }, { eigene: { suche: 'lang', fremd: 'x' } }])(
    'a spoilt setting %j is the standard one',
    (roh) => expect(liesBelegung(roh).eigene).toEqual({}),
  )
})
