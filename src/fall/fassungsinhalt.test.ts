import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hashVonText } from '../kern/index.ts'
import { fassungsinhaltSchema, hebe, LEERER_INHALT, lies, schreibe } from './fassungsinhalt.ts'

/** One stored sample of every format ever released: bytes and hash are never touched again. */
const MUSTER = [{ format: 1, hash: '4c51232d80b6d42e55b83801f5c73a69c78b30289ba4e95b16b57672a3ce6112' }] as const

for (const m of MUSTER) {
  test(`a stored Fassung of format ${m.format} is still read, and its bytes still bear their hash`, () => {
    const bytes = readFileSync(new URL(`./muster/fassung-${m.format}.json`, import.meta.url), 'utf8')
    expect(hashVonText(bytes)).toBe(m.hash)
    const inhalt = lies(bytes)
    expect(inhalt.angaben.angaben['lohn-1']).toMatchObject({ art: 'erwerbseinkommen', brutto_cent: 520_00 })
    expect(inhalt.nachweise.miete).toMatchObject({ zustand: 'vorgelegt', seite: 2 })
    expect(inhalt.wege.abweichend.v1).toMatchObject({ art: 'vermieter', aufteilung: 'koepfe' })
  })
}

test('the youngest sample is written back byte by byte', () => {
  const bytes = readFileSync(new URL(`./muster/fassung-${MUSTER.length}.json`, import.meta.url), 'utf8')
  expect(schreibe(lies(bytes))).toEqual({ text: bytes, hash: MUSTER.at(-1)?.hash })
})

test('lifts run from the format of the document to the newest, each once', () => {
  const hebungen = [
    (alt: Readonly<Record<string, unknown>>) => ({ ...alt, format: 'allegro-fassung/2', zwei: 1 }),
    (alt: Readonly<Record<string, unknown>>) => ({ ...alt, format: 'allegro-fassung/3', drei: 1 }),
  ]
  expect(hebe({ format: 'allegro-fassung/1' }, hebungen)).toEqual({ format: 'allegro-fassung/3', zwei: 1, drei: 1 })
  expect(hebe({ format: 'allegro-fassung/2' }, hebungen)).toEqual({ format: 'allegro-fassung/3', drei: 1 })
  expect(hebe({ format: 'allegro-fassung/3' }, hebungen)).toEqual({ format: 'allegro-fassung/3' })
  expect(() => hebe({ format: 'allegro-fassung/4' }, hebungen)).toThrow('newer program')
})

test('a deviating way cannot take the name of the account of the Bedarfsgemeinschaft', () => {
  const weg = lies(schreibe(LEERER_INHALT).text)
  const falsch = { ...weg, wege: { ...weg.wege, abweichend: { auszahlung: { art: 'person' } } } }
  expect(fassungsinhaltSchema.safeParse(falsch).success).toBe(false)
})
