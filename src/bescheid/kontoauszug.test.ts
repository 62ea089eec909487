import { expect, test } from 'vitest'
import { cent, datum, plusTage } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type Auszugsforderung, kontoauszug } from './kontoauszug.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { alsPdf } from './pdf.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const WERTE = { datum: datum('2026-09-21'), anordner: 'Frida Fuchs', anordnerTelefon: '0999 1234' }
function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, WERTE)
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ')

const FORDERUNG: Auszugsforderung = {
  kind: '',
  grund: 'Es war zu viel gezahlt (§ 50 SGB X).',
  bescheidVom: datum('2026-08-10'),
  bewegungen: [
    { am: datum('2026-08-10'), was: 'Zu zahlen nach dem Bescheid', betrag: cent(307_14), offen: cent(307_14) },
    { am: datum('2026-09-03'), was: 'Ihre Zahlung', betrag: cent(-50_00), offen: cent(257_14) },
  ],
  stand: '',
  freiwillig: false,
  offen: cent(257_14),
  zahlweg: ZAHLWEG,
}
const eingabe = { ...einzelperson(), am: datum('2026-09-21') }

test('A-16: one claim: what happened, what is open, how to pay; no remedy, for nothing is decided', () => {
  const x = text(kontoauszug({ ...eingabe, forderungen: [FORDERUNG] }))
  for (const s of [
    'Was bei uns offen ist: 257,14 €',
    '1. Bescheid vom 10. August 2026',
    '10.08.2026',
    'Zu zahlen nach dem Bescheid',
    '257,14 €',
    ZAHLWEG.zweck,
    'Er ändert nichts an den Bescheiden',
  ])
    expect(x).toContain(s)
  expect(x).not.toContain('Widerspruch')
})

test('A-16: a year of instalments, a debt of the child, one that is settled; plain language and a page that is set', async () => {
  const raten = Array.from({ length: 24 }, (_, i) => ({
    am: plusTage(datum('2024-10-01'), 30 * i),
    was: 'Von Ihrer Leistung einbehalten',
    betrag: cent(-28_15),
    offen: cent(1_000_00 - 28_15 * (i + 1)),
  }))
  const rest = cent(1_000_00 - 24 * 28_15)
  const lang = {
    ...FORDERUNG,
    bewegungen: raten,
    offen: rest,
    stand: 'Wir behalten dafür jeden Monat einen Teil ein.',
    freiwillig: true,
  }
  const kind = { ...FORDERUNG, kind: 'Ömer-Karl von der Hohenwaldstätten-Müllerschön' }
  const erledigt = { ...FORDERUNG, offen: cent(0), stand: 'Diese Forderung ist erledigt.' }
  const d = gefuellt(kontoauszug({ ...eingabe, forderungen: [lang, kind, erledigt] }))
  const x = alsText(d).replaceAll('\u00a0', ' ')
  // 1,000.00 less 24 times 28.15 are 324.40; with the child's 257.14 they are 581.54
  expect(x).toContain('sind bei uns 581,54 € offen')
  expect(x).toContain('(für Ömer-Karl von der Hohenwaldstätten-Müllerschön)')
  expect(x.match(/Verwendungszweck: /g)).toHaveLength(2)
  expect(x.match(/Wenn Sie selbst zahlen möchten/g)).toHaveLength(1)
  const s = sprachmasse(d)
  expect(s.amtswoerter).toEqual([])
  expect(s.mittel).toBeLessThan(12)
  expect(s.laengster.woerter).toBeLessThan(25)
  expect((await alsPdf(d)).length).toBeGreaterThan(10_000)
})

test('nothing is open any more: said first, and nobody is asked to pay; without a claim there is no statement', () => {
  const x = text(kontoauszug({ ...eingabe, forderungen: [{ ...FORDERUNG, offen: cent(0) }] }))
  expect(x).toContain('nichts mehr offen')
  expect(x).not.toContain('So zahlen Sie')
  expect(() => kontoauszug({ ...eingabe, forderungen: [] })).toThrow()
})
