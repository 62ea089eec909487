import { sql } from 'kysely'
import { type Datum, iso, type Kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Hinweisausgang, Hinweisbilanz } from './hinweisbilanz.ts'
import type { FallRef } from './leistungsfall.ts'

/** A case shows a code once a day, however often it is opened. */
export async function zaehleHinweise(tx: Tx, ref: FallRef, tag: Datum, codes: readonly string[]): Promise<void> {
  const alle = [...new Set(codes)].sort()
  if (alle.length === 0) return
  await sql`
    INSERT INTO fall.hinweistreffer (traeger_nr, tag, fall, code)
    SELECT ${ref.traeger}, ${iso(tag)}::date, ${ref.fall}, code FROM unnest(${alle}::text[]) AS code
    ON CONFLICT DO NOTHING`.execute(tx)
}

/** The case is locked by the caller: numbers of a key have no gap. */
export async function insertAusgang(
  tx: Tx,
  ref: FallRef,
  e: {
    readonly schluessel: string
    readonly code: string
    readonly ausgang: Hinweisausgang
    readonly grund: string
    readonly tag: Datum
    readonly wann: Zeitpunkt
    readonly von: Kennung<'Bediensteter'>
  },
): Promise<void> {
  const { rows } = await sql<{ letzte: number }>`
    SELECT coalesce(max(nr), 0) AS letzte FROM fall.hinweisausgang
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} AND schluessel = ${e.schluessel}`.execute(tx)
  await sql`
    INSERT INTO fall.hinweisausgang (traeger_nr, fall, schluessel, nr, code, ausgang, grund, tag, wann, von)
    VALUES (${ref.traeger}, ${ref.fall}, ${e.schluessel}, ${(rows[0]?.letzte ?? 0) + 1}, ${e.code}, ${e.ausgang},
            ${e.grund}, ${iso(e.tag)}::date, ${isoZeitpunkt(e.wann)}, ${e.von})`.execute(tx)
}

/** Keys of hints that are refused now. */
export async function listeVerworfene(tx: Tx, ref: FallRef): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ schluessel: string; ausgang: Hinweisausgang }>`
    SELECT DISTINCT ON (schluessel) schluessel, ausgang FROM fall.hinweisausgang
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} ORDER BY schluessel, nr DESC`.execute(tx)
  return new Set(rows.filter((r) => r.ausgang === 'verworfen').map((r) => r.schluessel))
}

/** By code, from a day on; ascending by code. */
export async function listeHinweisbilanz(tx: Tx, traeger: TraegerNr, ab: Datum): Promise<readonly Hinweisbilanz[]> {
  const { rows } = await sql<Hinweisbilanz>`
    WITH treffer AS (
      SELECT code, count(*)::int AS treffer, count(DISTINCT fall)::int AS faelle FROM fall.hinweistreffer
       WHERE traeger_nr = ${traeger} AND tag >= ${iso(ab)}::date GROUP BY code
    ), ausgang AS (
      SELECT code, (count(*) FILTER (WHERE ausgang = 'uebernommen'))::int AS uebernommen,
             (count(*) FILTER (WHERE ausgang = 'verworfen'))::int AS verworfen
        FROM fall.hinweisausgang WHERE traeger_nr = ${traeger} AND tag >= ${iso(ab)}::date GROUP BY code
    ), grund AS (
      SELECT code, array_agg(grund ORDER BY n DESC, grund COLLATE "C") AS gruende
        FROM (SELECT code, grund, count(*) AS n FROM fall.hinweisausgang
               WHERE traeger_nr = ${traeger} AND tag >= ${iso(ab)}::date AND ausgang = 'verworfen'
               GROUP BY code, grund) AS g GROUP BY code
    )
    SELECT coalesce(t.code, a.code) AS code, coalesce(t.treffer, 0) AS treffer, coalesce(t.faelle, 0) AS faelle,
           coalesce(a.uebernommen, 0) AS uebernommen, coalesce(a.verworfen, 0) AS verworfen,
           coalesce(g.gruende, '{}') AS gruende
      FROM treffer t FULL JOIN ausgang a ON a.code = t.code LEFT JOIN grund g ON g.code = coalesce(t.code, a.code)
     ORDER BY 1`.execute(tx)
  return rows
}
