// `npm test`: the whole proof. Runs the inner loop, the tests with database, the tests in the browser,
// and ends with the sum of all of them: `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findeOderInstalliere, KEIN_BROWSER } from './browser.mjs'
import { fremdeDatenbankDa, starteFremdeDatenbank } from './fremdeDatenbank.mjs'

const ZIEL = 'test-ergebnisse'
rmSync(ZIEL, { recursive: true, force: true })
mkdirSync(ZIEL, { recursive: true })
let bestanden = 0
let gescheitert = 0
/** What went wrong, said once more at the end: a log of ten thousand lines hides it. */
const gruende = []
const ZEILEN = 60

/** Runs a step, shows what it says, and keeps its last lines. */
function laeuft(titel, befehl, args, umgebung = {}) {
  return new Promise((fertig) => {
    const ab = performance.now()
    const farbe = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
    const kind = spawn(befehl, args, {
      stdio: ['inherit', 'pipe', 'pipe'],
      env: { ...process.env, ...farbe, ...umgebung },
    })
    let letzte = ''
    const zeige = (wohin) => (d) => {
      wohin.write(d)
      letzte = (letzte + d).slice(-20_000)
    }
    kind.stdout.on('data', zeige(process.stdout))
    kind.stderr.on('data', zeige(process.stderr))
    kind.on('close', (code, signal) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${titel} (${Math.round((performance.now() - ab) / 1000)} s)`)
      if (code !== 0)
        gruende.push(`✗ ${titel} (${signal ?? code}):\n${letzte.trimEnd().split('\n').slice(-ZEILEN).join('\n')}`)
      fertig(code ?? 1)
    })
  })
}

/** Names of what failed in a report of vitest. */
function namenAus(b) {
  return (b.testResults ?? []).flatMap((d) => [
    ...(d.status === 'failed' && d.message !== '' ? [`${d.name}: ${d.message}`] : []),
    ...d.assertionResults
      .filter((t) => t.status === 'failed')
      .map((t) => `${d.name}: ${t.fullName}\n${(t.failureMessages[0] ?? '').slice(0, 2_000)}`),
  ])
}

function alleBestanden(datei) {
  if (!existsSync(datei)) return false
  const b = JSON.parse(readFileSync(datei, 'utf8'))
  return b.numPassedTests > 0 && b.numFailedTests === 0 && b.numFailedTestSuites === 0
}

/** Adds a JSON report of vitest or playwright; a step that left none has failed as one. */
function zaehle(datei, code, titel) {
  let [gut, schlecht] = [0, 0]
  if (existsSync(datei)) {
    const b = JSON.parse(readFileSync(datei, 'utf8'))
    gut = b.stats ? b.stats.expected + b.stats.flaky : b.numPassedTests
    schlecht = b.stats ? b.stats.unexpected : b.numFailedTests
    gruende.push(...namenAus(b))
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
const vitest = (projekt, datei) => [
  bin('vitest'),
  ['run', '--project', projekt, '--reporter=default', '--reporter=json', `--outputFile.json=${datei}`],
]

await einzeln('Typen', bin('tsc'), ['-p', '.'])
await einzeln('Lint', bin('biome'), ['check', '--error-on-warnings', '--diagnostic-level=warn'])
await einzeln('Ordnung', process.execPath, ['tools/ordnung.mjs'])
await einzeln('Abdeckung', process.execPath, ['tools/abdeckung.mjs'])
await einzeln('Toter Code', bin('knip'), ['--no-progress', '--no-config-hints'])
// The programs are built once, before tests start them side by side.
await einzeln('Bau', process.execPath, ['bin/allegro.mjs', 'bau'])
for (const projekt of ['schnell', 'paket', 'db']) {
  const datei = `${ZIEL}/${projekt}.json`
  let code = await laeuft(`Tests ${projekt}`, ...vitest(projekt, datei))
  // An error beside the tests, all of which passed: asked once more, and said at the end in any case.
  if (code !== 0 && alleBestanden(datei))
    code = await laeuft(`Tests ${projekt}, noch einmal`, ...vitest(projekt, datei))
  zaehle(datei, code, projekt)
}
await fremdeDatenbank()
await browser()

if (gruende.length > 0) console.log(`\n${gruende.join('\n\n')}`)
console.log(`\n${bestanden} passed, ${gescheitert} failed`)
process.exit(gescheitert === 0 ? 0 : 1)

/** The tests with a database once more, on the machine's PostgreSQL 15; those that start the program bring their own database (vitest.config.ts). */
async function fremdeDatenbank() {
  if (!fremdeDatenbankDa()) {
    console.log('– Tests db auf PostgreSQL 15: übersprungen, /usr/lib/postgresql/15 fehlt (.ci/run installiert es)')
    return
  }
  const fremd = starteFremdeDatenbank()
  try {
    const datei = `${ZIEL}/db15.json`
    const [befehl, args] = vitest('db', datei)
    const code = await laeuft('Tests db auf PostgreSQL 15', befehl, args, { ALLEGRO_TEST_DATABASE_URL: fremd.url })
    zaehle(datei, code, 'db auf PostgreSQL 15')
  } finally {
    fremd.schliesse()
  }
}

async function browser() {
  const chromium = await findeOderInstalliere()
  if (chromium === undefined) {
    console.log(`✗ Tests browser: ${KEIN_BROWSER}`)
    gescheitert++
    return
  }
  const datei = `${ZIEL}/browser.json`
  const umgebung = { PLAYWRIGHT_JSON_OUTPUT_NAME: datei, ALLEGRO_CHROMIUM: chromium }
  zaehle(datei, await laeuft('Tests browser', bin('playwright'), ['test'], umgebung), 'browser')
}
