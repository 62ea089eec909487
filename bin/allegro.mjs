#!/usr/bin/env node
// The command `allegro`: builds what is missing or older than its sources, then hands over to the built program.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [gross = 0, klein = 0] = process.versions.node.split('.').map(Number)

function scheitere(satz) {
  process.stderr.write(`${satz}\n`)
  process.exit(1)
}

if (gross < 20 || (gross === 20 && klein < 19))
  scheitere(`ALLEGRO braucht Node.js ab Version 20.19; hier läuft ${process.versions.node}.`)

let bau
try {
  bau = await import('./bau.mjs')
  await bau.baueProgramm(WURZEL, (zeile) => process.stderr.write(`${zeile}\n`))
} catch (fehler) {
  if (fehler?.code === 'ERR_MODULE_NOT_FOUND')
    scheitere('Die Pakete fehlen: Führen Sie zuerst »npm ci« im Verzeichnis von ALLEGRO aus.')
  if (fehler?.name === 'Bauabbruch') scheitere(fehler.message)
  throw fehler
}

process.env.NODE_ENV ??= 'production'
const { hauptprogramm } = await import(pathToFileURL(path.join(WURZEL, '.bau', 'server', 'main.mjs')).href)
process.exitCode = await hauptprogramm(process.argv.slice(2), {
  wurzel: WURZEL,
  variablen: process.env,
  baueSeiten: (melde) => bau.baueSeiten(WURZEL, melde),
})
