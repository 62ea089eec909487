import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { alsJson } from './dokument.ts'
import { fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { alsText } from './text.ts'
import { erinnerungWeiterbewilligung } from './weiterbewilligung.ts'
import { unsetzbareZeichen } from './zeichen.ts'

const brief = (heute: string) =>
  erinnerungWeiterbewilligung(einzelperson(), {
    ende: datum('2026-06-30'),
    heute: datum(heute),
    themen: [
      { titel: 'Wohnung und Heizung', angaben: ['Grundmiete 400,00 €'], belege: [] },
      { titel: 'Vermögen', angaben: ['Bisher keine Angabe.'], belege: ['Kontoauszüge der letzten drei Monate'] },
    ],
  })
const text = (heute: string) => {
  const r = fuelleLuecken(brief(heute), { datum: datum(heute), anordner: 'Frida Fuchs', anordnerTelefon: '0999 1234' })
  if (!r.ok) throw new Error(r.ablehnung.art)
  return alsText(r.wert).replace(/\s+/g, ' ')
}

test('the day named lies a month before the end as long as there is time, else it is the end', () => {
  expect(text('2026-05-19')).toContain('bis zum 31. Mai 2026 einen neuen Antrag')
  expect(text('2026-06-02')).toContain('bis zum 30. Juni 2026 einen neuen Antrag')
})

test('what is known stands in the form, and every sign of it can be set', () => {
  expect(text('2026-05-19')).toContain('Antrag auf Weiterbewilligung ab 1. Juli 2026')
  expect(text('2026-05-19')).toContain('Bitte legen Sie dazu: – Kontoauszüge der letzten drei Monate')
  expect(unsetzbareZeichen(JSON.stringify(alsJson(brief('2026-05-19'))))).toEqual([])
})
