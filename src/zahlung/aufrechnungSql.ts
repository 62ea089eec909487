import { sql } from 'kysely'
import { datum, iso, isoMonat, type Kennung, kennung, type Monat, monat, type TraegerNr } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Aufrechnung, Aufrechnungszustand } from './aufrechnung.ts'

type Urheber = { readonly von: Kennung<'Bediensteter'>; readonly am: Zeitpunkt }

export async function insertAufrechnung(tx: Tx, a: Omit<Aufrechnung, 'abschnitte'>, u: Urheber): Promise<void> {
  await sql`
    INSERT INTO zahlung.aufrechnung (traeger_nr, id, fall, forderung, person, verfahren, ab, bestandskraeftig_am, angelegt_von, angelegt_am)
    VALUES (${a.traeger}, ${a.id}, ${a.fall}, ${a.forderung}, ${a.person}, ${a.verfahren}, ${isoMonat(a.ab)},
            ${iso(a.bestandskraeftigAm)}::date, ${u.von}, ${isoZeitpunkt(u.am)})`.execute(tx)
}

export async function insertAbschnitt(
  tx: Tx,
  a: Aufrechnung,
  x: { readonly ab: Monat; readonly zustand: Aufrechnungszustand; readonly grund: string },
  u: Urheber,
): Promise<void> {
  await sql`
    INSERT INTO zahlung.aufrechnungsabschnitt (traeger_nr, aufrechnung, nr, ab, zustand, grund, von, am)
    VALUES (${a.traeger}, ${a.id}, ${a.abschnitte.length + 1}, ${isoMonat(x.ab)}, ${x.zustand}, ${x.grund}, ${u.von},
            ${isoZeitpunkt(u.am)})`.execute(tx)
}

/** Every set-off of a case, in the order they were declared. */
export async function listAufrechnungen(
  tx: Tx,
  ref: { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> },
): Promise<readonly Aufrechnung[]> {
  const { rows } = await sql<{
    id: string
    forderung: string
    person: string
    verfahren: string
    ab: string
    bestandskraeftig_am: string
    abschnitte: readonly { ab: string; zustand: Aufrechnungszustand; grund: string }[] | null
  }>`
    SELECT a.id, a.forderung, a.person, a.verfahren, a.ab, a.bestandskraeftig_am,
           (SELECT jsonb_agg(jsonb_build_object('ab', x.ab, 'zustand', x.zustand, 'grund', x.grund) ORDER BY x.nr)
              FROM zahlung.aufrechnungsabschnitt x
             WHERE x.traeger_nr = a.traeger_nr AND x.aufrechnung = a.id) AS abschnitte
      FROM zahlung.aufrechnung a
     WHERE a.traeger_nr = ${ref.traeger} AND a.fall = ${ref.fall}
     ORDER BY a.angelegt_am, a.id`.execute(tx)
  return rows.map((r) => ({
    ...ref,
    id: kennung<'Aufrechnung'>(r.id),
    forderung: kennung<'Forderung'>(r.forderung),
    person: r.person,
    verfahren: kennung<'Verfahren'>(r.verfahren),
    ab: monat(r.ab),
    bestandskraeftigAm: datum(r.bestandskraeftig_am),
    abschnitte: (r.abschnitte ?? []).map((x) => ({ ...x, ab: monat(x.ab) })),
  }))
}

/** Of some cases those in which something is set off. */
export async function listFaelleMitAufrechnung(
  tx: Tx,
  traeger: TraegerNr,
  faelle: readonly Kennung<'Leistungsfall'>[],
): Promise<readonly Kennung<'Leistungsfall'>[]> {
  if (faelle.length === 0) return []
  const { rows } = await sql<{ fall: string }>`
    SELECT DISTINCT fall FROM zahlung.aufrechnung
     WHERE traeger_nr = ${traeger} AND fall = ANY(${[...new Set(faelle)]}::uuid[]) ORDER BY fall`.execute(tx)
  return rows.map((r) => kennung<'Leistungsfall'>(r.fall))
}
