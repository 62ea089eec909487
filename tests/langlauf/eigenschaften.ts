import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { neuerOrdner, WURZEL } from '../start/werkzeug.ts'
import { type Haushaltszahlen, pruefeHaushalte } from './haushalte.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = Readonly<
  Record<string, { laeufe: number; dateien: number; tests: number; dauer_s: number } | Haushaltszahlen>
>
type Name = keyof typeof zaehlung.zaehlung

const HAUSHALTE: Name = 'recht.eigenschaften'

/**
 * The generated tests with their full counts: every file that names its count in tools/zaehlung.json, with the switch
 * the tests read. `--nur=kern.eigenschaften,fall.eigenschaften` takes some of them. Those of the law are asked of generated
 * households by number (`--ab=`, `--zahl=`), on all cores.
 */
export const langlauf: Langlauf<Zahlen> = async ({ angaben, melde }) => {
  const gewaehlt = angaben.nur?.split(',')
  const ordner = neuerOrdner()
  const zahlen: Record<string, Zahlen[string]> = {}
  try {
    for (const [name, { lang }] of Object.entries(zaehlung.zaehlung)) {
      if (gewaehlt !== undefined && !gewaehlt.includes(name)) continue
      if (name === HAUSHALTE) {
        zahlen[name] = await haushalte(Number(angaben.ab ?? 1), Number(angaben.zahl ?? lang), melde)
        continue
      }
      const dateien = dateienMit(name as Name)
      if (dateien.length === 0) continue
      const { tests, dauer_s } = await pruefe(dateien, path.join(ordner, `${name}.json`))
      zahlen[name] = { laeufe: lang, dateien: dateien.length, tests, dauer_s }
      melde(`${name}: ${lang} Läufe, ${tests} Tests, ${dauer_s} s`)
    }
    if (Object.keys(zahlen).length === 0) throw new Error(`no generated test is called ${angaben.nur ?? ''}`)
    return zahlen
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

async function haushalte(ab: number, anzahl: number, melde: (zeile: string) => void): Promise<Haushaltszahlen> {
  const z = await pruefeHaushalte({ ab, anzahl, melde })
  if (z.verletzungen.length > 0) throw new Error(JSON.stringify(z, null, 2))
  return z
}

/** Tests that read this count and know the switch for the long one; `tests/` has long runs of its own. */
function dateienMit(name: Name): readonly string[] {
  const dateien = execFileSync('git', ['ls-files', 'src/*.test.ts'], { cwd: WURZEL, encoding: 'utf8' }).split('\n')
  return dateien.filter((d) => {
    const text = d === '' ? '' : readFileSync(path.join(WURZEL, d), 'utf8')
    return text.includes(`'${name}'`) && text.includes('LANG_LAUF')
  })
}

async function pruefe(dateien: readonly string[], bericht: string): Promise<{ tests: number; dauer_s: number }> {
  const ab = performance.now()
  const args = ['run', ...dateien, '--testTimeout=36000000', '--reporter=json', `--outputFile.json=${bericht}`]
  const kind = spawn(path.join(WURZEL, 'node_modules', '.bin', 'vitest'), args, {
    cwd: WURZEL,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, LANG_LAUF: '1' },
  })
  const code = await new Promise<number | null>((fertig) => kind.on('close', fertig))
  const gelesen = existsSync(bericht) ? JSON.parse(readFileSync(bericht, 'utf8')) : undefined
  if (code !== 0 || gelesen === undefined || gelesen.numPassedTests === 0)
    throw new Error(`${dateien.join(', ')}: ${gelesen?.numFailedTests ?? '?'} failed`)
  return { tests: gelesen.numPassedTests, dauer_s: Math.round((performance.now() - ab) / 1000) }
}
