import { expect, test } from 'vitest'
import { cent, datum, monat, plusMonate } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'
import { anhoerungEntziehung, nachholungsbescheid, type Versagung, versagungsbescheid } from './versagung.ts'

const AB = monat('2026-09')
const person = (name: string, ohne: number, jetzt: number) => ({
  name,
  geburt: datum('1990-03-02'),
  monate: [0, 1, 2, 3].map((i) => ({ monat: plusMonate(AB, i), bisher: cent(ohne), jetzt: cent(jetzt) })),
})
const V: Versagung = {
  leistungsname: ['Grundsicherungsgeld'],
  art: 'entziehung',
  fehlt: [{ was: 'Kontoauszüge', warum: 'Sie zeigen, welches Geld da ist.' }],
  gebetenAm: datum('2026-06-01'),
  erinnertAm: datum('2026-06-22'),
  frist: datum('2026-07-03'),
  erheblich: 'Ohne die Auszüge wissen wir nicht, wovon Sie leben.',
  anders: 'Die Bank gibt sie nur Ihnen.',
  personen: [person('Elif Sonntag', 1113_00, 0)],
  umfang: 'ganz',
  ermessen: {
    teil: 'Ein Teil reicht nicht, weil die Auszüge alles betreffen.',
    fuer: 'Sie brauchen das Geld.',
    gegen: 'Wir haben zweimal gebeten.',
  },
  gehoert: { art: 'ja', am: datum('2026-07-06'), antwort: '', wuerdigung: '' },
}

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-07-28'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-08-14'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('A4, A5: verb, person, months; what is missing, when asked, why, discretion; the way out; each its own remedy', () => {
  const entzogen = text(versagungsbescheid(einzelperson(), V))
  for (const x of [
    'ab dem 1. September 2026 ganz entzogen',
    '§ 66 Abs. 3 SGB I',
    'Ein Teil reicht nicht',
    'Die Bank gibt sie nur Ihnen (§ 65 Abs. 1 SGB I).',
    'Für Sie spricht: Sie brauchen das Geld.',
    '§ 39 Nr. 1 SGB II',
    '§ 67 SGB I',
    'Widerspruch',
  ])
    expect(entzogen).toContain(x)
  const versagt = text(versagungsbescheid(einzelperson(), { ...V, art: 'versagung', gehoert: { art: 'nichtNoetig' } }))
  expect(versagt).toContain('für September bis Dezember 2026 ganz versagt')
  // a refusal has nothing to be carried out (§ 86a Abs. 1 SGG): no word of it working at once
  expect(versagt).not.toContain('§ 39 Nr. 1')
  const teil = text(
    versagungsbescheid(einzelperson(), {
      ...V,
      umfang: ['unterkunft'],
      personen: [person('Elif Sonntag', 1113_00, 563_00)],
    }),
  )
  expect(teil).toContain('bei Unterkunft und Heizung, entzogen')
  expect(teil).toContain('Es bleiben 563,00 € im Monat.')
})

test('A6: what is lifted, for which months it stays, and why', () => {
  const n = text(
    nachholungsbescheid(einzelperson(), {
      leistungsname: V.leistungsname,
      art: 'entziehung',
      nachgeholtAm: datum('2026-11-16'),
      seit: AB,
      personen: [person('Elif Sonntag', 0, 1113_00)],
      bleibt: [AB],
      ermessen: 'Die Miete für Oktober ist noch offen.',
    }),
  )
  for (const x of ['seit dem 1. September 2026', 'Für September 2026 bleibt es bei der Entziehung.', '§ 67 SGB I'])
    expect(n).toContain(x)
})

test('B-01: short sentences, no office words', () => {
  const briefe = [
    versagungsbescheid(einzelperson(), V),
    anhoerungEntziehung(einzelperson(), { ...V, wer: ['Elif Sonntag'] }),
  ]
  for (const d of briefe) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
