// A test runner for Stryker. Vitest would start a process and import everything for each mutant; here the tests are one
// script that is evaluated anew, so that no cache of the law outlives a mutant.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Script } from 'node:vm'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import * as vitest from './tests.mjs'

const NAMENSRAUM = '__stryker__'
/** Of a sample the others are passed over; stryker.mjs leaves them out. */
const JEDER = Number(process.env.ALLEGRO_MUTATION_JEDER ?? 1)
/** What is kept from one computation to the next; a mutant in it must not outlive its turn. */
const GEMERKT = /\/recht\/(?:regelwerk|berechnung)\//
/** Households with a mistake in their facts ask whether it is refused or said: a question to what reads the facts. */
const FRAGT_NACH_ANGABEN = /verfaelscht\.test|beliebig\.test/
const LIEST_ANGABEN = /\/recht\/(?:regelwerk|berechnung|sachverhalt|hinweise|pruefall|erklaerung)\//
/** Looks at what is declared while loading: ids, norms, units, sources. */
const REGISTER = /register\.test/

class Laeufer {
  #script
  #require
  #tests
  #stand = {}
  /** How often a test noticed a mutant of the file in hand, and one that acts while loading, of any file. */
  #datei
  #treffer = { lauf: new Map(), laden: new Map() }

  capabilities() {
    return { reloadEnvironment: true }
  }

  init() {
    const datei = path.resolve('tests.js')
    this.#script = new Script(`(function (require, module, exports) {${readFileSync(datei, 'utf8')}\n})`, {
      filename: datei,
    })
    const ausDemHaus = createRequire(new URL('../../package.json', import.meta.url))
    this.#require = (name) => (name === 'vitest' ? vitest : ausDemHaus(name))
    globalThis[NAMENSRAUM] = this.#stand
  }

  /** All tests with fresh sources, as if nothing had ever been computed. */
  #lade() {
    vitest.gesammelt.length = 0
    const module = { exports: {} }
    this.#stand.mutantCoverage = { static: {}, perTest: {} }
    this.#script.runInThisContext()(this.#require, module, module.exports)
    this.#tests = [...vitest.gesammelt]
  }

  /** A test that fails without any mutant ends the run; it is named, and whether it fails by itself as well. */
  async dryRun() {
    const s = this.#stand
    s.activeMutant = undefined
    s.currentTestId = undefined
    this.#lade()
    const abdeckung = s.mutantCoverage
    const tests = []
    for (const t of this.#tests) {
      s.currentTestId = t.id
      tests.push(await fuehreAus(t))
    }
    s.currentTestId = undefined
    const gescheiterte = tests.filter((t) => t.status === TestStatus.Failed)
    const worte = []
    for (const t of gescheiterte) worte.push(`${t.id}: ${t.failureMessage}\n  by itself: ${await this.#allein(t.id)}`)
    this.#tests = undefined
    if (worte.length > 0)
      return { status: DryRunStatus.Error, errorMessage: `without any mutant these tests fail:\n${worte.join('\n')}` }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: abdeckung }
  }

  async #allein(id) {
    this.#lade()
    const ergebnis = await fuehreAus(this.#tests.find((t) => t.id === id))
    return ergebnis.status === TestStatus.Failed ? ergebnis.failureMessage : 'agrees'
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment, sandboxFileName }) {
    if (Number(activeMutant.id) % JEDER !== 0)
      return { status: MutantRunStatus.Error, errorMessage: 'not in the sample' }
    const s = this.#stand
    const gemerkt = GEMERKT.test(sandboxFileName)
    const merktSich = reloadEnvironment || gemerkt
    const erreicht = testFilter === undefined ? undefined : new Set(testFilter)
    const tests = []
    if (!merktSich && this.#tests === undefined) this.#lade()
    s.hitCount = 0
    s.hitLimit = hitLimit
    s.activeMutant = activeMutant.id
    const treffer = this.#trefferFuer(activeMutant.fileName, reloadEnvironment)
    let verdorben = merktSich
    try {
      if (merktSich) this.#lade()
      // Which test reaches what is kept, depends on which came first: there the others follow.
      for (const t of this.#geordnet(activeMutant.fileName, { erreicht, gemerkt, treffer, reloadEnvironment })) {
        const ergebnis = await fuehreAus(t)
        tests.push(ergebnis)
        if (ergebnis.status !== TestStatus.Failed) continue
        treffer.set(t.id, (treffer.get(t.id) ?? 0) + 1)
        verdorben ||= !ergebnis.alsBehauptung
        break
      }
    } catch (fehler) {
      tests.push(gescheitert('laden', 'load', 0, fehler))
    }
    const grenze = determineHitLimitReached(s.hitCount, hitLimit)
    s.activeMutant = undefined
    s.hitLimit = undefined
    if (verdorben || grenze !== undefined) this.#tests = undefined
    return toMutantRunResult(grenze ?? { status: DryRunStatus.Complete, tests })
  }

  #trefferFuer(mutierte, beimLaden) {
    if (this.#datei !== mutierte) this.#treffer.lauf.clear()
    this.#datei = mutierte
    return beimLaden ? this.#treffer.laden : this.#treffer.lauf
  }

  /** First those that reach the mutant, that noticed others like it, that stand in its folder; else as they came. */
  #geordnet(mutierte, { erreicht, gemerkt, treffer, reloadEnvironment }) {
    const ordner = path.dirname(mutierte)
    const name = `${path.basename(ordner)} `
    const nah = ({ name: n, datei }) =>
      n.startsWith(name) || ordner.endsWith(path.dirname(datei)) || (reloadEnvironment && REGISTER.test(datei))
    const trifftZu = (t) => erreicht === undefined || erreicht.has(t.id)
    const liestAngaben = LIEST_ANGABEN.test(mutierte)
    return this.#tests
      .filter((t) => (gemerkt || trifftZu(t)) && (liestAngaben || !FRAGT_NACH_ANGABEN.test(t.datei)))
      .map((t) => ({ t, r: (treffer.get(t.id) ?? 0) * 2 + (nah(t) ? 1 : 0) + (trifftZu(t) ? 1e6 : 0) }))
      .sort((a, b) => b.r - a.r)
      .map(({ t }) => t)
  }
}

async function fuehreAus({ id, name, tat }) {
  const ab = performance.now()
  try {
    await tat()
    return { id, name, timeSpentMs: performance.now() - ab, status: TestStatus.Success }
  } catch (fehler) {
    return gescheitert(id, name, performance.now() - ab, fehler)
  }
}

function gescheitert(id, name, timeSpentMs, fehler) {
  return {
    id,
    name,
    timeSpentMs,
    status: TestStatus.Failed,
    alsBehauptung: fehler?.name === 'AssertionError',
    failureMessage: String(fehler?.message ?? fehler).slice(0, 500),
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'recht', Laeufer)]
