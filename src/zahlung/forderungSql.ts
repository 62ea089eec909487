import { sql } from 'kysely'
import {
  type Cent,
  cent,
  type Datum,
  datum,
  iso,
  isoMonat,
  type Kennung,
  kennung,
  type Monat,
  monat,
  summe,
  type TraegerNr,
} from '../kern/index.ts'
import type { Kostentraeger, Leistungsart, PersonId } from '../recht/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import { DARLEHEN, type DarlehenRow, parseDarlehen } from './darlehenSql.ts'
import { ERLASSEN, NIEDERSCHLAGUNG, type NiederschlagungRow, parseNiederschlagung } from './erlassSql.ts'
import type { Eingang, Forderung, ForderungMitStand, Forderungsart } from './forderung.ts'
import type { Vorgangsart } from './hauptbuch/buchung.ts'
import { parseRatenplan, RATENPLAN, type RatenplanRow } from './ratenplanSql.ts'

export async function insertForderungen(
  tx: Tx,
  traeger: TraegerNr,
  forderungen: readonly Forderung[],
  am: Zeitpunkt,
): Promise<void> {
  const zeilen = forderungen.map((f, i) => ({
    id: f.id,
    nr: 1 + forderungen.slice(0, i).filter((x) => x.person === f.person && x.fall === f.fall).length,
    fall: f.fall,
    entscheidung: f.entscheidung,
    person: f.person,
    grund: f.grund,
    darlehen: f.darlehen ?? null,
    betrag_cent: f.betrag,
    verrechnet_cent: f.verrechnet,
    unterbleibt_cent: f.unterbleibt,
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
    INSERT INTO zahlung.forderung (traeger_nr, id, fall, entscheidung, person, nr, grund, darlehen, betrag_cent, verrechnet_cent,
                                   unterbleibt_cent, faellig_am, angelegt_am)
    SELECT ${traeger}, id, fall, entscheidung, person,
           f.nr + (SELECT coalesce(max(v.nr), 0) FROM zahlung.forderung v
                    WHERE v.traeger_nr = ${traeger} AND v.fall = f.fall AND v.person = f.person),
           grund, darlehen, betrag_cent, verrechnet_cent, unterbleibt_cent, faellig_am, ${isoZeitpunkt(am)}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS f (
             id uuid, nr int, fall uuid, entscheidung uuid, person text, grund text, darlehen uuid, betrag_cent bigint,
             verrechnet_cent bigint, unterbleibt_cent bigint, faellig_am date)`.execute(tx)
  await sql`
    INSERT INTO zahlung.forderung_posten (traeger_nr, forderung, monat, leistungsart, kostentraeger, betrag_cent)
    SELECT ${traeger}, forderung, monat, leistungsart, kostentraeger, betrag_cent
      FROM jsonb_to_recordset(${JSON.stringify(posten)}::jsonb) AS p (
             forderung uuid, monat text, leistungsart text, kostentraeger text, betrag_cent bigint)`.execute(tx)
}

export async function insertEingang(
  tx: Tx,
  f: Pick<Forderung, 'traeger' | 'id'>,
  e: Omit<Eingang, 'berichtigt'> & { readonly versuch: number },
  am: Zeitpunkt,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.forderungseingang (traeger_nr, id, forderung, einzahlung, betrag_cent, eingegangen_am, beleg, versuch, von, am)
    VALUES (${f.traeger}, ${e.id}, ${f.id}, ${e.einzahlung}, ${e.betrag}, ${iso(e.eingegangenAm)}::date, ${e.beleg},
            ${e.versuch}, ${e.von}, ${isoZeitpunkt(am)})`.execute(tx)
}

export async function insertBerichtigung(
  tx: Tx,
  b: {
    readonly traeger: TraegerNr
    readonly eingang: Kennung<'Forderungseingang'>
    readonly gebuchtVon: Kennung<'Bediensteter'>
    readonly grund: string
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.eingangsberichtigung (traeger_nr, eingang, gebucht_von, grund, von, am)
    VALUES (${b.traeger}, ${b.eingang}, ${b.gebuchtVon}, ${b.grund}, ${b.von}, ${isoZeitpunkt(b.am)})`.execute(tx)
}

type Row = {
  traeger_nr: string
  id: string
  fall: string
  entscheidung: string
  person: string
  nr: number
  grund: Forderungsart
  darlehen: DarlehenRow | null
  betrag_cent: number
  verrechnet_cent: number
  unterbleibt_cent: number
  faellig_am: string
  einbehalten_cent: number
  ratenplan: RatenplanRow | null
  niederschlagung: NiederschlagungRow | null
  erlassen_cent: number
  posten: readonly {
    monat: string
    leistungsart: Leistungsart
    kostentraeger: Kostentraeger
    betrag_cent: number
    offen_cent: number
  }[]
  eingaenge:
    | readonly {
        id: string
        einzahlung: string | null
        betrag_cent: number
        am: string
        beleg: string
        von: string
        berichtigt: { grund: string; von: string; am: number } | null
      }[]
    | null
}

/** What the ledger holds of a part `p`. */
const OFFEN = `
  (SELECT coalesce(sum(CASE WHEN b.soll = 'forderung' THEN b.betrag_cent ELSE -b.betrag_cent END), 0)::bigint
     FROM zahlung.buchung b
    WHERE b.traeger_nr = p.traeger_nr AND b.forderung = p.forderung AND b.monat = p.monat
      AND b.leistungsart = p.leistungsart AND b.kostentraeger = p.kostentraeger)`

const FORDERUNG = sql.raw(`
  SELECT f.traeger_nr, f.id, f.fall, f.entscheidung, f.person, f.nr, f.grund, f.betrag_cent, f.verrechnet_cent, f.unterbleibt_cent, f.faellig_am,
         ${DARLEHEN} AS darlehen,
         (SELECT coalesce(sum(b.betrag_cent), 0)::bigint FROM zahlung.buchung b
           WHERE b.traeger_nr = f.traeger_nr AND b.forderung = f.id AND b.soll = 'aufrechnung') AS einbehalten_cent,
         ${RATENPLAN} AS ratenplan, ${NIEDERSCHLAGUNG} AS niederschlagung, ${ERLASSEN} AS erlassen_cent,
         (SELECT jsonb_agg(jsonb_build_object('monat', p.monat, 'leistungsart', p.leistungsart,
                   'kostentraeger', p.kostentraeger, 'betrag_cent', p.betrag_cent, 'offen_cent', ${OFFEN})
                   ORDER BY p.monat, p.leistungsart, p.kostentraeger)
            FROM zahlung.forderung_posten p WHERE p.traeger_nr = f.traeger_nr AND p.forderung = f.id) AS posten,
         (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'einzahlung', e.einzahlung, 'betrag_cent', e.betrag_cent,
                   'am', e.eingegangen_am, 'beleg', e.beleg, 'von', e.von, 'berichtigt',
                   (SELECT jsonb_build_object('grund', k.grund, 'von', k.von, 'am', (extract(epoch FROM k.am) * 1000)::bigint)
                      FROM zahlung.eingangsberichtigung k WHERE k.traeger_nr = e.traeger_nr AND k.eingang = e.id))
                   ORDER BY e.eingegangen_am, e.id)
            FROM zahlung.forderungseingang e WHERE e.traeger_nr = f.traeger_nr AND e.forderung = f.id) AS eingaenge
    FROM zahlung.forderung f`)

type FallRef = { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> }

/** Locks the claims of a case until the transaction ends, so that nobody pays off the same cent twice. */
export async function sperreForderungen(tx: Tx, { fall }: FallRef): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`zahlung.forderung/${fall}`}, 0))`.execute(tx)
}

export async function listForderungen(tx: Tx, ref: FallRef): Promise<readonly ForderungMitStand[]> {
  const { rows } = await sql<Row>`
    ${FORDERUNG} WHERE f.traeger_nr = ${ref.traeger} AND f.fall = ${ref.fall}
     ORDER BY f.angelegt_am, length(f.person), f.person, (f.grund = 'beitraege'), f.id`.execute(tx)
  return rows.map(parse)
}

function parse(r: Row): ForderungMitStand {
  const posten = r.posten.map(({ betrag_cent, offen_cent, ...p }) => ({
    ...p,
    monat: monat(p.monat),
    betrag: cent(betrag_cent),
    offen: cent(offen_cent),
  }))
  return {
    traeger: r.traeger_nr as TraegerNr,
    id: kennung<'Forderung'>(r.id),
    fall: kennung<'Leistungsfall'>(r.fall),
    entscheidung: kennung<'Entscheidung'>(r.entscheidung),
    person: r.person,
    nr: r.nr,
    grund: r.grund,
    darlehen: parseDarlehen(r.darlehen),
    betrag: cent(r.betrag_cent),
    verrechnet: cent(r.verrechnet_cent),
    unterbleibt: cent(r.unterbleibt_cent),
    faelligAm: datum(r.darlehen?.faellig_am ?? r.faellig_am),
    posten,
    eingaenge: (r.eingaenge ?? []).map((e) => ({
      id: kennung<'Forderungseingang'>(e.id),
      einzahlung: e.einzahlung === null ? null : kennung<'Einzahlung'>(e.einzahlung),
      betrag: cent(e.betrag_cent),
      eingegangenAm: datum(e.am),
      beleg: e.beleg,
      von: kennung<'Bediensteter'>(e.von),
      berichtigt:
        e.berichtigt === null
          ? null
          : {
              grund: e.berichtigt.grund,
              von: kennung<'Bediensteter'>(e.berichtigt.von),
              am: e.berichtigt.am as Zeitpunkt,
            },
    })),
    einbehalten: cent(r.einbehalten_cent),
    erlassen: cent(r.erlassen_cent),
    niederschlagung: parseNiederschlagung(r.niederschlagung),
    offen: summe(posten.map((p) => p.offen)),
    ratenplan: parseRatenplan(r.ratenplan),
  }
}

/** How many claims a case has, and how many are not paid in full. */
export async function zaehleForderungen(
  tx: Tx,
  ref: FallRef,
): Promise<{ readonly alle: number; readonly offene: number }> {
  const { rows } = await sql<{ alle: number; offene: number }>`
    SELECT count(*) AS alle, count(*) FILTER (WHERE offen > 0) AS offene FROM (${SALDEN} WHERE f.traeger_nr = ${ref.traeger} AND f.fall = ${ref.fall}) s`.execute(
    tx,
  )
  return { alle: Number(rows[0]?.alle ?? 0), offene: Number(rows[0]?.offene ?? 0) }
}

const SALDEN = sql.raw(`
  SELECT f.traeger_nr, f.id, f.fall, f.person, f.nr, f.grund, f.betrag_cent, f.faellig_am, f.angelegt_am,
         ${RATENPLAN} AS ratenplan, ${NIEDERSCHLAGUNG} AS niederschlagung,
         (f.darlehen IS NOT NULL AND NOT EXISTS (SELECT 1 FROM zahlung.darlehensfaelligkeit w
           WHERE w.traeger_nr = f.traeger_nr AND w.darlehen = f.darlehen)) AS wird_getilgt,
         (SELECT coalesce(sum(CASE WHEN b.soll = 'forderung' THEN b.betrag_cent ELSE -b.betrag_cent END), 0)::bigint
            FROM zahlung.buchung b WHERE b.traeger_nr = f.traeger_nr AND b.forderung = f.id) AS offen
    FROM zahlung.forderung f`)

export type OffeneForderung = Pick<
  ForderungMitStand,
  'id' | 'fall' | 'person' | 'nr' | 'grund' | 'betrag' | 'faelligAm' | 'offen' | 'ratenplan' | 'niederschlagung'
> & {
  /** A loan that is paid back out of the benefit: not due. */
  readonly wirdGetilgt: boolean
}

/** What is still owed to a Träger, by the day it was due; the oldest first. */
export async function listOffeneForderungen(
  tx: Tx,
  traeger: TraegerNr,
  hoechstens: number,
): Promise<readonly OffeneForderung[]> {
  const { rows } = await sql<{
    id: string
    fall: string
    person: PersonId
    nr: number
    grund: Forderungsart
    betrag_cent: number
    faellig_am: string
    offen: number
    ratenplan: RatenplanRow | null
    niederschlagung: NiederschlagungRow | null
    wird_getilgt: boolean
  }>`
    SELECT id, fall, person, nr, grund, betrag_cent, faellig_am, offen, ratenplan, niederschlagung, wird_getilgt FROM (${SALDEN} WHERE f.traeger_nr = ${traeger}) s
     WHERE offen > 0 ORDER BY faellig_am, id LIMIT ${hoechstens}`.execute(tx)
  return rows.map((r) => ({
    id: kennung<'Forderung'>(r.id),
    fall: kennung<'Leistungsfall'>(r.fall),
    person: r.person,
    nr: r.nr,
    grund: r.grund,
    betrag: cent(r.betrag_cent),
    faelligAm: datum(r.faellig_am),
    offen: cent(r.offen),
    ratenplan: parseRatenplan(r.ratenplan),
    niederschlagung: parseNiederschlagung(r.niederschlagung),
    wirdGetilgt: r.wird_getilgt,
  }))
}

/** One act on the account of a claim, as the ledger has it. */
export type Forderungsbewegung = {
  readonly forderung: Kennung<'Forderung'>
  readonly vorgang: Kennung<'Vorgang'>
  readonly art: Vorgangsart
  readonly am: Zeitpunkt
  /** What it adds to the claim; negative: pays it off. */
  readonly bund: Cent
  readonly kommune: Cent
  /** Of a receipt: what proves it, and its day; of a counter-entry: those of the receipt, and why. */
  readonly beleg: string
  readonly eingegangenAm: Datum | null
  readonly grund: string
  /** Of a set-off: the month of which it was kept back. */
  readonly monat: Monat | null
}

/** The history of the claims of a case, from its postings. */
export async function listForderungsbewegungen(tx: Tx, ref: FallRef): Promise<readonly Forderungsbewegung[]> {
  const { rows } = await sql<{
    forderung: string
    vorgang: string
    art: Vorgangsart
    am: Zeitpunkt
    bund: number
    kommune: number
    beleg: string | null
    eingegangen_am: string | null
    grund: string | null
    monat: string | null
  }>`
    WITH bewegung AS (
      SELECT b.forderung, b.vorgang, v.art, min(b.gebucht_am) AS am, min(b.id::text) AS folge,
             coalesce((min(s.vorgang::text))::uuid, b.vorgang) AS eingang,
             coalesce(sum(CASE WHEN b.soll = 'forderung' THEN b.betrag_cent ELSE -b.betrag_cent END)
               FILTER (WHERE b.kostentraeger = 'bund'), 0)::bigint AS bund,
             coalesce(sum(CASE WHEN b.soll = 'forderung' THEN b.betrag_cent ELSE -b.betrag_cent END)
               FILTER (WHERE b.kostentraeger = 'kommune'), 0)::bigint AS kommune
        FROM zahlung.forderung f
        JOIN zahlung.buchung b ON b.traeger_nr = f.traeger_nr AND b.forderung = f.id
        JOIN zahlung.vorgang v ON v.traeger_nr = b.traeger_nr AND v.id = b.vorgang
        LEFT JOIN zahlung.buchung s ON s.traeger_nr = b.traeger_nr AND s.id = b.storniert
       WHERE f.traeger_nr = ${ref.traeger} AND f.fall = ${ref.fall}
       GROUP BY b.forderung, b.vorgang, v.art)
    SELECT w.forderung, w.vorgang, w.art, w.am, w.bund, w.kommune, e.beleg, e.eingegangen_am, k.grund,
           (SELECT min(z.monat) FROM zahlung.buchung z
             WHERE z.traeger_nr = ${ref.traeger} AND z.vorgang = w.vorgang AND z.zahlung IS NOT NULL AND w.art = 'aufrechnung') AS monat
      FROM bewegung w
      LEFT JOIN zahlung.forderungseingang e ON e.traeger_nr = ${ref.traeger} AND e.id = w.eingang
      LEFT JOIN zahlung.eingangsberichtigung k ON k.traeger_nr = ${ref.traeger} AND k.eingang = e.id AND w.art = 'berichtigung'
     ORDER BY w.am, w.folge`.execute(tx)
  return rows.map((r) => ({
    forderung: kennung<'Forderung'>(r.forderung),
    vorgang: kennung<'Vorgang'>(r.vorgang),
    art: r.art,
    am: r.am,
    bund: cent(r.bund),
    kommune: cent(r.kommune),
    beleg: r.beleg ?? '',
    eingegangenAm: r.eingegangen_am === null ? null : datum(r.eingegangen_am),
    grund: r.grund ?? '',
    monat: r.monat === null ? null : monat(r.monat),
  }))
}
