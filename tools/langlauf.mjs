// `npm run langlauf -- <name> [--saat=…] [--zahl=…]`: runs tests/langlauf/<name>.ts, which takes longer than `npm test`
// may, and writes what came out to docs/nachweise/<name>.json: commit, command, seed, figures, duration.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { baueProgramm } from '../bin/bau.mjs'
import { buendle } from './buendle.mjs'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [name, ...rest] = process.argv.slice(2)
const quelle = path.join(WURZEL, 'tests', 'langlauf', `${name}.ts`)

if (name === undefined || !existsSync(quelle)) {
  const da = readdirSync(path.join(WURZEL, 'tests', 'langlauf')).filter((d) => d.endsWith('.ts') && d !== 'langlauf.ts')
  console.error(`Aufruf: npm run langlauf -- <Name>. Es gibt: ${da.map((d) => d.slice(0, -3)).join(', ')}`)
  process.exit(2)
}
const angaben = Object.fromEntries(rest.map((r) => /^--([a-z]+)=(.*)$/.exec(r)?.slice(1) ?? [r, '']))
await baueProgramm(WURZEL, console.error)
const { langlauf, sammelt = false } = await import(
  pathToFileURL(await buendle(WURZEL, quelle, path.join(WURZEL, '.bau', 'langlauf', `${name}.mjs`))).href
)
const git = (...args) => execFileSync('git', args, { cwd: WURZEL, encoding: 'utf8' }).trim()
const commit =
  git('rev-parse', 'HEAD') + (git('status', '--porcelain', '--', 'src', 'bin', 'tests') === '' ? '' : ' (geändert)')
const saat = angaben.saat ?? git('rev-parse', '--short=12', 'HEAD')
const ab = performance.now()
let zahlen
let fehler
try {
  zahlen = await langlauf({ saat, angaben, melde: (zeile) => console.log(zeile) })
} catch (e) {
  fehler = e
  console.error(e)
}
const datei = path.join(WURZEL, 'docs', 'nachweise', `${name}.json`)
// What earlier runs have gathered outlives one that fails.
const gesammelt = sammelt && existsSync(datei) ? { zahlen: JSON.parse(readFileSync(datei, 'utf8')).zahlen } : {}
const nachweis = {
  name,
  bestanden: fehler === undefined,
  commit,
  befehl: ['npm run langlauf --', name, ...rest].join(' '),
  saat,
  dauer_s: Math.round((performance.now() - ab) / 1000),
  maschine: `${os.cpus().length} × ${os.cpus()[0]?.model ?? '?'}, Node ${process.versions.node}`,
  ...(fehler === undefined ? { zahlen } : { fehler: String(fehler), ...gesammelt }),
}
mkdirSync(path.join(WURZEL, 'docs', 'nachweise'), { recursive: true })
writeFileSync(datei, `${JSON.stringify(nachweis, null, 2)}\n`)
console.log(JSON.stringify(nachweis, null, 2))
process.exit(fehler === undefined ? 0 : 1)
