import { expect, test } from 'vitest'
import { cent, datum } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import { type Erlasseingabe, erlassablehnung, erlassbescheid } from './erlass.ts'
import { fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

function eingabe(): Erlasseingabe {
  const [person] = einzelperson().personen
  if (person === undefined) throw new Error('no person')
  return {
    ...einzelperson(),
    zahlweg: ZAHLWEG,
    person,
    forderung: { bescheidVom: datum('2026-05-07'), betrag: cent(2086_00), offen: cent(2086_00) },
    antrag: { am: datum('2026-06-17'), wunsch: 'Sie pflegen Ihre Mutter.' },
    gruende: 'Es ganz einzuziehen, träfe Sie härter als andere.',
  }
}

function gefuellt(d: Dokument) {
  const r = fuelleLuecken(d, { datum: datum('2026-06-18'), anordner: 'Anna Adler', anordnerTelefon: '0999 1235' })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('§ 44 SGB II: what is forgiven, what is left, why, and the remedy', () => {
  const t = text(erlassbescheid({ ...eingabe(), betrag: cent(1000_00) }))
  for (const s of [
    'Davon erlassen wir 1.000,00 €. Es bleiben 1.086,00 € zu zahlen.',
    'werden 1.000,00 € erlassen (§ 44 SGB II)',
    'Im Übrigen wird ein Erlass abgelehnt.',
    'Sie pflegen Ihre Mutter.',
    'träfe Sie härter',
    'Ihr Recht auf Widerspruch',
  ])
    expect(t).toContain(s)
})

test('all of it: nothing is left to pay; refused: it stays as it is', () => {
  expect(text(erlassbescheid({ ...eingabe(), betrag: cent(2086_00) }))).toContain('Es muss nichts mehr gezahlt werden.')
  expect(text(erlassablehnung(eingabe()))).toContain('Der Antrag auf Erlass wird abgelehnt.')
})

test('they are written in short sentences', () => {
  for (const d of [erlassbescheid({ ...eingabe(), betrag: cent(1000_00) }), erlassablehnung(eingabe())]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
