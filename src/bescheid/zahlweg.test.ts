import { expect, test } from 'vitest'
import { cent, datum } from '../kern/index.ts'
import { setzeBrief } from './brief.ts'
import { t } from './dokument.ts'
import { fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { alsText } from './text.ts'
import { type Zahlung, type Zahlweg, zahlweg } from './zahlweg.ts'

const ZAHLUNG = { betrag: cent(1_307_14), bis: t`${{ luecke: 'antwortfrist' }}` }
const brief = (w: Zahlweg, z: Zahlung = ZAHLUNG) =>
  fuelleLuecken(
    setzeBrief(einzelperson(), {
      art: 'zahlungserinnerung',
      betreff: t`Bitte zahlen Sie`,
      verwaltungsakt: false,
      bloecke: [zahlweg(w, z)],
    }),
    {
      datum: datum('2026-09-21'),
      anordner: 'Frida Fuchs',
      anordnerTelefon: '0999 1234',
      antwortfrist: datum('2026-10-09'),
    },
  )
function text(w: Zahlweg, z?: Zahlung): string {
  const r = brief(w, z)
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return alsText(r.wert).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
}

test('amount, day, holder, IBAN with bank, purpose', () => {
  const x = text(ZAHLWEG)
  for (const s of [
    'So zahlen Sie',
    'Betrag: 1.307,14 €, spätestens am 9. Oktober 2026',
    'Empfänger: Jobcenter Musterstadt',
    'IBAN: DE75 9999 9999 1000 0000 00, Musterbank',
    'Verwendungszweck: 0000001-01-001-65',
  ])
    expect(x).toContain(s)
})

test('without a day and without the name of the bank', () => {
  const konto = { inhaber: 'Jobcenter Musterstadt', iban: 'DE75 9999 9999 1000 0000 00', bank: '' }
  const x = text({ ...ZAHLWEG, konto }, { betrag: cent(5_00) })
  expect(x).toContain('Betrag: 5,00 € ')
  expect(x).toContain('IBAN: DE75 9999 9999 1000 0000 00 ')
})

test('no account laid down: the letter is never finished', () => {
  expect(brief({ ...ZAHLWEG, konto: null })).toEqual({
    ok: false,
    ablehnung: { art: 'lueckenOffen', luecken: ['einzahlungskonto'] },
  })
})
