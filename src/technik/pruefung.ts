import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { andereDatenbank, type Testserver } from './db/testDatenbankStart.ts'
import { type Db, mitEinzelverbindung, oeffneDb, type Ziel } from './db/verbindung.ts'
import { testUmgebung } from './testumgebung.ts'
import { type StellbareUhr, stellbareUhr } from './uhr.ts'
import type { Umgebung } from './umgebung.ts'

export { stellbareUhr } from './uhr.ts'
export { gesaeterZufall } from './zufall.ts'

export type TestDatenbank = {
  /** As the application sees it: nothing without `mitRechten`. */
  readonly db: Db
  readonly umgebung: Umgebung
  /** Stands at 15 June 2026, 09:00 until it is put. */
  readonly uhr: StellbareUhr
  /** Where this database is, e.g. for a connection of one's own. Signs in as the server's administrator. */
  readonly ziel: Ziel
  readonly name: string
  /** Leaves it to be copied from: all connections end. */
  readonly trenne: () => Promise<void>
  readonly schliesse: () => Promise<void>
}

/**
 * A fresh database with all tables and no rows; one a test file, closed in `afterAll`. With `nach` a copy of another one,
 * to which nobody may be connected (`trenne`); with a seed of its own, for ids go on where they stood.
 */
export async function testDatenbank(o: { saat?: string; uhr?: string; nach?: string } = {}): Promise<TestDatenbank> {
  const server = inject('testserver')
  const name = `allegro_test_${server.lauf}_${randomUUID().slice(0, 8)}`
  await kopiere(server, o.nach ?? server.vorlage, name)
  const ziel = andereDatenbank(server.verwaltung, name)
  const db = oeffneDb('url' in ziel ? ziel : { ...ziel, benutzer: 'allegro_dienst' }, {
    rolle: 'allegro_dienst',
    max: 20,
  })
  const uhr = stellbareUhr(o.uhr ?? '2026-06-15T09:00')
  return {
    db,
    uhr,
    ziel,
    name,
    trenne: () => db.destroy(),
    umgebung: testUmgebung(db, uhr, o.saat ?? 'allegro'),
    schliesse: async () => {
      await db.destroy()
      await mitEinzelverbindung(server.verwaltung, {}, (c) => c.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

async function kopiere(server: Testserver, vorlage: string, name: string): Promise<void> {
  for (let versuch = 1; ; versuch++) {
    try {
      await mitEinzelverbindung(server.verwaltung, {}, (c) => c.query(`CREATE DATABASE ${name} TEMPLATE ${vorlage}`))
      return
    } catch (fehler) {
      // 55006: for a moment somebody else is in the template (autovacuum)
      if (!(fehler instanceof Error && 'code' in fehler && fehler.code === '55006') || versuch === 40) throw fehler
    }
  }
}
