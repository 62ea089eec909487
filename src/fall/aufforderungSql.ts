import { sql } from 'kysely'
import { type Datum, datum, iso, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Anlassart } from './anlass.ts'
import type { Aufforderung, Aufforderungsschritt, Aufforderungszustand } from './aufforderung.ts'
import type { FallRef } from './leistungsfall.ts'

type Row = {
  traeger_nr: string
  id: string
  fall: string
  art: Anlassart
  schluessel: string
  person: string | null
  grund: string
  faellig_am: string
  angelegt_am: Zeitpunkt
  angelegt_von: string | null
  zustand: Aufforderungszustand
  vorlage_am: string
  zustaendig: string | null
  nr: number
}

const SPALTEN = sql.raw(
  `traeger_nr, id, fall, art, schluessel, person, grund, faellig_am, angelegt_am, angelegt_von, zustand, vorlage_am,
   zustaendig, nr`,
)

/**
 * With whom an item lies: with whom it was given to, else with whom the case lies. What a rule laid on somebody's desk
 * and nobody has touched follows the case. `a` is the item, `l` its case.
 */
const BEI = sql.raw(
  `CASE WHEN a.angelegt_von IS NULL AND a.nr = 0 THEN coalesce(l.zustaendig, a.zustaendig)
        ELSE coalesce(a.zustaendig, l.zustaendig) END`,
)
const MIT_FALL = sql.raw(
  'fall.aufforderung a JOIN fall.leistungsfall l ON l.traeger_nr = a.traeger_nr AND l.id = a.fall',
)
const ANGEZEIGT = sql`a.traeger_nr, a.id, a.fall, a.art, a.schluessel, a.person, a.grund, a.faellig_am, a.angelegt_am,
  a.angelegt_von, a.zustand, a.vorlage_am, ${BEI} AS zustaendig, a.nr`

/** @throws if the case has one of this cause. */
export async function insertAufforderung(tx: Tx, a: Aufforderung): Promise<void> {
  await sql`
    INSERT INTO fall.aufforderung (traeger_nr, id, fall, art, schluessel, person, grund, faellig_am, angelegt_am,
                                   angelegt_von, zustand, vorlage_am, zustaendig, nr)
    VALUES (${a.traeger}, ${a.id}, ${a.fall}, ${a.art}, ${a.schluessel}, ${a.person}, ${a.grund}, ${iso(a.faelligAm)},
            ${isoZeitpunkt(a.angelegtAm)}, ${a.angelegtVon}, ${a.zustand}, ${iso(a.vorlageAm)}, ${a.zustaendig},
            ${a.nr})`.execute(tx)
}

/** Whether the case has one of this cause. */
export async function hatAufforderung(tx: Tx, ref: FallRef, schluessel: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`
    SELECT EXISTS (SELECT 1 FROM fall.aufforderung
                    WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} AND schluessel = ${schluessel}) AS ja`.execute(
    tx,
  )
  return rows[0]?.ja === true
}

/** The next step, and its projection onto the item; the item is locked by the caller or its own. */
export async function insertSchritt(tx: Tx, a: Aufforderung, s: Omit<Aufforderungsschritt, 'nr'>): Promise<void> {
  await sql`
    INSERT INTO fall.aufforderungsschritt (traeger_nr, aufforderung, nr, zustand, vorlage_am, zustaendig, bemerkung, wann, von)
    VALUES (${a.traeger}, ${a.id}, ${a.nr + 1}, ${s.zustand}, ${iso(s.vorlageAm)}, ${s.zustaendig}, ${s.bemerkung},
            ${isoZeitpunkt(s.wann)}, ${s.von})`.execute(tx)
  await sql`
    UPDATE fall.aufforderung
       SET zustand = ${s.zustand}, vorlage_am = ${iso(s.vorlageAm)}, zustaendig = ${s.zustaendig}, nr = ${a.nr + 1}
     WHERE traeger_nr = ${a.traeger} AND id = ${a.id}`.execute(tx)
}

/** What it says now; the item is locked by the caller. */
export async function updateAufforderungsgrund(tx: Tx, a: Aufforderung, grund: string): Promise<void> {
  await sql`
    UPDATE fall.aufforderung SET grund = ${grund} WHERE traeger_nr = ${a.traeger} AND id = ${a.id}`.execute(tx)
}

export async function findAufforderungForUpdate(
  tx: Tx,
  traeger: TraegerNr,
  id: Kennung<'Aufforderung'>,
): Promise<Aufforderung | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM fall.aufforderung WHERE traeger_nr = ${traeger} AND id = ${id} FOR UPDATE`.execute(tx)
  return rows[0] && parse(rows[0])
}

/** Those made from the facts by rule, locked; what a hand or a run over the stock has set is not among them. */
export async function listeVonRegel(tx: Tx, ref: FallRef): Promise<readonly Aufforderung[]> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM fall.aufforderung
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} AND art NOT IN ('vonHand', 'massenaenderung', 'onlineUnterlage', 'onlineRueckfrage')
     ORDER BY id FOR UPDATE`.execute(tx)
  return rows.map(parse)
}

/** Everything of a case, what comes up first on top; `zustaendig` is with whom it lies now. */
export async function listeAufforderungen(tx: Tx, ref: FallRef): Promise<readonly Aufforderung[]> {
  const { rows } = await sql<Row>`
    SELECT ${ANGEZEIGT} FROM ${MIT_FALL}
     WHERE a.traeger_nr = ${ref.traeger} AND a.fall = ${ref.fall} ORDER BY a.vorlage_am, a.id`.execute(tx)
  return rows.map(parse)
}

