import { type RawBuilder, sql } from 'kysely'
import {
  type Cent,
  cent,
  type Datum,
  iso,
  isoMonat,
  type Monat,
  monat,
  monatAus,
  type TraegerNr,
  tag,
} from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Buchung, Kontoart } from '../hauptbuch/buchung.ts'
import { GELDKONTEN } from './konten.ts'

/** What an amount is for, as the reports tell it apart. */
export type Zuordnung = {
  readonly leistungsart: Buchung['leistungsart']
  readonly kostentraeger: Buchung['kostentraeger']
  /** Of a loan or an early payment, or of the claim that came of one. */
  readonly darlehen: boolean
}

/** Postings of a month from one account to another, by what they are for. All the reports are sums of these. */
export type Buchungssumme = Zuordnung & {
  /** Month in which it was posted, in Berlin. */
  readonly monat: Monat
  /**
   * Year it counts for: that of the posting, or a later one that the benefit is due in: what is paid in December for January
   * counts for January (§ 46 Abs. 11 Satz 3 SGB II).
   */
  readonly haushaltsjahr: number
  readonly soll: Kontoart
  readonly haben: Kontoart
  /** They take others back; the accounts are exchanged already, as the ledger has them. */
  readonly storno: boolean
  readonly betrag: Cent
}

type Row = Omit<Buchungssumme, 'monat' | 'haushaltsjahr' | 'betrag'> & {
  readonly monat: string
  readonly haushaltsjahr: string
  readonly betrag: number
}

const parse = (r: Row): Buchungssumme => ({
  ...r,
  monat: monat(r.monat),
  haushaltsjahr: Number(r.haushaltsjahr),
  betrag: cent(r.betrag),
})

const mitternacht = (d: Datum) => sql`${iso(d)}::timestamp AT TIME ZONE 'Europe/Berlin'`

/** A posting `x` is about a loan or an early payment: few are, so they are looked up in a list. */
const istDarlehen = (traeger: TraegerNr) => sql`
  coalesce(coalesce(x.zahlung, x.forderung) IN (
    SELECT z.id FROM zahlung.zahlung z WHERE z.traeger_nr = ${traeger} AND z.anlass = 'darlehen'
    UNION ALL SELECT f.id FROM zahlung.forderung f WHERE f.traeger_nr = ${traeger} AND f.darlehen IS NOT NULL), false)`

/** Months are cut before they are written: writing them row by row is what would take the time. */
const summen = (traeger: TraegerNr, bedingung: RawBuilder<unknown>) => sql<Row>`
  SELECT to_char(b.gebucht, 'YYYY-MM') AS monat, greatest(b.jahr, to_char(b.gebucht, 'YYYY') COLLATE "C") AS haushaltsjahr,
         b.soll, b.haben, b.leistungsart, b.kostentraeger, b.darlehen, b.storno, sum(b.betrag)::bigint AS betrag
    FROM (SELECT date_trunc('month', x.gebucht_am AT TIME ZONE 'Europe/Berlin') AS gebucht, left(x.monat, 4) AS jahr,
                 x.soll, x.haben, x.leistungsart, x.kostentraeger, ${istDarlehen(traeger)} AS darlehen,
                 x.storniert IS NOT NULL AS storno, sum(x.betrag_cent) AS betrag
            FROM zahlung.buchung x
           WHERE x.traeger_nr = ${traeger} AND ${bedingung}
           GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) b
   GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
   ORDER BY 1, 2, 6, 5, 7, 3, 4, 8`

/** Sums of the postings made from `von` to before `vor`, days in Berlin. */
export async function listBuchungssummen(
  tx: Tx,
  traeger: TraegerNr,
  o: { readonly von: Datum; readonly vor: Datum },
): Promise<readonly Buchungssumme[]> {
  const bedingung = sql`x.gebucht_am >= ${mitternacht(o.von)} AND x.gebucht_am < ${mitternacht(o.vor)}`
  const { rows } = await summen(traeger, bedingung).execute(tx)
  return rows.map(parse)
}

/**
 * Sums of what was paid and received that counts for a year: posted in it, or before it for a month of it. Nothing is handed over
 * more than a year ahead.
 */
export async function listGeldsummen(tx: Tx, traeger: TraegerNr, jahr: number): Promise<readonly Buchungssumme[]> {
  const konten = [...GELDKONTEN]
  const [davor, von, vor] = [jahr - 1, jahr, jahr + 1].map((j) => mitternacht(tag(j, 1, 1)))
  const { rows } = await summen(
    traeger,
    sql`x.gebucht_am >= ${davor} AND x.gebucht_am < ${vor}
        AND (x.gebucht_am >= ${von} OR x.monat >= ${isoMonat(monatAus(jahr, 1))})
        AND (x.soll = ANY(${konten}::text[])) <> (x.haben = ANY(${konten}::text[]))`,
  ).execute(tx)
  return rows.map(parse).filter((b) => b.haushaltsjahr === jahr)
}

/** All that was posted from one account to another before a day. */
export type Bestandssumme = Zuordnung & Pick<Buchungssumme, 'soll' | 'haben' | 'betrag'>

export async function listBestandssummen(tx: Tx, traeger: TraegerNr, vor: Datum): Promise<readonly Bestandssumme[]> {
  const { rows } = await sql<Omit<Bestandssumme, 'betrag'> & { readonly betrag: number }>`
    SELECT x.soll, x.haben, x.leistungsart, x.kostentraeger, ${istDarlehen(traeger)} AS darlehen,
           sum(x.betrag_cent)::bigint AS betrag
      FROM zahlung.buchung x
     WHERE x.traeger_nr = ${traeger} AND x.gebucht_am < ${mitternacht(vor)}
     GROUP BY 1, 2, 3, 4, 5
     ORDER BY 4, 3, 5, 1, 2`.execute(tx)
  return rows.map((r) => ({ ...r, betrag: cent(r.betrag) }))
}

/** What is ordered for a month and not handed over, set off or replaced. */
export type Angeordnet = Zuordnung & { readonly monat: Monat; readonly betrag: Cent }

export async function listAngeordnete(tx: Tx, traeger: TraegerNr): Promise<readonly Angeordnet[]> {
  const { rows } = await sql<
    Omit<Angeordnet, 'monat' | 'betrag'> & { readonly monat: string; readonly betrag: number }
  >`
    SELECT b.monat, b.leistungsart, b.kostentraeger, b.darlehen, sum(b.betrag)::bigint AS betrag
      FROM (SELECT x.monat, x.leistungsart, x.kostentraeger, z.anlass IS NOT DISTINCT FROM 'darlehen' AS darlehen,
                   CASE WHEN x.haben = 'verbindlichkeit' THEN x.betrag_cent ELSE -x.betrag_cent END AS betrag
              FROM zahlung.buchung x
              LEFT JOIN zahlung.zahlung z ON z.traeger_nr = x.traeger_nr AND z.id = x.zahlung
             WHERE x.traeger_nr = ${traeger} AND 'verbindlichkeit' IN (x.soll, x.haben)) b
     GROUP BY 1, 2, 3, 4
    HAVING sum(b.betrag) <> 0
     ORDER BY 1, 3, 2, 4`.execute(tx)
  return rows.map((r) => ({ ...r, monat: monat(r.monat), betrag: cent(r.betrag) }))
}
