import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { liesPrueffaelle, pruefeFaelle } from '../src/recht/index.ts'

const datei = liesPrueffaelle(JSON.parse(readFileSync(new URL('nachrechnung.json', import.meta.url), 'utf8')))
if (!datei.ok) throw new Error(datei.ablehnung.join('\n'))

test('all 73 given cases are there', () => expect(datei.wert).toHaveLength(73))

test.each(pruefeFaelle(datei.wert).map((b) => [b.id, b] as const))('independent computation %s agrees', (_id, b) =>
  expect(b.abweichungen).toEqual([]),
)
test('none of them is left out as not covered', () =>
  expect(pruefeFaelle(datei.wert).filter((b) => !b.stimmt)).toEqual([]))
