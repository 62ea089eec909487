import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'
import { keinVorschuss, type Vorschuss, vorschussabrechnung, vorschussbescheid } from './vorschuss.ts'

const ICH = { name: 'Ada Sonntag', geburt: datum('1990-05-01') }
const KIND = { name: 'Nele Sonntag', geburt: datum('2018-02-03') }
const VORSCHUSS: Vorschuss = {
  antragAm: datum('2026-07-13'),
  personen: [
    { ...ICH, betrag: cent(600_00) },
    { ...KIND, betrag: cent(150_00) },
  ],
  monate: [monat('2026-07')],
  dauer: 'Der Arbeitgeber hat den Lohn noch nicht abgerechnet.',
  ermessen: 'Das reicht für die Miete und das Essen.',
}
const abgerechnet = (angerechnet: number) => ({
  personen: [
    { ...ICH, gezahlt: cent(600_00), zugestanden: cent(1113_00), angerechnet: cent(angerechnet), zahlweg: ZAHLWEG },
  ],
  monate: [monat('2026-07')],
  vorschussVom: datum('2026-07-15'),
  gehoert: angerechnet < 600_00 ? { am: datum('2026-08-20'), inhalt: '' } : null,
})

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-07-15'),
    anordner: 'Anna Adler',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-09-05'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('B8, § 42 Abs. 1 SGB I: the sum on page one, each person in the decision, what becomes of it', () => {
  const x = text(vorschussbescheid(einzelperson(), VORSCHUSS))
  for (const s of [
    'Sie bekommen 750,00 € als Vorschuss für Juli 2026.',
    'Nele Sonntag, geboren am 3. Februar 2018, erhält für Juli 2026 einen Vorschuss von 150,00 €',
    'Sie haben am 13. Juli 2026 um einen Vorschuss gebeten.',
    'Ihr Recht auf Widerspruch',
  ])
    expect(x).toContain(s)
  expect(text(vorschussbescheid(einzelperson(), { ...VORSCHUSS, antragAm: null }))).not.toContain('gebeten')
})

test('§ 42 Abs. 2 SGB I: credited wholly it is told, the rest is claimed by a decision', () => {
  const ganz = text(vorschussabrechnung(einzelperson(), abgerechnet(600_00)))
  expect(ganz).toContain('Sie müssen nichts zurückzahlen.')
  expect(ganz).not.toContain('Widerspruch')
  // 600.00 − 512.50 = 87.50
  const teil = text(vorschussabrechnung(einzelperson(), abgerechnet(512_50)))
  expect(teil).toContain('Ihr Vorschuss war um 87,50 € zu hoch. Bitte zahlen Sie das bis zum 5. September 2026 zurück.')
  expect(teil).toContain('Sie hatten keine Einwände.')
  expect(teil).toContain('Betrag: 87,50 €, spätestens am 5. September 2026')
  expect(ganz).not.toContain('So zahlen Sie')
  expect(teil).toContain('Ihr Recht auf Widerspruch')
})

test('B-01: short sentences, no office words', () => {
  for (const d of [
    vorschussbescheid(einzelperson(), VORSCHUSS),
    vorschussabrechnung(einzelperson(), abgerechnet(600_00)),
    vorschussabrechnung(einzelperson(), abgerechnet(512_50)),
    keinVorschuss({ ...einzelperson(), antragAm: null, grund: 'Es fehlt der Mietvertrag.' }),
  ]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
