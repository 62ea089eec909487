import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Anschrift } from './anschrift.ts'
import { type Kundennummer, kundennummer } from './nummern.ts'
import type { Geschlecht, Person, Personendaten } from './person.ts'
import type { Urheber } from './urheber.ts'

type PersonId = Kennung<'Person'>

export async function insertPerson(
  tx: Tx,
  u: Urheber,
  p: {
    readonly id: PersonId
    readonly kundennummer: Kundennummer
    readonly sortierschluessel: string
    readonly geburtsdatum: Datum
  },
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.person (id, kundennummer, version, sortierschluessel, geburtsdatum, angelegt_am, angelegt_von)
    VALUES (${p.id}, ${p.kundennummer}, 1, ${p.sortierschluessel}, ${iso(p.geburtsdatum)}, ${isoZeitpunkt(u.jetzt)},
            ${u.bediensteter})`.execute(tx)
}

/** Raises the version of a person and locks the row. Undefined if there is no such person. */
export async function updatePersonVersion(
  tx: Tx,
  id: PersonId,
  neu: { readonly sortierschluessel: string; readonly geburtsdatum: Datum },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    UPDATE stammdaten.person
       SET version = version + 1, sortierschluessel = ${neu.sortierschluessel}, geburtsdatum = ${iso(neu.geburtsdatum)}
     WHERE id = ${id}
    RETURNING version`.execute(tx)
  return rows[0]?.version
}

export async function insertPersonendaten(
  tx: Tx,
  u: Urheber,
  id: PersonId,
  version: number,
  d: Personendaten,
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.person_daten (person_id, version, vorname, nachname, geburtsname, geburtsdatum, geburtsort,
                                         geschlecht, erfasst_am, erfasst_von)
    VALUES (${id}, ${version}, ${d.vorname}, ${d.nachname}, ${d.geburtsname}, ${iso(d.geburtsdatum)}, ${d.geburtsort},
            ${d.geschlecht}, ${isoZeitpunkt(u.jetzt)}, ${u.bediensteter})`.execute(tx)
}

/** Locks the person, so that two addresses do not take the same version. Undefined if there is no such person. */
export async function nextAnschriftVersion(tx: Tx, id: PersonId): Promise<number | undefined> {
  const { rows: person } = await sql`SELECT id FROM stammdaten.person WHERE id = ${id} FOR NO KEY UPDATE`.execute(tx)
  if (person.length === 0) return undefined
  const { rows } = await sql<{ version: number }>`
    SELECT coalesce(max(version), 0) + 1 AS version FROM stammdaten.anschrift WHERE person_id = ${id}`.execute(tx)
  return rows[0]?.version
}

export async function insertAnschrift(
  tx: Tx,
  u: Urheber,
  id: PersonId,
  version: number,
  ab: Datum,
  a: Anschrift,
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.anschrift (person_id, version, gilt_ab, strasse, hausnummer, zusatz, plz, ort, land, erfasst_am, erfasst_von)
    VALUES (${id}, ${version}, ${iso(ab)}, ${a.strasse}, ${a.hausnummer}, ${a.zusatz}, ${a.plz}, ${a.ort}, ${a.land},
            ${isoZeitpunkt(u.jetzt)}, ${u.bediensteter})`.execute(tx)
}

export async function insertSuchworte(
  tx: Tx,
  id: PersonId,
  herkunft: 'name' | 'anschrift',
  worte: readonly string[],
): Promise<void> {
  if (worte.length === 0) return
  await sql`
    INSERT INTO stammdaten.suchwort (wort, person_id, herkunft)
    SELECT w, ${id}::uuid, ${herkunft} FROM json_array_elements_text(${JSON.stringify(worte)}::json) AS w
    ON CONFLICT (wort, person_id, herkunft) DO NOTHING`.execute(tx)
}

type PersonRow = {
  readonly id: string
  readonly kundennummer: string
  readonly version: number
  readonly sortierschluessel: string
  readonly vorname: string
  readonly nachname: string
  readonly geburtsname: string
  readonly geburtsdatum: string
  readonly geburtsort: string
  readonly geschlecht: Geschlecht
  readonly anschrift_version: number | null
  readonly strasse: string | null
  readonly hausnummer: string | null
  readonly zusatz: string | null
  readonly plz: string | null
  readonly ort: string | null
  readonly land: string | null
}

/** What held on a day, as it was known at an instant. */
export type Stand = { readonly am: Datum; readonly bekannt: Zeitpunkt }

