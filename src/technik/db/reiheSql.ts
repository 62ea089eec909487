import { sql } from 'kysely'
import type { Tx } from './verbindung.ts'

/** So long a transaction waits for its turn; then the database says 55P03, and nothing has happened. */
const WARTEN_MS = 5_000

/**
 * The place of a serialisable transaction among the others: side by side with them, or alone. Must be
 * its first statement: what is read later is what holds when the turn has come.
 */
export async function stelleAn(tx: Tx, wie: 'nebeneinander' | 'allein'): Promise<void> {
  await sql
    .raw(
      `SET LOCAL ROLE allegro_anwendung;
       SET LOCAL lock_timeout = ${WARTEN_MS};
       LOCK TABLE technik.reihe IN ${wie === 'allein' ? 'EXCLUSIVE' : 'ROW EXCLUSIVE'} MODE;
       SET LOCAL lock_timeout TO DEFAULT`,
    )
    .execute(tx)
}
