import { sql } from 'kysely'
import type { Kennung, TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { Buchung } from './buchung.ts'
import { BUCHUNGSSPALTEN, type BuchungRow, parseBuchung } from './hauptbuchSql.ts'

export type Siegel = {
  readonly nummer: number
  readonly buchung: Kennung<'Buchung'>
  readonly vorige: string
  readonly kette: string
}

/** One sealer a Träger at a time, until the transaction ends. */
export async function sperreKette(tx: Tx, traeger: TraegerNr): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`zahlung.siegel/${traeger}`}, 0))`.execute(tx)
}

export async function findLetztesSiegel(
  tx: Tx,
  traeger: TraegerNr,
): Promise<{ readonly nummer: number; readonly kette: string } | undefined> {
  const { rows } = await sql<{ nummer: number; kette: string }>`
    SELECT nummer, kette FROM zahlung.siegel WHERE traeger_nr = ${traeger} ORDER BY nummer DESC LIMIT 1`.execute(tx)
  return rows[0]
}

/**
 * Postings without a link, oldest first. It looks back a day from the newest sealed row: no transaction
 * lives longer; `pruefeKette` looks at all. The link is looked up row by row through its index: written as
 * NOT EXISTS, a fresh database without statistics compares every posting with every link (1.2 s for 670).
 */
export async function listUnversiegelt(tx: Tx, traeger: TraegerNr, hoechstens: number): Promise<readonly Buchung[]> {
  const { rows } = await sql<BuchungRow>`
    SELECT ${BUCHUNGSSPALTEN}
      FROM zahlung.buchung b
      LEFT JOIN LATERAL (
             SELECT nummer FROM zahlung.siegel
              WHERE traeger_nr = b.traeger_nr AND buchung = b.id LIMIT 1) s ON true
     WHERE b.traeger_nr = ${traeger}
       AND b.eingefuegt_am >= coalesce(
             (SELECT n.eingefuegt_am FROM zahlung.siegel s
                JOIN zahlung.buchung n ON n.traeger_nr = s.traeger_nr AND n.id = s.buchung
               WHERE s.traeger_nr = ${traeger} ORDER BY s.nummer DESC LIMIT 1) - interval '1 day', '-infinity')
       AND s.nummer IS NULL
     ORDER BY b.eingefuegt_am, b.id
     LIMIT ${hoechstens}`.execute(tx)
  return rows.map(parseBuchung)
}

export async function insertSiegel(
  tx: Tx,
  traeger: TraegerNr,
  siegel: readonly Siegel[],
  am: Zeitpunkt,
): Promise<void> {
  if (siegel.length === 0) return
  await sql`
    INSERT INTO zahlung.siegel (traeger_nr, nummer, buchung, vorige, kette, versiegelt_am)
    SELECT ${traeger}, nummer, buchung, vorige, kette, ${isoZeitpunkt(am)}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(siegel)}::jsonb) AS s (nummer bigint, buchung uuid, vorige text, kette text)`.execute(
    tx,
  )
}

/** Postings without a link, however old. */
export async function countUnversiegelt(tx: Tx, traeger: TraegerNr): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    SELECT count(*) AS anzahl FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger}
       AND NOT EXISTS (SELECT 1 FROM zahlung.siegel s WHERE s.traeger_nr = b.traeger_nr AND s.buchung = b.id)`.execute(
    tx,
  )
  return rows[0]?.anzahl ?? 0
}
