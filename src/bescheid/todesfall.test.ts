import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'
import { anhoerungTodesfall, erstattungTodesfall, rueckforderungBank } from './todesfall.ts'

const ZAHLUNG = {
  verstorben: { name: 'Uwe Carstens', geburt: datum('1984-12-11'), am: datum('2026-06-18') },
  iban: 'DE95 9999 9999 0007 6543 32',
  monate: [
    { monat: monat('2026-07'), betrag: cent(781_00) },
    { monat: monat('2026-08'), betrag: cent(781_00) },
  ],
}
const HAFTET = {
  rolle: 'empfaenger',
  betrag: cent(300_00),
  tatsachen: 'Von dem Konto gehen im Monat 300 Euro durch Dauerauftrag an Sie.',
} as const
const BESCHEID = {
  ...ZAHLUNG,
  ...HAFTET,
  gehoertAm: datum('2026-08-03'),
  antwort: '',
  wuerdigung: '',
  bank: 'Über 300 Euro war schon verfügt.',
  zahlweg: ZAHLWEG,
}

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-08-10'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-08-28'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('§ 118 Abs. 3 SGB VI: to the bank, every month with its sum; what it must do if it is gone, whom it must name', () => {
  const b = text(rueckforderungBank(einzelperson(), ZAHLUNG, ZAHLWEG))
  for (const x of [
    'Bitte überweisen Sie 1.562,00 € zurück: Uwe Carstens, gestorben am 18. Juni 2026',
    'Juli 2026 781,00 €',
    'August 2026 781,00 €',
    'bis zum 28. August 2026',
    '§ 118 Abs. 3 Satz 3 SGB VI',
    '§ 118 Abs. 4 Satz 3 SGB VI',
  ])
    expect(b).toContain(x)
  expect(b).not.toContain('Widerspruch')
})

test('§ 118 Abs. 4 SGB VI: who got it is asked first, then has to give it back by a notice with its remedy', () => {
  const a = text(anhoerungTodesfall(einzelperson(), { ...ZAHLUNG, ...HAFTET }))
  for (const x of ['Das Geld ist bei Ihnen angekommen.', '300,00 €', 'Noch ist nichts entschieden'])
    expect(a).toContain(x)
  const b = text(erstattungTodesfall(einzelperson(), BESCHEID))
  for (const x of [
    'Sie haben 300,00 € zu erstatten (§ 118 Abs. 4 Satz 1 und 2 SGB VI).',
    'Wer das Geld bekommen hat, muss es erstatten',
    'Eine Antwort haben wir nicht bekommen.',
    'müssen Sie vorerst nichts zahlen (§ 86a Abs. 1 SGG)',
    'Recht auf Widerspruch',
  ])
    expect(b).toContain(x)
})

test('B-01: short sentences, no office words', () => {
  const briefe = [
    rueckforderungBank(einzelperson(), ZAHLUNG, ZAHLWEG),
    anhoerungTodesfall(einzelperson(), { ...ZAHLUNG, ...HAFTET }),
    erstattungTodesfall(einzelperson(), BESCHEID),
  ]
  for (const d of briefe) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter, m.laengster.satz).toBeLessThanOrEqual(28)
  }
})
