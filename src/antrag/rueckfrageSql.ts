import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { AntragRef } from './antragSql.ts'
import type { Antwortwert } from './frage.ts'

/** `frage`: one of the catalogue again; `text`: one in our own words; `unterlage`: a paper. */
export type Punktart = 'frage' | 'text' | 'unterlage'

export type Rueckfragepunkt = {
  readonly nr: number
  readonly art: Punktart
  /** Place of a question of the catalogue ("P1/geburtsdatum"), or id of the fact a paper is for; empty: neither. */
  readonly stelle: string
  readonly titel: string
  readonly warum: string
  readonly antwort: Antwortwert
  /** The answer in words. */
  readonly worte: string
  /** Why she cannot answer; empty: nothing stands in the way. */
  readonly hinderung: string
  readonly beantwortet: Zeitpunkt | null
}

export type Rueckfrage = AntragRef & {
  readonly id: Kennung<'Rueckfrage'>
  readonly zeit: Zeitpunkt
  readonly von: Kennung<'Bediensteter'>
  readonly frist: Datum
  /** First time she opened it. */
  readonly gelesen: Zeitpunkt | null
  readonly beantwortet: Zeitpunkt | null
  readonly zurueckgenommen: Zeitpunkt | null
  readonly punkte: readonly Rueckfragepunkt[]
}

export async function insertRueckfrage(
  tx: Tx,
  r: Pick<Rueckfrage, 'traeger' | 'antrag' | 'id' | 'zeit' | 'von' | 'frist'> & {
    readonly punkte: readonly Pick<Rueckfragepunkt, 'nr' | 'art' | 'stelle' | 'titel' | 'warum'>[]
  },
): Promise<void> {
  await sql`
    INSERT INTO antrag.rueckfrage (traeger_nr, id, antrag_id, zeit, von, frist)
    VALUES (${r.traeger}, ${r.id}, ${r.antrag}, ${isoZeitpunkt(r.zeit)}, ${r.von}, ${iso(r.frist)})`.execute(tx)
  for (const p of r.punkte)
    await sql`
      INSERT INTO antrag.rueckfragepunkt (traeger_nr, rueckfrage_id, nr, art, stelle, titel, warum)
      VALUES (${r.traeger}, ${r.id}, ${p.nr}, ${p.art}, ${p.stelle}, ${p.titel}, ${p.warum})`.execute(tx)
}

type Roh = {
  readonly traeger: string
  readonly antrag: string
  readonly id: string
  readonly zeit: Zeitpunkt
  readonly von: string
  readonly frist: string
  readonly gelesen: Zeitpunkt | null
  readonly beantwortet: Zeitpunkt | null
  readonly zurueckgenommen: Zeitpunkt | null
}

const SPALTEN = sql`traeger_nr AS traeger, antrag_id AS antrag, id, zeit, von, frist::text AS frist, gelesen, beantwortet, zurueckgenommen`

async function mitPunkten(tx: Tx, rows: readonly Roh[]): Promise<readonly Rueckfrage[]> {
  const alle: Rueckfrage[] = []
  for (const r of rows) {
    const punkte = await sql<Rueckfragepunkt>`
      SELECT nr, art, stelle, titel, warum, antwort, worte, hinderung, beantwortet FROM antrag.rueckfragepunkt
       WHERE traeger_nr = ${r.traeger} AND rueckfrage_id = ${r.id} ORDER BY nr`.execute(tx)
    alle.push({
      ...r,
      traeger: traegerNr(r.traeger),
      antrag: kennung<'Antrag'>(r.antrag),
      id: kennung<'Rueckfrage'>(r.id),
      von: kennung<'Bediensteter'>(r.von),
      frist: datum(r.frist),
      punkte: punkte.rows,
    })
  }
  return alle
}

/** What the office has asked about an application, the newest first. */
export async function listRueckfragen(tx: Tx, a: AntragRef): Promise<readonly Rueckfrage[]> {
  const { rows } = await sql<Roh>`
    SELECT ${SPALTEN} FROM antrag.rueckfrage
     WHERE traeger_nr = ${a.traeger} AND antrag_id = ${a.antrag} ORDER BY zeit DESC, id DESC`.execute(tx)
  return mitPunkten(tx, rows)
}

