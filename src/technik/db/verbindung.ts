import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { typen } from './typen.ts'

/** No room knows the tables of all: a room says `tx.withTables<MeineTabellen>()` or writes `sql`. */
export type Tabellen = Record<never, never>
export type Db = Kysely<Tabellen>
export type Tx = Transaction<Tabellen>

/** Where a database is. A socket is a folder as `host`. */
export type Ziel =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly benutzer: string; readonly datenbank: string }

export type Verbindungsoptionen = {
  readonly max?: number | undefined
  /** Role the session starts in. Each transaction then takes its own, see `mitRechten`. */
  readonly rolle?: string | undefined
  readonly name?: string | undefined
  /** After so long without a word inside a transaction the database ends it. */
  readonly ruheMs?: number | undefined
  readonly anFehler?: ((fehler: Error) => void) | undefined
}

export function pgKonfiguration(ziel: Ziel, o: Verbindungsoptionen = {}): pg.ClientConfig {
  const start = ['-c TimeZone=UTC', '-c DateStyle=ISO', '-c IntervalStyle=iso_8601']
  // A process that is stopped in the middle of a transaction must not hold its locks for ever (REL-12).
  start.push(`-c idle_in_transaction_session_timeout=${o.ruheMs ?? 120_000}`)
  if (o.rolle !== undefined) start.push(`-c role=${o.rolle}`)
  return {
    ...('url' in ziel
      ? { connectionString: ziel.url }
      : { host: ziel.host, port: ziel.port, user: ziel.benutzer, database: ziel.datenbank, password: '' }),
    options: start.join(' '),
    application_name: o.name ?? 'allegro',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: typen,
  }
}

/** The pool and the door to it. `db.destroy()` closes. */
export function oeffneDb(ziel: Ziel, o: Verbindungsoptionen = {}): Db {
  const pool = new pg.Pool({ ...pgKonfiguration(ziel, o), max: o.max ?? 10, idleTimeoutMillis: 30_000 })
  // A connection that breaks (server restarted) fails its transaction and is replaced by the pool; without a
  // listener, on the pool for the idle and on the connection for those at work, the process would end.
  pool.on('error', (fehler) => o.anFehler?.(fehler))
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  return new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool }) })
}

/** One connection outside the pool, for what needs a session of its own: set-up, LISTEN, locks. */
export async function mitEinzelverbindung<T>(
  ziel: Ziel,
  o: Verbindungsoptionen,
  fn: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(pgKonfiguration(ziel, o))
  client.on('error', (fehler) => o.anFehler?.(fehler))
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}

export async function istErreichbar(db: Db): Promise<boolean> {
  try {
    await sql`SELECT 1`.execute(db)
    return true
  } catch {
    return false
  }
}
