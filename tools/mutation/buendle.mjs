// `node tools/mutation/buendle.mjs <root> <sandbox>`: the tests of the law with the mutated sources of the sandbox as one
// script. Packages stay outside: they are loaded once, the script as often as a mutant wants it fresh.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [wurzel, sandkasten] = process.argv.slice(2).map((o) => path.resolve(o))
/** The quick killers first. */
const ZULETZT = [/musterfaelle\.test/, /nachrechnung/, /beliebig/, /eigenschaften/, /verfaelscht/, /wechsel/]
const LAEUFE = 8

const dateien = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'src/recht/**/*.test.ts', 'src/recht/*.test.ts', 'musterfaelle/*.test.ts'],
  { cwd: wurzel, encoding: 'utf8' },
)
  .trim()
  .split('\n')
  // Tests that need other rooms are none of the law's own.
  .filter(
    (d) =>
      !d.endsWith('.db.test.ts') && !/from '\.\.\/src\/(?!kern|recht)/.test(readFileSync(path.join(wurzel, d), 'utf8')),
  )
  .sort((a, b) => rang(a) - rang(b) || (a < b ? -1 : 1))

function rang(datei) {
  return ZULETZT.findIndex((z) => z.test(datei))
}

/** What only vitest and Node's own modules know, written out; few generated households instead of thousands. */
const schreibeAus = {
  name: 'schreibeAus',
  setup(b) {
    b.onLoad({ filter: /\.test\.ts$/ }, ({ path: datei }) => {
      const relativ = path.relative(sandkasten, datei)
      const text = `globalThis.__testdatei__ = ${JSON.stringify(relativ)};${readFileSync(datei, 'utf8')}`
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path.join(wurzel, relativ)).href))
        .replace(/\{ numRuns: \d+ \}/g, `{ numRuns: ${LAEUFE} }`)
        .replace(/import\.meta\.glob<[^(]*>\('([^']*)', \{ eager: true \}\)/, (_, muster) => tafeln(datei, muster))
      return { contents: text, loader: 'ts' }
    })
    b.onLoad({ filter: /tools\/zaehlung\.json$/ }, ({ path: datei }) => {
      const z = JSON.parse(readFileSync(datei, 'utf8'))
      for (const eine of Object.values(z.zaehlung)) eine.kurz = Math.min(eine.kurz, LAEUFE)
      return { contents: JSON.stringify(z), loader: 'json' }
    })
  },
}

/** `import.meta.glob('../**\/*.muster.ts')` of a test file as an object of requires. */
function tafeln(datei, muster) {
  const ordner = path.join(path.dirname(datei), muster.slice(0, muster.indexOf('**')))
  const gefunden = execFileSync('find', [ordner, '-name', path.basename(muster)], { encoding: 'utf8' })
    .trim()
    .split('\n')
  const eintrag = (d) => `${JSON.stringify(path.relative(path.dirname(datei), d))}: require(${JSON.stringify(d)})`
  return `({ ${gefunden.sort().map(eintrag).join(', ')} })`
}

const { outputFiles } = await build({
  absWorkingDir: sandkasten,
  stdin: { contents: dateien.map((d) => `import './${d}'`).join('\n'), resolveDir: sandkasten, loader: 'ts' },
  write: false,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
  plugins: [schreibeAus],
})
writeFileSync(path.join(sandkasten, 'tests.js'), outputFiles[0].text)
