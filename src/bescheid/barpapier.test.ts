import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cent } from '../kern/index.ts'
import { barinhalt, barpapierAlsPdf } from './barpapier.ts'

const gutschein = {
  art: 'gutschein',
  nummer: '123456789012345678901234',
  betrag: cent(256_40),
  letzterTag: '16.12.2025',
  anschrift: [],
} as const

test('CASH-01: a voucher is PDF/UA-1, the same content gives the same bytes, another number others', async () => {
  const bytes = await barpapierAlsPdf(gutschein)
  if (process.env.ALLEGRO_BILDER !== undefined) writeFileSync(`${process.env.ALLEGRO_BILDER}/gutschein.pdf`, bytes)
  const pdf = Buffer.from(bytes).toString('latin1')
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf).toContain('/Lang (de-DE)')
  expect(Buffer.compare(bytes, await barpapierAlsPdf(gutschein))).toBe(0)
  const anderer = await barpapierAlsPdf({ ...gutschein, nummer: '123456789012345678901235' })
  expect(Buffer.compare(bytes, anderer)).not.toBe(0)
})

test('CASH-01: on a voucher stand amount, end and number, no person, no case, no Jobcenter', () => {
  const { striche, ...text } = barinhalt(gutschein)
  expect(striche.reduce((s, x) => s + x, 0)).toBe(11 * 14 + 13)
  expect(text).toEqual({
    titel: 'Gutschein zur Auszahlung von Bargeld',
    anschrift: [],
    zeilen: [
      ['Betrag', '256,40 Euro'],
      ['Gültig bis', '16.12.2025, 23.59 Uhr'],
    ],
    alt: 'Strichcode der Nummer, die darunter steht',
    nummer: '1234 5678 9012 3456 7890 1234',
    saetze: [
      'Zeigen Sie diesen Gutschein an der Kasse. Sie brauchen keinen Ausweis.',
      'Der Gutschein wird einmal und ganz ausgezahlt. Danach und nach Ablauf ist er wertlos.',
      'Achten Sie auf ihn wie auf Bargeld: Wer ihn hat, bekommt das Geld. Er wird nicht noch einmal gedruckt.',
    ],
  })
})

test('CASH-01: a voucher names no person; a Zahlungsanweisung names the one it is sent to', async () => {
  const anschrift = ['Erika Groß', 'Lindenweg 3', '99999 Musterstadt']
  expect(() => barpapierAlsPdf({ ...gutschein, anschrift })).toThrow('names no person')
  const an = await barpapierAlsPdf({ ...gutschein, art: 'anweisung', letzterTag: null, anschrift })
  if (process.env.ALLEGRO_BILDER !== undefined) writeFileSync(`${process.env.ALLEGRO_BILDER}/anweisung.pdf`, an)
  expect(an.byteLength).toBeGreaterThan(1_000)
})
