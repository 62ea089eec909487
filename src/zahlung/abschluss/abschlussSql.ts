import { sql } from 'kysely'
import {
  type Datum,
  hash,
  iso,
  isoMonat,
  type Kennung,
  kennung,
  type Monat,
  monat,
  type TraegerNr,
} from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { ANFANG } from '../hauptbuch/siegel.ts'
import type { Abschlussvorschlag, Monatsabschluss } from './abschluss.ts'
import type { Monatsbericht } from './bericht.ts'

const mitternacht = (d: Datum) => sql`${iso(d)}::timestamp AT TIME ZONE 'Europe/Berlin'`

/** Up to which month the books are closed; nobody posts until the transaction ends. */
export async function halteBuchungenAn(tx: Tx, traeger: TraegerNr): Promise<void> {
  await sql`SELECT zahlung.halte_buchungen_an(${traeger})`.execute(tx)
}

export async function countBuchungen(
  tx: Tx,
  traeger: TraegerNr,
  o: { readonly von: Datum; readonly vor: Datum },
): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    SELECT count(*) AS anzahl FROM zahlung.buchung
     WHERE traeger_nr = ${traeger} AND gebucht_am >= ${mitternacht(o.von)} AND gebucht_am < ${mitternacht(o.vor)}`.execute(
    tx,
  )
  return rows[0]?.anzahl ?? 0
}

/**
 * Postings made before a day that have no link in the chain yet. Looks back as far as sealing does, a day from the newest sealed
 * row; whether an older one was forgotten is asked every night (`pruefeKette`).
 */
export async function countUnversiegeltVor(tx: Tx, traeger: TraegerNr, vor: Datum): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    SELECT count(*) AS anzahl FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND b.gebucht_am < ${mitternacht(vor)}
       AND b.eingefuegt_am >= coalesce(
             (SELECT n.eingefuegt_am FROM zahlung.siegel s
                JOIN zahlung.buchung n ON n.traeger_nr = s.traeger_nr AND n.id = s.buchung
               WHERE s.traeger_nr = ${traeger} ORDER BY s.nummer DESC LIMIT 1) - interval '1 day', '-infinity')
       AND NOT EXISTS (SELECT 1 FROM zahlung.siegel s WHERE s.traeger_nr = b.traeger_nr AND s.buchung = b.id)`.execute(
    tx,
  )
  return rows[0]?.anzahl ?? 0
}

/** The last link of a posting made before a day. */
export async function findKetteVor(
  tx: Tx,
  traeger: TraegerNr,
  vor: Datum,
): Promise<{ readonly nummer: number; readonly kette: string }> {
  const { rows } = await sql<{ nummer: number; kette: string }>`
    SELECT s.nummer, s.kette FROM zahlung.siegel s
      JOIN zahlung.buchung b ON b.traeger_nr = s.traeger_nr AND b.id = s.buchung
     WHERE s.traeger_nr = ${traeger} AND b.gebucht_am < ${mitternacht(vor)}
     ORDER BY s.nummer DESC LIMIT 1`.execute(tx)
  return rows[0] ?? { nummer: 0, kette: ANFANG }
}

/** Month of the very first posting, in Berlin. */
export async function findErstenMonat(tx: Tx, traeger: TraegerNr): Promise<Monat | undefined> {
  const { rows } = await sql<{ monat: string | null }>`
    SELECT to_char(min(gebucht_am) AT TIME ZONE 'Europe/Berlin', 'YYYY-MM') AS monat
      FROM zahlung.buchung WHERE traeger_nr = ${traeger}`.execute(tx)
  const m = rows[0]?.monat
  return m == null ? undefined : monat(m)
}

export async function insertVorschlag(tx: Tx, traeger: TraegerNr, v: Abschlussvorschlag): Promise<void> {
  await sql`
    INSERT INTO zahlung.abschlussvorschlag (traeger_nr, id, monat, bericht_hash, von, am)
    VALUES (${traeger}, ${v.id}, ${isoMonat(v.monat)}, ${v.berichtHash}, ${v.von}, ${isoZeitpunkt(v.am)})`.execute(tx)
}

/** The newest for a month: the one that may be closed. */
export async function findVorschlag(tx: Tx, traeger: TraegerNr, m: Monat): Promise<Abschlussvorschlag | undefined> {
  const { rows } = await sql<{ id: string; bericht_hash: string; von: string; am: Zeitpunkt }>`
    SELECT id, bericht_hash, von, am FROM zahlung.abschlussvorschlag
     WHERE traeger_nr = ${traeger} AND monat = ${isoMonat(m)} ORDER BY am DESC, id DESC LIMIT 1`.execute(tx)
  const [r] = rows
  return (
    r && {
      id: kennung<'Abschlussvorschlag'>(r.id),
      monat: m,
      berichtHash: hash(r.bericht_hash),
      von: kennung<'Bediensteter'>(r.von),
      am: r.am,
    }
  )
}

export async function insertAbschluss(
  tx: Tx,
  traeger: TraegerNr,
  v: Abschlussvorschlag,
  o: { readonly von: Kennung<'Bediensteter'>; readonly am: Zeitpunkt; readonly bericht: Monatsbericht },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.monatsabschluss (traeger_nr, monat, vorschlag, vorgeschlagen_von, von, am, bericht, bericht_hash)
    VALUES (${traeger}, ${isoMonat(v.monat)}, ${v.id}, ${v.von}, ${o.von}, ${isoZeitpunkt(o.am)}, ${o.bericht.text},
            ${o.bericht.hash})`.execute(tx)
}

type AbschlussRow = {
  readonly monat: string
  readonly vorschlag: string
  readonly vorgeschlagen_von: string
  readonly von: string
  readonly am: Zeitpunkt
  readonly bericht_hash: string
}

const SPALTEN = sql.raw('monat, vorschlag, vorgeschlagen_von, von, am, bericht_hash')

const parse = (r: AbschlussRow): Monatsabschluss => ({
  monat: monat(r.monat),
  vorschlag: kennung<'Abschlussvorschlag'>(r.vorschlag),
  vorgeschlagenVon: kennung<'Bediensteter'>(r.vorgeschlagen_von),
  von: kennung<'Bediensteter'>(r.von),
  am: r.am,
  berichtHash: hash(r.bericht_hash),
})

export async function findAbschluss(tx: Tx, traeger: TraegerNr, m: Monat): Promise<Monatsabschluss | undefined> {
  const { rows } = await sql<AbschlussRow>`
    SELECT ${SPALTEN} FROM zahlung.monatsabschluss WHERE traeger_nr = ${traeger} AND monat = ${isoMonat(m)}`.execute(tx)
  return rows[0] && parse(rows[0])
}

/** The closed months, the newest first. */
export async function listAbschluesse(tx: Tx, traeger: TraegerNr): Promise<readonly Monatsabschluss[]> {
  const { rows } = await sql<AbschlussRow>`
    SELECT ${SPALTEN} FROM zahlung.monatsabschluss WHERE traeger_nr = ${traeger} ORDER BY monat DESC`.execute(tx)
  return rows.map(parse)
}

/** The report of a closed month as it was kept, to the byte. */
export async function loadBericht(tx: Tx, traeger: TraegerNr, m: Monat): Promise<string> {
  const { rows } = await sql<{ bericht: string }>`
    SELECT bericht FROM zahlung.monatsabschluss WHERE traeger_nr = ${traeger} AND monat = ${isoMonat(m)}`.execute(tx)
  if (rows[0] === undefined) throw new Error(`month ${isoMonat(m)} is not closed`)
  return rows[0].bericht
}
