// `npm test`: the whole proof. Runs the inner loop, the tests with database, the tests in the browser,
// and ends with the sum of all of them: `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

const ZIEL = 'test-ergebnisse'
rmSync(ZIEL, { recursive: true, force: true })
mkdirSync(ZIEL, { recursive: true })
let bestanden = 0
let gescheitert = 0

function laeuft(titel, befehl, args, umgebung = {}) {
  return new Promise((fertig) => {
    const ab = performance.now()
    const kind = spawn(befehl, args, { stdio: 'inherit', env: { ...process.env, ...umgebung } })
    kind.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${titel} (${Math.round((performance.now() - ab) / 1000)} s)`)
      fertig(code ?? 1)
    })
  })
}

/** Adds a JSON report of vitest or playwright; a step that left none has failed as one. */
function zaehle(datei, code, titel) {
  let [gut, schlecht] = [0, 0]
  if (existsSync(datei)) {
    const b = JSON.parse(readFileSync(datei, 'utf8'))
    gut = b.stats ? b.stats.expected + b.stats.flaky : b.numPassedTests
    schlecht = b.stats ? b.stats.unexpected : b.numFailedTests
  }
  if (code !== 0 && schlecht === 0) schlecht = 1
  if (gut === 0 && schlecht === 0) schlecht = 1
  console.log(`  ${titel}: ${gut} passed, ${schlecht} failed`)
  bestanden += gut
  gescheitert += schlecht
}

async function einzeln(titel, befehl, args) {
  const code = await laeuft(titel, befehl, args)
  if (code === 0) bestanden++
  else gescheitert++
  return code
}

const bin = (n) => `node_modules/.bin/${n}`
const vitest = (projekt) => [
  bin('vitest'),
  ['run', '--project', projekt, '--reporter=default', '--reporter=json', `--outputFile.json=${ZIEL}/${projekt}.json`],
]

await einzeln('Typen', bin('tsc'), ['-p', '.'])
await einzeln('Lint', bin('biome'), ['check', '--error-on-warnings', '--diagnostic-level=warn'])
await einzeln('Ordnung', process.execPath, ['tools/ordnung.mjs'])
await einzeln('Toter Code', bin('knip'), ['--no-progress', '--no-config-hints'])
for (const projekt of ['schnell', 'db']) {
  zaehle(`${ZIEL}/${projekt}.json`, await laeuft(`Tests ${projekt}`, ...vitest(projekt)), projekt)
}
if (existsSync('playwright.config.ts')) {
  await einzeln('Bau', process.execPath, ['bin/allegro.mjs', 'bau'])
  zaehle(
    `${ZIEL}/browser.json`,
    await laeuft('Tests browser', bin('playwright'), ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: `${ZIEL}/browser.json` }),
    'browser',
  )
}
console.log(`\n${bestanden} passed, ${gescheitert} failed`)
process.exit(gescheitert === 0 ? 0 : 1)
