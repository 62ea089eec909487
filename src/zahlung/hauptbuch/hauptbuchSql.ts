import { sql } from 'kysely'
import { cent, type Datum, iso, isoMonat, type Kennung, kennung, monat, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { Buchung, Kontoart, Vorgangsart, ZeilenRef } from './buchung.ts'

export async function insertVorgang(
  tx: Tx,
  v: {
    readonly traeger: TraegerNr
    readonly id: Kennung<'Vorgang'>
    readonly art: Vorgangsart
    readonly entscheidung: Kennung<'Entscheidung'> | null
    readonly lauf: Kennung<'Zahllauf'> | null
    readonly gebuchtAm: Zeitpunkt
    /** The day the bank booked what is posted to its account. */
    readonly buchungstag?: Datum | undefined
    readonly zeile?: ZeilenRef | undefined
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.vorgang (traeger_nr, id, art, entscheidung, lauf, gebucht_am, buchungstag, meldung, zeile)
    VALUES (${v.traeger}, ${v.id}, ${v.art}, ${v.entscheidung}, ${v.lauf}, ${isoZeitpunkt(v.gebuchtAm)},
            ${v.buchungstag === undefined ? null : iso(v.buchungstag)}::date, ${v.zeile?.meldung ?? null}, ${v.zeile?.nr ?? null})`.execute(
    tx,
  )
}

export async function insertBuchungen(tx: Tx, traeger: TraegerNr, buchungen: readonly Buchung[]): Promise<void> {
  if (buchungen.length === 0) return
  const zeilen = buchungen.map((b) => ({
    id: b.id,
    vorgang: b.vorgang,
    soll: b.soll,
    haben: b.haben,
    betrag_cent: b.betrag,
    titel: b.titel,
    leistungsart: b.leistungsart,
    kostentraeger: b.kostentraeger,
    monat: isoMonat(b.monat),
    fall: b.fall,
    entscheidung: b.entscheidung,
    person: b.person,
    zahlung: b.zahlung,
    forderung: b.forderung ?? null,
    meldung: b.zeile?.meldung ?? null,
    zeile: b.zeile?.nr ?? null,
    storniert: b.storniert,
    gebucht_am: isoZeitpunkt(b.gebuchtAm),
  }))
  await sql`
    INSERT INTO zahlung.buchung (traeger_nr, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger,
                                 monat, fall, entscheidung, person, zahlung, forderung, meldung, zeile, storniert, gebucht_am)
    SELECT ${traeger}, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger,
           monat, fall, entscheidung, person, zahlung, forderung, meldung, zeile, storniert, gebucht_am
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS z (
             id uuid, vorgang uuid, soll text, haben text, betrag_cent bigint, titel text, leistungsart text,
             kostentraeger text, monat text, fall uuid, entscheidung uuid, person text, zahlung uuid, forderung uuid,
             meldung uuid, zeile int, storniert uuid, gebucht_am timestamptz)`.execute(tx)
}

export type BuchungRow = {
  readonly id: string
  readonly vorgang: string
  readonly soll: Kontoart
  readonly haben: Kontoart
  readonly betrag_cent: number
  readonly titel: string
  readonly leistungsart: Buchung['leistungsart']
  readonly kostentraeger: Buchung['kostentraeger']
  readonly monat: string
  readonly fall: string | null
  readonly entscheidung: string | null
  readonly person: string | null
  readonly zahlung: string | null
  readonly forderung: string | null
  readonly meldung: string | null
  readonly zeile: number | null
  readonly storniert: string | null
  readonly gebucht_am: Zeitpunkt
}

export const BUCHUNGSSPALTEN = sql.raw(
  'b.id, b.vorgang, b.soll, b.haben, b.betrag_cent, b.titel, b.leistungsart, b.kostentraeger, b.monat, b.fall, ' +
    'b.entscheidung, b.person, b.zahlung, b.forderung, b.meldung, b.zeile, b.storniert, b.gebucht_am',
)

export function parseBuchung(r: BuchungRow): Buchung {
  return {
    id: kennung<'Buchung'>(r.id),
    vorgang: kennung<'Vorgang'>(r.vorgang),
    soll: r.soll,
    haben: r.haben,
    betrag: cent(r.betrag_cent),
    titel: r.titel,
    leistungsart: r.leistungsart,
    kostentraeger: r.kostentraeger,
    monat: monat(r.monat),
    fall: r.fall === null ? null : kennung<'Leistungsfall'>(r.fall),
    entscheidung: r.entscheidung === null ? null : kennung<'Entscheidung'>(r.entscheidung),
    person: r.person,
    zahlung: r.zahlung === null ? null : kennung<'Zahlung'>(r.zahlung),
    ...(r.forderung === null ? {} : { forderung: kennung<'Forderung'>(r.forderung) }),
    ...(r.meldung === null || r.zeile === null
      ? {}
      : { zeile: { meldung: kennung<'Bankmeldung'>(r.meldung), nr: r.zeile } }),
    storniert: r.storniert === null ? null : kennung<'Buchung'>(r.storniert),
    gebuchtAm: r.gebucht_am,
  }
}

/** What was posted for payments and was not taken back, in the order it was made. */
export async function listBuchungenDerZahlungen(
  tx: Tx,
  traeger: TraegerNr,
  zahlungen: readonly Kennung<'Zahlung'>[],
): Promise<readonly Buchung[]> {
  if (zahlungen.length === 0) return []
  const { rows } = await sql<BuchungRow>`
    SELECT ${BUCHUNGSSPALTEN}
      FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND b.zahlung = ANY(${[...zahlungen]}::uuid[]) AND b.storniert IS NULL
       AND NOT EXISTS (SELECT 1 FROM zahlung.buchung g WHERE g.traeger_nr = b.traeger_nr AND g.storniert = b.id)
     ORDER BY b.id`.execute(tx)
  return rows.map(parseBuchung)
}

export async function listBuchungenDesVorgangs(
  tx: Tx,
  traeger: TraegerNr,
  vorgang: Kennung<'Vorgang'>,
): Promise<readonly Buchung[]> {
  const { rows } = await sql<BuchungRow>`
    SELECT ${BUCHUNGSSPALTEN} FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND b.vorgang = ${vorgang} ORDER BY b.id`.execute(tx)
  return rows.map(parseBuchung)
}

/** What was posted to hold an entry nobody knows, as far as it is held still. */
export async function listBuchungenDerZeile(tx: Tx, traeger: TraegerNr, z: ZeilenRef): Promise<readonly Buchung[]> {
  const { rows } = await sql<BuchungRow>`
    SELECT ${BUCHUNGSSPALTEN} FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND b.meldung = ${z.meldung} AND b.zeile = ${z.nr} AND b.storniert IS NULL
       AND NOT EXISTS (SELECT 1 FROM zahlung.buchung g WHERE g.traeger_nr = b.traeger_nr AND g.storniert = b.id)
     ORDER BY b.id`.execute(tx)
  return rows.map(parseBuchung)
}

/** Every posting of a decision, for the road from a cent back to its fact. */
export async function listBuchungenDerEntscheidung(
  tx: Tx,
  traeger: TraegerNr,
  entscheidung: Kennung<'Entscheidung'>,
): Promise<readonly Buchung[]> {
  const { rows } = await sql<BuchungRow>`
    SELECT ${BUCHUNGSSPALTEN} FROM zahlung.buchung b
     WHERE b.traeger_nr = ${traeger} AND b.entscheidung = ${entscheidung} ORDER BY b.id`.execute(tx)
  return rows.map(parseBuchung)
}

export type Saldo = {
  readonly kontoart: Kontoart
  readonly titel: string
  readonly leistungsart: Buchung['leistungsart']
  readonly kostentraeger: Buchung['kostentraeger']
  /** Debit minus credit. */
  readonly saldoCent: number
}

/** Balance of every account of a Träger. */
export async function listSalden(tx: Tx, traeger: TraegerNr): Promise<readonly Saldo[]> {
  const { rows } = await sql<{
    kontoart: Kontoart
    titel: string
    leistungsart: Buchung['leistungsart']
    kostentraeger: Buchung['kostentraeger']
    saldo: number
  }>`
    SELECT kontoart, titel, leistungsart, kostentraeger, sum(betrag_cent)::bigint AS saldo
      FROM (SELECT soll AS kontoart, titel, leistungsart, kostentraeger, betrag_cent
              FROM zahlung.buchung WHERE traeger_nr = ${traeger}
             UNION ALL
            SELECT haben, titel, leistungsart, kostentraeger, -betrag_cent
              FROM zahlung.buchung WHERE traeger_nr = ${traeger}) AS seiten
     GROUP BY kontoart, titel, leistungsart, kostentraeger
     ORDER BY kontoart, titel, leistungsart, kostentraeger`.execute(tx)
  return rows.map(({ saldo, ...r }) => ({ ...r, saldoCent: saldo }))
}
