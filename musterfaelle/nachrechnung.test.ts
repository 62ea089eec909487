import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { liesPrueffaelle, pruefeFaelle } from '../src/recht/index.ts'

const DATEIEN = [
  ['nachrechnung.json', 73],
  ['lehrbeispiele.json', 61],
] as const

describe.each(DATEIEN)('%s', (name, anzahl) => {
  const datei = liesPrueffaelle(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')))
  if (!datei.ok) throw new Error(datei.ablehnung.join('\n'))
  const berichte = pruefeFaelle(datei.wert)

  test('all cases are there, and none is left out as not covered', () => {
    expect(berichte).toHaveLength(anzahl)
    expect(berichte.filter((b) => b.ergebnis.nichtAbgedeckt.length > 0)).toEqual([])
  })

  test.each(berichte.map((b) => [b.id, b] as const))('%s agrees', (_id, b) => expect(b.abweichungen).toEqual([]))
})
