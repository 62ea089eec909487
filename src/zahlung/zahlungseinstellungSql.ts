import { type RawBuilder, sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'

/** Payments of a case rest from `von` to `bis`, unless `ende` came before. */
export type Zahlungseinstellung = {
  readonly id: Kennung<'Zahlungseinstellung'>
  readonly von: Datum
  readonly bis: Datum
  readonly ende: { readonly wodurch: 'freigegeben' | 'entschieden'; readonly am: Zeitpunkt } | null
}

type Wo = { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> }

/** A payment of table `z` that rests on this day. */
export function ruht(tag: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`EXISTS (
      SELECT 1 FROM zahlung.zahlungseinstellung x
       WHERE x.traeger_nr = z.traeger_nr AND x.fall = z.fall AND ${tag} BETWEEN x.von AND x.bis
         AND NOT EXISTS (SELECT 1 FROM zahlung.zahlungseinstellung_ende y
                          WHERE y.traeger_nr = x.traeger_nr AND y.einstellung = x.id))`
}

export async function insertZahlungseinstellung(
  tx: Tx,
  wo: Wo,
  e: {
    readonly id: Kennung<'Zahlungseinstellung'>
    readonly von: Datum
    readonly bis: Datum
    readonly am: Zeitpunkt
    readonly wer: Kennung<'Bediensteter'>
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.zahlungseinstellung (traeger_nr, id, fall, von, bis, angelegt_am, angelegt_von)
    VALUES (${wo.traeger}, ${e.id}, ${wo.fall}, ${iso(e.von)}, ${iso(e.bis)}, ${isoZeitpunkt(e.am)}, ${e.wer})`.execute(
    tx,
  )
}

export async function insertZahlungseinstellungsende(
  tx: Tx,
  traeger: TraegerNr,
  e: {
    readonly einstellung: Kennung<'Zahlungseinstellung'>
    readonly entscheidung: Kennung<'Entscheidung'> | null
    readonly am: Zeitpunkt
    readonly wer: Kennung<'Bediensteter'>
  },
): Promise<void> {
  const wodurch = e.entscheidung === null ? 'freigegeben' : 'entschieden'
  await sql`
    INSERT INTO zahlung.zahlungseinstellung_ende (traeger_nr, einstellung, wodurch, entscheidung, am, von)
    VALUES (${traeger}, ${e.einstellung}, ${wodurch}, ${e.entscheidung}, ${isoZeitpunkt(e.am)}, ${e.wer})`.execute(tx)
}

/** Of a case, the youngest first. */
export async function listZahlungseinstellungen(tx: Tx, wo: Wo): Promise<readonly Zahlungseinstellung[]> {
  const { rows } = await sql<{
    id: string
    von: string
    bis: string
    wodurch: 'freigegeben' | 'entschieden' | null
    am: Zeitpunkt | null
  }>`
    SELECT x.id, x.von, x.bis, y.wodurch, y.am
      FROM zahlung.zahlungseinstellung x
      LEFT JOIN zahlung.zahlungseinstellung_ende y ON y.traeger_nr = x.traeger_nr AND y.einstellung = x.id
     WHERE x.traeger_nr = ${wo.traeger} AND x.fall = ${wo.fall}
     ORDER BY x.angelegt_am DESC, x.id`.execute(tx)
  return rows.map((r) => ({
    id: kennung<'Zahlungseinstellung'>(r.id),
    von: datum(r.von),
    bis: datum(r.bis),
    ende: r.wodurch === null || r.am === null ? null : { wodurch: r.wodurch, am: r.am },
  }))
}