/** Locked: who answers and who sends do it one after the other. */
export async function findRueckfrageForUpdate(tx: Tx, id: Kennung<'Rueckfrage'>): Promise<Rueckfrage | undefined> {
  const { rows } = await sql<Roh>`SELECT ${SPALTEN} FROM antrag.rueckfrage WHERE id = ${id} FOR UPDATE`.execute(tx)
  return (await mitPunkten(tx, rows))[0]
}

export async function updatePunkt(
  tx: Tx,
  r: Pick<Rueckfrage, 'traeger' | 'id'>,
  p: Pick<Rueckfragepunkt, 'nr' | 'antwort' | 'worte' | 'hinderung' | 'beantwortet'>,
): Promise<void> {
  const zeit = p.beantwortet === null ? null : isoZeitpunkt(p.beantwortet)
  const antwort = p.antwort === null ? null : JSON.stringify(p.antwort)
  await sql`
    UPDATE antrag.rueckfragepunkt
       SET antwort = ${antwort}::jsonb, worte = ${p.worte}, hinderung = ${p.hinderung}, beantwortet = ${zeit}::timestamptz
     WHERE traeger_nr = ${r.traeger} AND rueckfrage_id = ${r.id} AND nr = ${p.nr}`.execute(tx)
}

export async function updateGelesen(tx: Tx, id: Kennung<'Rueckfrage'>, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    UPDATE antrag.rueckfrage SET gelesen = ${isoZeitpunkt(jetzt)}
     WHERE id = ${id} AND gelesen IS NULL AND zurueckgenommen IS NULL`.execute(tx)
}

export async function updateGeschlossen(
  tx: Tx,
  r: Pick<Rueckfrage, 'traeger' | 'id'>,
  wie: 'beantwortet' | 'zurueckgenommen',
  jetzt: Zeitpunkt,
): Promise<boolean> {
  const spalte = sql.raw(wie)
  const { numAffectedRows } = await sql`
    UPDATE antrag.rueckfrage SET ${spalte} = ${isoZeitpunkt(jetzt)}
     WHERE traeger_nr = ${r.traeger} AND id = ${r.id} AND beantwortet IS NULL AND zurueckgenommen IS NULL`.execute(tx)
  return numAffectedRows === 1n
}

type Faellig = AntragRef & {
  readonly id: Kennung<'Rueckfrage'>
  readonly konto: Kennung<'Portalkonto'>
  readonly fall: Kennung<'Leistungsfall'> | null
  readonly frist: Datum
}

/** Open ones whose day is this one or before, and nobody was reminded (or told) yet. */
export async function listFaelligeForUpdate(
  tx: Tx,
  x: { readonly traeger: TraegerNr; readonly bis: Datum; readonly was: 'erinnert' | 'verstrichen' },
): Promise<readonly Faellig[]> {
  const spalte = sql.raw(`r.${x.was}`)
  const { rows } = await sql<{ antrag: string; id: string; konto: string; fall: string | null; frist: string }>`
    SELECT r.antrag_id AS antrag, r.id, a.konto_id AS konto, a.fall_id AS fall, r.frist::text AS frist
      FROM antrag.rueckfrage r JOIN antrag.antrag a ON a.traeger_nr = r.traeger_nr AND a.id = r.antrag_id
     WHERE r.traeger_nr = ${x.traeger} AND r.frist <= ${iso(x.bis)} AND ${spalte} IS NULL
       AND r.beantwortet IS NULL AND r.zurueckgenommen IS NULL ORDER BY r.frist, r.id FOR UPDATE OF r`.execute(tx)
  return rows.map((r) => ({
    traeger: x.traeger,
    antrag: kennung<'Antrag'>(r.antrag),
    id: kennung<'Rueckfrage'>(r.id),
    konto: kennung<'Portalkonto'>(r.konto),
    fall: r.fall === null ? null : kennung<'Leistungsfall'>(r.fall),
    frist: datum(r.frist),
  }))
}

export async function updateVermerkt(
  tx: Tx,
  r: Pick<Rueckfrage, 'traeger' | 'id'>,
  was: 'erinnert' | 'verstrichen',
  jetzt: Zeitpunkt,
): Promise<void> {
  await sql`
    UPDATE antrag.rueckfrage SET ${sql.raw(was)} = ${isoZeitpunkt(jetzt)}
     WHERE traeger_nr = ${r.traeger} AND id = ${r.id}`.execute(tx)
}
