import { sql } from 'kysely'
import { type Kennung, kennung } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { Urheber } from '../urheber.ts'
import type { Dublette, Dublettenstand } from './dublette.ts'

type PersonId = Kennung<'Person'>

/** In one order for everybody: two proposals over the same people come one after the other. */
export async function sperrePersonen(tx: Tx, personen: readonly PersonId[]): Promise<void> {
  for (const id of [...personen].sort())
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`dublette/${id}`}, 0))`.execute(tx)
}

export async function insertDublette(
  tx: Tx,
  u: Urheber,
  d: Pick<Dublette, 'id' | 'doppelt' | 'bleibt' | 'grund'>,
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.dublette (id, doppelt, bleibt, grund, vorgeschlagen_von, vorgeschlagen_am)
    VALUES (${d.id}, ${d.doppelt}, ${d.bleibt}, ${d.grund}, ${u.bediensteter}, ${isoZeitpunkt(u.jetzt)})`.execute(tx)
}

export async function insertDublettenschritt(
  tx: Tx,
  u: Urheber,
  d: Dublette,
  s: { readonly schritt: Exclude<Dublettenstand, 'vorgeschlagen'>; readonly grund: string },
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.dublettenschritt (dublette, nr, schritt, vorgeschlagen_von, grund, von, am)
    VALUES (${d.id}, ${s.schritt === 'aufgehoben' ? 2 : 1}, ${s.schritt}, ${d.vorgeschlagenVon}, ${s.grund}, ${u.bediensteter},
            ${isoZeitpunkt(u.jetzt)})`.execute(tx)
}

export async function insertGeltende(tx: Tx, d: Dublette): Promise<void> {
  await sql`
    INSERT INTO stammdaten.dublette_gilt (doppelt, bleibt, dublette) VALUES (${d.doppelt}, ${d.bleibt}, ${d.id})`.execute(
    tx,
  )
}

export async function deleteGeltende(tx: Tx, d: Dublette): Promise<void> {
  await sql`DELETE FROM stammdaten.dublette_gilt WHERE doppelt = ${d.doppelt} AND dublette = ${d.id}`.execute(tx)
}

/** Every pair one of these persons is part of, the oldest first. */
export async function listDubletten(tx: Tx, personen: readonly PersonId[]): Promise<readonly Dublette[]> {
  if (personen.length === 0) return []
  const { rows } = await sql<{
    id: string
    doppelt: string
    bleibt: string
    grund: string
    vorgeschlagen_von: string
    vorgeschlagen_am: Zeitpunkt
    schritt: Exclude<Dublettenstand, 'vorgeschlagen'> | null
    schrittgrund: string | null
    von: string | null
    am: Zeitpunkt | null
  }>`
    SELECT d.id, d.doppelt, d.bleibt, d.grund, d.vorgeschlagen_von, d.vorgeschlagen_am, s.schritt, s.grund AS schrittgrund, s.von, s.am
      FROM stammdaten.dublette d
      LEFT JOIN LATERAL (SELECT x.schritt, x.grund, x.von, x.am FROM stammdaten.dublettenschritt x
                          WHERE x.dublette = d.id ORDER BY x.nr DESC LIMIT 1) s ON true
     WHERE d.doppelt = ANY (${[...personen]}::uuid[]) OR d.bleibt = ANY (${[...personen]}::uuid[])
     ORDER BY d.vorgeschlagen_am, d.id`.execute(tx)
  return rows.map((r) => ({
    id: kennung<'Dublette'>(r.id),
    doppelt: kennung<'Person'>(r.doppelt),
    bleibt: kennung<'Person'>(r.bleibt),
    grund: r.grund,
    vorgeschlagenVon: kennung<'Bediensteter'>(r.vorgeschlagen_von),
    vorgeschlagenAm: r.vorgeschlagen_am,
    stand: r.schritt ?? 'vorgeschlagen',
    zuletzt:
      r.von === null || r.am === null
        ? null
        : { von: kennung<'Bediensteter'>(r.von), am: r.am, grund: r.schrittgrund ?? '' },
  }))
}

/** Of these entries those that point to another one now. */
export async function findGeltende(tx: Tx, personen: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonId>> {
  if (personen.length === 0) return new Map()
  const { rows } = await sql<{ doppelt: string; bleibt: string }>`
    SELECT doppelt, bleibt FROM stammdaten.dublette_gilt WHERE doppelt = ANY (${[...personen]}::uuid[])`.execute(tx)
  return new Map(rows.map((r) => [kennung<'Person'>(r.doppelt), kennung<'Person'>(r.bleibt)]))
}
