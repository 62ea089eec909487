import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import { richteDarlehensweltEin } from './einbehalt.ts'
import { richteWerkstattEin, type Werkstatt } from './welt.ts'
import { toeteBeimZahllauf } from './zahllauf.ts'

let t: TestDatenbank
let w: Werkstatt

beforeAll(async () => {
  t = await testDatenbank()
  w = await richteWerkstattEin(t.ziel, richteDarlehensweltEin)
}, 180_000)
afterAll(() => t.schliesse())

it('kill -9 of the program in the run of the day that pays a loan: it is on the account once, and owed once', async () => {
  const bilanz = await toeteBeimZahllauf(w, { stellen: 8, saat: 'darlehen' })
  expect(Object.keys(bilanz.stand).length).toBeGreaterThanOrEqual(2)
}, 300_000)
