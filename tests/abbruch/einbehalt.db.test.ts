import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import { richteEinbehaltweltEin } from './einbehalt.ts'
import { richteWerkstattEin, type Werkstatt } from './welt.ts'
import { toeteBeimZahllauf } from './zahllauf.ts'

let t: TestDatenbank
let w: Werkstatt

beforeAll(async () => {
  t = await testDatenbank()
  w = await richteWerkstattEin(t.ziel, richteEinbehaltweltEin)
}, 180_000)
afterAll(() => t.schliesse())

it('kill -9 of the program in a run that keeps a part back: paid once, kept back once, the claim paid off once', async () => {
  const bilanz = await toeteBeimZahllauf(w, { stellen: 6, saat: 'einbehalt', einbehalten: ['2815'] })
  expect(Object.keys(bilanz.stand).length).toBeGreaterThanOrEqual(2)
}, 300_000)
