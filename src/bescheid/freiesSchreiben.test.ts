import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { freiesSchreiben } from './freiesSchreiben.ts'
import { fuelleLuecken } from './luecken.ts'
import { alsPdf } from './pdf.ts'
import { alsText } from './text.ts'

const eingabe = {
  absender: {
    name: 'Jobcenter Musterstadt',
    strasse: 'Amtsplatz 1',
    plz: '99999',
    ort: 'Musterstadt',
    telefon: '0999 1000',
    wege: [],
  },
  empfaenger: { name: 'Elif Yılmaz', strasse: 'Lindenstr. 4', plz: '99999', ort: 'Musterstadt', person: 'P1' },
  bgNummer: '98802//0000012',
  ansprechperson: { name: 'Frida Fuchs', telefon: '0999 1234' },
} as const

test('A-11: a letter in own words has subject, text, name and number, and no notice of appeal', async () => {
  const d = freiesSchreiben(eingabe, {
    betreff: 'Ihre Frage vom Montag',
    absaetze: ['Sie haben gefragt.', ' ', 'Das geht.'],
  })
  const fertig = fuelleLuecken(d, { datum: datum('2026-07-10'), anordner: 'Anna Adler', anordnerTelefon: '0999 5' })
  if (!fertig.ok) throw new Error(JSON.stringify(fertig.ablehnung))
  const text = alsText(fertig.wert)
  for (const s of [
    'Ihre Frage vom Montag',
    'Guten Tag Elif Yılmaz,',
    'Sie haben gefragt.',
    'Das geht.',
    'Anna Adler',
    '0999 5',
  ])
    expect(text).toContain(s)
  expect(text).not.toContain('Widerspruch')
  expect(
    Buffer.from(await alsPdf(fertig.wert))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('refuses a letter without subject or text', () => {
  expect(() => freiesSchreiben(eingabe, { betreff: ' ', absaetze: ['a'] })).toThrow('subject')
  expect(() => freiesSchreiben(eingabe, { betreff: 'a', absaetze: [' '] })).toThrow('subject')
})
