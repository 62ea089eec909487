import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import { type Dokument, t } from './dokument.ts'
import {
  anhoerungEinstellung,
  type Einstellungsbescheid,
  einstellungsbescheid,
  leistungBeendet,
} from './einstellung.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const grund = {
  satz: 'Das Einkommen im Haushalt reicht für das, was Sie zum Leben brauchen.',
  norm: '§ 9 Abs. 1, § 19 Abs. 3 SGB II',
  tatsachen: 'Sie arbeiten seit dem 1. August 2026.',
  danach: ['Vielleicht bekommen Sie Wohngeld.'],
}
const september = monat('2026-09')
const bescheid: Einstellungsbescheid = {
  leistungsname: t`Grundsicherungsgeld`,
  personen: [
    {
      name: 'Ada Brandauer',
      geburt: datum('1990-05-02'),
      monate: [
        { monat: september, bisher: cent(1043_00), jetzt: cent(521_50) },
        { monat: monat('2026-10'), bisher: cent(1043_00), jetzt: cent(0) },
        { monat: monat('2026-11'), bisher: cent(1043_00), jetzt: cent(0) },
      ],
    },
  ],
  bis: datum('2026-09-15'),
  aufgehobenAb: datum('2026-09-16'),
  grund,
  bescheide: [datum('2026-07-03')],
  wirkung: { art: 'zukunft' },
  gehoert: { art: 'nein', weil: 'Sie haben es uns selbst gesagt (§ 24 Abs. 2 Nr. 3 SGB X).' },
  ueberzahlt: cent(0),
  offenes: ['Zurückzuzahlen sind noch 20,00 €.'],
}

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-08-12'),
    anordner: 'Anna Adler',
    anordnerTelefon: '0999 1235',
    antwortfrist: datum('2026-08-31'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('B12: old less revoked is new, the end has its day, paragraph and remedy', () => {
  const s = text(einstellungsbescheid(einzelperson(), bescheid))
  for (const x of [
    'ab dem 16. September 2026 ganz aufgehoben (§ 48 Abs. 1 Satz 1 SGB X)',
    'in Höhe von 521,50 € aufgehoben. Es bleibt ein Anspruch von 521,50 €',
    'Oktober und November 2026',
    'Widerspruch einlegen',
    '§ 190 Abs. 12 SGB V',
    'Zurückzuzahlen sind noch 20,00 €.',
  ])
    expect(s).toContain(x)
  expect(s).not.toContain('zu viel')
})

test('an end before the day it is made known names its number, and what is paid already is no claim yet', () => {
  const s = text(
    einstellungsbescheid(einzelperson(), {
      ...bescheid,
      wirkung: { art: 'vergangenheit', nummer: 3, warum: 'Der Lohn kam im September.' },
      ueberzahlt: cent(300_00),
    }),
  )
  expect(text(einstellungsbescheid(einzelperson(), { ...bescheid, aufgehobenAb: null }))).not.toContain(
    'ganz aufgehoben',
  )
  for (const x of ['§ 48 Abs. 1 Satz 2 Nr. 3 SGB X', '§ 330 Abs. 3 SGB III', 'vermutlich 300,00 € zu viel'])
    expect(s).toContain(x)
})

test('hearing and closing letter decide nothing', () => {
  const leistungsname = t`Grundsicherungsgeld`
  const a = anhoerungEinstellung(einzelperson(), { leistungsname, bis: datum('2026-08-31'), grund })
  const b = leistungBeendet(einzelperson(), {
    leistungsname,
    monate: [september],
    bis: datum('2026-09-30'),
    offenes: [],
  })
  expect(text(a)).toContain('31. August 2026')
  for (const d of [a, b]) expect(text(d)).not.toContain('Widerspruch einlegen')
})

test('B-01: short sentences, no office words', () => {
  for (const d of [
    einstellungsbescheid(einzelperson(), bescheid),
    anhoerungEinstellung(einzelperson(), { leistungsname: t`Grundsicherungsgeld`, bis: datum('2026-08-31'), grund }),
  ]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
  }
})
