import { sql } from 'kysely'
import {
  type Datum,
  type Hash,
  iso,
  type Kennung,
  kennung,
  liesDatum,
  type TraegerNr,
  traegerNr,
} from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Antworten, Antwortwert } from './frage.ts'
import type { Sendungsart } from './sendung.ts'

export type AntragRef = { readonly traeger: TraegerNr; readonly antrag: Kennung<'Antrag'> }

export type Antragszeile = AntragRef & {
  readonly konto: Kennung<'Portalkonto'>
  readonly begonnen: Zeitpunkt
  readonly gestelltAm: Datum | null
  readonly fall: Kennung<'Leistungsfall'> | null
}

type Roh = {
  readonly traeger: string
  readonly antrag: string
  readonly konto: string
  readonly begonnen: Zeitpunkt
  readonly gestelltAm: string | null
  readonly fall: string | null
}

const SPALTEN = sql`traeger_nr AS traeger, id AS antrag, konto_id AS konto, begonnen, gestellt_am::text AS "gestelltAm", fall_id AS fall`

function zeile(r: Roh): Antragszeile {
  return {
    traeger: traegerNr(r.traeger),
    antrag: kennung<'Antrag'>(r.antrag),
    konto: kennung<'Portalkonto'>(r.konto),
    begonnen: r.begonnen,
    gestelltAm: r.gestelltAm === null ? null : (liesDatum(r.gestelltAm) ?? null),
    fall: r.fall === null ? null : kennung<'Leistungsfall'>(r.fall),
  }
}

export async function insertAntrag(
  tx: Tx,
  a: AntragRef & { readonly konto: Kennung<'Portalkonto'>; readonly begonnen: Zeitpunkt },
): Promise<void> {
  await sql`
    INSERT INTO antrag.antrag (traeger_nr, id, konto_id, art, begonnen)
    VALUES (${a.traeger}, ${a.antrag}, ${a.konto}, 'erstantrag', ${isoZeitpunkt(a.begonnen)})`.execute(tx)
}

/** Locked where `sperren`: who answers and who sends do it one after the other. */
export async function findAntrag(
  tx: Tx,
  id: Kennung<'Antrag'>,
  o: { readonly sperren?: boolean } = {},
): Promise<Antragszeile | undefined> {
  const { rows } = await sql<Roh>`
    SELECT ${SPALTEN} FROM antrag.antrag WHERE id = ${id} ${o.sperren === true ? sql`FOR UPDATE` : sql``}`.execute(tx)
  return rows[0] && zeile(rows[0])
}

/** What somebody has begun or sent, the newest first. */
export async function listAntraegeDesKontos(tx: Tx, konto: Kennung<'Portalkonto'>): Promise<readonly Antragszeile[]> {
  const { rows } = await sql<Roh>`
    SELECT ${SPALTEN} FROM antrag.antrag WHERE konto_id = ${konto} ORDER BY begonnen DESC, id DESC`.execute(tx)
  return rows.map(zeile)
}

/** Sent applications of a Jobcenter nobody has made a case of, the oldest day first. */
export async function listEingegangene(tx: Tx, traeger: TraegerNr): Promise<readonly Antragszeile[]> {
  const { rows } = await sql<Roh>`
    SELECT ${SPALTEN} FROM antrag.antrag
     WHERE traeger_nr = ${traeger} AND gestellt_am IS NOT NULL AND fall_id IS NULL
     ORDER BY gestellt_am, id LIMIT 500`.execute(tx)
  return rows.map(zeile)
}

export async function updateGestellt(tx: Tx, a: AntragRef, am: Datum): Promise<void> {
  await sql`
    UPDATE antrag.antrag SET gestellt_am = ${iso(am)}
     WHERE traeger_nr = ${a.traeger} AND id = ${a.antrag} AND gestellt_am IS NULL`.execute(tx)
}

export async function updateUebernommen(tx: Tx, a: AntragRef, fall: Kennung<'Leistungsfall'>): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE antrag.antrag SET fall_id = ${fall}
     WHERE traeger_nr = ${a.traeger} AND id = ${a.antrag} AND fall_id IS NULL`.execute(tx)
  return numAffectedRows === 1n
}

export async function updateKonto(tx: Tx, von: Kennung<'Portalkonto'>, nach: Kennung<'Portalkonto'>): Promise<void> {
  await sql`UPDATE antrag.antrag SET konto_id = ${nach} WHERE konto_id = ${von}`.execute(tx)
}

/** The answers that hold: the newest of each question; `null` where the page was sent and nothing said. */
export async function loadAntworten(tx: Tx, a: AntragRef): Promise<Antworten> {
  const { rows } = await sql<{ stelle: string; wert: Antwortwert }>`
    SELECT DISTINCT ON (stelle) stelle, wert FROM antrag.antwort
     WHERE traeger_nr = ${a.traeger} AND antrag_id = ${a.antrag} ORDER BY stelle, nr DESC`.execute(tx)
  return Object.fromEntries(rows.map((r) => [r.stelle, r.wert]))
}

export async function insertAntworten(
  tx: Tx,
  a: AntragRef,
  antworten: readonly { readonly stelle: string; readonly wert: Antwortwert }[],
  jetzt: Zeitpunkt,
): Promise<void> {
  const { rows } = await sql<{ letzte: number }>`
    SELECT coalesce(max(nr), 0)::int AS letzte FROM antrag.antwort
     WHERE traeger_nr = ${a.traeger} AND antrag_id = ${a.antrag}`.execute(tx)
  const letzte = rows[0]?.letzte ?? 0
  for (const [i, { stelle, wert }] of antworten.entries())
    await sql`
      INSERT INTO antrag.antwort (traeger_nr, antrag_id, nr, stelle, wert, zeit)
      VALUES (${a.traeger}, ${a.antrag}, ${letzte + 1 + i}, ${stelle}, ${JSON.stringify(wert)}::jsonb, ${isoZeitpunkt(jetzt)})`.execute(
      tx,
    )
}

export type Sendung = {
  readonly id: Kennung<'Sendung'>
  readonly art: Sendungsart
  readonly nummer: string
  readonly zeit: Zeitpunkt
  readonly inhalt: Uint8Array
  readonly hash: Hash
}

export async function insertSendung(tx: Tx, a: AntragRef, s: Sendung): Promise<void> {
  await sql`
    INSERT INTO antrag.sendung (traeger_nr, id, antrag_id, art, nummer, zeit, inhalt, hash)
    VALUES (${a.traeger}, ${s.id}, ${a.antrag}, ${s.art}, ${s.nummer}, ${isoZeitpunkt(s.zeit)},
            ${Buffer.from(s.inhalt)}, ${s.hash})`.execute(tx)
}

/** What was sent of an application, the first first. */
export async function listSendungen(tx: Tx, a: AntragRef): Promise<readonly Sendung[]> {
  const { rows } = await sql<Omit<Sendung, 'id'> & { readonly id: string }>`
    SELECT id, art, nummer, zeit, inhalt, hash FROM antrag.sendung
     WHERE traeger_nr = ${a.traeger} AND antrag_id = ${a.antrag} ORDER BY zeit, id`.execute(tx)
  return rows.map((r) => ({ ...r, id: kennung<'Sendung'>(r.id) }))
}
