import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { toeteBeimAnordnen } from './anordnen.ts'
import { halteBeimZahllauf } from './halte.ts'
import { trenneNachCommit } from './leitung.ts'
import { richteWerkstattEin, type Werkstatt } from './welt.ts'
import { toeteBeimZahllauf } from './zahllauf.ts'

const {
  'abbruch.anordnen': anordnen,
  'abbruch.bankweg': bankweg,
  'abbruch.halt': halt,
  'abbruch.zahllauf': zahllauf,
} = zaehlung.zaehlung
let t: TestDatenbank
let w: Werkstatt

beforeAll(async () => {
  t = await testDatenbank()
  w = await richteWerkstattEin(t.ziel)
}, 120_000)
afterAll(() => t.schliesse())

it('REL-05: kill -9 of the program while it orders: nothing of it or all of it, ordered again exactly once', async () => {
  const bilanz = await toeteBeimAnordnen(w, { stellen: anordnen.kurz, saat: 'kurz' })
  expect(bilanz.stellen).toBe(anordnen.kurz)
  // killed before the commit arrived and after it, in both acts
  expect(bilanz.nichts).toBeGreaterThan(2)
  expect(bilanz.alles).toBeGreaterThanOrEqual(2)
}, 300_000)

it('LED-07, REL-02: kill -9 of the program while it pays: the next one ends the run, each payment once, the same files', async () => {
  const bilanz = await toeteBeimZahllauf(w, { stellen: zahllauf.kurz, saat: 'kurz' })
  expect(bilanz.stellen).toBe(zahllauf.kurz)
  expect(Object.keys(bilanz.stand).length).toBeGreaterThanOrEqual(3)
}, 300_000)

it('LED-07, REL-02: kill -9 of the program between the run and the reconciled statement: what the bank said is booked once', async () => {
  const bilanz = await toeteBeimZahllauf(w, { stellen: bankweg.kurz, saat: 'kurz', mitBank: true })
  expect(bilanz.stellen).toBe(bankweg.kurz)
  expect(Object.keys(bilanz.stand)).toContain('von der Bank gebucht')
}, 300_000)

it('LED-07, REL-05: the line is cut after a COMMIT that nobody is told of: done again, and there is one effect', async () => {
  const { commits } = await trenneNachCommit(w, zaehlung.zaehlung['abbruch.leitung'].kurz)
  expect(commits).toBeGreaterThan(30)
}, 300_000)

it('REL-12: programs pay one run together, one is stopped and wakes up after its lease: nothing twice, nothing lost, the same files', async () => {
  const bilanz = await halteBeimZahllauf(w, { stellen: halt.kurz, programme: 4, saat: 'kurz' })
  expect(bilanz.stellen).toBe(halt.kurz)
  expect(bilanz.ohneIhn + bilanz.erstNachIhm).toBe(halt.kurz)
}, 300_000)
