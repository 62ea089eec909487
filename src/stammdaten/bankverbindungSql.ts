import { type RawBuilder, sql } from 'kysely'
import { type Datum, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx } from '../technik/index.ts'
import type { Bankverbindung, Inhaber, KontoRef, Vieraugenstand } from './bankverbindung.ts'
import { type Iban, iban } from './iban.ts'
import type { Urheber } from './urheber.ts'

type KontoId = Kennung<'Bankverbindung'>

export async function insertBankverbindung(tx: Tx, id: KontoId, inhaber: Inhaber): Promise<void> {
  await sql`
    INSERT INTO stammdaten.bankverbindung (id, person_id, empfaenger_id, traeger_nr)
    VALUES (${id}, ${inhaber.art === 'person' ? inhaber.id : null}, ${inhaber.art === 'empfaenger' ? inhaber.id : null},
            ${inhaber.art === 'traeger' ? inhaber.id : null})`.execute(tx)
}

/** The next version of an account. Two proposals at once: the second breaks on the key and throws. */
export async function nextKontoVersion(tx: Tx, id: KontoId): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    SELECT max(version) + 1 AS version FROM stammdaten.bankverbindung_version
     WHERE bankverbindung_id = ${id} HAVING count(*) > 0`.execute(tx)
  return rows[0]?.version
}

export async function insertKontoVersion(
  tx: Tx,
  u: Urheber,
  ref: KontoRef,
  k: { readonly iban: Iban; readonly bic: string | undefined; readonly kontoinhaber: string; readonly beleg: string },
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.bankverbindung_version (bankverbindung_id, version, iban, bic, kontoinhaber, beleg,
                                                   vorgeschlagen_am, vorgeschlagen_von, vorgeschlagen_traeger)
    VALUES (${ref.konto}, ${ref.version}, ${k.iban}, ${k.bic ?? null}, ${k.kontoinhaber}, ${k.beleg},
            ${isoZeitpunkt(u.jetzt)}, ${u.bediensteter}, ${u.traeger})`.execute(tx)
  await sql`
    INSERT INTO stammdaten.bankverbindung_vorschlag (bankverbindung_id, version)
    VALUES (${ref.konto}, ${ref.version})`.execute(tx)
}

/** Forgets which proposals have been decided, for the night: the list of those that wait stays short. */
export async function deleteEntschiedeneVorschlaege(tx: Tx): Promise<void> {
  await sql`
    DELETE FROM stammdaten.bankverbindung_vorschlag o USING stammdaten.bankverbindung_entscheidung e
     WHERE e.bankverbindung_id = o.bankverbindung_id AND e.version = o.version`.execute(tx)
}

