import { sql } from 'kysely'
import { type Cent, cent, type Datum, datum, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'

/** Money that came back and is held, by the payment it was of. */
export type Verwahrt = {
  /** Null: nobody knows yet what it is for. */
  readonly fall: Kennung<'Leistungsfall'> | null
  /** The payment, the claim it came in on, or the piece of a message of the bank. */
  readonly vorgang: string
  readonly betrag: Cent
  /** Day of the first posting that put it there. */
  readonly seit: Datum
}

export async function listVerwahrte(tx: Tx, traeger: TraegerNr): Promise<readonly Verwahrt[]> {
  const { rows } = await sql<{ fall: string | null; vorgang: string; betrag: number; seit: string }>`
    SELECT b.fall, coalesce(b.zahlung::text, b.forderung::text, b.meldung || '/' || b.zeile) AS vorgang,
           sum(CASE WHEN b.haben = 'verwahrung' THEN b.betrag_cent ELSE -b.betrag_cent END)::bigint AS betrag,
           (min(b.gebucht_am) FILTER (WHERE b.haben = 'verwahrung') AT TIME ZONE 'Europe/Berlin')::date AS seit
      FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND 'verwahrung' IN (b.soll, b.haben)
     GROUP BY 1, 2
    HAVING sum(CASE WHEN b.haben = 'verwahrung' THEN b.betrag_cent ELSE -b.betrag_cent END) <> 0
     ORDER BY 4, 2`.execute(tx)
  return rows.map((r) => ({
    fall: r.fall === null ? null : kennung<'Leistungsfall'>(r.fall),
    vorgang: r.vorgang,
    betrag: cent(r.betrag),
    seit: datum(r.seit),
  }))
}
