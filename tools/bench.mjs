// `npm run bench -- <name> [options]`: bundles bench/<name>.ts as the product is bundled, and runs it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { baueProgramm, baueSeiten } from '../bin/bau.mjs'
import { buendle } from './buendle.mjs'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [name, ...rest] = process.argv.slice(2)
const quelle = path.join(WURZEL, 'bench', `${name}.ts`)

if (name === undefined || !existsSync(quelle)) {
  const da = readdirSync(path.join(WURZEL, 'bench')).filter((d) => d.endsWith('.ts'))
  console.error(`Aufruf: npm run bench -- <Name>. Es gibt: ${da.map((d) => d.slice(0, -3)).join(', ')}`)
  process.exit(2)
}
await baueProgramm(WURZEL, console.error) // migrations and templates lie in .bau/server
if (name === 'bestand') await baueSeiten(WURZEL, console.error)
const datei = await buendle(WURZEL, quelle, path.join(WURZEL, '.bau', 'bench', `${name}.mjs`))
const umgebung = { ...process.env, NODE_ENV: 'production' }
process.exit(
  spawnSync(process.execPath, ['--enable-source-maps', '--expose-gc', datei, ...rest], {
    stdio: 'inherit',
    cwd: WURZEL,
    env: umgebung,
  }).status ?? 1,
)
