import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'

type BediensteterId = Kennung<'Bediensteter'>

/** From a day to a day somebody is away and another does the work, under her own name: four eyes stay with persons. */
export type Abwesenheit = {
  readonly id: Kennung<'Abwesenheit'>
  readonly bediensteter: BediensteterId
  readonly vertretung: BediensteterId
  readonly von: Datum
  /** The last day, included. */
  readonly bis: Datum
}

export async function insertAbwesenheit(
  tx: Tx,
  traeger: TraegerNr,
  a: Abwesenheit,
  wer: { readonly am: Zeitpunkt; readonly von: BediensteterId },
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.abwesenheit (id, traeger_nr, bediensteter, vertretung, von, bis, angelegt_am, angelegt_von)
    VALUES (${a.id}, ${traeger}, ${a.bediensteter}, ${a.vertretung}, ${iso(a.von)}, ${iso(a.bis)},
            ${isoZeitpunkt(wer.am)}, ${wer.von})`.execute(tx)
}

/** Ends one from now on. False: there is none that runs or is to come. */
export async function beendeAbwesenheit(
  tx: Tx,
  traeger: TraegerNr,
  id: Kennung<'Abwesenheit'>,
  wer: { readonly am: Zeitpunkt; readonly von: BediensteterId },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    UPDATE stammdaten.abwesenheit SET beendet_am = ${isoZeitpunkt(wer.am)}, beendet_von = ${wer.von}
     WHERE id = ${id} AND traeger_nr = ${traeger} AND beendet_am IS NULL RETURNING id`.execute(tx)
  return rows.length === 1
}

/** Whose work somebody does on a day. */
export async function listVertretene(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly vertretung: BediensteterId; readonly am: Datum },
): Promise<readonly BediensteterId[]> {
  const { rows } = await sql<{ bediensteter: string }>`
    SELECT DISTINCT bediensteter FROM stammdaten.abwesenheit
     WHERE traeger_nr = ${o.traeger} AND vertretung = ${o.vertretung} AND beendet_am IS NULL
       AND ${iso(o.am)}::date BETWEEN von AND bis
     ORDER BY bediensteter`.execute(tx)
  return rows.map((r) => kennung<'Bediensteter'>(r.bediensteter))
}

/** Those that run on a day or are to come, the next first. */
export async function listAbwesenheiten(tx: Tx, traeger: TraegerNr, ab: Datum): Promise<readonly Abwesenheit[]> {
  const { rows } = await sql<{ id: string; bediensteter: string; vertretung: string; von: string; bis: string }>`
    SELECT id, bediensteter, vertretung, von, bis FROM stammdaten.abwesenheit
     WHERE traeger_nr = ${traeger} AND beendet_am IS NULL AND bis >= ${iso(ab)}::date ORDER BY von, id`.execute(tx)
  return rows.map((r) => ({
    id: kennung(r.id),
    bediensteter: kennung(r.bediensteter),
    vertretung: kennung(r.vertretung),
    von: datum(r.von),
    bis: datum(r.bis),
  }))
}
