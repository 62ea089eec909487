// The fast inner loop: types, lint, order of the house, dead code, tests without database and browser.
import { spawnSync } from 'node:child_process'

const SCHRITTE = [
  ['Typen', 'tsc', ['-p', '.']],
  ['Lint', 'biome', ['check', '--error-on-warnings', '--diagnostic-level=warn']],
  ['Ordnung', process.execPath, ['tools/ordnung.mjs']],
  ['Abdeckung', process.execPath, ['tools/abdeckung.mjs']],
  ['Toter Code', 'knip', ['--no-progress', '--no-config-hints']],
  ['Tests', 'vitest', ['run', '--project', 'schnell']],
]

const bin = (name) => (name.includes('/') ? name : `node_modules/.bin/${name}`)
const beginn = performance.now()
for (const [titel, befehl, args] of SCHRITTE) {
  const ab = performance.now()
  const lauf = spawnSync(bin(befehl), args, { stdio: 'inherit' })
  console.log(`${lauf.status === 0 ? '✓' : '✗'} ${titel} (${Math.round(performance.now() - ab)} ms)`)
  if (lauf.status !== 0) process.exit(lauf.status ?? 1)
}
console.log(`check: ${Math.round((performance.now() - beginn) / 100) / 10} s`)
