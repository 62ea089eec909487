import { sql } from 'kysely'
import { datum, iso, type Json, type Kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import { type Richtwerttabelle, zeilenSchema, zuschlagSchema } from './richtwert.ts'

export async function insertRichtwerttabelle(
  tx: Tx,
  t: Richtwerttabelle & {
    readonly wann: Zeitpunkt
    readonly von: Kennung<'Bediensteter'>
    readonly zurueckgezogen: boolean
  },
): Promise<void> {
  await sql`
    INSERT INTO fall.richtwerttabelle (traeger_nr, id, gebiet, gueltig_ab, quelle, zeilen, weitere, zurueckgezogen,
                                       angelegt_am, angelegt_von)
    VALUES (${t.traeger}, ${t.id}, ${t.gebiet}, ${iso(t.gueltigAb)}::date, ${t.quelle},
            ${JSON.stringify(t.zeilen)}::jsonb, ${t.weitere === null ? null : JSON.stringify(t.weitere)}::jsonb,
            ${t.zurueckgezogen}, ${isoZeitpunkt(t.wann)}, ${t.von})`.execute(tx)
}

/** Of each area and day the table entered last, unless it was withdrawn; ascending by area and day. */
export async function listeRichtwerttabellen(tx: Tx, traeger: TraegerNr): Promise<readonly Richtwerttabelle[]> {
  const { rows } = await sql<{
    id: Kennung<'Richtwerttabelle'>
    gebiet: string
    gueltig_ab: string
    quelle: string
    zeilen: Json
    weitere: Json
    zurueckgezogen: boolean
  }>`
    SELECT DISTINCT ON (gebiet COLLATE "C", gueltig_ab) id, gebiet, gueltig_ab, quelle, zeilen, weitere, zurueckgezogen
      FROM fall.richtwerttabelle WHERE traeger_nr = ${traeger}
     ORDER BY gebiet COLLATE "C", gueltig_ab, angelegt_am DESC, id DESC`.execute(tx)
  return rows
    .filter((r) => !r.zurueckgezogen)
    .map((r) => ({
      traeger,
      id: r.id,
      gebiet: r.gebiet,
      gueltigAb: datum(r.gueltig_ab),
      quelle: r.quelle,
      zeilen: zeilenSchema.parse(r.zeilen),
      weitere: zuschlagSchema.parse(r.weitere),
    }))
}
