import { sql } from 'kysely'
import { type Datum, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Bediensteter, Nutzer } from './nutzer.ts'
import { namensschluessel } from './sortierschluessel.ts'
import type { Stufe } from './stufe.ts'
import type { Traeger } from './traeger.ts'

export async function insertTraeger(tx: Tx, t: Traeger): Promise<void> {
  await sql`
    INSERT INTO stammdaten.traeger (traeger_nr, name, form, strasse, hausnummer, plz, ort, telefon, land, gemeindefeiertage)
    VALUES (${t.nr}, ${t.name}, ${t.form}, ${t.strasse}, ${t.hausnummer}, ${t.plz}, ${t.ort}, ${t.telefon},
            ${t.land}, ${t.gemeindefeiertage}::text[])`.execute(tx)
}

export async function listTraeger(tx: Tx): Promise<readonly Traeger[]> {
  const { rows } = await sql<Omit<Traeger, 'nr'> & { readonly nr: string }>`
    SELECT traeger_nr AS nr, name, form, strasse, hausnummer, plz, ort, telefon, land, gemeindefeiertage
      FROM stammdaten.traeger ORDER BY traeger_nr`.execute(tx)
  return rows.map((r) => ({ ...r, nr: traegerNr(r.nr) }))
}

export async function findTraeger(tx: Tx, nr: TraegerNr): Promise<Traeger | undefined> {
  const { rows } = await sql<Omit<Traeger, 'nr'>>`
    SELECT name, form, strasse, hausnummer, plz, ort, telefon, land, gemeindefeiertage
      FROM stammdaten.traeger WHERE traeger_nr = ${nr}`.execute(tx)
  return rows[0] === undefined ? undefined : { ...rows[0], nr }
}

export async function insertTeam(tx: Tx, id: Kennung<'Team'>, traeger: TraegerNr, name: string): Promise<void> {
  await sql`INSERT INTO stammdaten.team (id, traeger_nr, name) VALUES (${id}, ${traeger}, ${name})`.execute(tx)
}

export async function insertBediensteter(tx: Tx, b: Bediensteter): Promise<void> {
  await sql`
    INSERT INTO stammdaten.bediensteter (id, personalnummer, vorname, nachname, telefon, raum, sortierschluessel)
    VALUES (${b.id}, ${b.personalnummer}, ${b.vorname}, ${b.nachname}, ${b.telefon}, ${b.raum},
            ${namensschluessel(b.nachname, b.vorname)})`.execute(tx)
}

export async function listBedienstete(
  tx: Tx,
  ids: readonly Kennung<'Bediensteter'>[],
): Promise<readonly Bediensteter[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<Bediensteter, 'id'> & { readonly id: string }>`
    SELECT id, personalnummer, vorname, nachname, telefon, raum
      FROM stammdaten.bediensteter WHERE id = ANY (${ids}::uuid[])
     ORDER BY sortierschluessel, id`.execute(tx)
  return rows.map((r) => ({ ...r, id: kennung<'Bediensteter'>(r.id) }))
}

export async function findBedienstetenNachPersonalnummer(
  tx: Tx,
  personalnummer: string,
): Promise<Kennung<'Bediensteter'> | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM stammdaten.bediensteter WHERE personalnummer = ${personalnummer}`.execute(tx)
  return rows[0] && kennung<'Bediensteter'>(rows[0].id)
}

export type NeuesKonto = {
  readonly id: Kennung<'Konto'>
  readonly bediensteter: Kennung<'Bediensteter'>
  readonly anmeldename: string
  readonly kennwortHash: string | undefined
  readonly oidc: { readonly aussteller: string; readonly subjekt: string } | undefined
}

export async function insertKonto(tx: Tx, k: NeuesKonto, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    INSERT INTO stammdaten.konto (id, bediensteter_id, anmeldename, kennwort_hash, oidc_aussteller, oidc_subjekt, angelegt_am)
    VALUES (${k.id}, ${k.bediensteter}, ${k.anmeldename}, ${k.kennwortHash ?? null}, ${k.oidc?.aussteller ?? null},
            ${k.oidc?.subjekt ?? null}, ${isoZeitpunkt(jetzt)})`.execute(tx)
}

/** Locks an account from now on, or opens it again. */
export async function updateKontoSperre(tx: Tx, konto: Kennung<'Konto'>, seit: Zeitpunkt | undefined): Promise<void> {
  const wert = seit === undefined ? null : isoZeitpunkt(seit)
  await sql`UPDATE stammdaten.konto SET gesperrt_seit = ${wert} WHERE id = ${konto}`.execute(tx)
}

export type Anmeldekonto = { readonly konto: Kennung<'Konto'>; readonly kennwortHash: string | undefined }

/** The account of a sign-in name (small letters). A locked account is none. */
export async function findKontoNachName(tx: Tx, anmeldename: string): Promise<Anmeldekonto | undefined> {
  const { rows } = await sql<{ id: string; kennwort_hash: string | null }>`
    SELECT id, kennwort_hash FROM stammdaten.konto
     WHERE anmeldename = ${anmeldename} AND gesperrt_seit IS NULL`.execute(tx)
  return parseAnmeldekonto(rows[0])
}

/** Undefined: a locked account, or one without a password of ours. */
export async function findKennwortHash(tx: Tx, konto: Kennung<'Konto'>): Promise<string | undefined> {
  const { rows } = await sql<{ kennwort_hash: string | null }>`
    SELECT kennwort_hash FROM stammdaten.konto WHERE id = ${konto} AND gesperrt_seit IS NULL`.execute(tx)
  return rows[0]?.kennwort_hash ?? undefined
}

