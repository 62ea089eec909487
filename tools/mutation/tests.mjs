// Stands in for `vitest` in the bundle of tests/: collects the tests instead of running them, so that one process can
// run thousands of mutants against them without starting anew. The assertions are vitest's own.
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import fc from 'fast-check'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

/** The same generated households for every mutant, and no search for the smallest counter-example. */
fc.configureGlobal({ seed: 20_261_122, endOnFailure: true })

// What a failure says is not read beyond its first line.
Error.stackTraceLimit = 0

export const gesammelt = []
export const expect = chai.expect

/** Checks of the cases, not of the law: they compute every case under hundreds of laws written down wrongly. */
const UEBER_DIE_FAELLE = /^(?:every change of a legal value has a case|the check sees a change that has no case)/

export function test(name, tat) {
  if (UEBER_DIE_FAELLE.test(name)) return
  gesammelt.push({ id: `${gesammelt.length} ${name}`, name, datei: globalThis.__testdatei__, tat })
}

/** One test of all it holds: what it computes beforehand is computed when it is run, not while everything is loaded. */
export function describe(name, inhalt) {
  test(name, async () => {
    const davor = gesammelt.splice(0)
    inhalt()
    const eigene = gesammelt.splice(0, gesammelt.length, ...davor)
    for (const t of eigene) await t.tat()
  })
}

const jeFall = (rahmen) => (faelle) => (muster, tat) => {
  for (const fall of faelle) rahmen(benannt(muster, fall), () => (Array.isArray(fall) ? tat(...fall) : tat(fall)))
}
const benannt = (muster, fall) =>
  muster
    .replace(/\$(\w+)/g, (_, feld) => String(fall[feld]))
    .replace('%s', () => String(Array.isArray(fall) ? fall[0] : fall))
test.each = jeFall(test)
describe.each = jeFall(describe)