/** Persons in the order of their names. Of data recorded later than `bekannt` nothing is seen. */
export async function listPersonen(tx: Tx, ids: readonly PersonId[], stand: Stand): Promise<readonly Person[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PersonRow>`
    SELECT p.id, p.kundennummer, d.version, p.sortierschluessel, d.vorname, d.nachname, d.geburtsname, d.geburtsdatum,
           d.geburtsort, d.geschlecht, a.version AS anschrift_version, a.strasse, a.hausnummer, a.zusatz, a.plz, a.ort, a.land
      FROM stammdaten.person p
      JOIN LATERAL (SELECT version, vorname, nachname, geburtsname, geburtsdatum, geburtsort, geschlecht
                      FROM stammdaten.person_daten
                     WHERE person_id = p.id AND erfasst_am <= ${isoZeitpunkt(stand.bekannt)}::timestamptz
                     ORDER BY version DESC LIMIT 1) d ON true
      LEFT JOIN LATERAL (SELECT version, strasse, hausnummer, zusatz, plz, ort, land
                           FROM stammdaten.anschrift
                          WHERE person_id = p.id AND gilt_ab <= ${iso(stand.am)}::date
                            AND erfasst_am <= ${isoZeitpunkt(stand.bekannt)}::timestamptz
                          ORDER BY gilt_ab DESC, version DESC LIMIT 1) a ON true
     WHERE p.id = ANY (${ids}::uuid[])
     ORDER BY p.sortierschluessel, p.geburtsdatum, p.id`.execute(tx)
  return rows.map(parsePerson)
}

function parsePerson(r: PersonRow): Person {
  return {
    id: kennung<'Person'>(r.id),
    kundennummer: kundennummer(r.kundennummer),
    version: r.version,
    sortierschluessel: r.sortierschluessel,
    vorname: r.vorname,
    nachname: r.nachname,
    geburtsname: r.geburtsname,
    geburtsdatum: datum(r.geburtsdatum),
    geburtsort: r.geburtsort,
    geschlecht: r.geschlecht,
    anschriftVersion: r.anschrift_version ?? 0,
    anschrift: parseAnschrift(r),
  }
}

export function parseAnschrift(r: { readonly [F in keyof Anschrift]: string | null }): Anschrift | undefined {
  const { strasse, hausnummer, zusatz, plz, ort, land } = r
  if (strasse === null || hausnummer === null || zusatz === null || plz === null || ort === null || land === null)
    return undefined
  return { strasse, hausnummer, zusatz, plz, ort, land }
}

export type Personenversion = Personendaten & {
  readonly version: number
  readonly erfasstAm: Zeitpunkt
  readonly erfasstVon: Kennung<'Bediensteter'>
}

/** All versions of a person's data, the newest first. */
export async function listPersonenversionen(tx: Tx, id: PersonId): Promise<readonly Personenversion[]> {
  const { rows } = await sql<
    Omit<Personenversion, 'geburtsdatum' | 'erfasstVon'> & {
      readonly geburtsdatum: string
      readonly erfasstVon: string
    }
  >`
    SELECT version, vorname, nachname, geburtsname, geburtsdatum, geburtsort, geschlecht,
           erfasst_am AS "erfasstAm", erfasst_von AS "erfasstVon"
      FROM stammdaten.person_daten
     WHERE person_id = ${id}
     ORDER BY version DESC`.execute(tx)
  return rows.map((r) => ({
    ...r,
    geburtsdatum: datum(r.geburtsdatum),
    erfasstVon: kennung<'Bediensteter'>(r.erfasstVon),
  }))
}

export type Anschriftversion = Anschrift & {
  readonly version: number
  readonly giltAb: Datum
  readonly erfasstAm: Zeitpunkt
  readonly erfasstVon: Kennung<'Bediensteter'>
}

/** All recorded addresses of a person, in the order of their validity, the newest first. */
export async function listAnschriften(tx: Tx, id: PersonId): Promise<readonly Anschriftversion[]> {
  const { rows } = await sql<
    Omit<Anschriftversion, 'giltAb' | 'erfasstVon'> & { readonly giltAb: string; readonly erfasstVon: string }
  >`
    SELECT version, gilt_ab AS "giltAb", strasse, hausnummer, zusatz, plz, ort, land,
           erfasst_am AS "erfasstAm", erfasst_von AS "erfasstVon"
      FROM stammdaten.anschrift
     WHERE person_id = ${id}
     ORDER BY gilt_ab DESC, version DESC`.execute(tx)
  return rows.map((r) => ({ ...r, giltAb: datum(r.giltAb), erfasstVon: kennung<'Bediensteter'>(r.erfasstVon) }))
}
