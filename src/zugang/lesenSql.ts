import { sql } from 'kysely'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'

export type LeseeintragRow = {
  readonly id: string
  readonly zeit: Zeitpunkt
  readonly art: 'fall' | 'person' | 'suche' | 'dokument' | 'export'
  readonly seite: string
  readonly zweck: string
  readonly sitzung: string
  readonly konto: string
  readonly bediensteter: string
  readonly traeger: string
  readonly stufe: string
  readonly person: string | null
  readonly fall: string | null
  readonly fallTraeger: string | null
  readonly dokument: string | null
  readonly gegenstand: string
  readonly begriffHash: Uint8Array | null
  readonly treffer: number | null
}

export async function insertLeseeintrag(tx: Tx, e: LeseeintragRow): Promise<void> {
  await sql`
    INSERT INTO zugang.leseeintrag (id, zeit, art, seite, zweck, sitzung_id, konto_id, bediensteter_id, traeger_nr, stufe,
                                    person_id, fall_id, fall_traeger_nr, dokument_id, gegenstand, begriff_hash, treffer)
    VALUES (${e.id}, ${isoZeitpunkt(e.zeit)}, ${e.art}, ${e.seite}, ${e.zweck}, ${e.sitzung}, ${e.konto}, ${e.bediensteter},
            ${e.traeger}, ${e.stufe}, ${e.person}, ${e.fall}, ${e.fallTraeger}, ${e.dokument}, ${e.gegenstand},
            ${e.begriffHash === null ? null : Buffer.from(e.begriffHash)}, ${e.treffer})`.execute(tx)
}

/** One visit of a case at a time per session: parallel loaders of one page wait for each other here. */
export async function lockSitzung(tx: Tx, sitzung: string): Promise<void> {
  await sql`SELECT id FROM zugang.sitzung WHERE id = ${sitzung} FOR NO KEY UPDATE`.execute(tx)
}

export type OffenerBesuch = {
  readonly id: string
  readonly person: string
  readonly zweck: string
  readonly zeit: Zeitpunkt
  readonly feldklassen: readonly string[]
}

export async function listOffeneBesuche(tx: Tx, sitzung: string, fall: string): Promise<readonly OffenerBesuch[]> {
  const { rows } = await sql<OffenerBesuch>`
    SELECT e.id, e.person_id AS person, e.zweck, e.zeit,
           coalesce((SELECT json_agg(f.feldklasse) FROM zugang.lesefeld f WHERE f.eintrag_id = e.id), '[]') AS feldklassen
      FROM zugang.leseeintrag e
     WHERE e.art = 'fall' AND e.sitzung_id = ${sitzung} AND e.fall_id = ${fall}
       AND NOT EXISTS (SELECT 1 FROM zugang.leseende d WHERE d.eintrag_id = e.id)
     ORDER BY e.id`.execute(tx)
  return rows
}

export async function insertLesefelder(
  tx: Tx,
  eintrag: string,
  feldklassen: readonly string[],
  zeit: Zeitpunkt,
): Promise<void> {
  if (feldklassen.length === 0) return
  await sql`
    INSERT INTO zugang.lesefeld (eintrag_id, feldklasse, zeit)
    SELECT ${eintrag}::uuid, f, ${isoZeitpunkt(zeit)}::timestamptz
      FROM json_array_elements_text(${JSON.stringify(feldklassen)}::json) AS f`.execute(tx)
}

export type Besuchsende = 'verlassen' | 'abgemeldet' | 'zeit'

export async function insertLeseende(tx: Tx, eintrag: string, grund: Besuchsende, zeit: Zeitpunkt): Promise<void> {
  await sql`
    INSERT INTO zugang.leseende (eintrag_id, zeit, grund) VALUES (${eintrag}, ${isoZeitpunkt(zeit)}, ${grund})
    ON CONFLICT (eintrag_id) DO NOTHING`.execute(tx)
}

/** Ends every open visit of a session, or only those of one case. */
export async function insertLeseendeDerSitzung(
  tx: Tx,
  sitzung: string,
  fall: string | undefined,
  grund: Besuchsende,
  zeit: Zeitpunkt,
): Promise<void> {
  await sql`
    INSERT INTO zugang.leseende (eintrag_id, zeit, grund)
    SELECT e.id, ${isoZeitpunkt(zeit)}::timestamptz, ${grund}
      FROM zugang.leseeintrag e
     WHERE e.art = 'fall' AND e.sitzung_id = ${sitzung} AND (${fall ?? null}::uuid IS NULL OR e.fall_id = ${fall ?? null}::uuid)
       AND NOT EXISTS (SELECT 1 FROM zugang.leseende d WHERE d.eintrag_id = e.id)
    ON CONFLICT (eintrag_id) DO NOTHING`.execute(tx)
}

export type Leseauskunft = Pick<
  LeseeintragRow,
  'zeit' | 'art' | 'seite' | 'zweck' | 'bediensteter' | 'konto' | 'traeger' | 'fall' | 'dokument' | 'gegenstand'
> & { readonly feldklassen: readonly string[]; readonly geschlossen: Zeitpunkt | null }

/** Who has read data of this person: for the right of access (Art. 15 DSGVO, § 83 SGB X) and for audits. */
export async function listLesezugriffe(tx: Tx, person: string): Promise<readonly Leseauskunft[]> {
  const { rows } = await sql<Leseauskunft>`
    SELECT e.zeit, e.art, e.seite, e.zweck, e.bediensteter_id AS bediensteter, e.konto_id AS konto, e.traeger_nr AS traeger,
           e.fall_id AS fall, e.dokument_id AS dokument, e.gegenstand,
           coalesce((SELECT json_agg(f.feldklasse ORDER BY f.feldklasse) FROM zugang.lesefeld f WHERE f.eintrag_id = e.id), '[]') AS feldklassen,
           coalesce(d.zeit, s.beendet) AS geschlossen
      FROM zugang.leseeintrag e
      LEFT JOIN zugang.leseende d ON d.eintrag_id = e.id
      LEFT JOIN zugang.sitzung s ON s.id = e.sitzung_id
     WHERE e.person_id = ${person}
     ORDER BY e.id`.execute(tx)
  return rows
}
