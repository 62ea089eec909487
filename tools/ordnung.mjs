// Order of the house: import directions, doors, purity, forbidden calls, names, SQL in its place.
// `node tools/ordnung.mjs` prints one line a finding and exits 1 if there is one.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { REIN, REINE_PAKETE, STOCK } from './haus.mjs'

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g

// [pattern, message, which files are exempt]
const VERBOTEN = [
  [/\bnew Date\(|\bDate\.now\b/, 'the clock enters as a value (technik/uhr)', /^src\/technik\/uhr|\.e2e\.ts$/],
  [/\bMath\.random\b/, 'randomness enters as a value (technik/zufall)', /^src\/technik\/zufall/],
  [/\bparseFloat\b|\.toFixed\(/, 'money and counts are whole; no floats', /^(bench|tools)\//],
  [/\bSELECT\s+\*|\.selectAll\(/i, 'name the columns', /^$/],
  [/\b(?:it|test|describe)\.(?:only|skip|todo)\(/, 'no switched-off or lonely tests', /^$/],
  [/\b(?:TODO|FIXME|HACK|XXX)\b/, 'finish it or write an issue', /^tools\/ordnung\.mjs$/],
  [
    /\bprocess\.env\b/,
    'the environment is read in app/ (konfiguration)',
    /^(src\/app\/|tools\/|tests\/|bench\/|bin\/|[^/]*\.config\.)|\.test\.ts$|\.e2e\.ts$/,
  ],
]
const SQL = /\bsql(?:<[^`]*>)?`|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/
const SQL_ORT = /Sql\.ts$|^src\/technik\/|\.test\.ts$|^tests\/|^bench\//

export function pruefe(dateien, lies) {
  const funde = []
  for (const datei of dateien) {
    if (datei === 'tools/ordnung.test.ts') continue // holds one example of each offence
    const text = lies(datei)
    if (/[^\x20-\x7e]/.test(datei)) funde.push(`${datei}: file name is not ASCII`)
    if (!/\.(?:ts|tsx|mjs)$/.test(datei)) continue
    for (const [muster, warum, ausser] of VERBOTEN) {
      if (ausser.test(datei)) continue
      const zeile = text.split('\n').findIndex((z) => muster.test(z))
      if (zeile >= 0) funde.push(`${datei}:${zeile + 1}: ${warum}`)
    }
    if (datei.startsWith('src/') && SQL.test(text) && !SQL_ORT.test(datei)) funde.push(`${datei}: SQL lives in *Sql.ts`)
    const umlaut = /\b(?:const|let|function|class|type|interface)\s+([\w$]*[äöüßÄÖÜ][\w$äöüßÄÖÜ]*)/.exec(text)
    if (umlaut) funde.push(`${datei}: identifier ${umlaut[1]} is not ASCII`)
    if (datei.startsWith('src/')) funde.push(...importe(datei, text))
    if (datei.startsWith('src/web/')) funde.push(...seiten(datei, text))
  }
  return funde
}

// What a router may call of a page. The browser's own variants would bypass the server's answer to "may she".
const SEITENTEIL =
  /\bexport\s+(?:default\s+)?(?:async\s+)?(?:function\*?|const|let)\s+(loader|action|middleware|clientLoader|clientAction|clientMiddleware)\b(?:\s*=\s*([\w$]+)\.(\w+))?/g
const DURCHGEREICHT = /\bexport\s*\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g

/** A page's loader and action exist only as `<x>.loader` and `<x>.action` of a `seite(…)` in its server file. */
function seiten(datei, text) {
  if (/\.test\.tsx?$/.test(datei)) return []
  const funde = []
  const vonSeite = new Set([...text.matchAll(/\bconst\s+([\w$]+)\s*=\s*seite\(/g)].map((m) => m[1]))
  for (const [, teil, von, feld] of text.matchAll(SEITENTEIL)) {
    const gemacht =
      datei.endsWith('.server.ts') && vonSeite.has(von) && feld === teil && /^(?:loader|action)$/.test(teil)
    if (!gemacht) funde.push(`${datei}: ${teil} is not made by seite() (level, Träger, audit event)`)
  }
  for (const [, namen, aus] of text.matchAll(DURCHGEREICHT)) {
    const teile = namen.split(',').map((n) =>
      n
        .trim()
        .split(/\s+as\s+/)
        .at(-1),
    )
    const verdaechtig = teile.filter((n) =>
      /^(?:loader|action|middleware|clientLoader|clientAction|clientMiddleware)$/.test(n),
    )
    const erlaubt =
      /^\.\/[\w-]+\.server\.ts$/.test(aus) &&
      !namen.includes(' as ') &&
      verdaechtig.every((n) => /^(?:loader|action)$/.test(n))
    if (verdaechtig.length > 0 && !erlaubt)
      funde.push(`${datei}: ${verdaechtig.join(', ')} must come by name from ./<page>.server.ts`)
  }
  return funde
}

function importe(datei, text) {
  const funde = []
  const raum = datei.split('/')[1]
  if (!STOCK.has(raum)) return [`${datei}: ${raum}/ has no floor in tools/haus.mjs`]
  const istTest = /\.(?:test|e2e)\.tsx?$/.test(datei)
  for (const m of text.matchAll(IMPORT)) {
    const ziel = m[1] ?? m[2] ?? m[3]
    if (!ziel.startsWith('.')) {
      if (REIN.has(raum) && !istTest && !REINE_PAKETE.has(paket(ziel)))
        funde.push(`${datei}: ${raum}/ is pure and must not import ${ziel}`)
      continue
    }
    const voll = path.posix.normalize(path.posix.join(path.posix.dirname(datei), ziel))
    if (!voll.startsWith('src/')) {
      if (!istTest && !voll.endsWith('package.json')) funde.push(`${datei}: leaves src/ by ${ziel}`)
      continue
    }
    const anderer = voll.split('/')[1]
    if (anderer === raum) continue
    if (!istTest && STOCK.get(anderer) >= STOCK.get(raum))
      funde.push(`${datei}: ${raum}/ must not import ${anderer}/ (same floor or higher)`)
    const tuer = new RegExp(`^src/${anderer}/(index\\.ts|[\\w-]+/index\\.ts|pruefung\\.ts)$`)
    if (!tuer.test(voll)) funde.push(`${datei}: import ${anderer}/ by its door, not ${ziel}`)
  }
  return funde
}

const paket = (ziel) => (ziel.startsWith('@') ? ziel.split('/').slice(0, 2).join('/') : ziel.split('/')[0])

export function dateienImHaus(wurzel = '.') {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    cwd: wurzel,
    maxBuffer: 1 << 28,
  })
    .split('\n')
    .filter((d) => /^(src|tools|bench|bin|tests|musterfaelle|paket)\//.test(d))
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const funde = pruefe(dateienImHaus(), (d) => {
    try {
      return readFileSync(d, 'utf8')
    } catch {
      return ''
    }
  })
  for (const f of funde) console.log(f)
  if (funde.length > 0) process.exit(1)
}
