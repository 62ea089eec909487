import { type RawBuilder, sql } from 'kysely'
import {
  cent,
  type Datum,
  datum,
  type Hash,
  hash,
  iso,
  isoMonat,
  type Kennung,
  kennung,
  monat,
  type TraegerNr,
  traegerNr,
} from '../../kern/index.ts'
import type { KontoRef } from '../../stammdaten/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { Lauf, Laufart, LaufMitStand, Laufstand, Laufzustand } from './lauf.ts'

export type LaufRef = { readonly traeger: TraegerNr; readonly lauf: Kennung<'Zahllauf'> }

/** Who plans, releases or discards a run waits for the other, until the transaction ends. */
export async function sperreLauf(tx: Tx, ref: LaufRef): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`zahlung.lauf/${ref.traeger}/${ref.lauf}`}, 0))`.execute(tx)
}

/** False: a run of this account, kind, day and number is there already. */
export async function insertLauf(tx: Tx, l: Lauf): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO zahlung.lauf (traeger_nr, id, art, monat, zahlerkonto, zahlerkonto_version, uebergabe_am, ausfuehrung_am,
                              wertstellung_am, nummer, schluessel, angelegt_am, angelegt_von)
    VALUES (${l.traeger}, ${l.id}, ${l.art}, ${l.monat === null ? null : isoMonat(l.monat)}, ${l.zahlerkonto.konto},
            ${l.zahlerkonto.version}, ${iso(l.uebergabe)}, ${iso(l.ausfuehrung)}, ${iso(l.wertstellung)}, ${l.nummer},
            ${Buffer.from(l.schluessel)}, ${isoZeitpunkt(l.angelegtAm)}, ${l.angelegtVon})
    ON CONFLICT (traeger_nr, zahlerkonto, art, ausfuehrung_am, nummer) DO NOTHING
    RETURNING id`.execute(tx)
  return rows.length === 1
}

export type NeuesLaufereignis = {
  readonly lauf: Lauf
  readonly nr: number
  readonly vorher: Laufzustand
  readonly zustand: Laufzustand
  readonly von: Kennung<'Bediensteter'> | null
  readonly am: Zeitpunkt
  readonly anzahl: number
  readonly summeCent: number
  readonly hash: Hash | null
  readonly grund: string | null
}

/** @throws if somebody else has moved the run meanwhile. */
export async function insertLaufereignis(tx: Tx, e: NeuesLaufereignis): Promise<void> {
  await sql`
    INSERT INTO zahlung.laufereignis (traeger_nr, lauf, nr, vorige_nr, vorher, zustand, angelegt_von, von, am, anzahl,
                                      summe_cent, hash, grund)
    VALUES (${e.lauf.traeger}, ${e.lauf.id}, ${e.nr}, ${e.nr === 1 ? null : e.nr - 1}, ${e.vorher}, ${e.zustand},
            ${e.lauf.angelegtVon}, ${e.von}, ${isoZeitpunkt(e.am)}, ${e.anzahl}, ${e.summeCent}, ${e.hash}, ${e.grund})`.execute(
    tx,
  )
}

type LaufRow = {
  traeger_nr: string
  id: string
  art: Laufart
  monat: string | null
  zahlerkonto: string
  zahlerkonto_version: number
  uebergabe_am: string
  ausfuehrung_am: string
  wertstellung_am: string
  nummer: number
  schluessel: Uint8Array
  angelegt_am: Zeitpunkt
  angelegt_von: string
  zustand: Laufzustand | null
  nr: number | null
  anzahl: number | null
  summe_cent: number | null
  hash: string | null
  grund: string | null
  freigegeben_von: string | null
}

