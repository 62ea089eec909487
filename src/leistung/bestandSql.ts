import { sql } from 'kysely'
import { cent, type Kennung, kennung, type Monat, monat, type TraegerNr } from '../kern/index.ts'
import { LEISTUNGSARTEN, type Rechtsstand } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import type { Betragszeile, PersonMonat } from './betrag.ts'
import { liesRechtsstand } from './rechtsstand.ts'

/** What was decided for a case so far, for a walk through the stock. */
export type Bestandsbescheid = {
  readonly entschieden: readonly PersonMonat[]
  readonly zeilen: readonly Betragszeile[]
  readonly inUeberzahlung: readonly PersonMonat[]
  /** A decision waits to be ordered. */
  readonly wartet: boolean
  /** Under which Rechtsstand each month was decided last, for anyone of the household. */
  readonly rechtsstaende: ReadonlyMap<Monat, Rechtsstand>
}

type Rows = {
  fall: string
  offen: string | null
  regelt: [string, string, [string, string, number][], string][] | null
  ueberzahlt: [string, string][] | null
}

/**
 * By case, for the cases whose ids lie between `von` and `bis`, both included: one question for all of them. How many rows
 * lie between two uuids Postgres cannot estimate, so nothing here may hang on it: each part is computed once, amounts are
 * looked up row by row by their key.
 */
export async function listeBestandsbescheide(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly von: Kennung<'Leistungsfall'>; readonly bis: Kennung<'Leistungsfall'> },
): Promise<ReadonlyMap<Kennung<'Leistungsfall'>, Bestandsbescheid>> {
  const { rows } = await sql<Rows>`
    WITH letzte AS MATERIALIZED (
      SELECT DISTINCT ON (r.fall, r.monat, r.person) r.fall, r.monat, r.person, r.folge, r.entscheidung
        FROM leistung.regelung r
       WHERE r.traeger_nr = ${o.traeger} AND r.fall BETWEEN ${o.von} AND ${o.bis}
       ORDER BY r.fall, r.monat, r.person, r.folge DESC
    ), regelt AS MATERIALIZED (
      SELECT l.fall, json_agg(json_build_array(l.person, l.monat, coalesce(b.liste, '[]'::json), e.rechtsstand)
                              ORDER BY l.monat, l.folge, length(l.person), l.person) AS liste
        FROM letzte l
       CROSS JOIN LATERAL (
         SELECT rechtsstand FROM leistung.entscheidung WHERE traeger_nr = ${o.traeger} AND id = l.entscheidung LIMIT 1
       ) e
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_array(x.leistungsart, x.kostentraeger, x.betrag_cent)
                         ORDER BY x.leistungsart, x.kostentraeger) AS liste
           FROM leistung.ergebnis x
          WHERE x.traeger_nr = ${o.traeger} AND x.fall = l.fall AND x.monat = l.monat AND x.person = l.person
            AND x.folge = l.folge
       ) b
       GROUP BY 1
    ), ueberzahlt AS MATERIALIZED (
      SELECT u.fall, json_agg(DISTINCT jsonb_build_array(p.person, p.monat)) AS liste
        FROM leistung.ueberzahlung u
        JOIN leistung.ueberzahlung_posten p ON p.traeger_nr = u.traeger_nr AND p.ueberzahlung = u.id
       WHERE u.traeger_nr = ${o.traeger} AND u.fall BETWEEN ${o.von} AND ${o.bis}
       GROUP BY 1
    )
    SELECT s.fall, s.offen, regelt.liste AS regelt, ueberzahlt.liste AS ueberzahlt
      FROM leistung.fallstand s
      LEFT JOIN regelt ON regelt.fall = s.fall
      LEFT JOIN ueberzahlt ON ueberzahlt.fall = s.fall
     WHERE s.traeger_nr = ${o.traeger} AND s.fall BETWEEN ${o.von} AND ${o.bis}`.execute(tx)
  const staende = new Map<string, Rechtsstand>()
  const stand = (text: string): Rechtsstand => {
    const r = staende.get(text) ?? liesRechtsstand(text)
    staende.set(text, r)
    return r
  }
  return new Map(rows.map((r) => [kennung<'Leistungsfall'>(r.fall), parse(r, stand)]))
}

function parse(r: Rows, stand: (text: string) => Rechtsstand): Bestandsbescheid {
  const regelt = (r.regelt ?? []).map(([person, m, liste, text]) => ({ person, monat: monat(m), liste, text }))
  return {
    entschieden: regelt.map(({ person, monat: m }) => ({ person, monat: m })),
    zeilen: regelt.flatMap(({ person, monat: m, liste }) =>
      liste.map(([art, kostentraeger, betrag]) => {
        const leistungsart = LEISTUNGSARTEN.find((a) => a === art)
        if (leistungsart === undefined || (kostentraeger !== 'bund' && kostentraeger !== 'kommune'))
          throw new Error(`amount of no kind: ${art}`)
        return { person, monat: m, leistungsart, kostentraeger, betrag: cent(betrag) }
      }),
    ),
    inUeberzahlung: (r.ueberzahlt ?? []).map(([person, m]) => ({ person, monat: monat(m) })),
    wartet: r.offen !== null,
    rechtsstaende: new Map(regelt.map((x) => [x.monat, stand(x.text)])),
  }
}
