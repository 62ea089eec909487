// Builds into `.bau/`: the server program (esbuild) and the pages (React Router on Vite), each only when its
// sources have changed since. `npm ci` builds nothing.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a server program is never made of. */
const KEIN_TEIL = /\.(?:test|e2e)\.tsx?$/
const PROGRAMM = /\.tsx?$/

class Bauabbruch extends Error {
  name = 'Bauabbruch'
}

/** The program behind every command. */
export async function baueProgramm(wurzel, melde) {
  await baue(wurzel, teilProgramm(wurzel, quellenVon(wurzel)), melde)
}

/** The pages, for the commands that show some. */
export async function baueSeiten(wurzel, melde) {
  await baue(wurzel, teilSeiten(wurzel, quellenVon(wurzel)), melde)
}

async function baue(wurzel, teil, melde) {
  if (teil.frisch()) return
  await mitSperre(wurzel, melde, async () => {
    if (teil.frisch()) return
    const ab = performance.now()
    melde(`${teil.name} werden gebaut …`)
    await teil.baue()
    teil.merke()
    melde(`${teil.name} sind gebaut (${sekunden(performance.now() - ab)} s)`)
  })
}

function sekunden(ms) {
  const zehntel = Math.round(ms / 100)
  return `${Math.floor(zehntel / 10)},${zehntel % 10}`
}

/** Every file the build reads, with size and time of change. */
function quellenVon(wurzel) {
  const liste = []
  const gehe = (ordner) => {
    for (const e of readdirSync(path.join(wurzel, ordner), { withFileTypes: true })) {
      const name = `${ordner}/${e.name}`
      if (e.isDirectory()) gehe(name)
      else if (!KEIN_TEIL.test(name)) liste.push(name)
    }
  }
  gehe('src')
  for (const d of ['package.json', 'package-lock.json', 'bin/bau.mjs', 'vite.config.ts', 'react-router.config.ts'])
    if (existsSync(path.join(wurzel, d))) liste.push(d)
  return liste.sort()
}

function teil(wurzel, name, ordner, quellen, baue) {
  const datei = path.join(wurzel, '.bau', `${ordner}.stand`)
  const stand = fingerabdruck(wurzel, quellen)
  return {
    name,
    baue,
    frisch: () => existsSync(datei) && readFileSync(datei, 'utf8') === stand,
    merke: () => writeFileSync(datei, stand),
  }
}

function fingerabdruck(wurzel, quellen) {
  const h = createHash('sha256')
  for (const q of quellen) {
    const s = statSync(path.join(wurzel, q))
    h.update(`${q}\0${s.size}\0${s.mtimeMs}\n`)
  }
  return h.digest('hex')
}

function teilProgramm(wurzel, quellen) {
  const eigene = quellen.filter((q) => !q.startsWith('src/web/'))
  const ziel = path.join(wurzel, '.bau', 'server')
  return teil(wurzel, 'Programme', 'server', eigene, async () => {
    const { build } = await import('esbuild')
    const bauplan = {
      absWorkingDir: wurzel,
      entryPoints: { main: 'src/app/main.ts' },
      outdir: ziel,
      outExtension: { '.js': '.mjs' },
      chunkNames: 'teil-[hash]',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: 'linked',
      logLevel: 'silent',
      metafile: true,
    }
    let ergebnis
    try {
      ergebnis = await build(bauplan)
    } catch (fehler) {
      throw new Bauabbruch(`Das Programm lässt sich nicht bauen:\n${fehler.message}`)
    }
    rmSync(path.join(ziel, 'anlagen'), { recursive: true, force: true })
    for (const q of eigene) {
      if (!q.startsWith('src/') || PROGRAMM.test(q)) continue
      const nach = path.join(ziel, 'anlagen', q.slice('src/'.length))
      mkdirSync(path.dirname(nach), { recursive: true })
      cpSync(path.join(wurzel, q), nach)
    }
    raeumeAlte(ziel, new Set(Object.keys(ergebnis.metafile.outputs).map((d) => path.basename(d))))
  })
}

/** A running server may still want to load parts of the build before: they go after a day. */
function raeumeAlte(ziel, aktuelle) {
  const gestern = performance.timeOrigin + performance.now() - 86_400_000
  for (const d of readdirSync(ziel)) {
    const voll = path.join(ziel, d)
    if (d.startsWith('teil-') && !aktuelle.has(d) && statSync(voll).mtimeMs < gestern) rmSync(voll)
  }
}

function teilSeiten(wurzel, quellen) {
  return teil(wurzel, 'Seiten', 'web', quellen, async () => {
    const programm = path.join(wurzel, 'node_modules', '@react-router', 'dev', 'bin.js')
    const lauf = await fuehreAus(process.execPath, [programm, 'build'], wurzel)
    if (lauf.code !== 0) throw new Bauabbruch(`Die Seiten lassen sich nicht bauen:\n${lauf.ausgabe}`)
  })
}

function fuehreAus(befehl, args, cwd) {
  return new Promise((fertig) => {
    let ausgabe = ''
    const kind = spawn(befehl, args, {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', CI: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const strom of [kind.stdout, kind.stderr]) strom.on('data', (d) => (ausgabe += d))
    kind.on('error', (fehler) => fertig({ code: 1, ausgabe: fehler.message }))
    kind.on('close', (code) => fertig({ code: code ?? 1, ausgabe }))
  })
}

/** Two commands at once build once. */
async function mitSperre(wurzel, melde, tu) {
  const sperre = path.join(wurzel, '.bau', 'sperre')
  mkdirSync(path.dirname(sperre), { recursive: true })
  let gesagt = false
  while (!nimm(sperre)) {
    if (!gesagt) melde('Ein anderer Befehl baut gerade; es wird gewartet …')
    gesagt = true
    await new Promise((r) => setTimeout(r, 200))
  }
  try {
    await tu()
  } finally {
    rmSync(sperre, { force: true })
  }
}

function nimm(sperre) {
  try {
    writeFileSync(sperre, String(process.pid), { flag: 'wx' })
    return true
  } catch (fehler) {
    if (fehler.code !== 'EEXIST') throw fehler
  }
  try {
    process.kill(Number(readFileSync(sperre, 'utf8')), 0)
  } catch (fehler) {
    if (fehler.code === 'ESRCH') rmSync(sperre, { force: true }) // its builder is dead
  }
  return false
}
