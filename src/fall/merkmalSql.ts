import { sql } from 'kysely'
import type { Kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { FallRef } from './leistungsfall.ts'
import type { Merkmal, Merkmalsart } from './merkmal.ts'

/** The case is locked by the caller: numbers of a mark have no gap. */
export async function insertMerkmal(
  tx: Tx,
  ref: FallRef,
  m: { art: Merkmalsart; gesetzt: boolean; bemerkung: string; wann: Zeitpunkt; von: Kennung<'Bediensteter'> },
): Promise<void> {
  const { rows } = await sql<{ letzte: number }>`
    SELECT coalesce(max(nr), 0) AS letzte FROM fall.merkmal
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} AND art = ${m.art}`.execute(tx)
  await sql`
    INSERT INTO fall.merkmal (traeger_nr, fall, art, nr, gesetzt, bemerkung, wann, von)
    VALUES (${ref.traeger}, ${ref.fall}, ${m.art}, ${(rows[0]?.letzte ?? 0) + 1}, ${m.gesetzt}, ${m.bemerkung},
            ${isoZeitpunkt(m.wann)}, ${m.von})`.execute(tx)
}

/** The marks a case bears now: those whose last row sets them. */
export async function listeMerkmale(tx: Tx, ref: FallRef): Promise<readonly Merkmal[]> {
  const { rows } = await sql<{ art: Merkmalsart; gesetzt: boolean; bemerkung: string; wann: Zeitpunkt }>`
    SELECT DISTINCT ON (art) art, gesetzt, bemerkung, wann FROM fall.merkmal
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} ORDER BY art, nr DESC`.execute(tx)
  return rows.filter((r) => r.gesetzt).map((r) => ({ art: r.art, bemerkung: r.bemerkung, seit: r.wann }))
}
