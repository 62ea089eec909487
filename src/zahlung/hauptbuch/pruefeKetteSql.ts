import { sql } from 'kysely'
import type { TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import { ANFANG } from './siegel.ts'
import { countUnversiegelt } from './siegelSql.ts'

/** Of a gap so many numbers are named. */
const LUECKE = 1_000

export type Kettenbefund = {
  readonly geprueft: number
  readonly kopf: string
  /** Sealing numbers whose posting or link is not what it was, and those that are missing. */
  readonly gebrochen: readonly number[]
  readonly unversiegelt: number
}

/** LED-04: reads the whole chain of a Träger and says where it does not hold. */
export async function pruefeKette(tx: Tx, traeger: TraegerNr): Promise<Kettenbefund> {
  const { rows } = await sql<{ nummer: number; kette: string }>`
    SELECT nummer, kette FROM zahlung.siegel WHERE traeger_nr = ${traeger} ORDER BY nummer DESC LIMIT 1`.execute(tx)
  return {
    geprueft: rows[0]?.nummer ?? 0,
    kopf: rows[0]?.kette ?? ANFANG,
    gebrochen: await listGebrochene(tx, traeger),
    unversiegelt: await countUnversiegelt(tx, traeger),
  }
}

/**
 * The links of the chain that do not hold; one that is missing is named by its number. A second way of computing
 * them beside `glied`: in the database, over the columns as they lie there, so that a value no program would read (a month 00,
 * a year 200000) is found and not stumbled over.
 */
async function listGebrochene(tx: Tx, traeger: TraegerNr): Promise<readonly number[]> {
  const { rows } = await sql<{ nummer: number }>`
    SELECT g.nummer
      FROM (SELECT nummer, buchung, vorige, kette,
                   lag(nummer, 1, 0::bigint) OVER folge AS davor, lag(kette, 1, ${ANFANG}::bpchar) OVER folge AS kette_davor
              FROM zahlung.siegel
             WHERE traeger_nr = ${traeger}
            WINDOW folge AS (ORDER BY nummer)) AS s
      LEFT JOIN zahlung.buchung b ON b.traeger_nr = ${traeger} AND b.id = s.buchung
     CROSS JOIN LATERAL (
             SELECT generate_series(s.davor + 1, least(s.nummer - 1, s.davor + ${LUECKE})) AS nummer WHERE s.nummer <> s.davor + 1
              UNION ALL
             SELECT s.nummer
              WHERE s.nummer = s.davor + 1 AND s.vorige <> s.kette_davor OR b.id IS NULL
                 OR b.gebucht_am <> date_trunc('milliseconds', b.gebucht_am)
                 OR s.kette <> encode(sha256(convert_to(s.vorige || ${KANONISCH}, 'UTF8')), 'hex')) AS g
     ORDER BY 1`.execute(tx)
  return rows.map((r) => Number(r.nummer))
}

/** Without escapes: what would need one was never posted, and comes out as another text. */
const text = (spalte: string): string => `coalesce('"' || b.${spalte}::text || '"', 'null')`

/** The posting `b` in canonical form (RFC 8785): keys sorted, no blanks. Keys that came later are there where they say something. */
const KANONISCH = sql.raw(
  [
    `'{"betrag_cent":' || b.betrag_cent::text`,
    `',"entscheidung":' || ${text('entscheidung')}`,
    `',"fall":' || ${text('fall')}`,
    `',"format":"allegro-buchung/1"'`,
    `coalesce(',"forderung":"' || b.forderung::text || '"', '')`,
    `',"gebucht_am":"' || to_char(b.gebucht_am AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"'`,
    `',"haben":' || ${text('haben')}`,
    `',"id":' || ${text('id')}`,
    `',"kostentraeger":' || ${text('kostentraeger')}`,
    `',"leistungsart":' || ${text('leistungsart')}`,
    `coalesce(',"meldung":"' || b.meldung::text || '"', '')`,
    `',"monat":' || ${text('monat')}`,
    `',"person":' || ${text('person')}`,
    `',"soll":' || ${text('soll')}`,
    `',"storniert":' || ${text('storniert')}`,
    `',"titel":' || ${text('titel')}`,
    `',"traeger":' || ${text('traeger_nr')}`,
    `',"vorgang":' || ${text('vorgang')}`,
    `',"zahlung":' || ${text('zahlung')}`,
    `coalesce(',"zeile":' || b.zeile::text, '')`,
    `'}'`,
  ].join(' || '),
)
