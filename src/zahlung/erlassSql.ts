import { sql } from 'kysely'
import { type Cent, type Datum, datum, iso, type Kennung, kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { ForderungMitStand } from './forderung.ts'
import type { Niederschlagung } from './niederschlagung.ts'

type Urheber = { readonly von: Kennung<'Bediensteter'>; readonly am: Zeitpunkt }
type Worauf = Pick<ForderungMitStand, 'traeger' | 'fall' | 'id' | 'person'>

/** The procedure refuses a second one. */
export async function insertErlass(
  tx: Tx,
  f: Worauf,
  e: { readonly id: Kennung<'Erlass'>; readonly verfahren: Kennung<'Verfahren'>; readonly betrag: Cent },
  u: Urheber,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.erlass (traeger_nr, id, fall, forderung, person, verfahren, betrag_cent, von, am)
    VALUES (${f.traeger}, ${e.id}, ${f.fall}, ${f.id}, ${f.person}, ${e.verfahren}, ${e.betrag}, ${u.von}, ${isoZeitpunkt(u.am)})`.execute(
    tx,
  )
}

/** The number within the claim refuses a second one that begins beside it. */
export async function insertNiederschlagung(
  tx: Tx,
  f: Worauf,
  n: Omit<Niederschlagung, 'ende'>,
  u: Urheber,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.niederschlagung (traeger_nr, id, fall, forderung, person, nr, verfahren, bis, grund, von, am)
    VALUES (${f.traeger}, ${n.id}, ${f.fall}, ${f.id}, ${f.person}, ${n.nr}, ${n.verfahren}, ${tagSql(n.bis)}::date, ${n.grund},
            ${u.von}, ${isoZeitpunkt(u.am)})`.execute(tx)
}

const tagSql = (d: Datum | null): string | null => (d === null ? null : iso(d))

export async function insertNiederschlagungsende(
  tx: Tx,
  f: Pick<ForderungMitStand, 'traeger'>,
  e: { readonly niederschlagung: Kennung<'Niederschlagung'>; readonly grund: string },
  u: Urheber,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.niederschlagungsende (traeger_nr, niederschlagung, grund, von, am)
    VALUES (${f.traeger}, ${e.niederschlagung}, ${e.grund}, ${u.von}, ${isoZeitpunkt(u.am)})`.execute(tx)
}

/** What of a claim `f` was forgiven. */
export const ERLASSEN = `
  (SELECT coalesce(sum(x.betrag_cent), 0)::bigint FROM zahlung.erlass x
    WHERE x.traeger_nr = f.traeger_nr AND x.forderung = f.id)`

/** The last one of a claim `f` as JSON, to be read by `parseNiederschlagung`. */
export const NIEDERSCHLAGUNG = `
  (SELECT jsonb_build_object('id', n.id, 'nr', n.nr, 'verfahren', n.verfahren, 'bis', n.bis, 'grund', n.grund,
            'ende', (SELECT x.grund FROM zahlung.niederschlagungsende x
                      WHERE x.traeger_nr = n.traeger_nr AND x.niederschlagung = n.id))
     FROM zahlung.niederschlagung n
    WHERE n.traeger_nr = f.traeger_nr AND n.forderung = f.id ORDER BY n.nr DESC LIMIT 1)`

export type NiederschlagungRow = {
  readonly id: string
  readonly nr: number
  readonly verfahren: string
  readonly bis: string | null
  readonly grund: string
  readonly ende: string | null
}

export function parseNiederschlagung(r: NiederschlagungRow | null): Niederschlagung | null {
  if (r === null) return null
  return {
    id: kennung<'Niederschlagung'>(r.id),
    nr: r.nr,
    verfahren: kennung<'Verfahren'>(r.verfahren),
    bis: r.bis === null ? null : datum(r.bis),
    grund: r.grund,
    ende: r.ende,
  }
}
