import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bogenAus } from '../src/bescheid/index.ts'
import { datum, type Monat, monat } from '../src/kern/index.ts'
import { angabenDerPrueffaelle, berechne, bereite } from '../src/recht/index.ts'

// The calculation sheet of April to September 2014 shows the lines of the sample.

const roh: unknown = JSON.parse(readFileSync(new URL('lehrbeispiele-weitere.json', import.meta.url), 'utf8'))
const faelle = angabenDerPrueffaelle(roh)
const fall = faelle.ok ? faelle.wert.find((f) => f.id === 'ALLEGRO-2014') : undefined
if (fall === undefined) throw new Error('no sample')

const bogen = (m: Monat) =>
  bogenAus(berechne(bereite(fall.angaben), m, { bekanntBis: datum('2014-03-31') }, { herleitung: true }), fall.angaben)

test('needs, costs of the flat and sums', () => {
  const b = bogen(monat('2014-04'))
  expect(b.wohnung?.kosten.map((k) => [k.bezeichnung, k.anerkannt])).toEqual([
    ['Grundmiete', 750_00],
    ['Nebenkosten', 150_00],
    ['Heizung', 90_00],
  ])
  const erwachsen = [353_00, [['sgb2.21.7.mehrbedarfWarmwasser', 8_12]], 691_12]
  expect(b.personen.map((p) => [p.regelbedarf?.betrag, p.mehrbedarfe.map((z) => [z.art, z.betrag]), p.bedarf])).toEqual(
    [erwachsen, erwachsen, [261_00, [['sgb2.21.7.mehrbedarfWarmwasser', 3_13]], 594_13]],
  )
  for (const p of b.personen)
    expect(p.unterkunft.map((z) => z.formel)).toEqual([
      '750,00 / 3 = 250,00',
      '150,00 / 3 = 50,00',
      '90,00 / 3 = 30,00',
    ])
  expect(b.gesamt).toBe(1976_37)
})

test('the six months are one sheet, the month before and the one after are not of the period', () => {
  const monate = [4, 5, 6, 7, 8, 9].map((m) => ({ ...bogen(monat(`2014-0${m}`)), monat: 0 }))
  for (const m of monate) expect(m).toEqual(monate[0])
})
