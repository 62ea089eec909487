import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Hash, hashVon, hashVonText } from '../../kern/index.ts'

/** One step of a room's tables, never edited after it has run. */
export type Migration = {
  readonly raum: string
  readonly nummer: number
  readonly name: string
  readonly sql: string
  readonly pruefsumme: Hash
}

/** The rooms in the order of floors: lower rooms' tables first. Equal to tools/haus.mjs by test. */
export const RAUMFOLGE = [
  'technik',
  'stammdaten',
  'fall',
  'leistung',
  'zahlung',
  'bescheid',
  'akte',
  'antrag',
  'einfuehrung',
  'servicecenter',
  'schnittstelle',
  'auskunft',
  'ablauf',
  'zugang',
] as const

const DATEINAME = /^(\d{4})_([a-z0-9_]+)\.sql$/

/**
 * All migrations below a folder of rooms (`src/`, or what the build copied), in the order they run.
 * @throws if a name is wrong or a number is missing.
 */
export function liesMigrationen(wurzel: string): readonly Migration[] {
  return RAUMFOLGE.flatMap((raum) => {
    const ordner = path.join(wurzel, raum, 'migrationen')
    if (!existsSync(ordner)) return []
    return readdirSync(ordner)
      .sort()
      .map((datei, i) => {
        const m = DATEINAME.exec(datei)
        if (!m) throw new Error(`${raum}/migrationen/${datei}: not NNNN_name.sql`)
        if (Number(m[1]) !== i + 1) throw new Error(`${raum}/migrationen/${datei}: number ${i + 1} expected`)
        const sql = readFileSync(path.join(ordner, datei), 'utf8').replaceAll('\r\n', '\n')
        return { raum, nummer: i + 1, name: m[2] ?? '', sql, pruefsumme: hashVonText(sql) }
      })
  })
}

/** Names the state after all migrations: the same text, the same tables. */
export function migrationsstand(liste: readonly Migration[]): Hash {
  return hashVon(liste.map((m) => [m.raum, m.nummer, m.pruefsumme]))
}
