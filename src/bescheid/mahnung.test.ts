import { expect, test } from 'vitest'
import { cent, datum } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { abgabenachricht, zahlungserinnerung } from './mahnung.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const [person] = einzelperson().personen
if (person === undefined) throw new Error('no person')
const eingabe = {
  ...einzelperson(),
  zahlweg: ZAHLWEG,
  person,
  forderung: { bescheidVom: datum('2026-08-10'), betrag: cent(307_14), offen: cent(257_14) },
  faelligSeit: datum('2026-09-14'),
}
function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-09-21'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-10-09'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
const einzug = abgabenachricht({ ...eingabe, stelle: 'Forderungseinzug Musterstadt', ab: datum('2026-10-12') })

test('I1: what, from which notice, since when, until when, rates; no remedy, for nothing is decided', () => {
  const x = text(zahlungserinnerung(eingabe))
  for (const s of [
    'nach dem Bescheid vom 10. August 2026 noch 257,14 €. Das war am 14. September 2026 fällig.',
    'Bitte zahlen Sie das bis zum 9. Oktober 2026.',
    'Fragen Sie nach Raten.',
  ])
    expect(x).toContain(s)
  expect(x).not.toContain('Widerspruch')
})

test('I5: who asks for the money from now on; whose claim it stays', () => {
  const x = text(einzug)
  expect(x).toContain('Ab dem 12. Oktober 2026 ist Forderungseinzug Musterstadt dafür zuständig')
  expect(x).toContain('Die Forderung bleibt die des Jobcenters.')
})

test('B-01: short sentences, no office words', () => {
  for (const d of [zahlungserinnerung(eingabe), einzug]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
