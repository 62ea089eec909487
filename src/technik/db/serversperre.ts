import pg from 'pg'
import { pgKonfiguration, type Ziel } from './verbindung.ts'

/** Held as long as a server works on a data directory; ends with its connection, however the server ends. */
export type Serversperre = { readonly gib: () => Promise<void>; readonly haelt: () => boolean }

/** The server at work: its process and its address. */
export type Laufender = { readonly pid: number; readonly adresse: string }

const SPERRE = 7_239_004_513
const NAME = 'allegro-server'

/** The lock, or who holds it. `verwaltung` is a database that always exists. */
export async function nimmServersperre(verwaltung: Ziel, wer: Laufender): Promise<Serversperre | Laufender> {
  const client = new pg.Client(pgKonfiguration(verwaltung, { name: `${NAME} ${wer.pid} ${wer.adresse}`.slice(0, 63) }))
  let haelt = true
  const ab = (): void => {
    haelt = false
  }
  client.on('error', ab)
  client.on('end', ab)
  await client.connect()
  const { rows } = await client.query<{ meine: boolean }>('SELECT pg_try_advisory_lock($1) AS meine', [SPERRE])
  if (rows[0]?.meine === true) return { gib: () => client.end(), haelt: () => haelt }
  const anderer = await lies(client)
  await client.end()
  return anderer ?? { pid: 0, adresse: '' }
}

/** The server that works on this database cluster, if there is one. */
export async function serverVon(verwaltung: Ziel): Promise<Laufender | undefined> {
  const client = new pg.Client(pgKonfiguration(verwaltung))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await lies(client)
  } finally {
    await client.end()
  }
}

async function lies(client: pg.Client): Promise<Laufender | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name
       FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 1`,
    [Math.floor(SPERRE / 2 ** 32), SPERRE % 2 ** 32],
  )
  const m = new RegExp(`^${NAME} (\\d+) (.*)$`).exec(rows[0]?.name ?? '')
  return m ? { pid: Number(m[1]), adresse: m[2] ?? '' } : undefined
}
