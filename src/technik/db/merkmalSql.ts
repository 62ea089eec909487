import { sql } from 'kysely'
import type { Tx } from './verbindung.ts'

/** A fact about this database itself; undefined if it is not noted. */
export async function findMerkmal(tx: Tx, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ wert: string }>`SELECT wert FROM technik.merkmal WHERE name = ${name}`.execute(tx)
  return rows[0]?.wert
}

/** Locks it until the transaction ends, so that two jobs about it take turns. */
export async function findMerkmalForUpdate(tx: Tx, name: `muster.${string}`): Promise<string | undefined> {
  const { rows } = await sql<{ wert: string }>`
    SELECT wert FROM technik.merkmal WHERE name = ${name} FOR UPDATE`.execute(tx)
  return rows[0]?.wert
}

/** Only what the sample notes about itself (`muster.…`), and only as a job of the system: the rest belongs to the owner. */
export async function merkeMerkmal(tx: Tx, name: `muster.${string}`, wert: string): Promise<void> {
  await sql`
    INSERT INTO technik.merkmal (name, wert) VALUES (${name}, ${wert})
    ON CONFLICT (name) DO UPDATE SET wert = excluded.wert`.execute(tx)
}
