import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'

/** A file of the bank out of a folder that was not read in, and why, for people. */
export type Bankabweisung = {
  readonly id: Kennung<'Bankabweisung'>
  readonly dateiname: string
  readonly grund: string
  readonly von: Kennung<'Bediensteter'>
  readonly am: Zeitpunkt
}

export async function insertBankabweisung(tx: Tx, traeger: TraegerNr, b: Bankabweisung): Promise<void> {
  await sql`
    INSERT INTO zahlung.bankabweisung (traeger_nr, id, dateiname, grund, von, am)
    VALUES (${traeger}, ${b.id}, ${b.dateiname}, ${b.grund}, ${b.von}, ${isoZeitpunkt(b.am)})`.execute(tx)
}

/** Those nobody has looked at, the oldest first. */
export async function listBankabweisungen(tx: Tx, traeger: TraegerNr): Promise<readonly Bankabweisung[]> {
  const { rows } = await sql<{ id: string; dateiname: string; grund: string; von: string; am: Zeitpunkt }>`
    SELECT b.id, b.dateiname, b.grund, b.von, b.am FROM zahlung.bankabweisung b
     WHERE b.traeger_nr = ${traeger}
       AND NOT EXISTS (SELECT 1 FROM zahlung.bankabweisung_gesehen g
                        WHERE g.traeger_nr = b.traeger_nr AND g.abweisung = b.id)
     ORDER BY b.am, b.id LIMIT 200`.execute(tx)
  return rows.map((r) => ({
    ...r,
    id: kennung<'Bankabweisung'>(r.id),
    von: kennung<'Bediensteter'>(r.von),
  }))
}

/** False: there is no such one, or somebody has looked at it before. */
export async function insertAbweisungGesehen(
  tx: Tx,
  traeger: TraegerNr,
  g: {
    readonly abweisung: Kennung<'Bankabweisung'>
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO zahlung.bankabweisung_gesehen (traeger_nr, abweisung, von, am)
    SELECT traeger_nr, id, ${g.von}::uuid, ${isoZeitpunkt(g.am)}::timestamptz FROM zahlung.bankabweisung
     WHERE traeger_nr = ${traeger} AND id = ${g.abweisung}
    ON CONFLICT DO NOTHING`.execute(tx)
  return numAffectedRows === 1n
}