async function listWo(tx: Tx, bedingung: RawBuilder<unknown>): Promise<readonly LaufMitStand[]> {
  const { rows } = await sql<LaufRow>`
    SELECT l.traeger_nr, l.id, l.art, l.monat, l.zahlerkonto, l.zahlerkonto_version, l.uebergabe_am, l.ausfuehrung_am,
           l.wertstellung_am, l.nummer, l.schluessel, l.angelegt_am, l.angelegt_von, e.zustand, e.nr, e.anzahl,
           e.summe_cent, e.hash, e.grund,
           (SELECT f.von FROM zahlung.laufereignis f
             WHERE f.traeger_nr = l.traeger_nr AND f.lauf = l.id AND f.zustand = 'freigegeben') AS freigegeben_von
      FROM zahlung.lauf l
      LEFT JOIN LATERAL (
             SELECT zustand, nr, anzahl, summe_cent, hash, grund FROM zahlung.laufereignis
              WHERE traeger_nr = l.traeger_nr AND lauf = l.id ORDER BY nr DESC LIMIT 1) e ON true
     WHERE ${bedingung}
     ORDER BY l.ausfuehrung_am DESC, l.angelegt_am DESC, l.id`.execute(tx)
  return rows.map(parseLauf)
}

function parseLauf(r: LaufRow): LaufMitStand {
  return {
    id: kennung<'Zahllauf'>(r.id),
    traeger: traegerNr(r.traeger_nr),
    art: r.art,
    monat: r.monat === null ? null : monat(r.monat),
    zahlerkonto: { konto: kennung<'Bankverbindung'>(r.zahlerkonto), version: r.zahlerkonto_version },
    uebergabe: datum(r.uebergabe_am),
    ausfuehrung: datum(r.ausfuehrung_am),
    wertstellung: datum(r.wertstellung_am),
    nummer: r.nummer,
    schluessel: new Uint8Array(r.schluessel),
    angelegtAm: r.angelegt_am,
    angelegtVon: kennung<'Bediensteter'>(r.angelegt_von),
    stand: parseStand(r),
  }
}

function parseStand(r: LaufRow): Laufstand {
  if (r.zustand === null || r.nr === null) return { zustand: 'angelegt', nr: 0 }
  if (r.zustand === 'verworfen') return { zustand: 'verworfen', nr: r.nr, grund: r.grund ?? '' }
  if (r.zustand === 'angelegt' || r.hash === null) throw new Error(`run ${r.id}: impossible state ${r.zustand}`)
  const inhalt = { anzahl: r.anzahl ?? 0, summe: cent(r.summe_cent ?? 0), hash: hash(r.hash) }
  if (r.zustand === 'geplant') return { zustand: 'geplant', nr: r.nr, inhalt }
  if (r.freigegeben_von === null) throw new Error(`run ${r.id} is ${r.zustand} without a release`)
  return { zustand: r.zustand, nr: r.nr, inhalt, freigegebenVon: kennung<'Bediensteter'>(r.freigegeben_von) }
}

export async function findLauf(tx: Tx, ref: LaufRef): Promise<LaufMitStand | undefined> {
  return (await listWo(tx, sql`l.traeger_nr = ${ref.traeger} AND l.id = ${ref.lauf}`))[0]
}

export async function loadLauf(tx: Tx, ref: LaufRef): Promise<LaufMitStand> {
  const lauf = await findLauf(tx, ref)
  if (lauf === undefined) throw new Error(`no run ${ref.lauf}`)
  return lauf
}

/** The runs of a Träger, the latest day first. */
export function listLaeufe(tx: Tx, traeger: TraegerNr): Promise<readonly LaufMitStand[]> {
  return listWo(tx, sql`l.traeger_nr = ${traeger}`)
}

/** The runs of one account, kind and day, in the order of their numbers. */
export async function listGleicheLaeufe(
  tx: Tx,
  l: {
    readonly traeger: TraegerNr
    readonly zahlerkonto: KontoRef
    readonly art: Laufart
    readonly ausfuehrung: Datum
  },
): Promise<readonly LaufMitStand[]> {
  const gleiche = await listWo(
    tx,
    sql`l.traeger_nr = ${l.traeger} AND l.zahlerkonto = ${l.zahlerkonto.konto} AND l.art = ${l.art}
        AND l.ausfuehrung_am = ${iso(l.ausfuehrung)}::date`,
  )
  return [...gleiche].sort((a, b) => a.nummer - b.nummer)
}
