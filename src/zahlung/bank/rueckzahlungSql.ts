import { sql } from 'kysely'
import { type Cent, cent, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { ZeilenRef } from '../hauptbuch/buchung.ts'
import type { LaufRef } from '../lauf/laufSql.ts'
import type { Gemeint } from './ueberweisungSql.ts'

/** The one transfer of a run that sends held money back: as it stands in the file. */
export type Rueckzahlung = {
  readonly lauf: Kennung<'Zahllauf'>
  /** The entry by which the money came in. */
  readonly zeile: ZeilenRef
  readonly endToEndId: string
  readonly name: string
  readonly iban: string
  readonly betrag: Cent
  readonly zweck: string
  /** Why it goes back. */
  readonly grund: string
}

/** @throws if another one of the same entry was written at the same moment */
export async function insertRueckzahlung(tx: Tx, traeger: TraegerNr, r: Rueckzahlung): Promise<void> {
  await sql`
    INSERT INTO zahlung.rueckzahlung (traeger_nr, lauf, meldung, zeile, nr, end_to_end_id, name, iban, betrag_cent, zweck, grund)
    SELECT ${traeger}, ${r.lauf}::uuid, ${r.zeile.meldung}::uuid, ${r.zeile.nr}::int,
           1 + (SELECT count(*) FROM zahlung.rueckzahlung
                 WHERE traeger_nr = ${traeger} AND meldung = ${r.zeile.meldung} AND zeile = ${r.zeile.nr})::int,
           ${r.endToEndId}, ${r.name}, ${r.iban}, ${r.betrag}::bigint, ${r.zweck}, ${r.grund}`.execute(tx)
}

type Row = {
  readonly lauf: string
  readonly meldung: string
  readonly zeile: number
  readonly end_to_end_id: string
  readonly name: string
  readonly iban: string
  readonly betrag_cent: number
  readonly zweck: string
  readonly grund: string
}

const SPALTEN = sql.raw('r.lauf, r.meldung, r.zeile, r.end_to_end_id, r.name, r.iban, r.betrag_cent, r.zweck, r.grund')

const parse = (r: Row): Rueckzahlung => ({
  lauf: kennung<'Zahllauf'>(r.lauf),
  zeile: { meldung: kennung<'Bankmeldung'>(r.meldung), nr: r.zeile },
  endToEndId: r.end_to_end_id,
  name: r.name,
  iban: r.iban,
  betrag: cent(r.betrag_cent),
  zweck: r.zweck,
  grund: r.grund,
})

export async function findRueckzahlung(tx: Tx, ref: LaufRef): Promise<Rueckzahlung | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM zahlung.rueckzahlung r
     WHERE r.traeger_nr = ${ref.traeger} AND r.lauf = ${ref.lauf}`.execute(tx)
  return rows[0] && parse(rows[0])
}

/**
 * The one a message of the bank speaks of, by its id, its file or its batch; only what was handed over counts. `letzte`: its
 * entry was not sent back once more since.
 */
export async function findGesendeteRueckzahlung(
  tx: Tx,
  traeger: TraegerNr,
  g: Gemeint,
): Promise<(Rueckzahlung & { readonly letzte: boolean }) | undefined> {
  const welche =
    'endToEndId' in g
      ? sql`r.end_to_end_id = ${g.endToEndId}`
      : sql`d.msg_id = ${g.sammler === null ? g.datei : g.sammler.replace(/-1$/, '')}`
  const { rows } = await sql<Row & { letzte: boolean }>`
    SELECT ${SPALTEN},
           NOT EXISTS (SELECT 1 FROM zahlung.rueckzahlung n WHERE n.traeger_nr = r.traeger_nr AND n.meldung = r.meldung
                          AND n.zeile = r.zeile AND n.nr > r.nr) AS letzte
      FROM zahlung.rueckzahlung r
      JOIN zahlung.datei d ON d.traeger_nr = r.traeger_nr AND d.lauf = r.lauf
     WHERE r.traeger_nr = ${traeger} AND ${welche}
       AND EXISTS (SELECT 1 FROM zahlung.laufereignis l
                    WHERE l.traeger_nr = r.traeger_nr AND l.lauf = r.lauf AND l.zustand = 'uebergeben')`.execute(tx)
  const [gesendet] = rows
  return gesendet && { ...parse(gesendet), letzte: gesendet.letzte }
}

/** Our account on whose statement an entry stands. */
export async function findKontoDerZeile(tx: Tx, traeger: TraegerNr, z: ZeilenRef): Promise<string | undefined> {
  const { rows } = await sql<{ iban: string | null }>`
    SELECT a.iban FROM zahlung.bankzeile z
      JOIN zahlung.bankauszug a ON a.traeger_nr = z.traeger_nr AND a.meldung = z.meldung AND a.nr = z.auszug
     WHERE z.traeger_nr = ${traeger} AND z.meldung = ${z.meldung} AND z.nr = ${z.nr}`.execute(tx)
  return rows[0]?.iban ?? undefined
}
