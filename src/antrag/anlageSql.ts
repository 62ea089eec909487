import { sql } from 'kysely'
import { type Hash, type Kennung, kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { AntragRef } from './antragSql.ts'

/** A paper of an application, without its bytes. */
export type Anlage = {
  readonly id: Kennung<'Anlage'>
  /** Id of the proposed fact it proves; empty: none of them. */
  readonly zu: string
  readonly titel: string
  readonly dateiname: string
  readonly zeit: Zeitpunkt
  /** Where it lies in the file of the case, once there is one. */
  readonly dokument: Kennung<'Dokument'> | null
  readonly groesse: number
}

export async function insertAnlage(
  tx: Tx,
  a: AntragRef,
  x: Pick<Anlage, 'id' | 'zu' | 'titel' | 'dateiname' | 'zeit'> & {
    readonly medientyp: string
    readonly inhalt: Uint8Array
    readonly hash: Hash
  },
): Promise<void> {
  await sql`
    INSERT INTO antrag.anlage (traeger_nr, id, antrag_id, zu, titel, dateiname, medientyp, inhalt, hash, zeit)
    VALUES (${a.traeger}, ${x.id}, ${a.antrag}, ${x.zu}, ${x.titel}, ${x.dateiname}, ${x.medientyp},
            ${Buffer.from(x.inhalt)}, ${x.hash}, ${isoZeitpunkt(x.zeit)})`.execute(tx)
}

/** What holds, in the order it came. */
export async function listAnlagen(tx: Tx, a: AntragRef): Promise<readonly Anlage[]> {
  const { rows } = await sql<Anlage>`
    SELECT id, zu, titel, dateiname, zeit, dokument_id AS dokument, length(inhalt) AS groesse FROM antrag.anlage
     WHERE traeger_nr = ${a.traeger} AND antrag_id = ${a.antrag} AND entfernt IS NULL ORDER BY zeit, id`.execute(tx)
  return rows
}

/** Bytes of those that lie in no case yet; locked, so that two who file do it once. */
export async function listAbzulegendeForUpdate(
  tx: Tx,
  a: AntragRef,
): Promise<readonly (Pick<Anlage, 'id' | 'zu' | 'titel' | 'dateiname' | 'zeit'> & { readonly inhalt: Uint8Array })[]> {
  const { rows } = await sql<{
    id: string
    zu: string
    titel: string
    dateiname: string
    zeit: Zeitpunkt
    inhalt: Uint8Array
  }>`
    SELECT id, zu, titel, dateiname, zeit, inhalt FROM antrag.anlage
     WHERE traeger_nr = ${a.traeger} AND antrag_id = ${a.antrag} AND entfernt IS NULL AND dokument_id IS NULL
     ORDER BY zeit, id FOR UPDATE`.execute(tx)
  return rows.map((r) => ({ ...r, id: kennung<'Anlage'>(r.id) }))
}

export async function updateAbgelegt(
  tx: Tx,
  a: AntragRef,
  id: Kennung<'Anlage'>,
  dokument: Kennung<'Dokument'>,
): Promise<void> {
  await sql`
    UPDATE antrag.anlage SET dokument_id = ${dokument}
     WHERE traeger_nr = ${a.traeger} AND id = ${id} AND dokument_id IS NULL`.execute(tx)
}

/** Not once it is filed: then it belongs to the case. */
export async function updateEntfernt(tx: Tx, a: AntragRef, id: Kennung<'Anlage'>, jetzt: Zeitpunkt): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE antrag.anlage SET entfernt = ${isoZeitpunkt(jetzt)}
     WHERE traeger_nr = ${a.traeger} AND antrag_id = ${a.antrag} AND id = ${id}
       AND entfernt IS NULL AND dokument_id IS NULL`.execute(tx)
  return numAffectedRows === 1n
}
