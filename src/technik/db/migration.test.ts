import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { STOCKWERKE } from '../../../tools/haus.mjs'
import { liesMigrationen, migrationsstand, RAUMFOLGE } from './migration.ts'

let ordner: string

beforeEach(() => {
  ordner = mkdtempSync(path.join(tmpdir(), 'migration-'))
})
afterEach(() => rmSync(ordner, { recursive: true }))

function lege(raum: string, datei: string, sql = 'SELECT 1'): void {
  mkdirSync(path.join(ordner, raum, 'migrationen'), { recursive: true })
  writeFileSync(path.join(ordner, raum, 'migrationen', datei), sql)
}

it('rooms follow the floors of the house', () => {
  const ohneTabellen = new Set(['kern', 'recht', 'http', 'web', 'app'])
  expect([...RAUMFOLGE]).toEqual(STOCKWERKE.flat().filter((r: string) => !ohneTabellen.has(r)))
})

it('lower rooms come first, numbers ascend', () => {
  lege('zahlung', '0001_buch.sql')
  lege('fall', '0002_entwurf.sql')
  lege('fall', '0001_fall.sql')
  expect(liesMigrationen(ordner).map((m) => `${m.raum}/${m.nummer}/${m.name}`)).toEqual([
    'fall/1/fall',
    'fall/2/entwurf',
    'zahlung/1/buch',
  ])
})

it('a gap or a wrong name is an error', () => {
  lege('fall', '0002_fall.sql')
  expect(() => liesMigrationen(ordner)).toThrow('number 1 expected')
  lege('fall', '0001_Fall.sql')
  expect(() => liesMigrationen(ordner)).toThrow('not NNNN_name.sql')
})

it('the state changes with the text, not with the line ends', () => {
  lege('fall', '0001_fall.sql', 'SELECT 1\nSELECT 2')
  const stand = migrationsstand(liesMigrationen(ordner))
  lege('fall', '0001_fall.sql', 'SELECT 1\r\nSELECT 2')
  expect(migrationsstand(liesMigrationen(ordner))).toBe(stand)
  lege('fall', '0001_fall.sql', 'SELECT 1\nSELECT 3')
  expect(migrationsstand(liesMigrationen(ordner))).not.toBe(stand)
})
