import { sql } from 'kysely'
import { type Json, type TraegerNr, traegerNr } from '../../kern/index.ts'
import type { Tx } from '../db/verbindung.ts'
import { isoZeitpunkt, type Zeitpunkt } from '../uhr.ts'

export type NeuerAuftrag = {
  readonly art: string
  readonly nutzlast: Json
  readonly traeger?: TraegerNr | undefined
  /** Not before this instant of the product's clock. */
  readonly nichtVor?: Zeitpunkt | undefined
  /** Of the jobs of one kind and key at most one waits; a second is not added. */
  readonly schluessel?: string | undefined
}

/** A job in a worker's hand. */
export type Auftrag = {
  readonly id: number
  readonly art: string
  readonly traeger: TraegerNr | undefined
  readonly nutzlast: Json
  /** Fencing number, at the same time the number of this attempt. */
  readonly marke: number
}

/** Also named in technik.stelle_auftrag. */
export const KANAL = 'allegro_auftrag'

/** Adds a job; it is there if and only if the transaction is. @throws 23505 if the database gives a number twice. */
export async function stelleAuftrag(tx: Tx, a: NeuerAuftrag): Promise<void> {
  await sql`
    SELECT technik.stelle_auftrag(${a.art}, ${a.traeger ?? null}, ${JSON.stringify(a.nutzlast)}::jsonb, ${a.schluessel ?? null},
                                  ${a.nichtVor === undefined ? null : isoZeitpunkt(a.nichtVor)}::timestamptz)`.execute(
    tx,
  )
}

/** As above, but of one kind and key only ever one, also long after it is done. */
export async function stelleAuftragEinmal(tx: Tx, a: NeuerAuftrag & { readonly schluessel: string }): Promise<void> {
  const { numAffectedRows } = await sql`
    INSERT INTO technik.einmal (art, schluessel) VALUES (${a.art}, ${a.schluessel}) ON CONFLICT DO NOTHING`.execute(tx)
  if (numAffectedRows === 1n) await stelleAuftrag(tx, a)
}

type Zeile = { id: number; art: string; traeger_nr: string | null; nutzlast: Json; marke: number }

/** Takes the oldest job that is due and in nobody's hand, for `leaseMs`. */
export async function nimmAuftrag(
  tx: Tx,
  arten: readonly string[],
  jetzt: Zeitpunkt,
  leaseMs: number,
): Promise<Auftrag | undefined> {
  // A taking that a crash of the database undoes does no harm, so nobody waits for the disk.
  await sql`SET LOCAL synchronous_commit = off`.execute(tx)
  const { rows } = await sql<Zeile>`
    UPDATE technik.auftrag
       SET marke = marke + 1, frei_ab = clock_timestamp() + make_interval(secs => ${leaseMs}::float8 / 1000)
     WHERE id = (
       SELECT id FROM technik.auftrag
        WHERE zustand = 'offen' AND art = ANY(${[...arten]}::text[])
          AND (nicht_vor IS NULL OR nicht_vor <= ${isoZeitpunkt(jetzt)}::timestamptz)
          AND frei_ab <= clock_timestamp()
        ORDER BY id
        LIMIT 1
          FOR UPDATE SKIP LOCKED)
    RETURNING id, art, traeger_nr, nutzlast, marke`.execute(tx)
  const z = rows[0]
  return z === undefined
    ? undefined
    : {
        id: z.id,
        art: z.art,
        traeger: z.traeger_nr === null ? undefined : traegerNr(z.traeger_nr),
        nutzlast: z.nutzlast,
        marke: z.marke,
      }
}

/** What jobs of one kind that are not done yet were asked to do; those set aside as well. */
export async function listOffeneNutzlasten(tx: Tx, art: string, traeger: TraegerNr): Promise<readonly Json[]> {
  const { rows } = await sql<{ nutzlast: Json }>`
    SELECT nutzlast FROM technik.auftrag WHERE art = ${art} AND traeger_nr = ${traeger} ORDER BY id`.execute(tx)
  return rows.map((r) => r.nutzlast)
}

/** False: another worker has taken it since. */
export async function verlaengere(tx: Tx, a: Auftrag, leaseMs: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE technik.auftrag SET frei_ab = clock_timestamp() + make_interval(secs => ${leaseMs}::float8 / 1000)
     WHERE id = ${a.id} AND marke = ${a.marke} AND zustand = 'offen'`.execute(tx)
  return numAffectedRows === 1n
}

/** Done: the row goes with the transaction of the effect. False: another worker has taken it since. */
export async function schliesseAb(tx: Tx, a: Auftrag): Promise<boolean> {
  const { numAffectedRows } = await sql`
    DELETE FROM technik.auftrag WHERE id = ${a.id} AND marke = ${a.marke} AND zustand = 'offen'`.execute(tx)
  return numAffectedRows === 1n
}

/** Failed: it rests, or is set aside with the reason when it has been tried often enough. */
export async function stelleZurueck(
  tx: Tx,
  a: Auftrag,
  o: { fehler: string; ruheMs: number; beiseite: boolean },
): Promise<void> {
  await sql`
    UPDATE technik.auftrag
       SET fehler = ${o.fehler}, zustand = ${o.beiseite ? 'beiseite' : 'offen'},
           frei_ab = clock_timestamp() + make_interval(secs => ${o.ruheMs}::float8 / 1000)
     WHERE id = ${a.id} AND marke = ${a.marke}`.execute(tx)
}

export type Auftragslage = { readonly offen: number; readonly beiseite: number }

/** How much waits, by kind; `system` may ask. */
export async function auftragslage(tx: Tx): Promise<ReadonlyMap<string, Auftragslage>> {
  const { rows } = await sql<{ art: string; offen: number; beiseite: number }>`
    SELECT art, count(*) FILTER (WHERE zustand = 'offen') AS offen, count(*) FILTER (WHERE zustand = 'beiseite') AS beiseite
      FROM technik.auftrag GROUP BY art ORDER BY art`.execute(tx)
  return new Map(rows.map((r) => [r.art, { offen: r.offen, beiseite: r.beiseite }]))
}
