import { expect, test } from 'vitest'
import { cent, datum } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { abgabeOwi, anhoerungBetroffene, einstellungOwi, type Vorwurf, verwarnung } from './ordnungswidrigkeit.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const vorwurf: Vorwurf = {
  ...einzelperson(),
  bgNummer: '',
  zeichen: 'OWi 1',
  zahlweg: { ...ZAHLWEG, zweck: 'OWi 1' },
  betroffen: 'Elif Sonntag',
  geburt: datum('1990-03-02'),
  norm: '§ 63 Abs. 1 Nr. 8 SGB II',
  was: 'Eine Änderung nicht mitgeteilt',
  von: datum('2026-05-04'),
  bis: datum('2026-07-06'),
  handlung: 'Sie haben Ihre Arbeit nicht gemeldet.',
  beweise: ['Datenabgleich'],
  schuld: 'fahrlaessig',
}
function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-07-08'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-07-27'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('plain words, no remedy of the social law, no number of the household', () => {
  for (const d of [
    anhoerungBetroffene(vorwurf, { hoechstens: cent(2500_00), haushalt: true }),
    einstellungOwi(vorwurf),
    verwarnung(vorwurf, { betrag: cent(35_00), haushalt: true }),
    verwarnung(vorwurf, { betrag: null, haushalt: false }),
  ]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(text(d)).not.toMatch(/Widerspruch|Nummer der Bedarfsgemeinschaft/)
  }
})

test('the hearing says that silence is allowed; what a household gets is mentioned to the household alone', () => {
  const x = text(anhoerungBetroffene(vorwurf, { hoechstens: cent(2500_00), haushalt: false }))
  expect(x).toContain('Sie müssen zur Sache nichts sagen.')
  expect(x).not.toContain('Leistung wird')
})

test('handed over: to the prosecutor by § 41 OWiG, to the customs service by § 64 Abs. 3 SGB II', () => {
  const o = { anschrift: 'Weg 1, 99999 Musterstadt', warum: 'Getäuscht.' }
  expect(text(abgabeOwi(vorwurf, vorwurf, { ...o, an: 'sta' }))).toContain('(§ 41 Abs. 1 OWiG)')
  expect(text(abgabeOwi(vorwurf, vorwurf, { ...o, an: 'zoll' }))).toContain('(§ 64 Abs. 3 SGB II)')
})
