import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freierPort, neuerOrdner, prozesse, starte, WURZEL } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = { npm_ci_s: number; erster_start_s: number; zweiter_start_s: number }

/** What a newcomer does: a clone in a closed folder, `npm ci` (install scripts forbidden), start, stop, start. */
export const langlauf: Langlauf<Zahlen> = async ({ melde }) => {
  const ordner = neuerOrdner()
  try {
    const klon = path.join(ordner, 'allegro')
    const dateien = execFileSync('git', ['ls-files', '-z'], { cwd: WURZEL, encoding: 'utf8' }).split('\0')
    for (const d of dateien.filter((x) => x !== '' && existsSync(path.join(WURZEL, x))))
      cpSync(path.join(WURZEL, d), path.join(klon, d))
    const npm_ci_s = await sekunden(async () => {
      execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], { cwd: klon, stdio: 'ignore' })
    })
    melde(`npm ci: ${npm_ci_s} s`)
    const daten = path.join(klon, 'daten')
    const start = async (): Promise<number> => {
      const port = await freierPort()
      const lauf = starte({ wurzel: klon, daten, port })
      const dauer = await sekunden(() => lauf.bereit)
      if ((await fetch(lauf.adresse)).status !== 200) throw new Error('the first page does not come')
      lauf.sende('SIGINT')
      if ((await lauf.ende) !== 0 || prozesse(daten).length > 0)
        throw new Error(`it did not end cleanly:\n${lauf.ausgabe()}`)
      melde(`Start: ${dauer} s`)
      return dauer
    }
    const zahlen = { npm_ci_s, erster_start_s: await start(), zweiter_start_s: await start() }
    if (zahlen.erster_start_s > 60 || zahlen.zweiter_start_s > 10) throw new Error(JSON.stringify(zahlen))
    return zahlen
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

async function sekunden(tu: () => Promise<void>): Promise<number> {
  const ab = performance.now()
  await tu()
  return Math.round((performance.now() - ab) / 100) / 10
}
