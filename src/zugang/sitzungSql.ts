import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'

export type Anmeldeweg = 'kennwort' | 'oidc'
export type Sitzungsende = 'abgemeldet' | 'ruhe' | 'zeit' | 'entzogen' | 'neu'

export type SitzungRow = {
  readonly id: Kennung<'Sitzung'>
  readonly konto: Kennung<'Konto'>
  readonly traeger: TraegerNr
  readonly weg: Anmeldeweg
  readonly begonnen: Zeitpunkt
  readonly zuletzt: Zeitpunkt
  readonly endet: Zeitpunkt
}

/** `bewiesen`: when the person last proved again that it is she. */
export type GeladeneSitzung = SitzungRow & { readonly bewiesen: Zeitpunkt | null }

export async function insertSitzung(
  tx: Tx,
  s: SitzungRow & {
    readonly bediensteter: Kennung<'Bediensteter'>
    readonly geheimnisHash: Uint8Array
    readonly netzHash: Uint8Array
  },
): Promise<void> {
  await sql`
    INSERT INTO zugang.sitzung (id, geheimnis_hash, konto_id, bediensteter_id, traeger_nr, weg, netz_hash, begonnen, zuletzt, endet)
    VALUES (${s.id}, ${Buffer.from(s.geheimnisHash)}, ${s.konto}, ${s.bediensteter}, ${s.traeger}, ${s.weg},
            ${Buffer.from(s.netzHash)}, ${isoZeitpunkt(s.begonnen)}, ${isoZeitpunkt(s.zuletzt)}, ${isoZeitpunkt(s.endet)})`.execute(
    tx,
  )
}

/** The session of a secret, if nobody has ended it. */
export async function findSitzung(tx: Tx, geheimnisHash: Uint8Array): Promise<GeladeneSitzung | undefined> {
  const { rows } = await sql<{
    id: string
    konto: string
    traeger: string
    weg: Anmeldeweg
    begonnen: Zeitpunkt
    zuletzt: Zeitpunkt
    endet: Zeitpunkt
    bewiesen: Zeitpunkt | null
  }>`
    SELECT id, konto_id AS konto, traeger_nr AS traeger, weg, begonnen, zuletzt, endet, bewiesen
      FROM zugang.sitzung
     WHERE geheimnis_hash = ${Buffer.from(geheimnisHash)} AND beendet IS NULL`.execute(tx)
  const r = rows[0]
  return r && { ...r, id: kennung<'Sitzung'>(r.id), konto: kennung<'Konto'>(r.konto), traeger: traegerNr(r.traeger) }
}

export async function updateZuletzt(tx: Tx, id: Kennung<'Sitzung'>, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    UPDATE zugang.sitzung SET zuletzt = least(endet, greatest(zuletzt, ${isoZeitpunkt(jetzt)}::timestamptz))
     WHERE id = ${id} AND beendet IS NULL`.execute(tx)
}

export async function updateBeendet(
  tx: Tx,
  id: Kennung<'Sitzung'>,
  grund: Sitzungsende,
  jetzt: Zeitpunkt,
): Promise<void> {
  await sql`
    UPDATE zugang.sitzung SET beendet = ${isoZeitpunkt(jetzt)}, grund = ${grund}
     WHERE id = ${id} AND beendet IS NULL`.execute(tx)
}

export async function updateBewiesen(tx: Tx, id: Kennung<'Sitzung'>, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    UPDATE zugang.sitzung SET bewiesen = ${isoZeitpunkt(jetzt)} WHERE id = ${id} AND beendet IS NULL`.execute(tx)
}
