import { sql } from 'kysely'
import { type Kennung, kennung, type Monat, monat, type TraegerNr } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'

type FallId = Kennung<'Leistungsfall'>

/**
 * The months of which a run has taken something, by case, for the cases whose ids lie between `von` and `bis`, both
 * included: one question for all. A payment that moved, and not only by being replaced, is bound.
 */
export async function listeGezahlteMonate(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly von: FallId; readonly bis: FallId },
): Promise<ReadonlyMap<FallId, ReadonlySet<Monat>>> {
  const { rows } = await sql<{ fall: string; monate: string[] }>`
    SELECT z.fall, array_agg(DISTINCT z.monat::text) AS monate FROM zahlung.zahlung z
     WHERE z.traeger_nr = ${o.traeger} AND z.fall BETWEEN ${o.von} AND ${o.bis} AND z.anlass <> 'darlehen'
       AND EXISTS (SELECT 1 FROM zahlung.ereignis e
                    WHERE e.traeger_nr = z.traeger_nr AND e.zahlung = z.id AND e.zustand <> 'abgeloest')
     GROUP BY z.fall`.execute(tx)
  return new Map(rows.map((r) => [kennung<'Leistungsfall'>(r.fall), new Set(r.monate.map((m) => monat(m)))]))
}
