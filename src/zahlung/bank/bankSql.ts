import { sql } from 'kysely'
import { cent, type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { ZeilenRef } from '../hauptbuch/buchung.ts'
import type { Bankformat, Richtung } from './meldung.ts'
import { type Bankzeile, type Ergebnis, type Ergebnisart, type Ergebnisgrund, NOCH_EINMAL } from './zeile.ts'

export type Bankmeldung = {
  readonly traeger: TraegerNr
  readonly id: Kennung<'Bankmeldung'>
  readonly format: Bankformat
  readonly msgId: string
  readonly erstelltAm: string
  readonly sha256: string
  readonly groesse: number
  readonly dateiname: string
  readonly zeilen: number
  readonly eingelesenVon: Kennung<'Bediensteter'>
  readonly eingelesenAm: Zeitpunkt
}

/** One message of a Träger at a time, until the transaction ends. */
export async function sperreBank(tx: Tx, traeger: TraegerNr): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`zahlung.bank/${traeger}`}, 0))`.execute(tx)
}

/** A message with these bytes, or with this id of the bank, that was read before. */
export async function findBankmeldung(
  tx: Tx,
  traeger: TraegerNr,
  m: { readonly sha256: string; readonly format: string; readonly msgId: string },
): Promise<{ readonly id: Kennung<'Bankmeldung'>; readonly gleich: boolean } | undefined> {
  const { rows } = await sql<{ id: string; gleich: boolean }>`
    SELECT id, sha256 = ${m.sha256} AS gleich FROM zahlung.bankmeldung
     WHERE traeger_nr = ${traeger} AND (sha256 = ${m.sha256} OR (format = ${m.format} AND msg_id = ${m.msgId}))
     ORDER BY gleich DESC LIMIT 1`.execute(tx)
  const r = rows[0]
  return r && { id: kennung<'Bankmeldung'>(r.id), gleich: r.gleich }
}

export async function insertBankmeldung(tx: Tx, m: Bankmeldung): Promise<void> {
  await sql`
    INSERT INTO zahlung.bankmeldung (traeger_nr, id, format, msg_id, erstellt_am, sha256, groesse, dateiname, zeilen,
                                     eingelesen_von, eingelesen_am)
    VALUES (${m.traeger}, ${m.id}, ${m.format}, ${m.msgId}, ${m.erstelltAm}, ${m.sha256}, ${m.groesse}, ${m.dateiname},
            ${m.zeilen}, ${m.eingelesenVon}, ${isoZeitpunkt(m.eingelesenAm)})`.execute(tx)
}

export type NeuerAuszug = {
  readonly nr: number
  readonly kennung: string
  readonly nummer: string | null
  readonly iban: string | null
  readonly anfang_cent: number | null
  readonly anfang_am: string | null
  readonly ende_cent: number | null
  readonly ende_am: string | null
}

/** A statement of the same account with the same id in a message of the same kind has come before: `doppelt`. */
export async function insertAuszuege(
  tx: Tx,
  m: Pick<Bankmeldung, 'traeger' | 'id' | 'format'>,
  auszuege: readonly NeuerAuszug[],
): Promise<void> {
  if (auszuege.length === 0) return
  await sql`
    INSERT INTO zahlung.bankauszug (traeger_nr, meldung, nr, kennung, nummer, iban, anfang_cent, anfang_am, ende_cent, ende_am, doppelt)
    SELECT ${m.traeger}, ${m.id}::uuid, a.nr, a.kennung, a.nummer, a.iban, a.anfang_cent, a.anfang_am, a.ende_cent, a.ende_am,
           EXISTS (SELECT 1 FROM zahlung.bankauszug b
                     JOIN zahlung.bankmeldung n ON n.traeger_nr = b.traeger_nr AND n.id = b.meldung
                    WHERE b.traeger_nr = ${m.traeger} AND b.meldung <> ${m.id}::uuid AND n.format = ${m.format}
                      AND b.kennung = a.kennung AND b.iban IS NOT DISTINCT FROM a.iban AND NOT b.doppelt)
      FROM jsonb_to_recordset(${JSON.stringify(auszuege)}::jsonb) AS a (
             nr int, kennung text, nummer text, iban text, anfang_cent bigint, anfang_am date, ende_cent bigint, ende_am date)`.execute(
    tx,
  )
}

export type NeueZeile = {
  readonly nr: number
  readonly art: Bankzeile['art']
  readonly auszug: number | null
  readonly umsatz: number | null
  readonly ebene: Bankzeile['ebene']
  readonly gilt: 'umsatz' | 'sammler' | 'teil' | null
  readonly richtung: Richtung | null
  readonly storno: boolean
  readonly status: string | null
  readonly vorgang: string | null
  readonly datei: string | null
  readonly sammler: string | null
  readonly anzahl: number | null
  readonly end_to_end_id: string | null
  readonly referenz: string | null
  readonly betrag_cent: number | null
  readonly buchungstag: string | null
  readonly gruende: readonly string[]
  readonly bemerkung: string | null
  readonly name: string | null
  readonly iban: string | null
  readonly zweck: string | null
}

export async function insertZeilen(
  tx: Tx,
  m: Pick<Bankmeldung, 'traeger' | 'id'>,
  zeilen: readonly NeueZeile[],
): Promise<void> {
  if (zeilen.length === 0) return
  await sql`
    INSERT INTO zahlung.bankzeile (traeger_nr, meldung, nr, art, auszug, umsatz, ebene, gilt, richtung, storno, status, vorgang, datei,
                                   sammler, anzahl, end_to_end_id, referenz, betrag_cent, buchungstag, gruende, bemerkung, name, iban, zweck)
    SELECT ${m.traeger}, ${m.id}::uuid, z.nr, z.art, z.auszug, z.umsatz, z.ebene, z.gilt, z.richtung, z.storno, z.status, z.vorgang,
           z.datei, z.sammler, z.anzahl, z.end_to_end_id, z.referenz, z.betrag_cent, z.buchungstag,
           ARRAY(SELECT jsonb_array_elements_text(z.gruende)), z.bemerkung, z.name, z.iban, z.zweck
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS z (
             nr int, art text, auszug int, umsatz int, ebene text, gilt text, richtung text, storno boolean, status text, vorgang text,
             datei text, sammler text, anzahl int, end_to_end_id text, referenz text, betrag_cent bigint, buchungstag date,
             gruende jsonb, bemerkung text, name text, iban text, zweck text)`.execute(tx)
}

type ZeilenRow = {
  readonly meldung: string
  readonly nr: number
  readonly format: Bankformat
  readonly eingelesen_von: string
  readonly art: Bankzeile['art']
  readonly ebene: Bankzeile['ebene']
  readonly richtung: Richtung | null
  readonly storno: boolean
  readonly status: string | null
  readonly vorgang: string | null
  readonly datei: string | null
  readonly sammler: string | null
  readonly end_to_end_id: string | null
  readonly betrag_cent: number | null
  readonly buchungstag: string | null
  readonly gruende: readonly string[]
  readonly name: string | null
  readonly iban: string | null
  readonly zweck: string | null
  readonly auszug_kennung: string | null
  readonly doppelt: boolean | null
}

const ZEILENSPALTEN = sql.raw(
  'z.meldung, z.nr, m.format, m.eingelesen_von, z.art, z.ebene, z.richtung, z.storno, z.status, z.vorgang, z.datei, z.sammler, ' +
    'z.end_to_end_id, z.betrag_cent, z.buchungstag, z.gruende, z.name, z.iban, z.zweck, a.kennung AS auszug_kennung, a.doppelt',
)

/** What counts of a message: status rows, and of each entry itself or its parts. */
const EINHEITEN = sql`zahlung.bankzeile z
      JOIN zahlung.bankmeldung m ON m.traeger_nr = z.traeger_nr AND m.id = z.meldung
      LEFT JOIN zahlung.bankauszug a ON a.traeger_nr = z.traeger_nr AND a.meldung = z.meldung AND a.nr = z.auszug
      LEFT JOIN zahlung.bankzeile o ON o.traeger_nr = z.traeger_nr AND o.meldung = z.meldung AND o.nr = z.umsatz`
const ZAEHLT = sql`(z.art = 'status' OR z.art = coalesce(o.gilt, z.gilt))`

const LETZTES = sql`LEFT JOIN LATERAL (
    SELECT folge, ergebnis, grund, von, zahlung, forderung FROM zahlung.bankergebnis
     WHERE traeger_nr = z.traeger_nr AND meldung = z.meldung AND nr = z.nr ORDER BY folge DESC LIMIT 1) e ON true`

/** Pieces nobody looked at yet, in the order they came. */
export async function listNeueZeilen(tx: Tx, traeger: TraegerNr, hoechstens: number): Promise<readonly Bankzeile[]> {
  const { rows } = await sql<ZeilenRow>`
    SELECT ${ZEILENSPALTEN} FROM ${EINHEITEN}
     WHERE z.traeger_nr = ${traeger} AND ${ZAEHLT}
       AND NOT EXISTS (SELECT 1 FROM zahlung.bankergebnis e
                        WHERE e.traeger_nr = z.traeger_nr AND e.meldung = z.meldung AND e.nr = z.nr)
     ORDER BY m.eingelesen_am, m.id, z.nr LIMIT ${hoechstens}`.execute(tx)
  return rows.map(parseZeile)
}

/** Pieces whose counterpart had not come: tried again. */
export async function listWartendeZeilen(tx: Tx, traeger: TraegerNr): Promise<readonly Bankzeile[]> {
  const { rows } = await sql<ZeilenRow>`
    SELECT ${ZEILENSPALTEN} FROM ${EINHEITEN} ${LETZTES}
     WHERE z.traeger_nr = ${traeger} AND ${ZAEHLT} AND e.ergebnis IN ('wartet', 'verwahrt') AND e.von IS NULL
       AND e.grund = ANY(${[...NOCH_EINMAL]}::text[])
     ORDER BY m.eingelesen_am, m.id, z.nr`.execute(tx)
  return rows.map(parseZeile)
}

export async function findZeile(tx: Tx, traeger: TraegerNr, ref: ZeilenRef): Promise<Bankzeile | undefined> {
  const { rows } = await sql<ZeilenRow>`
    SELECT ${ZEILENSPALTEN} FROM ${EINHEITEN}
     WHERE z.traeger_nr = ${traeger} AND z.meldung = ${ref.meldung} AND z.nr = ${ref.nr} AND ${ZAEHLT}`.execute(tx)
  return rows[0] && parseZeile(rows[0])
}

function parseZeile(r: ZeilenRow): Bankzeile {
  return {
    meldung: kennung<'Bankmeldung'>(r.meldung),
    nr: r.nr,
    format: r.format,
    eingelesenVon: kennung<'Bediensteter'>(r.eingelesen_von),
    art: r.art,
    ebene: r.ebene,
    richtung: r.richtung,
    storno: r.storno,
    status: r.status,
    vorgang: r.vorgang,
    datei: r.datei,
    sammler: r.sammler,
    endToEndId: r.end_to_end_id,
    betrag: r.betrag_cent === null ? null : cent(r.betrag_cent),
    buchungstag: r.buchungstag === null ? null : datum(r.buchungstag),
    gruende: r.gruende,
    name: r.name,
    iban: r.iban,
    zweck: r.zweck,
    auszug: r.auszug_kennung,
    doppelt: r.doppelt ?? false,
  }
}

export type LetztesErgebnis = {
  readonly folge: number
  readonly ergebnis: Ergebnisart
  readonly grund: Ergebnisgrund
}

export async function findErgebnis(tx: Tx, traeger: TraegerNr, ref: ZeilenRef): Promise<LetztesErgebnis | undefined> {
  const { rows } = await sql<LetztesErgebnis>`
    SELECT folge, ergebnis, grund FROM zahlung.bankergebnis
     WHERE traeger_nr = ${traeger} AND meldung = ${ref.meldung} AND nr = ${ref.nr} ORDER BY folge DESC LIMIT 1`.execute(
    tx,
  )
  return rows[0]
}

export async function insertErgebnis(
  tx: Tx,
  traeger: TraegerNr,
  ref: ZeilenRef,
  e: Ergebnis & {
    readonly folge: number
    readonly von: Kennung<'Bediensteter'> | null
    readonly am: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.bankergebnis (traeger_nr, meldung, nr, folge, ergebnis, grund, zahlung, forderung, von, am)
    VALUES (${traeger}, ${ref.meldung}, ${ref.nr}, ${e.folge}, ${e.ergebnis}, ${e.grund}, ${e.zahlung ?? null},
            ${e.forderung ?? null}, ${e.von}, ${isoZeitpunkt(e.am)})`.execute(tx)
}

