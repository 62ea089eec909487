import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Einstellung, FallRef, Leistungsfall, Mitglied } from './leistungsfall.ts'

type FallRow = {
  traeger_nr: string
  id: string
  bg_nummer: string
  altnummer: string | null
  zustand: string
  angelegt_am: Zeitpunkt
  fassung_nr: number
  fassung: string | null
  bewilligt_von: string | null
  bewilligt_bis: string | null
  zustaendig: string | null
  zustaendig_von_hand: boolean
}
type MitgliedRow = { fall: string; lokal: string; person: string }

const SPALTEN = sql.raw(
  `traeger_nr, id, bg_nummer, altnummer, zustand, angelegt_am, fassung_nr, fassung, bewilligt_von, bewilligt_bis,
   zustaendig, zustaendig_von_hand`,
)

export async function insertLeistungsfall(
  tx: Tx,
  f: FallRef & { bgNummer: string; altnummer: string | null; am: Zeitpunkt; von: Kennung<'Bediensteter'> },
): Promise<void> {
  await sql`
    INSERT INTO fall.leistungsfall (traeger_nr, id, bg_nummer, altnummer, zustand, angelegt_am, angelegt_von, fassung_nr)
    VALUES (${f.traeger}, ${f.fall}, ${f.bgNummer}, ${f.altnummer}, 'offen', ${isoZeitpunkt(f.am)}, ${f.von}, 0)`.execute(
    tx,
  )
}

/** Locks the case: local ids and Fassung numbers have no gap. */
export async function findLeistungsfallForUpdate(tx: Tx, ref: FallRef): Promise<Leistungsfall | undefined> {
  const { rows } = await sql<FallRow>`
    SELECT ${SPALTEN} FROM fall.leistungsfall WHERE traeger_nr = ${ref.traeger} AND id = ${ref.fall} FOR UPDATE`.execute(
    tx,
  )
  return (await mitMitgliedern(tx, rows))[0]
}

/** By id alone: whoever may read the row learns its Träger. */
export async function findLeistungsfall(tx: Tx, fall: Kennung<'Leistungsfall'>): Promise<Leistungsfall | undefined> {
  const { rows } = await sql<FallRow>`SELECT ${SPALTEN} FROM fall.leistungsfall WHERE id = ${fall}`.execute(tx)
  return (await mitMitgliedern(tx, rows))[0]
}

export async function listeLeistungsfaelle(
  tx: Tx,
  ids: readonly Kennung<'Leistungsfall'>[],
): Promise<readonly Leistungsfall[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<FallRow>`
    SELECT ${SPALTEN} FROM fall.leistungsfall WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY bg_nummer, traeger_nr`.execute(
    tx,
  )
  return mitMitgliedern(tx, rows)
}

export async function listeFaelleZuNummer(tx: Tx, nummer: string): Promise<readonly Leistungsfall[]> {
  const { rows } = await sql<FallRow>`
    SELECT ${SPALTEN} FROM fall.leistungsfall WHERE bg_nummer = ${nummer} OR altnummer = ${nummer}
     ORDER BY bg_nummer, traeger_nr`.execute(tx)
  return mitMitgliedern(tx, rows)
}

export async function listeFaelleZuPersonen(
  tx: Tx,
  personen: readonly Kennung<'Person'>[],
): Promise<readonly Leistungsfall[]> {
  if (personen.length === 0) return []
  const { rows } = await sql<{ fall: Kennung<'Leistungsfall'> }>`
    SELECT DISTINCT fall FROM fall.mitglied WHERE person = ANY(${[...personen]}::uuid[])`.execute(tx)
  return listeLeistungsfaelle(
    tx,
    rows.map((r) => r.fall),
  )
}

/** Cases of a Träger in the order of their ids, from after one on: portions of a walk through all. */
export async function listeFallkennungen(
  tx: Tx,
  f: { traeger: TraegerNr; nach: Kennung<'Leistungsfall'> | null; hoechstens: number },
): Promise<readonly Kennung<'Leistungsfall'>[]> {
  const { rows } = await sql<{ id: Kennung<'Leistungsfall'> }>`
    SELECT id FROM fall.leistungsfall
     WHERE traeger_nr = ${f.traeger} AND (${f.nach}::uuid IS NULL OR id > ${f.nach}::uuid)
     ORDER BY id LIMIT ${f.hoechstens}`.execute(tx)
  return rows.map((r) => r.id)
}

export async function insertMitglied(
  tx: Tx,
  ref: FallRef,
  m: Mitglied & { am: Zeitpunkt; von: Kennung<'Bediensteter'> },
): Promise<void> {
  await sql`
    INSERT INTO fall.mitglied (traeger_nr, fall, lokal, person, aufgenommen_am, aufgenommen_von)
    VALUES (${ref.traeger}, ${ref.fall}, ${m.lokal}, ${m.person}, ${isoZeitpunkt(m.am)}, ${m.von})`.execute(tx)
}

