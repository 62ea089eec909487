// The law as a package of its own, made from this repository: `npm run paket` builds it into `.bau/paket`.
// index.js (for Node and bundlers, its two pure dependencies beside it), browser.js (everything in one file), typen/.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { REIN, REINE_PAKETE } from './haus.mjs'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const ZIEL = path.join(WURZEL, '.bau', 'paket')

/** Builds the package into a folder, which is emptied before. @throws if something impure got in. */
export async function bauePaket(ziel = ZIEL, wurzel = WURZEL) {
  rmSync(ziel, { recursive: true, force: true })
  mkdirSync(ziel, { recursive: true })
  const { metafile } = await buendle(wurzel, path.join(ziel, 'index.js'), { platform: 'neutral', packages: 'external' })
  await baueFuerBrowser(path.join(ziel, 'browser.js'), wurzel)
  // Without the types of Node and of the browser: whoever reached for one of them would not compile.
  execFileSync(path.join(wurzel, 'node_modules/.bin/tsc'), ['-p', 'paket', '--outDir', path.join(ziel, 'typen')], {
    cwd: wurzel,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  copyFileSync(path.join(wurzel, 'LICENSE'), path.join(ziel, 'LICENSE'))
  copyFileSync(path.join(wurzel, 'paket/README.md'), path.join(ziel, 'README.md'))
  const eigenes = JSON.parse(readFileSync(path.join(wurzel, 'package.json'), 'utf8'))
  writeFileSync(
    path.join(ziel, 'package.json'),
    `${JSON.stringify(beschreibung(eigenes, fremde(metafile)), null, 2)}\n`,
  )
  return ziel
}

/** The law in one file for browsers, with all it needs. */
export async function baueFuerBrowser(datei, wurzel = WURZEL) {
  await buendle(wurzel, datei, { platform: 'browser', minify: true })
}

async function buendle(wurzel, outfile, weiteres) {
  const ergebnis = await build({
    absWorkingDir: wurzel,
    entryPoints: ['paket/index.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    metafile: true,
    ...weiteres,
  })
  pruefeReinheit(Object.keys(ergebnis.metafile.inputs))
  return ergebnis
}

const EIGENES = new RegExp(`^(?:paket|src/(?:${[...REIN].join('|')}))/`)
const FREMDES = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//

/** @throws if a source is neither of the pure rooms nor of a package they may use. */
export function pruefeReinheit(quellen) {
  const unreine = quellen.filter((q) => {
    const paket = FREMDES.exec(q)?.[1]
    return paket === undefined ? !EIGENES.test(q) : !REINE_PAKETE.has(paket)
  })
  if (unreine.length > 0) throw new Error(`not pure, must not go into the package: ${unreine.join(', ')}`)
}

/** The packages the built file still imports. */
function fremde(metafile) {
  const importe = Object.values(metafile.outputs).flatMap((o) => o.imports)
  const namen = importe.filter((i) => i.external).map((i) => i.path.split('/').slice(0, i.path[0] === '@' ? 2 : 1))
  return [...new Set(namen.map((n) => n.join('/')))].sort()
}

function beschreibung(eigenes, abhaengig) {
  const typen = './typen/paket/index.d.ts'
  return {
    name: 'allegro-recht',
    version: eigenes.version,
    description: 'Das Leistungsrecht des SGB II als reine Funktion von Sachverhalt und Monat, mit Herleitung',
    license: eigenes.license,
    type: 'module',
    engines: eigenes.engines,
    types: typen,
    exports: {
      '.': { types: typen, default: './index.js' },
      './browser': { types: typen, default: './browser.js' },
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries(abhaengig.map((n) => [n, eigenes.dependencies[n]])),
  }
}

if (import.meta.url === `file://${process.argv[1]}`) console.log(`Das Paket liegt in ${await bauePaket()}`)
