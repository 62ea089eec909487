import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { antragWeitergeleitet, eingangsbestaetigung } from './antrag.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const AM = { eingegangen: datum('2026-07-13'), wirktAb: datum('2026-07-01') }

function gefuellt(d: Dokument): EndgueltigesDokument {
  const werte = { datum: datum('2026-07-14'), anordner: 'Frida Fuchs', anordnerTelefon: '0999 1234' }
  const r = fuelleLuecken(d, werte)
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

test('A1: the day, from when it counts, what is missing and why; where nothing is missing it says so', () => {
  const text = (fehlt: Parameters<typeof eingangsbestaetigung>[1]['fehlt']) =>
    alsText(gefuellt(eingangsbestaetigung(einzelperson(), { ...AM, fehlt })))
      .replaceAll('\u00a0', ' ')
      .replace(/\s+/g, ' ')
  const mit = text([{ was: 'Mietvertrag', warum: 'Davon hängt ab, wie viel wir für die Wohnung zahlen.' }])
  for (const x of ['13. Juli 2026', 'ab dem 1. Juli 2026 (§ 37 Abs. 2 SGB II)', 'Mietvertrag', '§ 42 SGB I'])
    expect(mit).toContain(x)
  expect(mit).not.toContain('Widerspruch')
  expect(text([])).toContain('nichts mehr')
})

test('B-01: short sentences, no office words', () => {
  const briefe = [
    eingangsbestaetigung(einzelperson(), { ...AM, fehlt: [] }),
    antragWeitergeleitet(einzelperson(), { ...AM, stelle: 'Jobcenter Kiel', warum: 'Sie wohnen in Kiel.' }),
  ]
  for (const d of briefe) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
