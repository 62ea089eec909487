import { type RawBuilder, sql } from 'kysely'
import { type Kennung, kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx } from '../technik/index.ts'
import type { Anschrift } from './anschrift.ts'
import { parseVieraugenstand } from './bankverbindungSql.ts'
import type { Empfaengerangaben, Empfaengerart, EmpfaengerRef, Zahlungsempfaenger } from './empfaenger.ts'
import { sortierschluessel } from './sortierschluessel.ts'
import type { Urheber } from './urheber.ts'

type EmpfaengerId = Kennung<'Zahlungsempfaenger'>

export async function insertEmpfaenger(tx: Tx, id: EmpfaengerId, art: Empfaengerart): Promise<void> {
  await sql`INSERT INTO stammdaten.zahlungsempfaenger (id, art) VALUES (${id}, ${art})`.execute(tx)
}

export async function nextEmpfaengerVersion(tx: Tx, id: EmpfaengerId): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    SELECT max(version) + 1 AS version FROM stammdaten.zahlungsempfaenger_version
     WHERE empfaenger_id = ${id} HAVING count(*) > 0`.execute(tx)
  return rows[0]?.version
}

export async function insertEmpfaengerVersion(
  tx: Tx,
  u: Urheber,
  ref: EmpfaengerRef,
  e: Empfaengerangaben,
): Promise<void> {
  const a = e.anschrift
  await sql`
    INSERT INTO stammdaten.zahlungsempfaenger_version (empfaenger_id, version, name, strasse, hausnummer, zusatz, plz, ort,
                                                       land, sortierschluessel, beleg, vorgeschlagen_am, vorgeschlagen_von,
                                                       vorgeschlagen_traeger)
    VALUES (${ref.id}, ${ref.version}, ${e.name}, ${a.strasse}, ${a.hausnummer}, ${a.zusatz}, ${a.plz}, ${a.ort}, ${a.land},
            ${sortierschluessel(e.name)}, ${e.beleg}, ${isoZeitpunkt(u.jetzt)}, ${u.bediensteter}, ${u.traeger})`.execute(
    tx,
  )
}

/** Decides a version once: true if this call did. */
export async function insertEmpfaengerEntscheidung(
  tx: Tx,
  u: Urheber,
  e: Pick<Zahlungsempfaenger, 'id' | 'version' | 'vorgeschlagenVon'>,
  ergebnis: 'bestaetigt' | 'abgelehnt',
  grund: string,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO stammdaten.zahlungsempfaenger_entscheidung (empfaenger_id, version, vorgeschlagen_von, ergebnis, von, am, grund)
    VALUES (${e.id}, ${e.version}, ${e.vorgeschlagenVon}, ${ergebnis}, ${u.bediensteter}, ${isoZeitpunkt(u.jetzt)}, ${grund})
    ON CONFLICT (empfaenger_id, version) DO NOTHING
    RETURNING version`.execute(tx)
  return rows.length === 1
}

type EmpfaengerRow = Anschrift & {
  readonly id: string
  readonly art: Empfaengerart
  readonly version: number
  readonly name: string
  readonly beleg: string
  readonly vorgeschlagen_von: string
  readonly ergebnis: 'bestaetigt' | 'abgelehnt' | null
  readonly von: string | null
  readonly grund: string | null
}

async function listWo(
  tx: Tx,
  bedingung: RawBuilder<unknown>,
  ende: RawBuilder<unknown>,
): Promise<readonly Zahlungsempfaenger[]> {
  const { rows } = await sql<EmpfaengerRow>`
    SELECT z.id, z.art, v.version, v.name, v.strasse, v.hausnummer, v.zusatz, v.plz, v.ort, v.land, v.beleg,
           v.vorgeschlagen_von, e.ergebnis, e.von, e.grund
      FROM stammdaten.zahlungsempfaenger z
      JOIN stammdaten.zahlungsempfaenger_version v ON v.empfaenger_id = z.id
      LEFT JOIN stammdaten.zahlungsempfaenger_entscheidung e ON e.empfaenger_id = z.id AND e.version = v.version
     WHERE ${bedingung} ${ende}`.execute(tx)
  return rows.map(({ strasse, hausnummer, zusatz, plz, ort, land, ...r }) => ({
    id: kennung<'Zahlungsempfaenger'>(r.id),
    art: r.art,
    version: r.version,
    name: r.name,
    anschrift: { strasse, hausnummer, zusatz, plz, ort, land },
    beleg: r.beleg,
    vorgeschlagenVon: kennung<'Bediensteter'>(r.vorgeschlagen_von),
    ...parseVieraugenstand(r),
  }))
}

/** All versions of one payee, oldest first. */
export function listEmpfaengerversionen(tx: Tx, id: EmpfaengerId): Promise<readonly Zahlungsempfaenger[]> {
  return listWo(tx, sql`z.id = ${id}`, sql`ORDER BY v.version`)
}

/** Payees of whom the name begins so, the latest version of each, in the order of names. */
export function findEmpfaengerNachName(tx: Tx, name: string, hoechstens = 20): Promise<readonly Zahlungsempfaenger[]> {
  const s = sortierschluessel(name)
  return listWo(
    tx,
    sql`v.sortierschluessel >= ${s} AND v.sortierschluessel < ${`${s}\u{10ffff}`}
        AND v.version = (SELECT max(n.version) FROM stammdaten.zahlungsempfaenger_version n WHERE n.empfaenger_id = z.id)`,
    sql`ORDER BY v.sortierschluessel, z.id LIMIT ${hoechstens}`,
  )
}
