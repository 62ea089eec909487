import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import {
  type Geschaeftsverteilung,
  liesPlan,
  schreibePlan,
  type Verteilungsplan,
  type Verteilungszustand,
} from './geschaeftsverteilung.ts'

type Row = {
  id: string
  traeger_nr: string
  titel: string
  ab: string
  inhalt: string
  zustand: Verteilungszustand
  vorgaenger: string | null
  nr: number
}
type PlanId = Kennung<'Geschaeftsverteilung'>

const SPALTEN = sql.raw('id, traeger_nr, titel, ab, inhalt, zustand, vorgaenger, nr')

/** Who takes a step, and when; `von` null: the job. */
export type Verteilungsschritt = {
  readonly zustand: Verteilungszustand
  readonly bemerkung: string
  readonly wann: Zeitpunkt
  readonly von: Kennung<'Bediensteter'> | null
  readonly personalnummer: string | null
}

export async function insertGeschaeftsverteilung(
  tx: Tx,
  g: Omit<Geschaeftsverteilung, 'zustand' | 'nr'>,
  s: Omit<Verteilungsschritt, 'zustand'>,
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.geschaeftsverteilung (id, traeger_nr, titel, ab, inhalt, zustand, vorgaenger, nr)
    VALUES (${g.id}, ${g.traeger}, ${g.titel}, ${iso(g.ab)}, ${schreibePlan(g.plan)}, 'entwurf', ${g.vorgaenger}, 0)`.execute(
    tx,
  )
  await setzeVerteilungszustand(tx, { ...g, nr: 0 }, { ...s, zustand: 'entwurf' })
}

/** The next step of a plan; the plan is locked by the caller. */
export async function setzeVerteilungszustand(
  tx: Tx,
  g: Pick<Geschaeftsverteilung, 'id' | 'traeger' | 'nr'>,
  s: Verteilungsschritt,
): Promise<void> {
  await sql`
    INSERT INTO stammdaten.geschaeftsverteilung_schritt (geschaeftsverteilung_id, nr, traeger_nr, zustand, bemerkung,
                                                         wann, von, personalnummer)
    VALUES (${g.id}, ${g.nr + 1}, ${g.traeger}, ${s.zustand}, ${s.bemerkung}, ${isoZeitpunkt(s.wann)}, ${s.von},
            ${s.personalnummer})`.execute(tx)
  await sql`
    UPDATE stammdaten.geschaeftsverteilung SET zustand = ${s.zustand}, nr = ${g.nr + 1} WHERE id = ${g.id}`.execute(tx)
}

/** Title, day and criteria of a draft. */
export async function updateVerteilungsentwurf(
  tx: Tx,
  id: PlanId,
  neu: { readonly titel: string; readonly ab: Datum; readonly plan: Verteilungsplan },
): Promise<void> {
  await sql`
    UPDATE stammdaten.geschaeftsverteilung
       SET titel = ${neu.titel}, ab = ${iso(neu.ab)}, inhalt = ${schreibePlan(neu.plan)}
     WHERE id = ${id} AND zustand = 'entwurf'`.execute(tx)
}

export async function updateVorgaenger(tx: Tx, id: PlanId, vorgaenger: PlanId | null): Promise<void> {
  await sql`UPDATE stammdaten.geschaeftsverteilung SET vorgaenger = ${vorgaenger} WHERE id = ${id}`.execute(tx)
}

export async function findGeschaeftsverteilung(
  tx: Tx,
  traeger: TraegerNr,
  id: PlanId,
): Promise<Geschaeftsverteilung | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM stammdaten.geschaeftsverteilung WHERE id = ${id} AND traeger_nr = ${traeger}`.execute(tx)
  return rows[0] && parse(rows[0])
}

export async function findGeschaeftsverteilungForUpdate(
  tx: Tx,
  traeger: TraegerNr,
  id: PlanId,
): Promise<Geschaeftsverteilung | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM stammdaten.geschaeftsverteilung
     WHERE id = ${id} AND traeger_nr = ${traeger} FOR UPDATE`.execute(tx)
  return rows[0] && parse(rows[0])
}

/** The plan that holds; while one is being carried out, that one: a case taken in meanwhile is not moved twice. */
export async function findGeltendePlanung(tx: Tx, traeger: TraegerNr): Promise<Geschaeftsverteilung | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM stammdaten.geschaeftsverteilung
     WHERE traeger_nr = ${traeger} AND zustand IN ('laeuft', 'gilt')
     ORDER BY zustand = 'laeuft' DESC LIMIT 1`.execute(tx)
  return rows[0] && parse(rows[0])
}

/** All of a Jobcenter, the youngest first. */
export async function listGeschaeftsverteilungen(tx: Tx, traeger: TraegerNr): Promise<readonly Geschaeftsverteilung[]> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM stammdaten.geschaeftsverteilung WHERE traeger_nr = ${traeger} ORDER BY id DESC`.execute(tx)
  return rows.map(parse)
}

export async function listVerteilungsschritte(
  tx: Tx,
  traeger: TraegerNr,
  id: PlanId,
): Promise<readonly Verteilungsschritt[]> {
  const { rows } = await sql<Omit<Verteilungsschritt, 'von'> & { von: string | null }>`
    SELECT zustand, bemerkung, wann, von, personalnummer FROM stammdaten.geschaeftsverteilung_schritt
     WHERE geschaeftsverteilung_id = ${id} AND traeger_nr = ${traeger} ORDER BY nr`.execute(tx)
  return rows.map((r) => ({ ...r, von: r.von === null ? null : kennung<'Bediensteter'>(r.von) }))
}

function parse(r: Row): Geschaeftsverteilung {
  return {
    id: kennung(r.id),
    traeger: traegerNr(r.traeger_nr),
    titel: r.titel,
    ab: datum(r.ab),
    plan: liesPlan(r.inhalt),
    zustand: r.zustand,
    vorgaenger: r.vorgaenger === null ? null : kennung(r.vorgaenger),
    nr: r.nr,
  }
}
