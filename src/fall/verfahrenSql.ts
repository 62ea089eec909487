import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { FallRef } from './leistungsfall.ts'
import type { Festlegung, Festlegungswerte, Verfahren, VerfahrenRef, Verfahrenskreis } from './verfahren.ts'

type Row = {
  traeger_nr: string
  id: string
  fall: string
  art: string
  gegenstand: string
  begonnen_am: Zeitpunkt
  begonnen_von: string
  beendet: boolean
  nr: number
  vertraulich: boolean
  zugeteilt: readonly string[] | null
}

type FestlegungRow = {
  verfahren: string
  nr: number
  schritt: string
  werte: Festlegungswerte
  wann: Zeitpunkt
  von: string
  personalnummer: string
}

const SPALTEN = sql.raw(
  'traeger_nr, id, fall, art, gegenstand, begonnen_am, begonnen_von, beendet, nr, vertraulich, zugeteilt',
)

/** False: one of this kind about the same thing is running that this reader does not see. */
export async function insertVerfahren(tx: Tx, v: Verfahren): Promise<boolean> {
  const zugeteilt = typeof v.kreis === 'string' ? null : v.kreis
  const { numAffectedRows } = await sql`
    INSERT INTO fall.verfahren (${SPALTEN})
    VALUES (${v.traeger}, ${v.id}, ${v.fall}, ${v.art}, ${v.gegenstand}, ${isoZeitpunkt(v.begonnenAm)}, ${v.begonnenVon},
            ${v.beendet}, ${v.nr}, ${v.kreis !== 'alle'}, ${zugeteilt}::uuid[])
    ON CONFLICT DO NOTHING`.execute(tx)
  return numAffectedRows === 1n
}

export async function updateKreis(tx: Tx, ref: VerfahrenRef, kreis: readonly Kennung<'Bediensteter'>[]): Promise<void> {
  await sql`
    UPDATE fall.verfahren SET zugeteilt = ${kreis}::uuid[]
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.verfahren} AND zugeteilt IS NOT NULL`.execute(tx)
}

/** The next one, and its projection onto the procedure, which is locked by the caller. */
export async function insertFestlegung(
  tx: Tx,
  ref: VerfahrenRef,
  f: Festlegung,
  o: { readonly beendet: boolean; readonly vertraulich: boolean },
): Promise<void> {
  await sql`
    INSERT INTO fall.festlegung (traeger_nr, verfahren, nr, schritt, werte, wann, von, personalnummer, vertraulich)
    VALUES (${ref.traeger}, ${ref.verfahren}, ${f.nr}, ${f.schritt}, ${JSON.stringify(f.werte)}, ${isoZeitpunkt(f.wann)},
            ${f.von.bediensteter}, ${f.von.personalnummer}, ${o.vertraulich})`.execute(tx)
  await sql`
    UPDATE fall.verfahren SET nr = ${f.nr}, beendet = ${o.beendet}
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.verfahren}`.execute(tx)
}

export async function findVerfahrenForUpdate(
  tx: Tx,
  ref: VerfahrenRef,
): Promise<{ readonly beendet: boolean; readonly nr: number; readonly vertraulich: boolean } | undefined> {
  const { rows } = await sql<{ beendet: boolean; nr: number; vertraulich: boolean }>`
    SELECT beendet, nr, vertraulich FROM fall.verfahren
     WHERE traeger_nr = ${ref.traeger} AND id = ${ref.verfahren} FOR UPDATE`.execute(tx)
  return rows[0]
}

export async function findVerfahren(tx: Tx, ref: VerfahrenRef): Promise<Verfahren | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM fall.verfahren WHERE traeger_nr = ${ref.traeger} AND id = ${ref.verfahren}`.execute(tx)
  return (await mitFestlegungen(tx, ref.traeger, rows))[0]
}

/** The procedures of a case, the youngest first. */
export async function listeVerfahren(tx: Tx, ref: FallRef): Promise<readonly Verfahren[]> {
  const { rows } = await sql<Row>`
    SELECT ${SPALTEN} FROM fall.verfahren
     WHERE traeger_nr = ${ref.traeger} AND fall = ${ref.fall} ORDER BY begonnen_am DESC, id DESC`.execute(tx)
  return mitFestlegungen(tx, ref.traeger, rows)
}

async function mitFestlegungen(tx: Tx, traeger: TraegerNr, rows: readonly Row[]): Promise<readonly Verfahren[]> {
  if (rows.length === 0) return []
  const ids = rows.map((r) => r.id)
  const { rows: alle } = await sql<FestlegungRow>`
    SELECT verfahren, nr, schritt, werte, wann, von, personalnummer FROM fall.festlegung
     WHERE traeger_nr = ${traeger} AND verfahren = ANY(${ids}::uuid[]) ORDER BY verfahren, nr`.execute(tx)
  return rows.map((r) => parse(r, alle))
}

function parse(r: Row, alle: readonly FestlegungRow[]): Verfahren {
  return {
    traeger: traegerNr(r.traeger_nr),
    fall: kennung(r.fall),
    id: kennung(r.id),
    art: r.art,
    gegenstand: r.gegenstand,
    begonnenAm: r.begonnen_am,
    begonnenVon: kennung<'Bediensteter'>(r.begonnen_von),
    beendet: r.beendet,
    nr: r.nr,
    kreis: kreisVon(r),
    festlegungen: alle
      .filter((f) => f.verfahren === r.id)
      .map(({ nr, schritt, werte, wann, von, personalnummer }) => ({
        nr,
        schritt,
        werte,
        wann,
        von: { bediensteter: kennung<'Bediensteter'>(von), personalnummer } satisfies {
          bediensteter: Kennung<'Bediensteter'>
          personalnummer: string
        },
      })),
  }
}

function kreisVon(r: Pick<Row, 'vertraulich' | 'zugeteilt'>): Verfahrenskreis {
  if (!r.vertraulich) return 'alle'
  return r.zugeteilt === null ? 'amt' : r.zugeteilt.map((b) => kennung<'Bediensteter'>(b))
}
