import { sql } from 'kysely'
import { type Cent, cent, type Datum, iso, type Monat, monat, type TraegerNr } from '../../kern/index.ts'
import type { Kostentraeger, Leistungsart } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Kontoart } from '../hauptbuch/buchung.ts'
import type { Beitragsart } from '../posten.ts'

/** What moved on the accounts of one kind, in a month of posting, by what it was for. All the reports are sums of these. */
export type Bewegung = {
  /** Month in which it was posted, in Berlin. */
  readonly monat: Monat
  /**
   * Year it counts for: that of the posting, or a later one that the benefit is due in: what is paid in December for January
   * counts for January (§ 46 Abs. 11 Satz 3 SGB II).
   */
  readonly haushaltsjahr: number
  readonly konto: Kontoart
  readonly leistungsart: Leistungsart | Beitragsart
  readonly kostentraeger: Kostentraeger
  /** Of a loan or an early payment, or of the claim that came of one. */
  readonly darlehen: boolean
  readonly soll: Cent
  readonly haben: Cent
}

/** Sums of the postings made from `von` to before `vor`, days in Berlin. */
export async function listBewegungen(
  tx: Tx,
  traeger: TraegerNr,
  o: { readonly von: Datum; readonly vor: Datum },
): Promise<readonly Bewegung[]> {
  const { rows } = await sql<{
    monat: string
    haushaltsjahr: string
    konto: Kontoart
    leistungsart: Bewegung['leistungsart']
    kostentraeger: Kostentraeger
    darlehen: boolean
    soll: number
    haben: number
  }>`
    SELECT b.gebucht AS monat, greatest(left(b.monat, 4), left(b.gebucht, 4)) AS haushaltsjahr, s.konto,
           b.leistungsart, b.kostentraeger, b.darlehen, sum(s.soll)::bigint AS soll, sum(s.haben)::bigint AS haben
      FROM (SELECT to_char(x.gebucht_am AT TIME ZONE 'Europe/Berlin', 'YYYY-MM') COLLATE "C" AS gebucht,
                   x.soll, x.haben, x.betrag_cent, x.leistungsart, x.kostentraeger, x.monat,
                   (z.anlass IS NOT DISTINCT FROM 'darlehen' OR f.darlehen IS NOT NULL) AS darlehen
              FROM zahlung.buchung x
              LEFT JOIN zahlung.zahlung z ON z.traeger_nr = x.traeger_nr AND z.id = x.zahlung
              LEFT JOIN zahlung.forderung f ON f.traeger_nr = x.traeger_nr AND f.id = x.forderung
             WHERE x.traeger_nr = ${traeger}
               AND x.gebucht_am >= ${iso(o.von)}::timestamp AT TIME ZONE 'Europe/Berlin'
               AND x.gebucht_am < ${iso(o.vor)}::timestamp AT TIME ZONE 'Europe/Berlin') b
      CROSS JOIN LATERAL (VALUES (b.soll, b.betrag_cent, 0::bigint), (b.haben, 0::bigint, b.betrag_cent)) AS s (konto, soll, haben)
     GROUP BY 1, 2, 3, 4, 5, 6
     ORDER BY 1, 2, 3, 5, 4, 6`.execute(tx)
  return rows.map((r) => ({
    ...r,
    monat: monat(r.monat),
    haushaltsjahr: Number(r.haushaltsjahr),
    soll: cent(r.soll),
    haben: cent(r.haben),
  }))
}
