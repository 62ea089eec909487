// `npm run kasi-report [-- <file>]`: the documentation of the payment procedure (HKR-10).
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { kasiBericht, TEILE } from './kasi/bericht.mjs'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const datei = path.resolve(process.argv[2] ?? path.join(WURZEL, 'test-ergebnisse', 'kasi-bericht.md'))
const git = (...args) => execFileSync('git', args, { cwd: WURZEL, encoding: 'utf8' }).trim()
try {
  const text = kasiBericht(WURZEL, { commit: git('rev-parse', 'HEAD'), tag: git('log', '-1', '--format=%cs') })
  mkdirSync(path.dirname(datei), { recursive: true })
  writeFileSync(datei, text)
  console.log(`${datei}: ${TEILE.length} Teile, 0 fehlen`)
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
}
