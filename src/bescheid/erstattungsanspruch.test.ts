import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import {
  anmeldungErstattung,
  bezifferungErstattung,
  nachrichtAnmeldung,
  nachrichtErfuellung,
} from './erstattungsanspruch.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const stelle = 'Rentenkasse Musterstadt'
const eingabe = {
  ...einzelperson(),
  empfaenger: { name: stelle, strasse: 'Ring 1', plz: '01234', ort: 'Musterstadt', person: null },
  berechtigt: { name: 'Elif Sonntag', geburt: datum('1990-03-02') },
  leistung: 'Rente',
  ab: datum('2026-05-01'),
  norm: '§ 40a SGB II, § 104 SGB X',
  aktenzeichen: '',
}
const monate = [
  {
    monat: monat('2026-05'),
    gezahlt: cent(1113_00),
    minder: cent(370_00),
    andere: cent(400_00),
    anspruch: cent(370_00),
  },
]
const buerger = { ...einzelperson(), leistung: 'Rente', stelle }
function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, { datum: datum('2026-06-15'), anordner: 'Frida Fuchs', anordnerTelefon: '0999 1234' })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('J3: to the body: who, which benefit, from when; then each month with its way', () => {
  expect(text(anmeldungErstattung(eingabe))).toContain('Erstattung ab dem 1. Mai 2026 an (§ 40a SGB II, § 104 SGB X)')
  const x = text(bezifferungErstattung({ ...eingabe, monate, zahlweg: ZAHLWEG }))
  expect(x).toContain('Mai 2026 1.113,00 € 370,00 € 400,00 € 370,00 €')
  expect(x).toContain('Guten Tag, ')
})

test('to the person: short sentences, no office words, no remedy', () => {
  for (const d of [
    nachrichtAnmeldung({ ...buerger, ab: datum('2026-05-01') }),
    nachrichtErfuellung({ ...buerger, monate }),
  ]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(text(d)).not.toContain('Widerspruch')
  }
})
