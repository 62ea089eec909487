import { expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { istKennzeichen, kennzeichen, liesZahlungszeichen } from './kennzeichen.ts'

const anzahl = zaehlung.zaehlung['zahlung.kennzeichen'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const schluessel = new Uint8Array(32).fill(7)

test('PAY-05: the same key and thing give the same id, another key another', () => {
  const a = kennzeichen(schluessel, 'zahlung/1')
  expect(kennzeichen(schluessel, 'zahlung/1')).toBe(a)
  expect(kennzeichen(new Uint8Array(32).fill(8), 'zahlung/1')).not.toBe(a)
  expect(a.length).toBeLessThanOrEqual(35)
  expect(istKennzeichen(a)).toBe(true)
})

test('PAY-05: no duplicates, and nothing that looks like a BG, customer or telephone number or a birth date', () => {
  const verdaechtig = /\d{5}\/\/\d{7}|\d{5}BG\d{7}|\d{3}[A-Z]\d{6}|\d{6,}|\d\d?\.\d\d?\.\d{2,4}/
  const gesehen = new Set<string>()
  for (let i = 0; i < anzahl; i++) {
    const k = kennzeichen(schluessel, `zahlung/${i}`)
    if (gesehen.has(k) || verdaechtig.test(k) || !istKennzeichen(k)) throw new Error(k)
    gesehen.add(k)
  }
  expect(gesehen.size).toBe(anzahl)
}, 300_000)

test('PAY-05: a mistyped or transposed character is noticed', () => {
  const zeichen = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const k = kennzeichen(schluessel, 'zahlung/42')
  for (let i = 3; i < k.length; i++) {
    if (k[i] === '-') continue
    for (const z of zeichen) {
      if (z === k[i]) continue
      expect(istKennzeichen(k.slice(0, i) + z + k.slice(i + 1))).toBe(false)
    }
  }
})

test('PAY-07: the id of a transfer or the short reference of a statement, as somebody types it, and nothing else', () => {
  const k = kennzeichen(schluessel, 'zahlung/42')
  expect(liesZahlungszeichen(` ${k.toLowerCase()} `)).toEqual({ art: 'endToEndId', endToEndId: k })
  for (const text of ['7K2Q-9X4M', '7k2q-9x4m', 'Ref 7K2Q-9X4M', 'ref: 7K2Q-9X4M', 'REF.7K2Q-9X4M'])
    expect(liesZahlungszeichen(text)).toEqual({ art: 'kurz', kurz: '7K2Q-9X4M' })
  expect(liesZahlungszeichen('Ref 1234-5678')).toEqual({ art: 'kurz', kurz: '1234-5678' })
  const falsch = `${k.slice(0, -1)}${k.endsWith('A') ? 'B' : 'A'}`
  for (const text of ['1234-5678', 'Muster', 'Anna-Lena', '7K2Q', '7K2Q-9X4M-0C1D', 'OILU-9X4M', falsch, ''])
    expect(liesZahlungszeichen(text), text).toBeUndefined()
})
