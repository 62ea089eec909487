import { sql } from 'kysely'
import { cent, type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Ratenplan } from './ratenplan.ts'

type Urheber = { readonly von: Kennung<'Bediensteter'>; readonly am: Zeitpunkt }

/** The number of the plan within its claim refuses a second one that begins beside it. */
export async function insertRatenplan(
  tx: Tx,
  f: {
    readonly traeger: TraegerNr
    readonly fall: Kennung<'Leistungsfall'>
    readonly id: Kennung<'Forderung'>
    readonly person: PersonId
  },
  p: Omit<Ratenplan, 'ende'>,
  u: Urheber,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.ratenplan (traeger_nr, id, fall, forderung, person, nr, verfahren, art, betrag_cent, rate_cent, erste_am, angelegt_von, angelegt_am)
    VALUES (${f.traeger}, ${p.id}, ${f.fall}, ${f.id}, ${f.person}, ${p.nr}, ${p.verfahren}, ${p.art}, ${p.betrag}, ${p.rate},
            ${iso(p.erste)}::date, ${u.von}, ${isoZeitpunkt(u.am)})`.execute(tx)
}

export async function insertRatenplanende(
  tx: Tx,
  traeger: TraegerNr,
  ratenplan: Kennung<'Ratenplan'>,
  ende: { readonly art: 'widerrufen' | 'beendet'; readonly faelligAm: Datum; readonly grund: string },
  u: Urheber,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.ratenplanende (traeger_nr, ratenplan, art, faellig_am, grund, von, am)
    VALUES (${traeger}, ${ratenplan}, ${ende.art}, ${iso(ende.faelligAm)}::date, ${ende.grund}, ${u.von}, ${isoZeitpunkt(u.am)})`.execute(
    tx,
  )
}

/** The last plan of a claim `f` as JSON, to be read by `parseRatenplan`. */
export const RATENPLAN = `
  (SELECT jsonb_build_object('id', r.id, 'nr', r.nr, 'verfahren', r.verfahren, 'art', r.art, 'betrag_cent', r.betrag_cent,
            'rate_cent', r.rate_cent, 'erste_am', r.erste_am,
            'ende', (SELECT jsonb_build_object('art', x.art, 'faellig_am', x.faellig_am, 'grund', x.grund)
                       FROM zahlung.ratenplanende x WHERE x.traeger_nr = r.traeger_nr AND x.ratenplan = r.id))
     FROM zahlung.ratenplan r
    WHERE r.traeger_nr = f.traeger_nr AND r.forderung = f.id ORDER BY r.nr DESC LIMIT 1)`

export type RatenplanRow = {
  readonly id: string
  readonly nr: number
  readonly verfahren: string
  readonly art: Ratenplan['art']
  readonly betrag_cent: number
  readonly rate_cent: number
  readonly erste_am: string
  readonly ende: { readonly art: 'widerrufen' | 'beendet'; readonly faellig_am: string; readonly grund: string } | null
}

export function parseRatenplan(r: RatenplanRow | null): Ratenplan | null {
  if (r === null) return null
  return {
    id: kennung<'Ratenplan'>(r.id),
    nr: r.nr,
    verfahren: kennung<'Verfahren'>(r.verfahren),
    art: r.art,
    betrag: cent(r.betrag_cent),
    rate: cent(r.rate_cent),
    erste: datum(r.erste_am),
    ende: r.ende && { art: r.ende.art, faelligAm: datum(r.ende.faellig_am), grund: r.ende.grund },
  }
}
