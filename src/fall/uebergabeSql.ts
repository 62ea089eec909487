import { sql } from 'kysely'
import { datum, hash, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { FallRef } from './leistungsfall.ts'
import { liesPaket, schreibePaket, type Uebergabe } from './uebergabe.ts'

type Row = {
  traeger_nr: string
  id: string
  fall: string
  verfahren: string
  an_traeger: string
  umzug_am: string
  paket: string
  hash: string
  angeboten_am: Zeitpunkt
  angenommen: boolean | null
  grund: string | null
  neuer_fall: string | null
  wann: Zeitpunkt | null
}

const MIT_ANTWORT = sql.raw(
  `SELECT u.traeger_nr, u.id, u.fall, u.verfahren, u.an_traeger, u.umzug_am, u.paket, u.hash, u.angeboten_am,
          a.angenommen, a.grund, a.fall AS neuer_fall, a.wann
     FROM fall.uebergabe u
     LEFT JOIN fall.uebergabeantwort a ON a.traeger_nr = u.an_traeger AND a.uebergabe = u.id`,
)

/** @throws if the procedure has offered one already. */
export async function insertUebergabe(
  tx: Tx,
  u: Omit<Uebergabe, 'antwort'> & { readonly von: Kennung<'Bediensteter'> },
): Promise<void> {
  await sql`
    INSERT INTO fall.uebergabe (traeger_nr, id, fall, verfahren, an_traeger, umzug_am, paket, hash, angeboten_am, angeboten_von)
    VALUES (${u.traeger}, ${u.id}, ${u.fall}, ${u.verfahren}, ${u.an}, ${iso(u.umzugAm)}, ${schreibePaket(u.paket)},
            ${u.hash}, ${isoZeitpunkt(u.angebotenAm)}, ${u.von})`.execute(tx)
}

/** False: it is answered already. */
export async function insertUebergabeantwort(
  tx: Tx,
  a: {
    readonly traeger: TraegerNr
    readonly uebergabe: Uebergabe
    readonly angenommen: boolean
    readonly grund: string
    readonly fall: Kennung<'Leistungsfall'> | null
    readonly wann: Zeitpunkt
    readonly von: Kennung<'Bediensteter'>
  },
): Promise<boolean> {
  const { rows } = await sql<{ uebergabe: string }>`
    INSERT INTO fall.uebergabeantwort (traeger_nr, uebergabe, von_traeger, angenommen, grund, fall, wann, von)
    VALUES (${a.traeger}, ${a.uebergabe.id}, ${a.uebergabe.traeger}, ${a.angenommen}, ${a.grund}, ${a.fall},
            ${isoZeitpunkt(a.wann)}, ${a.von})
        ON CONFLICT DO NOTHING RETURNING uebergabe`.execute(tx)
  return rows.length === 1
}

/** What was offered of a case, the youngest first. */
export async function listeUebergabenDesFalls(tx: Tx, ref: FallRef): Promise<readonly Uebergabe[]> {
  const { rows } = await sql<Row>`
    ${MIT_ANTWORT} WHERE u.traeger_nr = ${ref.traeger} AND u.fall = ${ref.fall} ORDER BY u.id DESC`.execute(tx)
  return rows.map(parse)
}

/** What others have offered a Jobcenter, what is not answered first. */
export async function listeAngebotene(tx: Tx, an: TraegerNr): Promise<readonly Uebergabe[]> {
  const { rows } = await sql<Row>`
    ${MIT_ANTWORT} WHERE u.an_traeger = ${an} ORDER BY a.wann IS NOT NULL, u.angeboten_am, u.id LIMIT 200`.execute(tx)
  return rows.map(parse)
}

export async function findUebergabe(tx: Tx, an: TraegerNr, id: Kennung<'Uebergabe'>): Promise<Uebergabe | undefined> {
  const { rows } = await sql<Row>`${MIT_ANTWORT} WHERE u.an_traeger = ${an} AND u.id = ${id}`.execute(tx)
  return rows[0] && parse(rows[0])
}

function parse(r: Row): Uebergabe {
  return {
    traeger: traegerNr(r.traeger_nr),
    id: kennung(r.id),
    fall: kennung(r.fall),
    verfahren: kennung(r.verfahren),
    an: traegerNr(r.an_traeger),
    umzugAm: datum(r.umzug_am),
    paket: liesPaket(r.paket),
    hash: hash(r.hash),
    angebotenAm: r.angeboten_am,
    antwort:
      r.angenommen === null || r.wann === null
        ? null
        : {
            angenommen: r.angenommen,
            grund: r.grund ?? '',
            fall: r.neuer_fall === null ? null : kennung(r.neuer_fall),
            wann: r.wann,
          },
  }
}
