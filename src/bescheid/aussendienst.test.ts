import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { ankuendigungBesuch, type Besuchsbericht, berichtBesuch, nachrichtBesuch } from './aussendienst.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const eingabe = { ...einzelperson(), besucht: 'Elif Sonntag' }
const bericht: Besuchsbericht = {
  wie: 'stattgefunden',
  am: datum('2026-06-11'),
  zeit: '10.15 bis 10.40 Uhr',
  wer: 'Ute Kern und Jan Bach',
  anwesend: 'Elif Sonntag',
  hinweis: true,
  einwilligung: 'Elif Sonntag, alle Räume.',
  gesehen: ['Ein Zimmer, Küche, Bad.'],
  gesagt: ['Ich wohne allein.'],
  eindruck: ['Glaubhaft.'],
  warum: '',
}
function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-06-12'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-06-30'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('the letters speak plainly and name no remedy: nothing is decided', () => {
  const b = {
    am: bericht.am,
    zeit: 'zwischen 10 und 12 Uhr',
    wer: bericht.wer,
    themen: ['Größe'],
    fragen: ['Wie groß?'],
  }
  for (const d of [
    ankuendigungBesuch(eingabe, b),
    nachrichtBesuch(eingabe, bericht),
    nachrichtBesuch(eingabe, { ...bericht, wie: 'verweigert', gesehen: [] }),
  ]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(text(d)).not.toContain('Widerspruch')
  }
})

test('the note keeps facts, words and opinion apart and greets nobody; the person does not read the opinion', () => {
  const x = text(berichtBesuch(eingabe, bericht))
  expect(x).toMatch(
    /Was zu sehen war -+ – Ein Zimmer.* Was gesagt wurde -+ – Ich wohne allein.* keine Tatsachen -+ – Gl/,
  )
  expect(x).not.toContain('Mit freundlichen Grüßen')
  expect(text(nachrichtBesuch(eingabe, bericht))).not.toContain('Glaubhaft')
  expect(text(berichtBesuch(eingabe, { ...bericht, hinweis: false }))).toContain('nichts verwendet werden')
})
