import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import { type Aufrechnungsbescheideingabe, anhoerungAufrechnung, aufrechnungsbescheid } from './aufrechnung.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

// 307,14 at 56,30 a month (10 percent of 563,00): five months of 56,30 are 281,50, the sixth 25,64
function eingabe(o: Partial<Aufrechnungsbescheideingabe> = {}): Aufrechnungsbescheideingabe {
  const [person] = einzelperson().personen
  if (person === undefined) throw new Error('no person')
  return {
    ...einzelperson(),
    zahlweg: ZAHLWEG,
    person,
    forderung: {
      bescheidVom: datum('2026-08-10'),
      monate: [monat('2026-05'), monat('2026-06'), monat('2026-07')],
      betrag: cent(307_14),
      offen: cent(307_14),
      grund: 'einkommenErzielt',
    },
    regelbedarf: cent(563_00),
    satz: 10,
    rate: cent(56_30),
    schon: cent(0),
    hoechstens: cent(168_90),
    ab: monat('2026-11'),
    bis: monat('2029-10'),
    monate: 6,
    letzte: cent(25_64),
    anhoerung: { am: datum('2026-09-16'), antwort: { am: datum('2026-09-21'), inhalt: 'Das ist mir recht.' } },
    ermessen: { dafuer: 'Das Geld gehört der Allgemeinheit.', beruecksichtigt: 'Es leben zwei Kinder im Haushalt.' },
    ...o,
  }
}
function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-10-12'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-10-05'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('F8: begin, amount, rate, claim with its notice, the 30 percent, how it was weighed, how long', () => {
  const x = text(aufrechnungsbescheid(eingabe({ schon: cent(28_15) })))
  for (const s of [
    'Ab November 2026 rechnen wir gegen den Anspruch',
    '56,30 € auf (10 Prozent von 563,00 €), bis 307,14 € beglichen sind, längstens bis Oktober 2029',
    'Bescheid vom 10. August 2026 über 307,14 €',
    'das sind 168,90 €. Schon jetzt werden 28,15 € einbehalten.',
    'Das ist mir recht.',
    'Das Geld gehört der Allgemeinheit.',
    'Es leben zwei Kinder im Haushalt.',
    'Im letzten Monat sind es 25,64 €.',
    'Ihr Recht auf Widerspruch',
  ])
    expect(x).toContain(s)
})

test('F9: under 70 euros without hearing and without a choice', () => {
  const f = { ...eingabe().forderung, betrag: cent(65_00), offen: cent(65_00) }
  const x = text(
    aufrechnungsbescheid(eingabe({ forderung: f, anhoerung: null, ermessen: null, monate: 2, letzte: cent(8_70) })),
  )
  expect(x).toContain('Bei Beträgen unter 70 € schreibt das Gesetz den Einbehalt vor')
  expect(x).not.toContain('Ermessen')
})

test('less is paid out than the rate: no more is kept back, and the months are counted with it', () => {
  // of a child 35,70 (10 percent of 357,00) could be kept back, 29,37 is paid out: 29,37 and 0,12
  const f = { ...eingabe().forderung, betrag: cent(29_49), offen: cent(29_49) }
  const o = { regelbedarf: cent(357_00), rate: cent(35_70), ausgezahlt: cent(29_37), monate: 2, letzte: cent(12) }
  const x = text(aufrechnungsbescheid(eingabe({ ...o, forderung: f })))
  expect(x).toContain('Zurzeit sind das höchstens 29,37 € im Monat. Damit ist nach 2 Monaten alles bezahlt.')
  expect(x).toContain('Im letzten Monat sind es 0,12 €.')
})

test('§ 24 SGB X: the hearing decides nothing and has no remedy', () => {
  const x = text(anhoerungAufrechnung(eingabe()))
  expect(x).toContain('5. Oktober 2026')
  expect(x).toContain('Noch ist nichts entschieden')
  expect(x).not.toContain('Widerspruch')
})

test('B-01: short sentences, no office words', () => {
  for (const d of [aufrechnungsbescheid(eingabe()), anhoerungAufrechnung(eingabe())]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
