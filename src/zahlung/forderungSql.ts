import { sql } from 'kysely'
import { cent, datum, iso, isoMonat, type Kennung, kennung, monat, type TraegerNr } from '../kern/index.ts'
import type { Kostentraeger, Leistungsart } from '../recht/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import { type Eingang, type Erstattungsgrund, type Forderung, type ForderungMitStand, offenVon } from './forderung.ts'

export async function insertForderungen(
  tx: Tx,
  traeger: TraegerNr,
  forderungen: readonly Forderung[],
  am: Zeitpunkt,
): Promise<void> {
  const zeilen = forderungen.map((f) => ({
    id: f.id,
    fall: f.fall,
    entscheidung: f.entscheidung,
    person: f.person,
    grund: f.grund,
    betrag_cent: f.betrag,
    faellig_am: iso(f.faelligAm),
  }))
  const posten = forderungen.flatMap((f) =>
    f.posten.map((p) => ({
      forderung: f.id,
      monat: isoMonat(p.monat),
      leistungsart: p.leistungsart,
      kostentraeger: p.kostentraeger,
      betrag_cent: p.betrag,
    })),
  )
  await sql`
    INSERT INTO zahlung.forderung (traeger_nr, id, fall, entscheidung, person, grund, betrag_cent, faellig_am, angelegt_am)
    SELECT ${traeger}, id, fall, entscheidung, person, grund, betrag_cent, faellig_am, ${isoZeitpunkt(am)}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS f (
             id uuid, fall uuid, entscheidung uuid, person text, grund text, betrag_cent bigint, faellig_am date)`.execute(
    tx,
  )
  await sql`
    INSERT INTO zahlung.forderung_posten (traeger_nr, forderung, monat, leistungsart, kostentraeger, betrag_cent)
    SELECT ${traeger}, forderung, monat, leistungsart, kostentraeger, betrag_cent
      FROM jsonb_to_recordset(${JSON.stringify(posten)}::jsonb) AS p (
             forderung uuid, monat text, leistungsart text, kostentraeger text, betrag_cent bigint)`.execute(tx)
}

export async function insertEingang(
  tx: Tx,
  f: Pick<Forderung, 'traeger' | 'id'>,
  e: Eingang,
  wer: { readonly von: Kennung<'Bediensteter'>; readonly am: Zeitpunkt },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.forderungseingang (traeger_nr, id, forderung, betrag_cent, eingegangen_am, beleg, von, am)
    VALUES (${f.traeger}, ${e.id}, ${f.id}, ${e.betrag}, ${iso(e.eingegangenAm)}::date, ${e.beleg}, ${wer.von},
            ${isoZeitpunkt(wer.am)})`.execute(tx)
}

type Row = {
  traeger_nr: string
  id: string
  fall: string
  entscheidung: string
  person: string
  grund: Erstattungsgrund
  betrag_cent: number
  faellig_am: string
  posten: readonly { monat: string; leistungsart: Leistungsart; kostentraeger: Kostentraeger; betrag_cent: number }[]
  eingaenge: readonly { id: string; betrag_cent: number; am: string; beleg: string }[] | null
}

const FORDERUNG = sql.raw(`
  SELECT f.traeger_nr, f.id, f.fall, f.entscheidung, f.person, f.grund, f.betrag_cent, f.faellig_am,
         (SELECT jsonb_agg(jsonb_build_object('monat', p.monat, 'leistungsart', p.leistungsart,
                   'kostentraeger', p.kostentraeger, 'betrag_cent', p.betrag_cent)
                   ORDER BY p.monat, p.leistungsart, p.kostentraeger)
            FROM zahlung.forderung_posten p WHERE p.traeger_nr = f.traeger_nr AND p.forderung = f.id) AS posten,
         (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'betrag_cent', e.betrag_cent, 'am', e.eingegangen_am, 'beleg', e.beleg)
                   ORDER BY e.eingegangen_am, e.id)
            FROM zahlung.forderungseingang e WHERE e.traeger_nr = f.traeger_nr AND e.forderung = f.id) AS eingaenge
    FROM zahlung.forderung f`)

/** Locks the claim until the transaction ends, so that two receipts cannot pay off the same cent. */
export async function findForderungForUpdate(
  tx: Tx,
  ref: { readonly traeger: TraegerNr; readonly forderung: Kennung<'Forderung'> },
): Promise<ForderungMitStand | undefined> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`zahlung.forderung/${ref.forderung}`}, 0))`.execute(tx)
  const { rows } = await sql<Row>`
    ${FORDERUNG} WHERE f.traeger_nr = ${ref.traeger} AND f.id = ${ref.forderung}`.execute(tx)
  return rows[0] && parse(rows[0])
}

export async function listForderungen(
  tx: Tx,
  ref: { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> },
): Promise<readonly ForderungMitStand[]> {
  const { rows } = await sql<Row>`
    ${FORDERUNG} WHERE f.traeger_nr = ${ref.traeger} AND f.fall = ${ref.fall}
     ORDER BY f.angelegt_am, length(f.person), f.person`.execute(tx)
  return rows.map(parse)
}

function parse(r: Row): ForderungMitStand {
  const f: Forderung = {
    traeger: r.traeger_nr as TraegerNr,
    id: kennung<'Forderung'>(r.id),
    fall: kennung<'Leistungsfall'>(r.fall),
    entscheidung: kennung<'Entscheidung'>(r.entscheidung),
    person: r.person,
    grund: r.grund,
    betrag: cent(r.betrag_cent),
    faelligAm: datum(r.faellig_am),
    posten: r.posten.map(({ betrag_cent, ...p }) => ({ ...p, monat: monat(p.monat), betrag: cent(betrag_cent) })),
  }
  const eingaenge = (r.eingaenge ?? []).map((e) => ({
    id: kennung<'Forderungseingang'>(e.id),
    betrag: cent(e.betrag_cent),
    eingegangenAm: datum(e.am),
    beleg: e.beleg,
  }))
  return { ...f, eingaenge, offen: offenVon(f, eingaenge) }
}
