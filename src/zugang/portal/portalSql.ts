import { sql } from 'kysely'
import { type Kennung, kennung } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'

export async function insertPortalkonto(tx: Tx, id: Kennung<'Portalkonto'>, jetzt: Zeitpunkt): Promise<void> {
  await sql`INSERT INTO zugang.portalkonto (id, angelegt) VALUES (${id}, ${isoZeitpunkt(jetzt)})`.execute(tx)
}

export async function insertPortalsitzung(
  tx: Tx,
  s: {
    readonly id: Kennung<'Portalsitzung'>
    readonly konto: Kennung<'Portalkonto'>
    readonly geheimnisHash: Uint8Array
    readonly begonnen: Zeitpunkt
    readonly endet: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zugang.portalsitzung (id, geheimnis_hash, konto_id, begonnen, zuletzt, endet)
    VALUES (${s.id}, ${Buffer.from(s.geheimnisHash)}, ${s.konto}, ${isoZeitpunkt(s.begonnen)},
            ${isoZeitpunkt(s.begonnen)}, ${isoZeitpunkt(s.endet)})`.execute(tx)
}

export type Portalsitzungszeile = {
  readonly id: Kennung<'Portalsitzung'>
  readonly konto: Kennung<'Portalkonto'>
  readonly zuletzt: Zeitpunkt
  readonly endet: Zeitpunkt
  readonly email: string | null
}

/** The session of a secret, if nobody has ended it. */
export async function findPortalsitzung(tx: Tx, geheimnisHash: Uint8Array): Promise<Portalsitzungszeile | undefined> {
  const { rows } = await sql<{ id: string; konto: string; zuletzt: Zeitpunkt; endet: Zeitpunkt; email: string | null }>`
    SELECT s.id, s.konto_id AS konto, s.zuletzt, s.endet, k.email
      FROM zugang.portalsitzung s JOIN zugang.portalkonto k ON k.id = s.konto_id
     WHERE s.geheimnis_hash = ${Buffer.from(geheimnisHash)} AND s.beendet IS NULL`.execute(tx)
  const r = rows[0]
  return r && { ...r, id: kennung<'Portalsitzung'>(r.id), konto: kennung<'Portalkonto'>(r.konto) }
}

export async function updatePortalZuletzt(tx: Tx, id: Kennung<'Portalsitzung'>, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    UPDATE zugang.portalsitzung SET zuletzt = least(endet, greatest(zuletzt, ${isoZeitpunkt(jetzt)}::timestamptz))
     WHERE id = ${id} AND beendet IS NULL`.execute(tx)
}

export async function updatePortalsitzungBeendet(
  tx: Tx,
  id: Kennung<'Portalsitzung'>,
  jetzt: Zeitpunkt,
): Promise<void> {
  await sql`
    UPDATE zugang.portalsitzung SET beendet = ${isoZeitpunkt(jetzt)} WHERE id = ${id} AND beendet IS NULL`.execute(tx)
}

/** Who signs out is out everywhere (SEC-27). */
export async function updatePortalsitzungenDesKontos(
  tx: Tx,
  konto: Kennung<'Portalkonto'>,
  jetzt: Zeitpunkt,
): Promise<void> {
  await sql`
    UPDATE zugang.portalsitzung SET beendet = ${isoZeitpunkt(jetzt)}
     WHERE konto_id = ${konto} AND beendet IS NULL`.execute(tx)
}

export async function insertPortalcode(
  tx: Tx,
  c: {
    readonly id: string
    readonly sitzung: Kennung<'Portalsitzung'>
    readonly email: string
    readonly codeHash: Uint8Array
    readonly angelegt: Zeitpunkt
    readonly giltBis: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zugang.portalcode (id, sitzung_id, email, code_hash, angelegt, gilt_bis)
    VALUES (${c.id}, ${c.sitzung}, ${c.email}, ${Buffer.from(c.codeHash)}, ${isoZeitpunkt(c.angelegt)},
            ${isoZeitpunkt(c.giltBis)})`.execute(tx)
}

/** How many codes went to this address since then, whoever asked for them. */
export async function countPortalcodes(tx: Tx, email: string, seit: Zeitpunkt): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    SELECT count(*)::int AS anzahl FROM zugang.portalcode
     WHERE email = ${email} AND angelegt > ${isoZeitpunkt(seit)}`.execute(tx)
  return rows[0]?.anzahl ?? 0
}

export type Portalcodezeile = {
  readonly id: string
  readonly email: string
  readonly codeHash: Uint8Array
  readonly versuche: number
}

/** The newest code of this session that can still be used; locked, so that two tries are two. */
export async function findPortalcodeForUpdate(
  tx: Tx,
  sitzung: Kennung<'Portalsitzung'>,
  jetzt: Zeitpunkt,
): Promise<Portalcodezeile | undefined> {
  const { rows } = await sql<Portalcodezeile>`
    SELECT id, email, code_hash AS "codeHash", versuche FROM zugang.portalcode
     WHERE sitzung_id = ${sitzung} AND verbraucht IS NULL AND gilt_bis > ${isoZeitpunkt(jetzt)} AND versuche < 5
     ORDER BY angelegt DESC, id DESC LIMIT 1 FOR UPDATE`.execute(tx)
  return rows[0]
}

export async function updatePortalcode(
  tx: Tx,
  id: string,
  o: { readonly verbraucht: Zeitpunkt | undefined },
): Promise<void> {
  const zeit = o.verbraucht === undefined ? null : isoZeitpunkt(o.verbraucht)
  await sql`
    UPDATE zugang.portalcode SET versuche = versuche + 1, verbraucht = ${zeit}::timestamptz WHERE id = ${id}`.execute(
    tx,
  )
}

export async function findPortalkontoNachEmail(tx: Tx, email: string): Promise<Kennung<'Portalkonto'> | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM zugang.portalkonto WHERE email = ${email}`.execute(tx)
  return rows[0] && kennung<'Portalkonto'>(rows[0].id)
}

/** Its confirmed address. */
export async function findEmailDesKontos(tx: Tx, konto: Kennung<'Portalkonto'>): Promise<string | undefined> {
  const { rows } = await sql<{ email: string | null }>`
    SELECT email FROM zugang.portalkonto WHERE id = ${konto}`.execute(tx)
  return rows[0]?.email ?? undefined
}

export async function updatePortalkontoEmail(
  tx: Tx,
  id: Kennung<'Portalkonto'>,
  email: string,
  jetzt: Zeitpunkt,
): Promise<void> {
  await sql`
    UPDATE zugang.portalkonto SET email = ${email}, bestaetigt = ${isoZeitpunkt(jetzt)} WHERE id = ${id}`.execute(tx)
}

export async function insertPortalpost(
  tx: Tx,
  p: {
    readonly id: string
    readonly sitzung: Kennung<'Portalsitzung'> | null
    readonly zeit: Zeitpunkt
    readonly an: string
    readonly betreff: string
    readonly inhalt: string
  },
): Promise<void> {
  await sql`
    INSERT INTO zugang.portalpost (id, sitzung_id, zeit, an, betreff, inhalt)
    VALUES (${p.id}, ${p.sitzung}, ${isoZeitpunkt(p.zeit)}, ${p.an}, ${p.betreff}, ${p.inhalt})`.execute(tx)
}

/** The newest mail that this session had sent to this address. */
export async function findPortalpost(
  tx: Tx,
  an: string,
  sitzung: Kennung<'Portalsitzung'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ inhalt: string }>`
    SELECT inhalt FROM zugang.portalpost
     WHERE an = ${an} AND sitzung_id = ${sitzung} ORDER BY zeit DESC, id DESC LIMIT 1`.execute(tx)
  return rows[0]?.inhalt
}

export type Portalpost = { readonly id: string; readonly an: string; readonly betreff: string; readonly inhalt: string }

/** One that is still to be sent; locked, so that two programs send it once. */
export async function findOffenePostForUpdate(tx: Tx, id: string): Promise<Portalpost | undefined> {
  const { rows } = await sql<Portalpost>`
    SELECT id, an, betreff, inhalt FROM zugang.portalpost WHERE id = ${id} AND gesendet IS NULL FOR UPDATE`.execute(tx)
  return rows[0]
}

/** What was sent is not kept: a code lies in the mailbox of its owner and nowhere else. */
export async function updateGesendet(tx: Tx, id: string, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    UPDATE zugang.portalpost SET gesendet = ${isoZeitpunkt(jetzt)}, inhalt = '' WHERE id = ${id}`.execute(tx)
}
