import { expect, test } from 'vitest'
import { cent, datum } from '../../kern/index.ts'
import type { Klaerfeld } from './schritt.ts'
import { pruefeWerte, vorbelegung } from './werte.ts'

const FELDER: readonly Klaerfeld[] = [
  {
    art: 'wahl',
    name: 'wie',
    titel: 'Wie?',
    optionen: [
      { wert: 'ja', titel: 'Ja' },
      { wert: 'nein', titel: 'Nein' },
    ],
  },
  { art: 'tag', name: 'ab', titel: 'Ab', fruehestens: datum('2026-07-01'), wenn: { feld: 'wie', ist: ['ja'] } },
  { art: 'betrag', name: 'betrag', titel: 'Betrag', hoechstens: cent(500_00), freiwillig: true },
  { art: 'zahl', name: 'raten', titel: 'Raten', von: 1, bis: 36, wenn: { feld: 'wie', ist: ['nein'] } },
  { art: 'text', name: 'grund', titel: 'Grund' },
]

const mit = (werte: Readonly<Record<string, string | number | undefined>>) =>
  pruefeWerte(FELDER, (f) => (f.name in werte ? werte[f.name] : ''))

test('answers are kept by field; what is not asked is left out, also where the form brought it', () => {
  expect(mit({ wie: 'ja', ab: '2026-07-01', betrag: 120_50, raten: 99, grund: 'weil' })).toEqual({
    ok: true,
    wert: { wie: 'ja', ab: '2026-07-01', betrag: 120_50, grund: 'weil' },
  })
})

test('every wrong or missing answer says by field what to do', () => {
  expect(mit({ wie: 'ja', ab: '2026-06-30', betrag: 500_01 })).toEqual({
    ok: false,
    ablehnung: { ab: 'Frühestens der 01.07.2026.', betrag: 'Höchstens 500,00 €.', grund: 'Bitte ausfüllen.' },
  })
  expect(mit({ wie: 'vielleicht', grund: 'x' })).toEqual({ ok: false, ablehnung: { wie: 'Bitte auswählen.' } })
  expect(mit({ wie: 'nein', raten: 37, grund: 'x' })).toEqual({
    ok: false,
    ablehnung: { raten: 'Bitte eine ganze Zahl von 1 bis 36 eintragen.' },
  })
  expect(mit({ wie: 'ja', ab: undefined, grund: 'x' })).toMatchObject({
    ablehnung: { ab: 'Diesen Tag gibt es nicht. Schreiben Sie ihn zum Beispiel so: 1.5.2026.' },
  })
})

test('a field begins with what was settled, else with what is proposed', () => {
  const tag: Klaerfeld = { art: 'tag', name: 'ab', titel: 'Ab', vorschlag: datum('2026-08-01') }
  expect(vorbelegung(tag, { ab: '2026-07-15' })).toBe('2026-07-15')
  expect(vorbelegung(tag, undefined)).toBe('2026-08-01')
  expect(vorbelegung({ art: 'mehrfach', name: 'x', titel: 'X', optionen: [] }, undefined)).toEqual([])
})