export type Aufforderungsfilter = {
  readonly traeger: TraegerNr
  readonly zustand: Aufforderungszustand
  /** With one of these or with nobody; null: whoever it lies with. */
  readonly bei: readonly Kennung<'Bediensteter'>[] | null
  /** Not what lies with nobody. */
  readonly ohneHerrenlose?: boolean | undefined
  readonly art: Anlassart | null
  /** Only what lies on the desk by this day; null: all days to come. */
  readonly bis: Datum | null
  readonly hoechstens: number
}

/** The oldest first, and how many there are altogether; `zustaendig` is with whom it lies now. */
export async function findAufforderungen(
  tx: Tx,
  f: Aufforderungsfilter,
): Promise<{ readonly liste: readonly Aufforderung[]; readonly anzahl: number }> {
  const bis = f.bis === null ? null : iso(f.bis)
  const bei = f.bei === null ? null : [...f.bei]
  // The first condition on whom it lies with says nothing new: it spares looking up the cases of everybody else's items.
  const wo = sql`
    a.traeger_nr = ${f.traeger} AND a.zustand = ${f.zustand}
    AND (${bei}::uuid[] IS NULL OR a.zustaendig IS NULL OR a.zustaendig = ANY(${bei}::uuid[])
         OR a.fall IN (SELECT m.id FROM fall.leistungsfall m
                        WHERE m.traeger_nr = ${f.traeger} AND m.zustaendig = ANY(${bei}::uuid[])))
    AND (${bei}::uuid[] IS NULL OR ${BEI} = ANY(${bei}::uuid[]) OR (${BEI} IS NULL AND NOT ${f.ohneHerrenlose ?? false}))
    AND (${f.art}::text IS NULL OR a.art = ${f.art}::text)
    AND (${bis}::date IS NULL OR a.vorlage_am <= ${bis}::date)`
  const { rows } = await sql<Row>`
    SELECT ${ANGEZEIGT} FROM ${MIT_FALL} WHERE ${wo}
     ORDER BY a.vorlage_am, a.id LIMIT ${f.hoechstens}`.execute(tx)
  const { rows: zahl } = await sql<{ anzahl: string }>`
    SELECT count(*) AS anzahl FROM ${MIT_FALL} WHERE ${wo}`.execute(tx)
  return { liste: rows.map(parse), anzahl: Number(zahl[0]?.anzahl ?? 0) }
}

/** What lies on the desk by a day, by person: for who looks after the load of all. */
export async function zaehleOffene(
  tx: Tx,
  traeger: TraegerNr,
  bis: Datum,
): Promise<
  readonly { readonly zustaendig: Kennung<'Bediensteter'> | null; readonly anzahl: number; readonly aelteste: Datum }[]
> {
  const { rows } = await sql<{ zustaendig: string | null; anzahl: string; aelteste: string }>`
    SELECT x.zustaendig, count(*) AS anzahl, min(x.vorlage_am) AS aelteste
      FROM (SELECT ${BEI} AS zustaendig, a.vorlage_am FROM ${MIT_FALL}
             WHERE a.traeger_nr = ${traeger} AND a.zustand = 'offen' AND a.vorlage_am <= ${iso(bis)}) x
     GROUP BY x.zustaendig`.execute(tx)
  return rows.map((r) => ({
    zustaendig: r.zustaendig === null ? null : kennung(r.zustaendig),
    anzahl: Number(r.anzahl),
    aelteste: datum(r.aelteste),
  }))
}

export async function listeSchritte(
  tx: Tx,
  traeger: TraegerNr,
  id: Kennung<'Aufforderung'>,
): Promise<readonly Aufforderungsschritt[]> {
  const { rows } = await sql<{
    nr: number
    zustand: Aufforderungszustand
    vorlage_am: string
    zustaendig: string | null
    bemerkung: string
    wann: Zeitpunkt
    von: string | null
  }>`
    SELECT nr, zustand, vorlage_am, zustaendig, bemerkung, wann, von FROM fall.aufforderungsschritt
     WHERE traeger_nr = ${traeger} AND aufforderung = ${id} ORDER BY nr`.execute(tx)
  return rows.map((r) => ({
    nr: r.nr,
    zustand: r.zustand,
    vorlageAm: datum(r.vorlage_am),
    zustaendig: r.zustaendig === null ? null : kennung(r.zustaendig),
    bemerkung: r.bemerkung,
    wann: r.wann,
    von: r.von === null ? null : kennung(r.von),
  }))
}

function parse(r: Row): Aufforderung {
  return {
    traeger: traegerNr(r.traeger_nr),
    id: kennung(r.id),
    fall: kennung(r.fall),
    art: r.art,
    schluessel: r.schluessel,
    person: r.person,
    grund: r.grund,
    faelligAm: datum(r.faellig_am),
    angelegtAm: r.angelegt_am,
    angelegtVon: r.angelegt_von === null ? null : kennung(r.angelegt_von),
    zustand: r.zustand,
    vorlageAm: datum(r.vorlage_am),
    zustaendig: r.zustaendig === null ? null : kennung(r.zustaendig),
    nr: r.nr,
  }
}
