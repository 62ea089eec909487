import { expect, test } from 'vitest'
import { cent, datum } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { type Rateneingabe, ratenablehnung, ratenbescheid, ratenrueckstand, ratenwiderruf } from './raten.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const [person] = einzelperson().personen
if (person === undefined) throw new Error('no person')
const schuld = {
  ...einzelperson(),
  zahlweg: ZAHLWEG,
  person,
  forderung: { bescheidVom: datum('2026-08-10'), betrag: cent(307_14), offen: cent(107_14) },
}
const antrag = { am: datum('2026-10-01'), wunsch: 'Ich kann nur 50 € im Monat zahlen.' }
// 107,14 at 50 a month: 50, 50, 7,14
const eingabe = (o: Partial<Rateneingabe> = {}): Rateneingabe => ({
  ...schuld,
  art: 'raten',
  raten: [
    { faelligAm: datum('2026-11-15'), betrag: cent(50_00) },
    { faelligAm: datum('2026-12-15'), betrag: cent(50_00) },
    { faelligAm: datum('2027-01-15'), betrag: cent(7_14) },
  ],
  regelbedarf: null,
  antrag,
  gruende: 'Sie haben zwei Kinder und wenig Geld übrig.',
  einbehalt: null,
  ...o,
})
const fehlende = [
  { faelligAm: datum('2026-11-15'), betrag: cent(50_00) },
  { faelligAm: datum('2026-12-15'), betrag: cent(30_00) },
]
const rueckstand = { ...schuld, vereinbartAm: datum('2026-10-08'), fehlende, widerrufDroht: true }
const widerruf = {
  ...schuld,
  vereinbartAm: datum('2026-10-08'),
  fehlende,
  gehoertAm: datum('2026-12-17'),
  gruende: 'Sie haben nicht geantwortet.',
}
function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-10-08'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2027-01-04'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
function enthaelt(d: Dokument, saetze: readonly string[]): void {
  const x = text(d)
  for (const s of saetze) expect(x).toContain(s)
}

test('I3: number, amount and day of the rates, interest, the right to revoke, the plan, the reasons', () => {
  enthaelt(ratenbescheid(eingabe()), [
    'Sie schulden uns nach dem Bescheid vom 10. August 2026 noch 107,14 €.',
    'Sie zahlen in 3 Raten. Die erste Rate ist am 15. November 2026 fällig.',
    '2 mal 50,00 € und zuletzt 7,14 €',
    'Die weiteren sind jeweils am 15. des Monats fällig.',
    'Zinsen berechnen wir nicht.',
    'Zahlen Sie zwei Raten nicht, können wir die Ratenzahlung widerrufen (§ 32 Abs. 2 Nr. 3 SGB X).',
    'Ich kann nur 50 € im Monat zahlen.',
    'Sie haben zwei Kinder und wenig Geld übrig.',
    'Ihr Recht auf Widerspruch',
  ])
  expect(text(ratenbescheid(eingabe()))).toMatch(/15\. Januar 2027\W+7,14 €\W+0,00 €/)
})

test('a claim put off has one day and no plan', () => {
  const d = ratenbescheid(
    eingabe({ art: 'stundung', raten: [{ faelligAm: datum('2027-03-01'), betrag: cent(107_14) }], einbehalt: 'endet' }),
  )
  enthaelt(d, ['bis zum 1. März 2027 gestundet', 'behalten wir dafür nichts mehr ein'])
  expect(text(d)).not.toContain('Ratenplan')
})

test('I7, § 40 Abs. 10: a tenth of the Regelbedarf, without a choice, until help is needed again', () => {
  const raten = [
    { faelligAm: datum('2026-11-30'), betrag: cent(56_30) },
    { faelligAm: datum('2026-12-30'), betrag: cent(50_84) },
  ]
  enthaelt(ratenbescheid(eingabe({ art: 'gesetz', raten, regelbedarf: cent(563_00), antrag: null })), [
    '1 mal 56,30 € und zuletzt 50,84 € (§ 40 Abs. 10 SGB II)',
    'jeweils am 30. des Monats fällig, in kürzeren Monaten am letzten Tag',
    'Der Regelbedarf beträgt 563,00 €.',
    'wenn Sie wieder Leistungen von uns brauchen',
  ])
})

test('refused: what was asked for and why not', () => {
  enthaelt(ratenablehnung({ ...schuld, antrag, gruende: 'Sie haben 2.000 € auf dem Konto.' }), [
    'werden abgelehnt',
    'Ich kann nur 50 € im Monat zahlen.',
    'Sie haben 2.000 € auf dem Konto.',
    'Ihr Recht auf Widerspruch',
  ])
})

test('rates missing: which, until when, what may follow; decides nothing', () => {
  const d = ratenrueckstand(rueckstand)
  enthaelt(d, [
    'fällig am 15. Dezember 2026: 30,00 €',
    'Bitte zahlen Sie das bis zum 4. Januar 2027.',
    'Noch ist nichts entschieden.',
  ])
  expect([d.art, text(d).includes('Widerspruch')]).toEqual(['anhoerung', false])
  expect(ratenrueckstand({ ...rueckstand, fehlende: fehlende.slice(0, 1), widerrufDroht: false }).art).toBe(
    'zahlungserinnerung',
  )
})

test('revoked: the whole rest, its day, what was missing, that she was heard', () => {
  enthaelt(ratenwiderruf(widerruf), [
    'den ganzen Rest von 107,14 € bis zum 4. Januar 2027',
    'Der Bescheid vom 8. Oktober 2026 über die Ratenzahlung wird für die Zukunft widerrufen (§ 47 Abs. 1 Nr. 1 SGB X).',
    'Am 17. Dezember 2026 haben wir Sie nach den Gründen gefragt (§ 24 SGB X).',
    'Ihr Recht auf Widerspruch',
  ])
})

test('B-01: short sentences, no office words', () => {
  const alle = [
    ratenbescheid(eingabe()),
    ratenbescheid(eingabe({ art: 'gesetz', regelbedarf: cent(563_00) })),
    ratenablehnung({ ...schuld, antrag, gruende: 'Sie haben Geld auf dem Konto.' }),
    ratenrueckstand(rueckstand),
    ratenwiderruf(widerruf),
  ]
  for (const d of alle) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
