import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { istPostart, istPostquelle, type Postangaben } from './post.ts'
import type { Postregel } from './regel.ts'

/** Rules in their order; `freigabe` null: a draft that was never put in force. */
export type Regelwerk = {
  readonly nr: number
  readonly regeln: readonly Postregel[]
  readonly vermerk: string
  readonly entworfenAm: Zeitpunkt
  readonly entworfenVon: Kennung<'Bediensteter'>
  readonly freigabe: { readonly am: Zeitpunkt; readonly von: Kennung<'Bediensteter'> } | null
}

type Row = {
  nr: number
  regeln: readonly Postregel[]
  vermerk: string
  entworfen_am: Zeitpunkt
  entworfen_von: string
  am: Zeitpunkt | null
  von: string | null
}

/** The newest on top. */
export async function listRegelwerke(tx: Tx, traeger: TraegerNr): Promise<readonly Regelwerk[]> {
  const { rows } = await sql<Row>`
    SELECT w.nr, w.regeln, w.vermerk, w.entworfen_am, w.entworfen_von, f.am, f.von
      FROM akte.postregelwerk w
      LEFT JOIN akte.postregelfreigabe f ON f.traeger_nr = w.traeger_nr AND f.nr = w.nr
     WHERE w.traeger_nr = ${traeger} ORDER BY w.nr DESC`.execute(tx)
  return rows.map(parse)
}

/** Those in force: what was put in force last. */
export async function findGeltendes(tx: Tx, traeger: TraegerNr): Promise<Regelwerk | undefined> {
  const { rows } = await sql<Row>`
    SELECT w.nr, w.regeln, w.vermerk, w.entworfen_am, w.entworfen_von, f.am, f.von
      FROM akte.postregelfreigabe f
      JOIN akte.postregelwerk w ON w.traeger_nr = f.traeger_nr AND w.nr = f.nr
     WHERE f.traeger_nr = ${traeger} ORDER BY f.am DESC, f.nr DESC LIMIT 1`.execute(tx)
  return rows[0] && parse(rows[0])
}

/** Its number; numbers of a Träger have no gap. @throws if two do it at the same moment. */
export async function insertRegelwerk(
  tx: Tx,
  traeger: TraegerNr,
  w: Omit<Regelwerk, 'nr' | 'freigabe'>,
): Promise<number> {
  const { rows } = await sql<{ nr: number }>`
    INSERT INTO akte.postregelwerk (traeger_nr, nr, regeln, vermerk, entworfen_am, entworfen_von)
    SELECT ${traeger}, coalesce(max(nr), 0) + 1, ${JSON.stringify(w.regeln)}::jsonb, ${w.vermerk},
           ${isoZeitpunkt(w.entworfenAm)}::timestamptz, ${w.entworfenVon}::uuid
      FROM akte.postregelwerk WHERE traeger_nr = ${traeger}
    RETURNING nr`.execute(tx)
  if (rows[0] === undefined) throw new Error('rules were not stored')
  return rows[0].nr
}

/** False: they were put in force already. */
export async function insertFreigabe(
  tx: Tx,
  traeger: TraegerNr,
  w: Regelwerk,
  f: { readonly am: Zeitpunkt; readonly von: Kennung<'Bediensteter'> },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO akte.postregelfreigabe (traeger_nr, nr, entworfen_von, am, von)
    VALUES (${traeger}, ${w.nr}, ${w.entworfenVon}, ${isoZeitpunkt(f.am)}, ${f.von})
    ON CONFLICT DO NOTHING`.execute(tx)
  return numAffectedRows === 1n
}

export type Probepost = Postangaben & { readonly posteingang: Kennung<'Posteingang'>; readonly eingegangenAm: Datum }

/** What came in since a day, the newest first: what new rules are tried on. */
export async function listPostSeit(
  tx: Tx,
  traeger: TraegerNr,
  seit: Datum,
  hoechstens: number,
): Promise<readonly Probepost[]> {
  const { rows } = await sql<{
    id: string
    quelle: string
    art: string
    betreff: string
    nachname: string
    bg_nummer: string
    eingegangen_am: string
  }>`
    SELECT id, quelle, art, betreff, nachname, bg_nummer, eingegangen_am FROM akte.posteingang
     WHERE traeger_nr = ${traeger} AND eingegangen_am >= ${iso(seit)}
     ORDER BY eingegangen_am DESC, id DESC LIMIT ${hoechstens}`.execute(tx)
  return rows.map((r) => {
    if (!istPostquelle(r.quelle) || !istPostart(r.art)) throw new Error(`unknown source or kind: ${r.quelle}, ${r.art}`)
    return {
      posteingang: kennung(r.id),
      quelle: r.quelle,
      art: r.art,
      betreff: r.betreff,
      nachname: r.nachname,
      bgNummer: r.bg_nummer,
      eingegangenAm: datum(r.eingegangen_am),
    }
  })
}

function parse(r: Row): Regelwerk {
  return {
    nr: r.nr,
    regeln: r.regeln,
    vermerk: r.vermerk,
    entworfenAm: r.entworfen_am,
    entworfenVon: kennung(r.entworfen_von),
    freigabe: r.am === null || r.von === null ? null : { am: r.am, von: kennung(r.von) },
  }
}
