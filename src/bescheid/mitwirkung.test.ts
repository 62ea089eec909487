import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { bitteUmUnterlagen, erinnerungUnterlagen } from './mitwirkung.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const BELEGE = [
  { was: 'Mietvertrag', warum: 'Davon hängt ab, wie viel wir für die Wohnung zahlen.' },
  { was: 'Kontoauszüge von Oktober bis Dezember 2025', warum: 'Sie zeigen, welches Geld da ist.' },
]

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2025-12-15'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-01-02'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

test('§ 66 Abs. 3 SGB I: the request names each paper with its reason, the day, and what follows; it decides nothing', () => {
  const d = gefuellt(bitteUmUnterlagen(einzelperson(), { belege: BELEGE, laeuft: false }))
  const text = alsText(d).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
  for (const s of ['2. Januar 2026', 'Mietvertrag', 'welches Geld da ist', 'versagen', '(§ 67 SGB I)', '§ 65 SGB I'])
    expect(text).toContain(s)
  expect(text).not.toContain('Widerspruch')
  expect(text).not.toContain('entziehen')
})

test('where a benefit runs it may be withdrawn; the reminder thanks for what has come', () => {
  const erhalten = ['Mietvertrag']
  const d = erinnerungUnterlagen(einzelperson(), {
    belege: BELEGE.slice(1),
    laeuft: true,
    erhalten,
    gebetenAm: '15.12.2025',
  })
  const text = alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
  for (const s of ['danke für: Mietvertrag', '15.12.2025', 'entziehen']) expect(text).toContain(s)
  const leer = erinnerungUnterlagen(einzelperson(), {
    belege: BELEGE,
    laeuft: true,
    erhalten: [],
    gebetenAm: '15.12.2025',
  })
  expect(alsText(gefuellt(leer))).toContain('Bisher ist nichts angekommen')
})

test('B-01: short sentences, no office words', () => {
  for (const laeuft of [true, false]) {
    const m = sprachmasse(gefuellt(bitteUmUnterlagen(einzelperson(), { belege: BELEGE, laeuft })))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