/** Decides a version once: true if this call did, false if it was decided before. */
export async function insertKontoEntscheidung(
  tx: Tx,
  u: Urheber,
  k: Pick<Bankverbindung, 'konto' | 'version' | 'vorgeschlagenVon'>,
  ergebnis: 'bestaetigt' | 'abgelehnt',
  grund: string,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO stammdaten.bankverbindung_entscheidung (bankverbindung_id, version, vorgeschlagen_von, ergebnis, von, am, grund)
    VALUES (${k.konto}, ${k.version}, ${k.vorgeschlagenVon}, ${ergebnis}, ${u.bediensteter}, ${isoZeitpunkt(u.jetzt)}, ${grund})
    ON CONFLICT (bankverbindung_id, version) DO NOTHING
    RETURNING version`.execute(tx)
  return rows.length === 1
}

type KontoRow = {
  readonly konto: string
  readonly version: number
  readonly person_id: string | null
  readonly empfaenger_id: string | null
  readonly traeger_nr: string | null
  readonly iban: string
  readonly bic: string | null
  readonly kontoinhaber: string
  readonly beleg: string
  readonly vorgeschlagen_von: string
  readonly vorgeschlagen_traeger: string | null
  readonly ergebnis: 'bestaetigt' | 'abgelehnt' | null
  readonly von: string | null
  readonly grund: string | null
}

async function listWo(tx: Tx, bedingung: RawBuilder<unknown>): Promise<readonly Bankverbindung[]> {
  const { rows } = await sql<KontoRow>`
    SELECT b.id AS konto, v.version, b.person_id, b.empfaenger_id, b.traeger_nr, v.iban, v.bic, v.kontoinhaber, v.beleg,
           v.vorgeschlagen_von, v.vorgeschlagen_traeger, e.ergebnis, e.von, e.grund
      FROM stammdaten.bankverbindung b
      JOIN stammdaten.bankverbindung_version v ON v.bankverbindung_id = b.id
      LEFT JOIN stammdaten.bankverbindung_entscheidung e ON e.bankverbindung_id = b.id AND e.version = v.version
     WHERE ${bedingung}
     ORDER BY b.id, v.version`.execute(tx)
  return rows.map(parseKonto)
}

function parseKonto(r: KontoRow): Bankverbindung {
  return {
    konto: kennung<'Bankverbindung'>(r.konto),
    version: r.version,
    inhaber: parseInhaber(r),
    iban: iban(r.iban),
    bic: r.bic ?? undefined,
    kontoinhaber: r.kontoinhaber,
    beleg: r.beleg,
    vorgeschlagenVon: kennung<'Bediensteter'>(r.vorgeschlagen_von),
    vorgeschlagenFuer: r.vorgeschlagen_traeger === null ? undefined : traegerNr(r.vorgeschlagen_traeger),
    ...parseVieraugenstand(r),
  }
}

export function parseInhaber(r: Pick<KontoRow, 'konto' | 'person_id' | 'empfaenger_id' | 'traeger_nr'>): Inhaber {
  if (r.person_id !== null) return { art: 'person', id: kennung<'Person'>(r.person_id) }
  if (r.empfaenger_id !== null) return { art: 'empfaenger', id: kennung<'Zahlungsempfaenger'>(r.empfaenger_id) }
  if (r.traeger_nr !== null) return { art: 'traeger', id: traegerNr(r.traeger_nr) }
  throw new Error(`account ${r.konto} belongs to nobody`)
}

export function parseVieraugenstand(r: Pick<KontoRow, 'ergebnis' | 'von' | 'grund'>): Vieraugenstand {
  if (r.ergebnis === null || r.von === null) return { zustand: 'vorgeschlagen' }
  const entschiedenVon = kennung<'Bediensteter'>(r.von)
  return r.ergebnis === 'bestaetigt'
    ? { zustand: 'bestaetigt', entschiedenVon }
    : { zustand: 'abgelehnt', entschiedenVon, grund: r.grund ?? '' }
}

/**
 * The versions named; one that does not exist is missing in the answer. Asked by the accounts, for which there is an
 * index: a look through the whole table would make every confirmation elsewhere a conflict (SERIALIZABLE).
 */
export async function listBankverbindungen(tx: Tx, refs: readonly KontoRef[]): Promise<readonly Bankverbindung[]> {
  if (refs.length === 0) return []
  const alle = await listWo(tx, sql`v.bankverbindung_id = ANY (${[...new Set(refs.map((r) => r.konto))]}::uuid[])`)
  return alle.filter((k) => refs.some((r) => r.konto === k.konto && r.version === k.version))
}

/** Every version of every account of an owner, oldest first. */
export function listBankverbindungenVon(tx: Tx, inhaber: Inhaber): Promise<readonly Bankverbindung[]> {
  switch (inhaber.art) {
    case 'person':
      return listWo(tx, sql`b.person_id = ${inhaber.id}`)
    case 'empfaenger':
      return listWo(tx, sql`b.empfaenger_id = ${inhaber.id}`)
    case 'traeger':
      return listWo(tx, sql`b.traeger_nr = ${inhaber.id}`)
  }
}

/** Versions proposed for a Jobcenter that wait for a second person. */
export async function listOffeneBankverbindungen(tx: Tx, traeger: TraegerNr): Promise<readonly Bankverbindung[]> {
  const { rows } = await sql<{ konto: string; version: number }>`
    SELECT o.bankverbindung_id AS konto, o.version
      FROM stammdaten.bankverbindung_vorschlag o
     WHERE NOT EXISTS (SELECT FROM stammdaten.bankverbindung_entscheidung e
                        WHERE e.bankverbindung_id = o.bankverbindung_id AND e.version = o.version)`.execute(tx)
  const offene = rows.map((r) => ({ konto: kennung<'Bankverbindung'>(r.konto), version: r.version }))
  const konten = await listBankverbindungen(tx, offene)
  return konten.filter((k) => (k.vorgeschlagenFuer ?? traeger) === traeger)
}

/** Of these accounts those confirmed on a day (Berlin) or later. */
export async function listBestaetigtSeit(tx: Tx, refs: readonly KontoRef[], seit: Datum): Promise<readonly KontoRef[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<{ konto: string; version: number }>`
    SELECT e.bankverbindung_id AS konto, e.version
      FROM unnest(${refs.map((r) => r.konto)}::uuid[], ${refs.map((r) => r.version)}::int[]) AS k (konto, version)
      JOIN stammdaten.bankverbindung_entscheidung e ON e.bankverbindung_id = k.konto AND e.version = k.version
     WHERE e.ergebnis = 'bestaetigt' AND e.am >= ${iso(seit)}::timestamp AT TIME ZONE 'Europe/Berlin'
     ORDER BY 1, 2`.execute(tx)
  return rows.map((r) => ({ konto: kennung<'Bankverbindung'>(r.konto), version: r.version }))
}
