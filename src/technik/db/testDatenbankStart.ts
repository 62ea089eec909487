import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { findeEingebettet, halteEingebettet, starteEingebettet } from '../postgres/eingebettet.ts'
import { lebt } from '../postgres/postmaster.ts'
import { bereiteDatenbankVor } from './bereiteVor.ts'
import { liesMigrationen, migrationsstand } from './migration.ts'
import { mitEinzelverbindung, type Ziel } from './verbindung.ts'

/** Where the tests of one run find their server, and the database they copy. */
export type Testserver = { readonly verwaltung: Ziel; readonly vorlage: string; readonly lauf: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testserver: Testserver
    testDatenbankUrl: string
  }
}

const SCHNELL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
const VORSATZ = 'allegro-test-'

/**
 * vitest globalSetup: one server a run (embedded in a temporary folder, or a foreign one by
 * ALLEGRO_TEST_DATABASE_URL), one migrated template a state of migrations.
 */
export default async function start(projekt: TestProject): Promise<() => Promise<void>> {
  const url = projekt.getProvidedContext().testDatenbankUrl ?? ''
  const migrationen = liesMigrationen(fileURLToPath(new URL('../..', import.meta.url)))
  const vorlage = `allegro_vorlage_${migrationsstand(migrationen).slice(0, 16)}`
  const lauf = `${process.pid}`
  if (url !== '') {
    await legeVorlageAn({ url }, vorlage, migrationen)
    projekt.provide('testserver', { verwaltung: { url }, vorlage, lauf })
    return () => raeumeAuf({ url }, lauf)
  }
  await raeumeVerwaiste()
  const daten = mkdtempSync(path.join(tmpdir(), VORSATZ))
  writeFileSync(path.join(daten, 'pid'), String(process.pid))
  const server = await starteEingebettet({ daten, einstellungen: SCHNELL })
  const verwaltung = server.ziel('postgres', 'postgres')
  await legeVorlageAn(verwaltung, vorlage, migrationen)
  projekt.provide('testserver', { verwaltung, vorlage, lauf })
  return async () => {
    await halteEingebettet(server)
    rmSync(daten, { recursive: true, force: true })
  }
}

async function legeVorlageAn(
  verwaltung: Ziel,
  vorlage: string,
  migrationen: ReturnType<typeof liesMigrationen>,
): Promise<void> {
  await mitEinzelverbindung(verwaltung, {}, async (c) => {
    await c.query('SELECT pg_advisory_lock(982341)')
    const { rows } = await c.query('SELECT 1 FROM pg_database WHERE datname = $1', [vorlage])
    if (rows.length > 0) return
    const roh = `${vorlage}_roh`
    await c.query(`DROP DATABASE IF EXISTS ${roh}`)
    await c.query(`CREATE DATABASE ${roh} TEMPLATE template0 ENCODING 'UTF8'`)
    await bereiteDatenbankVor(andereDatenbank(verwaltung, roh), migrationen)
    await c.query(`ALTER DATABASE ${roh} RENAME TO ${vorlage}`)
  })
}

export function andereDatenbank(ziel: Ziel, datenbank: string): Ziel {
  if (!('url' in ziel)) return { ...ziel, datenbank }
  const url = new URL(ziel.url)
  url.pathname = `/${datenbank}`
  return { url: url.toString() }
}

/** On a foreign server nothing of ours may stay but the template. */
async function raeumeAuf(verwaltung: Ziel, lauf: string): Promise<void> {
  await mitEinzelverbindung(verwaltung, {}, async (c) => {
    const { rows } = await c.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE datname LIKE $1', [
      `allegro\\_test\\_${lauf}\\_%`,
    ])
    for (const r of rows) await c.query(`DROP DATABASE IF EXISTS ${r.name} WITH (FORCE)`)
  })
}

/** A run that was killed left its server: it goes with the next run. */
async function raeumeVerwaiste(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((n) => n.startsWith(VORSATZ))) {
    const ordner = path.join(tmpdir(), name)
    try {
      if (lebt(Number(readFileSync(path.join(ordner, 'pid'), 'utf8')))) continue
      const server = findeEingebettet(ordner)
      if (server) await halteEingebettet(server)
      rmSync(ordner, { recursive: true, force: true })
    } catch {
      // another run is at it, or it belongs to somebody else
    }
  }
}
