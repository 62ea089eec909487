import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { richteMassenweltEin, toeteBeimMassenlauf } from './massenlauf.ts'
import { richteWerkstattEin, type Werkstatt } from './welt.ts'

const { 'abbruch.massenlauf': zahl } = zaehlung.zaehlung
let t: TestDatenbank
let w: Werkstatt

beforeAll(async () => {
  t = await testDatenbank()
  w = await richteWerkstattEin(t.ziel, richteMassenweltEin)
}, 180_000)
afterAll(() => t.schliesse())

it('kill -9 of the program in the middle of a run over the stock: the next one ends it, each case decided once', async () => {
  const bilanz = await toeteBeimMassenlauf(w, { stellen: zahl.kurz, saat: 'kurz' })
  // killed before the first case was decided, after the last, and between
  expect(Object.keys(bilanz.entschieden).length).toBeGreaterThan(2)
}, 300_000)
