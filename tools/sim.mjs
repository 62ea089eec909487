// `npm run sim -- --seed N --steps M [--check K]`: the road of money simulated from one seed; a break names the step, and the same seed
// breaks there again. The books are recomputed every K steps (1). Many seeds at once: `npm run langlauf -- sim`.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { baueProgramm } from '../bin/bau.mjs'
import { buendle } from './buendle.mjs'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '500' },
    check: { type: 'string', default: '1' },
  },
})
await baueProgramm(WURZEL, console.error)
const ziel = path.join(WURZEL, '.bau', 'langlauf', 'sim.mjs')
const { langlauf } = await import(
  pathToFileURL(await buendle(WURZEL, path.join(WURZEL, 'tests', 'langlauf', 'sim.ts'), ziel)).href
)
const angaben = { ab: values.seed, saaten: '1', schritte: values.steps, pruefung: values.check }
try {
  console.log(JSON.stringify(await langlauf({ saat: values.seed, angaben, melde: console.log }), null, 2))
} catch (fehler) {
  console.error(fehler)
  process.exitCode = 1
}