/** What earlier pieces made of a payment: that it came back, and through which kind of message. */
export async function listRueckgaben(
  tx: Tx,
  traeger: TraegerNr,
  zahlung: Kennung<'Zahlung'>,
): Promise<readonly { readonly ergebnis: Ergebnisart; readonly format: Bankformat }[]> {
  const { rows } = await sql<{ ergebnis: Ergebnisart; format: Bankformat }>`
    SELECT e.ergebnis, m.format FROM zahlung.bankergebnis e
      JOIN zahlung.bankmeldung m ON m.traeger_nr = e.traeger_nr AND m.id = e.meldung
     WHERE e.traeger_nr = ${traeger} AND e.zahlung = ${zahlung} AND e.ergebnis IN ('zurueckgekommen', 'bestaetigt')
     ORDER BY e.am, e.meldung, e.nr`.execute(tx)
  return rows
}

/** An entry that is still held, with its day: what waits for somebody. */
export type Verwahrt = Bankzeile & {
  readonly ergebnis: Ergebnisart
  readonly grund: Ergebnisgrund
  readonly seit: Datum
}

/** What somebody has to look at, the oldest first. */
export async function listOffeneZeilen(tx: Tx, traeger: TraegerNr, hoechstens: number): Promise<readonly Verwahrt[]> {
  const { rows } = await sql<ZeilenRow & { ergebnis: Ergebnisart; grund: Ergebnisgrund; seit: string }>`
    SELECT ${ZEILENSPALTEN}, e.ergebnis, e.grund,
           coalesce(z.buchungstag, (m.eingelesen_am AT TIME ZONE 'Europe/Berlin')::date) AS seit
      FROM ${EINHEITEN} ${LETZTES}
     WHERE z.traeger_nr = ${traeger} AND ${ZAEHLT} AND e.ergebnis IN ('wartet', 'verwahrt', 'zuKlaeren')
     ORDER BY seit, m.id, z.nr LIMIT ${hoechstens}`.execute(tx)
  return rows.map((r) => ({ ...parseZeile(r), ergebnis: r.ergebnis, grund: r.grund, seit: datum(r.seit) }))
}

