import { sql } from 'kysely'
import { type Datum, datum, iso, kennung, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx } from '../technik/index.ts'
import type { Einzahlungskonto } from './einzahlungskonto.ts'
import { iban } from './iban.ts'
import type { Urheber } from './urheber.ts'

export async function insertEinzahlungskonto(
  tx: Tx,
  u: Urheber,
  traeger: TraegerNr,
  e: Einzahlungskonto,
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.einzahlungskonto (traeger_nr, nr, gilt_ab, bankverbindung_id, version, iban, kontoinhaber, bank,
                                             festgelegt_am, festgelegt_von)
    SELECT ${traeger}, coalesce(max(nr), 0) + 1, ${iso(e.giltAb)}::date, ${e.ref.konto}, ${e.ref.version}::int, ${e.iban},
           ${e.kontoinhaber}, ${e.bank}, ${isoZeitpunkt(u.jetzt)}::timestamptz, ${u.bediensteter}::uuid
      FROM stammdaten.einzahlungskonto WHERE traeger_nr = ${traeger}`.execute(tx)
}

/** The account that holds on a day: of those begun by then the last one laid down for the latest day. */
export async function findEinzahlungskonto(
  tx: Tx,
  traeger: TraegerNr,
  tag: Datum,
): Promise<Einzahlungskonto | undefined> {
  const { rows } = await sql<{
    bankverbindung_id: string
    version: number
    gilt_ab: string
    iban: string
    kontoinhaber: string
    bank: string
  }>`
    SELECT bankverbindung_id, version, gilt_ab, iban, kontoinhaber, bank
      FROM stammdaten.einzahlungskonto
     WHERE traeger_nr = ${traeger} AND gilt_ab <= ${iso(tag)}::date
     ORDER BY gilt_ab DESC, nr DESC LIMIT 1`.execute(tx)
  const r = rows[0]
  if (r === undefined) return undefined
  return {
    ref: { konto: kennung<'Bankverbindung'>(r.bankverbindung_id), version: r.version },
    giltAb: datum(r.gilt_ab),
    iban: iban(r.iban),
    kontoinhaber: r.kontoinhaber,
    bank: r.bank,
  }
}
