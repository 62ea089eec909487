import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { neuerOrdner } from '../start/werkzeug.ts'
import { type Abbruchwelt, oeffneAbbruchwelt, stellen } from './weg.ts'

const { kurz } = zaehlung.zaehlung['abbruch.weg']
let ordner: string
let welt: Abbruchwelt

beforeAll(async () => {
  ordner = neuerOrdner()
  welt = await oeffneAbbruchwelt(ordner)
}, 180_000)
afterAll(async () => {
  await welt.schliesse()
  rmSync(ordner, { recursive: true, force: true })
})

it('the road that nobody disturbs pays two households and finds nothing wrong in its books', () => {
  expect(welt.nachrichten).toBeGreaterThan(200)
  expect(welt.soll).toMatchObject({
    'Befunde Hauptbuch': [],
    'Gebrochene Kette': [],
    // 563,00 Regelbedarf and 550,00 rent of a single person in January 2026 (src/ablauf/pruefung.ts)
    'zahlung.datei': ['(1,2,222600,angenommen)'],
  })
})

// The twenty places of `npm test` are those of strasse.db.test.ts; here it is the whole road at one go, and a few suffice.
it(`REL-02: kill -9 of the program at ${kurz} places of ordering and payment run: nothing lost, nothing twice`, async () => {
  for (const stelle of stellen(welt.nachrichten, kurz))
    expect(await welt.toete('programm', stelle), JSON.stringify(stelle)).toEqual(welt.soll)
}, 600_000)

it('REL-03: kill -9 of the database at two places of ordering and payment run: nothing lost, nothing twice', async () => {
  for (const stelle of stellen(welt.nachrichten, 2))
    expect(await welt.toete('datenbank', stelle), JSON.stringify(stelle)).toEqual(welt.soll)
}, 600_000)
