import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import { type Darlehenseingabe, darlehensbescheid, keinDarlehen, restDarlehen } from './darlehen.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'
import { keineVorzeitigeZahlung, vorzeitigeZahlung } from './vorab.ts'

// 400,00 at 28,15 a month (5 percent of 563,00): fourteen months of 28,15 are 394,10, the fifteenth 5,90
function eingabe(o: Partial<Darlehenseingabe> = {}): Darlehenseingabe {
  const [person] = einzelperson().personen
  if (person === undefined) throw new Error('no person')
  return {
    ...einzelperson(),
    zahlweg: ZAHLWEG,
    person,
    norm: '§ 24 Abs. 1 SGB II',
    zweck: 'eine Waschmaschine',
    antragAm: datum('2026-07-10'),
    betrag: cent(400_00),
    anteil: cent(400_00),
    mit: [],
    direktAn: null,
    bedarf: 'Ihre Waschmaschine ist kaputt und lässt sich nicht reparieren.',
    mittel: 'Auf Ihrem Konto waren am 10. Juli 2026 noch 12,40 €.',
    warumDarlehen: 'Den Bedarf deckt sonst der Regelbedarf. Deshalb geben wir ein Darlehen (§ 24 Abs. 1 SGB II).',
    ermessen: null,
    sicherung: '',
    tilgung: {
      ab: monat('2026-08'),
      regelbedarf: cent(563_00),
      satz: 5,
      rate: cent(28_15),
      aeltere: cent(0),
      monate: 15,
      letzte: cent(5_90),
    },
    anhoerung: { am: datum('2026-07-10'), inhalt: '' },
    faelligWenn: [
      'Endet Ihre Leistung, ist der Rest sofort fällig. Dann vereinbaren wir mit Ihnen, wie Sie zahlen (§ 42a Abs. 4 SGB II).',
    ],
    ...o,
  }
}

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-07-14'),
    anordner: 'Anna Adler',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-08-05'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

const REST = {
  ...einzelperson(),
  zahlweg: ZAHLWEG,
  zweck: 'die Kaution',
  bescheidVom: datum('2026-07-14'),
  offen: cent(900_00),
  ausErloes: cent(600_00),
  warum: 'Ihr Vermieter hat die Kaution zurückgezahlt.',
  norm: '§ 42a Abs. 3 SGB II',
}
const VORAB = {
  ...einzelperson(),
  antragAm: datum('2026-07-10'),
  betrag: cent(100_00),
  verringerung: [{ monat: monat('2026-08'), betrag: cent(100_00) }],
  grund: 'Ihr Geld reicht nicht bis zum Monatsende.',
}
const NEIN = {
  ...einzelperson(),
  zweck: 'ein Fernseher',
  antragAm: datum('2026-07-10'),
  norm: '§ 24 Abs. 1 SGB II',
  grund: 'Der Bedarf lässt sich aufschieben.',
}

test('D1 and D2: amount, purpose, paragraph, rate with its sum, first month, how long, remedy', () => {
  const x = text(darlehensbescheid(eingabe()))
  for (const s of [
    'Sie bekommen 400,00 € als Darlehen für: eine Waschmaschine.',
    'Ab August 2026 behalten wir von Ihrer Leistung jeden Monat 28,15 € ein.',
    'nach 15 Monaten alles bezahlt. Im letzten Monat sind es 5,90 €.',
    'monatlich 28,15 € auf (5 Prozent von 563,00 €)',
    '§ 42a Abs. 2 SGB II',
    'am 10. Juli 2026 mit Ihnen gesprochen (§ 24 SGB X). Sie hatten keine Einwände.',
    'Ihr Recht auf Widerspruch',
  ])
    expect(x).toContain(s)
})

test('§ 42a Abs. 1 Satz 2: of several each owes her share; older loans come first', () => {
  const tilgung = { ...(eingabe().tilgung ?? null), aeltere: cent(100_00) } as Darlehenseingabe['tilgung']
  const x = text(darlehensbescheid(eingabe({ anteil: cent(200_00), mit: ['Can Sonntag'], tilgung })))
  expect(x).toContain('zusammen mit Can Sonntag. Ihr Anteil sind 200,00 €. Jede Person zahlt nur ihren Anteil zurück.')
  expect(x).toContain('was von älteren Darlehen offen ist (100,00 €)')
})

test('to whom nothing is paid nothing is set off', () => {
  expect(text(darlehensbescheid(eingabe({ tilgung: null })))).not.toContain('rechnen wir')
})

test('§ 42a Abs. 3: what the landlord gave back at once, the rest by agreement', () => {
  const x = text(restDarlehen(REST))
  expect(x).toContain('überweisen Sie davon sofort 600,00 €')
  // 900,00 − 600,00
  expect(x).toContain('Betrag: sofort 600,00 €, den Rest von 300,00 € spätestens am')
  expect(x).toContain('Bitte zahlen Sie 300,00 € bis zum 5. August 2026')
  expect(x).not.toContain('Widerspruch')
})

test('§ 42 Abs. 2 SGB II: paid early, less next month', () => {
  expect(text(vorzeitigeZahlung(VORAB))).toContain('Dafür zahlen wir später weniger: für August 2026 100,00 €.')
})

test('B-01: short sentences, no office words', () => {
  const nichtVorab = keineVorzeitigeZahlung({ ...VORAB, grund: 'Im Juni haben Sie schon Geld vorab bekommen.' })
  for (const d of [
    darlehensbescheid(eingabe()),
    keinDarlehen(NEIN),
    restDarlehen(REST),
    vorzeitigeZahlung(VORAB),
    nichtVorab,
  ]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
