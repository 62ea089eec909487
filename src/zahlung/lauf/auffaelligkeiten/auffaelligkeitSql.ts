import { sql } from 'kysely'
import { kennung } from '../../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../../technik/index.ts'
import type { LaufRef } from '../laufSql.ts'
import type { Auffaelligkeit, Auffaelligkeitsart, GeseheneAuffaelligkeit, Vermerk } from './auffaelligkeit.ts'

export async function insertAuffaelligkeiten(tx: Tx, ref: LaufRef, liste: readonly Auffaelligkeit[]): Promise<void> {
  if (liste.length === 0) return
  const zeilen = liste.map((a, i) => ({ ...a, nr: i + 1 }))
  await sql`
    INSERT INTO zahlung.auffaelligkeit (traeger_nr, lauf, nr, art, faelle, zahlungen, leute, zahl)
    SELECT ${ref.traeger}, ${ref.lauf}::uuid, nr, art, faelle, zahlungen, leute, zahl
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS a (
             nr int, art text, faelle uuid[], zahlungen uuid[], leute uuid[], zahl int)`.execute(tx)
}

export async function listAuffaelligkeiten(tx: Tx, ref: LaufRef): Promise<readonly GeseheneAuffaelligkeit[]> {
  const { rows } = await sql<{
    nr: number
    art: Auffaelligkeitsart
    faelle: readonly string[]
    zahlungen: readonly string[]
    leute: readonly string[]
    zahl: number
    text: string | null
    von: string | null
    am: Zeitpunkt | null
  }>`
    SELECT a.nr, a.art, a.faelle, a.zahlungen, a.leute, a.zahl, v.text, v.von, v.am
      FROM zahlung.auffaelligkeit a
      LEFT JOIN zahlung.auffaelligkeitsvermerk v ON v.traeger_nr = a.traeger_nr AND v.lauf = a.lauf AND v.nr = a.nr
     WHERE a.traeger_nr = ${ref.traeger} AND a.lauf = ${ref.lauf}
     ORDER BY a.nr`.execute(tx)
  return rows.map((r) => ({
    nr: r.nr,
    art: r.art,
    faelle: r.faelle.map((f) => kennung<'Leistungsfall'>(f)),
    zahlungen: r.zahlungen.map((z) => kennung<'Zahlung'>(z)),
    leute: r.leute.map((b) => kennung<'Bediensteter'>(b)),
    zahl: r.zahl,
    vermerk:
      r.text === null || r.von === null || r.am === null
        ? null
        : { text: r.text, von: kennung<'Bediensteter'>(r.von), am: r.am },
  }))
}

/** How many of a run nobody has looked at. */
export async function countUngesehene(tx: Tx, ref: LaufRef): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    SELECT count(*) AS anzahl FROM zahlung.auffaelligkeit a
     WHERE a.traeger_nr = ${ref.traeger} AND a.lauf = ${ref.lauf}
       AND NOT EXISTS (SELECT 1 FROM zahlung.auffaelligkeitsvermerk v
                        WHERE v.traeger_nr = a.traeger_nr AND v.lauf = a.lauf AND v.nr = a.nr)`.execute(tx)
  return Number(rows[0]?.anzahl ?? 0)
}

/** Of those that are there and nobody has looked at; returns their numbers. */
export async function insertVermerke(
  tx: Tx,
  ref: LaufRef,
  nummern: readonly number[] | 'alle',
  v: Vermerk,
): Promise<readonly number[]> {
  const welche = nummern === 'alle' ? sql`true` : sql`a.nr = ANY(${[...nummern]}::int[])`
  const { rows } = await sql<{ nr: number }>`
    INSERT INTO zahlung.auffaelligkeitsvermerk (traeger_nr, lauf, nr, text, von, am)
    SELECT a.traeger_nr, a.lauf, a.nr, ${v.text}, ${v.von}::uuid, ${isoZeitpunkt(v.am)}::timestamptz
      FROM zahlung.auffaelligkeit a
     WHERE a.traeger_nr = ${ref.traeger} AND a.lauf = ${ref.lauf} AND ${welche}
        ON CONFLICT (traeger_nr, lauf, nr) DO NOTHING
    RETURNING nr`.execute(tx)
  return rows.map((r) => r.nr)
}
