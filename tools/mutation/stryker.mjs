// `node tools/mutation/stryker.mjs <target.json> <folder or file>…`: mutates the folders and writes what became of each mutant.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const hier = (datei) => path.join(WURZEL, 'tools', 'mutation', datei)
const [ziel, ...ordner] = process.argv.slice(2)
const dateien = ordner.flatMap((o) => (o.endsWith('.ts') ? [o] : [`${o}/*.ts`]))

const andere = readdirSync(path.join(WURZEL, 'src')).flatMap((r) => (r === 'kern' || r === 'recht' ? [] : [`src/${r}`]))
const zwischen = `.bau/mutation/${process.pid}`

const mutanten = await new Stryker({
  mutate: [
    ...dateien,
    '!**/*.test.ts',
    '!**/*.muster.ts',
    '!src/recht/pruefung/**',
    '!src/recht/pruefung.ts',
    '!src/recht/erklaerung/worte/**',
  ],
  testRunner: 'recht',
  plugins: [hier('laeufer.mjs'), hier('erzwungen.mjs')],
  ignorers: ['erzwungen'],
  buildCommand: `${process.execPath} ${hier('buendle.mjs')} ${WURZEL} .`,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.ALLEGRO_MUTATION_PROZESSE ?? 2),
  timeoutMS: 15_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 20,
  maxTestRunnerReuse: 1500,
  ignorePatterns: ['.*', 'bench', 'bin', 'daten', 'docs', 'test-ergebnisse', 'tests', 'tools/mutation', ...andere],
  tempDirName: zwischen,
  reporters: ['dots'],
  warnings: { slow: false },
  allowEmpty: true,
  thresholds: { high: 85, low: 85, break: null },
  logLevel: 'warn',
  fileLogLevel: 'off',
}).runMutationTest()

rmSync(path.join(WURZEL, zwischen), { recursive: true, force: true })
const jeder = Number(process.env.ALLEGRO_MUTATION_JEDER ?? 1)
writeFileSync(ziel, JSON.stringify(mutanten.filter((m) => Number(m.id) % jeder === 0).map(schlank)))

function schlank({ fileName, location, mutatorName, replacement, status, statusReason, killedBy, static: beimLaden }) {
  return {
    datei: path.relative(WURZEL, fileName),
    zeile: location.start.line,
    spalte: location.start.column,
    bisZeile: location.end.line,
    bisSpalte: location.end.column,
    art: mutatorName,
    original: ausschnitt(fileName, location),
    ersatz: replacement,
    stand: status,
    grund: statusReason,
    getoetetVon: killedBy?.[0],
    beimLaden,
  }
}

/** The code that was replaced, on one line. */
function ausschnitt(datei, { start, end }) {
  const zeilen = readFileSync(datei, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  if (zeilen.length === 0) return ''
  zeilen[zeilen.length - 1] = zeilen.at(-1).slice(0, end.column - 1)
  zeilen[0] = zeilen[0].slice(start.column - 1)
  return zeilen.join(' ').replace(/\s+/g, ' ').slice(0, 160)
}
