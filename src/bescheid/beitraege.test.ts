import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import { beitragsbescheid } from './beitraege.ts'
import { fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

function brief() {
  const [p] = einzelperson().personen
  if (p === undefined) throw new Error('no person')
  const r = fuelleLuecken(
    beitragsbescheid({
      ...einzelperson(),
      zahlweg: ZAHLWEG,
      // vdek, Themenseite Bürgergeld: 144,04 and 32,26 euros a month in 2026
      person: { ...p, monate: [{ monat: monat('2026-03'), kv: cent(144_04), pv: cent(32_26) }] },
      anhoerung: { am: datum('2026-04-13'), antwort: null },
    }),
    {
      datum: datum('2026-04-28'),
      anordner: 'Frida Fuchs',
      anordnerTelefon: '0999 1234',
      zahlbarBis: datum('2026-06-02'),
    },
  )
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

test('§ 335 SGB III: the notice names months, parts, law and remedy, and that nothing is set off', () => {
  const t = alsText(brief()).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
  for (const s of [
    'Sie müssen 176,30 € ersetzen',
    'März 2026 144,04 € 32,26 € 176,30 €',
    '§ 40 Abs. 2 Nr. 5 SGB II, § 335 Abs. 1 Satz 1 und Abs. 5 SGB III',
    '2. Juni 2026',
    'eine andere Krankenversicherung',
    'behalten wir für Beiträge nichts ein',
    'Ihr Recht auf Widerspruch',
  ])
    expect(t).toContain(s)
})

test('it is written in short sentences', () => {
  const m = sprachmasse(brief())
  expect(m.amtswoerter).toEqual([])
  expect(m.mittel).toBeLessThanOrEqual(14)
  expect(m.laengster.woerter).toBeLessThanOrEqual(28)
})
