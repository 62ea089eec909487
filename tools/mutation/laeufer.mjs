// A test runner for Stryker. Vitest would start a process and import everything for each mutant; here the tests are one
// script that is evaluated anew, so that no cache of the law outlives a mutant.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Script } from 'node:vm'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import * as vitest from './tests.mjs'

const NAMENSRAUM = '__stryker__'
/** What is kept from one computation to the next; a mutant in it must not outlive its turn. */
const GEMERKT = /\/recht\/(?:regelwerk|berechnung|sachverhalt|erklaerung)\//

class Laeufer {
  #script
  #require
  #tests
  #stand = {}

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
    this.#tests = undefined
    return { status: DryRunStatus.Complete, tests, mutantCoverage: abdeckung }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment, sandboxFileName }) {
    const s = this.#stand
    const gemerkt = GEMERKT.test(sandboxFileName)
    const merktSich = reloadEnvironment || gemerkt
    // Which test reaches what is kept, depends on which came first.
    const gewaehlt = testFilter === undefined || gemerkt ? undefined : new Set(testFilter)
    const tests = []
    if (!merktSich && this.#tests === undefined) this.#lade()
    s.hitCount = 0
    s.hitLimit = hitLimit
    s.activeMutant = activeMutant.id
    let verdorben = merktSich
    try {
      if (merktSich) this.#lade()
      for (const t of this.#tests) {
        if (gewaehlt?.has(t.id) === false) continue
        const ergebnis = await fuehreAus(t)
        tests.push(ergebnis)
        if (ergebnis.status !== TestStatus.Failed) continue
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