export type Meldungszeile = Omit<Bankmeldung, 'sha256' | 'groesse' | 'traeger'> & {
  readonly einheiten: number
  readonly bearbeitet: number
  readonly offen: number
}

/** The messages that came in, the newest first, with how much of each is done. */
export async function listBankmeldungen(
  tx: Tx,
  traeger: TraegerNr,
  hoechstens: number,
): Promise<readonly Meldungszeile[]> {
  const { rows } = await sql<{
    id: string
    format: Bankformat
    msg_id: string
    erstellt_am: string
    dateiname: string
    zeilen: number
    eingelesen_von: string
    eingelesen_am: Zeitpunkt
    einheiten: number
    bearbeitet: number
    offen: number
  }>`
    SELECT n.id, n.format, n.msg_id, n.erstellt_am, n.dateiname, n.zeilen, n.eingelesen_von, n.eingelesen_am,
           x.einheiten, x.bearbeitet, x.offen
      FROM (SELECT traeger_nr, id, format, msg_id, erstellt_am, dateiname, zeilen, eingelesen_von, eingelesen_am
              FROM zahlung.bankmeldung WHERE traeger_nr = ${traeger}
             ORDER BY eingelesen_am DESC, id DESC LIMIT ${hoechstens}) n
      JOIN LATERAL (
             SELECT count(*) AS einheiten, count(e.ergebnis) AS bearbeitet,
                    count(*) FILTER (WHERE e.ergebnis IN ('wartet', 'verwahrt', 'zuKlaeren')) AS offen
               FROM ${EINHEITEN} ${LETZTES}
              WHERE z.traeger_nr = n.traeger_nr AND z.meldung = n.id AND ${ZAEHLT}) x ON true
     ORDER BY n.eingelesen_am DESC, n.id DESC`.execute(tx)
  return rows.map((r) => ({
    id: kennung<'Bankmeldung'>(r.id),
    format: r.format,
    msgId: r.msg_id,
    erstelltAm: r.erstellt_am,
    dateiname: r.dateiname,
    zeilen: r.zeilen,
    eingelesenVon: kennung<'Bediensteter'>(r.eingelesen_von),
    eingelesenAm: r.eingelesen_am,
    einheiten: r.einheiten,
    bearbeitet: r.bearbeitet,
    offen: r.offen,
  }))
}

export const tagOderNull = (d: Datum | undefined): string | null => (d === undefined ? null : iso(d))
