import { sql } from 'kysely'
import { hash, hashVonText, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Projektion } from './entwurf.ts'
import type { Fassung, Fassungskopf } from './fassung.ts'
import { lies, type Niederschrift } from './fassungsinhalt.ts'
import type { FallRef } from './leistungsfall.ts'

type KopfRow = {
  traeger_nr: string
  fall: string
  id: string
  nr: number
  basis: string | null
  hash: string
  erstellt_am: Zeitpunkt
  erstellt_von: string
}

const KOPF = sql.raw('traeger_nr, fall, id, nr, basis, hash, erstellt_am, erstellt_von')

export async function insertFassung(
  tx: Tx,
  f: Omit<Fassungskopf, 'hash'> & { entwurf: Kennung<'Entwurf'>; schrift: Niederschrift; projektion: Projektion },
): Promise<void> {
  const p = f.projektion
  await sql`
    INSERT INTO fall.fassung (traeger_nr, fall, nr, id, basis, entwurf, inhalt, hash, personen, bewilligt_von,
                              bewilligt_bis, nachweise_offen, erstellt_am, erstellt_von)
    VALUES (${f.traeger}, ${f.fall}, ${f.nr}, ${f.id}, ${f.basis}, ${f.entwurf}, ${f.schrift.text}, ${f.schrift.hash},
            ${p.personen}, ${p.bewilligtVon === null ? null : iso(p.bewilligtVon)},
            ${p.bewilligtBis === null ? null : iso(p.bewilligtBis)}, ${p.nachweiseOffen},
            ${isoZeitpunkt(f.erstelltAm)}, ${f.erstelltVon})`.execute(tx)
}

/** @throws if the stored bytes do not bear their hash. */
export async function findFassung(tx: Tx, traeger: TraegerNr, id: Kennung<'Fassung'>): Promise<Fassung | undefined> {
  const { rows } = await sql<KopfRow & { inhalt: string }>`
    SELECT ${KOPF}, inhalt FROM fall.fassung WHERE traeger_nr = ${traeger} AND id = ${id}`.execute(tx)
  const r = rows[0]
  if (r === undefined) return undefined
  if (hashVonText(r.inhalt) !== r.hash) throw new Error(`Fassung ${r.id}: the stored bytes were altered`)
  return { ...parseKopf(r), inhalt: lies(r.inhalt) }
}

/** All Fassungen of a case, the first one first. */
export async function listeFassungen(tx: Tx, ref: FallRef): Promise<readonly Fassungskopf[]> {
  const { rows } = await sql<KopfRow>`
    SELECT ${KOPF} FROM fall.fassung WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} ORDER BY nr`.execute(tx)
  return rows.map(parseKopf)
}

function parseKopf(r: KopfRow): Fassungskopf {
  return {
    traeger: traegerNr(r.traeger_nr),
    fall: kennung(r.fall),
    id: kennung(r.id),
    nr: r.nr,
    basis: r.basis === null ? null : kennung(r.basis),
    hash: hash(r.hash),
    erstelltAm: r.erstellt_am,
    erstelltVon: kennung(r.erstellt_von),
  }
}