/** The account of a person at an identity provider: issuer and subject are the key, never an e-mail address. */
export async function findKontoNachOidc(
  tx: Tx,
  aussteller: string,
  subjekt: string,
): Promise<Anmeldekonto | undefined> {
  const { rows } = await sql<{ id: string; kennwort_hash: string | null }>`
    SELECT id, kennwort_hash FROM stammdaten.konto
     WHERE oidc_aussteller = ${aussteller} AND oidc_subjekt = ${subjekt} AND gesperrt_seit IS NULL`.execute(tx)
  return parseAnmeldekonto(rows[0])
}

function parseAnmeldekonto(r: { id: string; kennwort_hash: string | null } | undefined): Anmeldekonto | undefined {
  return r === undefined ? undefined : { konto: kennung<'Konto'>(r.id), kennwortHash: r.kennwort_hash ?? undefined }
}

export type NeueBerechtigung = {
  readonly id: Kennung<'Berechtigung'>
  readonly konto: Kennung<'Konto'>
  readonly traeger: TraegerNr
  readonly stufe: Stufe
  readonly team: Kennung<'Team'> | undefined
  readonly von: Datum
  /** Last day, included; none: until withdrawn. */
  readonly bis: Datum | undefined
  readonly vergebenVon: Kennung<'Bediensteter'> | undefined
}

export async function insertBerechtigung(tx: Tx, b: NeueBerechtigung, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    INSERT INTO stammdaten.berechtigung (id, konto_id, traeger_nr, stufe, team_id, gueltig, vergeben_am, vergeben_von)
    VALUES (${b.id}, ${b.konto}, ${b.traeger}, ${b.stufe}, ${b.team ?? null},
            daterange(${iso(b.von)}::date, ${b.bis === undefined ? null : iso(b.bis)}::date, '[]'),
            ${isoZeitpunkt(jetzt)}, ${b.vergebenVon ?? null})`.execute(tx)
}

/** Withdraws what an account may at a Träger from a day on: what runs ends the day before, what begins later never begins. */
export async function widerrufeBerechtigung(
  tx: Tx,
  konto: Kennung<'Konto'>,
  traeger: TraegerNr,
  ab: Datum,
  jetzt: Zeitpunkt,
): Promise<void> {
  await sql`
    UPDATE stammdaten.berechtigung
       SET gueltig = CASE WHEN lower(gueltig) < ${iso(ab)}::date THEN daterange(lower(gueltig), ${iso(ab)}::date) ELSE gueltig END,
           widerrufen_am = CASE WHEN lower(gueltig) < ${iso(ab)}::date THEN widerrufen_am ELSE ${isoZeitpunkt(jetzt)}::timestamptz END
     WHERE konto_id = ${konto} AND traeger_nr = ${traeger} AND widerrufen_am IS NULL
       AND (upper_inf(gueltig) OR upper(gueltig) > ${iso(ab)}::date)`.execute(tx)
}

type NutzerRow = {
  readonly bediensteter: string
  readonly konto: string
  readonly personalnummer: string
  readonly vorname: string
  readonly nachname: string
  readonly telefon: string
  readonly raum: string
  readonly traeger: string
  readonly traeger_name: string
  readonly stufe: Stufe
  readonly team_id: string | null
  readonly team_name: string | null
}

/** What an account may on a day, one row for each Träger; nothing for a locked account. */
/** Who may work on cases of a Träger on a day (level F or A). Read by the system alone: levels are nobody else's concern. */
export async function listBearbeitende(tx: Tx, traeger: TraegerNr, am: Datum): Promise<readonly Bediensteter[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT k.bediensteter_id AS id FROM stammdaten.konto k
      JOIN stammdaten.berechtigung r ON r.konto_id = k.id AND r.gueltig @> ${iso(am)}::date AND r.widerrufen_am IS NULL
     WHERE r.traeger_nr = ${traeger} AND r.stufe IN ('F', 'A')`.execute(tx)
  return listBedienstete(
    tx,
    rows.map((r) => kennung(r.id)),
  )
}

export async function listNutzer(tx: Tx, konto: Kennung<'Konto'>, am: Datum): Promise<readonly Nutzer[]> {
  const { rows } = await sql<NutzerRow>`
    SELECT b.id AS bediensteter, k.id AS konto, b.personalnummer, b.vorname, b.nachname, b.telefon, b.raum,
           r.traeger_nr AS traeger, t.name AS traeger_name, r.stufe, m.id AS team_id, m.name AS team_name
      FROM stammdaten.konto k
      JOIN stammdaten.bediensteter b ON b.id = k.bediensteter_id
      JOIN stammdaten.berechtigung r ON r.konto_id = k.id AND r.gueltig @> ${iso(am)}::date AND r.widerrufen_am IS NULL
      JOIN stammdaten.traeger t ON t.traeger_nr = r.traeger_nr
      LEFT JOIN stammdaten.team m ON m.id = r.team_id
     WHERE k.id = ${konto} AND k.gesperrt_seit IS NULL
     ORDER BY r.traeger_nr`.execute(tx)
  return rows.map((r) => ({
    bediensteter: kennung<'Bediensteter'>(r.bediensteter),
    konto: kennung<'Konto'>(r.konto),
    personalnummer: r.personalnummer,
    name: `${r.vorname} ${r.nachname}`.trim(),
    telefon: r.telefon,
    raum: r.raum,
    traeger: traegerNr(r.traeger),
    traegerName: r.traeger_name,
    stufe: r.stufe,
    team:
      r.team_id === null || r.team_name === null ? undefined : { id: kennung<'Team'>(r.team_id), name: r.team_name },
  }))
}
