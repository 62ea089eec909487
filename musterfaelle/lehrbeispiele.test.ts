import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { liesPruefdatei, pruefeFaelle } from '../src/recht/index.ts'
import verzeichnis from './verzeichnis.json' with { type: 'json' }

const DATEIEN = ['lehrbeispiele.json', 'lehrbeispiele-weitere.json', 'reform-2026.json'] as const

type Datei = { readonly faelle: readonly { readonly id: string }[] }
const dateien = DATEIEN.map((name) => ({
  name,
  datei: JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Datei,
}))
const faelle = dateien.flatMap(({ name, datei }) => datei.faelle.map((f) => ({ name, id: f.id, datei, f })))
const ids = faelle.map(({ id }) => id)

test.each(faelle)('$name: $id agrees, and is not left out as not covered', ({ datei, f }) => {
  const gelesen = liesPruefdatei({ ...datei, faelle: [f] })
  if (!gelesen.ok) throw new Error(gelesen.ablehnung.join('\n'))
  const berichte = pruefeFaelle(gelesen.wert)
  expect(berichte.map((b) => b.id)).toEqual([f.id])
  expect(berichte.flatMap((b) => b.ergebnis.nichtAbgedeckt)).toEqual([])
  expect(berichte.flatMap((b) => b.abweichungen)).toEqual([])
  expect(berichte.every((b) => b.stimmt)).toBe(true)
})

test('each has an id of its own', () => {
  expect(new Set(ids).size).toBe(ids.length)
})

/** An entry of several months or households has a letter for each. */
const steht = (id: string): boolean =>
  ids.some((x) => x === id || (x.startsWith(id) && /^[a-z]$/.test(x.slice(id.length))))

test('each of the 57 worked examples stands as a case under its own id', () => {
  expect(verzeichnis).toHaveLength(57)
  expect(verzeichnis.filter((v) => !steht(v.id))).toEqual([])
})

test('each of the ten cases of the reform stands as a case', () => {
  const zehn = Array.from({ length: 10 }, (_, i) => `REF-${i + 1}`)
  expect(zehn.filter((id) => !steht(id))).toEqual([])
})