/** Projects the newest Fassung onto the case. */
export async function updateNeuesteFassung(
  tx: Tx,
  ref: FallRef,
  f: { id: Kennung<'Fassung'>; nr: number; bewilligtVon: Datum | null; bewilligtBis: Datum | null },
): Promise<void> {
  await sql`
    UPDATE fall.leistungsfall
       SET fassung_nr = ${f.nr}, fassung = ${f.id},
           bewilligt_von = ${f.bewilligtVon === null ? null : iso(f.bewilligtVon)},
           bewilligt_bis = ${f.bewilligtBis === null ? null : iso(f.bewilligtBis)}
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.fall}`.execute(tx)
}

export async function stelleEin(
  tx: Tx,
  ref: FallRef,
  e: {
    am: Zeitpunkt
    von: Kennung<'Bediensteter'>
    grund: string
    art?: string | undefined
    leistungBis?: Datum | undefined
  },
): Promise<void> {
  await sql`
    INSERT INTO fall.einstellung (traeger_nr, fall, am, von, grund, art, leistung_bis)
    VALUES (${ref.traeger}, ${ref.fall}, ${isoZeitpunkt(e.am)}, ${e.von}, ${e.grund}, ${e.art ?? null},
            ${e.leistungBis === undefined ? null : iso(e.leistungBis)}::date)`.execute(tx)
  await setzeZustand(tx, ref, 'eingestellt')
}

export async function nimmWiederAuf(
  tx: Tx,
  ref: FallRef,
  e: { am: Zeitpunkt; von: Kennung<'Bediensteter'>; grund: string },
): Promise<void> {
  await sql`
    INSERT INTO fall.wiederaufnahme (traeger_nr, fall, am, von, grund)
    VALUES (${ref.traeger}, ${ref.fall}, ${isoZeitpunkt(e.am)}, ${e.von}, ${e.grund})`.execute(tx)
  await setzeZustand(tx, ref, 'offen')
}

async function setzeZustand(tx: Tx, ref: FallRef, zustand: Leistungsfall['zustand']): Promise<void> {
  await sql`
    UPDATE fall.leistungsfall SET zustand = ${zustand}
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.fall}`.execute(tx)
}

/** How a case was closed last; undefined: never. */
export async function findEinstellung(tx: Tx, ref: FallRef): Promise<Einstellung | undefined> {
  const { rows } = await sql<{
    am: Zeitpunkt
    von: string
    grund: string
    art: string | null
    leistung_bis: string | null
  }>`
    SELECT am, von, grund, art, leistung_bis FROM fall.einstellung
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} ORDER BY am DESC LIMIT 1`.execute(tx)
  const r = rows[0]
  return (
    r && {
      am: r.am,
      von: kennung<'Bediensteter'>(r.von),
      grund: r.grund,
      art: r.art,
      leistungBis: r.leistung_bis === null ? null : datum(r.leistung_bis),
    }
  )
}

async function mitMitgliedern(tx: Tx, rows: readonly FallRow[]): Promise<readonly Leistungsfall[]> {
  if (rows.length === 0) return []
  const { rows: mitglieder } = await sql<MitgliedRow>`
    SELECT fall, lokal, person FROM fall.mitglied
     WHERE traeger_nr = ANY(${[...new Set(rows.map((r) => r.traeger_nr))]}::bpchar[])
       AND fall = ANY(${rows.map((r) => r.id)}::uuid[])
     ORDER BY length(lokal), lokal`.execute(tx)
  return rows.map((r) =>
    parseFall(
      r,
      mitglieder.filter((m) => m.fall === r.id),
    ),
  )
}

function parseFall(r: FallRow, mitglieder: readonly MitgliedRow[]): Leistungsfall {
  if (r.zustand !== 'offen' && r.zustand !== 'eingestellt') throw new Error(`case ${r.id} in no state`)
  const traeger: TraegerNr = traegerNr(r.traeger_nr)
  return {
    traeger,
    fall: kennung(r.id),
    bgNummer: r.bg_nummer,
    altnummer: r.altnummer,
    zustand: r.zustand,
    angelegtAm: r.angelegt_am,
    mitglieder: mitglieder.map((m) => ({ lokal: m.lokal, person: kennung(m.person) })),
    fassung: r.fassung === null ? null : { id: kennung(r.fassung), nr: r.fassung_nr },
    bewilligtVon: r.bewilligt_von === null ? null : datum(r.bewilligt_von),
    bewilligtBis: r.bewilligt_bis === null ? null : datum(r.bewilligt_bis),
    zustaendig: r.zustaendig === null ? null : kennung(r.zustaendig),
    zustaendigVonHand: r.zustaendig_von_hand,
  }
}

/** Of these cases those opened again since a day, each with the last time. */
export async function listeWiederaufnahmen(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly faelle: readonly Kennung<'Leistungsfall'>[]; readonly seit: Datum },
): Promise<readonly { readonly fall: Kennung<'Leistungsfall'>; readonly am: Zeitpunkt }[]> {
  if (o.faelle.length === 0) return []
  const { rows } = await sql<{ fall: Kennung<'Leistungsfall'>; am: Zeitpunkt }>`
    SELECT w.fall, max(w.am) AS am FROM fall.wiederaufnahme w
     WHERE w.traeger_nr = ${o.traeger} AND w.fall = ANY(${[...o.faelle]}::uuid[])
       AND w.am >= ${iso(o.seit)}::timestamp AT TIME ZONE 'Europe/Berlin'
     GROUP BY w.fall ORDER BY w.fall`.execute(tx)
  return rows
}
