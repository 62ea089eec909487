import { sql } from 'kysely'
import type { Tx } from '../technik/index.ts'

/** The key of a purpose; the proposed one becomes it if there is none yet, once for all servers. */
export async function loadOrInsertSchluessel(tx: Tx, zweck: string, vorschlag: Uint8Array): Promise<Uint8Array> {
  const vorhanden = await findSchluessel(tx, zweck)
  if (vorhanden) return vorhanden
  await sql`
    INSERT INTO zugang.schluessel (zweck, wert) VALUES (${zweck}, ${Buffer.from(vorschlag)})
    ON CONFLICT (zweck) DO NOTHING`.execute(tx)
  const jetzt = await findSchluessel(tx, zweck)
  if (!jetzt) throw new Error(`no key for ${zweck}`)
  return jetzt
}

async function findSchluessel(tx: Tx, zweck: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ wert: Uint8Array }>`
    SELECT wert FROM zugang.schluessel WHERE zweck = ${zweck}`.execute(tx)
  return rows[0]?.wert
}
