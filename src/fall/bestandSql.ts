import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import { type Fassungsinhalt, lies } from './fassungsinhalt.ts'
import type { FallRef } from './leistungsfall.ts'
import type { Merkmalsart } from './merkmal.ts'

type FallId = Kennung<'Leistungsfall'>

/** A case as a walk through the stock sees it. */
export type Bestandsfall = FallRef & {
  readonly fassung: Kennung<'Fassung'>
  readonly inhalt: Fassungsinhalt
  readonly personen: readonly PersonId[]
  /** Somebody has changed something in the open draft. */
  readonly inArbeit: boolean
  readonly merkmale: readonly Merkmalsart[]
}

/** The open cases with a Fassung cut into stretches of `je`, by their ids, both ends included. */
export async function teileBestand(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly je: number },
): Promise<readonly { readonly von: FallId; readonly bis: FallId; readonly faelle: number }[]> {
  const { rows } = await sql<{ von: FallId; bis: FallId; faelle: number }>`
    SELECT min(n.id COLLATE "C") AS von, max(n.id COLLATE "C") AS bis, count(*)::int AS faelle
      FROM (SELECT f.id::text AS id, (row_number() OVER (ORDER BY f.id) - 1) / ${o.je}::int AS nr
              FROM fall.leistungsfall f
             WHERE f.traeger_nr = ${o.traeger} AND f.zustand = 'offen' AND f.fassung IS NOT NULL) n
     GROUP BY n.nr ORDER BY n.nr`.execute(tx)
  return rows
}

type Row = {
  id: FallId
  fassung: string
  inhalt: string
  personen: PersonId[]
  in_arbeit: boolean
  merkmale: Merkmalsart[] | null
}

/**
 * The open cases of a stretch with their newest Fassung, in the order of their ids: one question for all. For looking;
 * whoever decides reads the case anew and compares its hash.
 */
export async function listeBestand(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly von: FallId; readonly bis: FallId },
): Promise<readonly Bestandsfall[]> {
  const { rows } = await sql<Row>`
    SELECT l.id, l.fassung, f.inhalt,
           (SELECT json_agg(m.lokal ORDER BY length(m.lokal), m.lokal) FROM fall.mitglied m
             WHERE m.traeger_nr = l.traeger_nr AND m.fall = l.id) AS personen,
           EXISTS (SELECT 1 FROM fall.entwurf e
                    WHERE e.traeger_nr = l.traeger_nr AND e.fall = l.id AND e.zustand = 'offen'
                      AND (e.version > 0 OR e.vorgaenger IS NOT NULL)) AS in_arbeit,
           (SELECT json_agg(x.art) FROM (
              SELECT DISTINCT ON (k.art) k.art, k.gesetzt FROM fall.merkmal k
               WHERE k.traeger_nr = l.traeger_nr AND k.fall = l.id ORDER BY k.art, k.nr DESC) x
             WHERE x.gesetzt) AS merkmale
      FROM fall.leistungsfall l
      JOIN fall.fassung f ON f.traeger_nr = l.traeger_nr AND f.fall = l.id AND f.nr = l.fassung_nr
     WHERE l.traeger_nr = ${o.traeger} AND l.id BETWEEN ${o.von} AND ${o.bis}
       AND l.zustand = 'offen' AND l.fassung IS NOT NULL
     ORDER BY l.id`.execute(tx)
  return rows.map((r) => ({
    traeger: o.traeger,
    fall: r.id,
    fassung: kennung(r.fassung),
    inhalt: lies(r.inhalt),
    personen: r.personen,
    inArbeit: r.in_arbeit,
    merkmale: r.merkmale ?? [],
  }))
}
