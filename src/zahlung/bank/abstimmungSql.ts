import { sql } from 'kysely'
import { type Cent, cent, type Datum, datum, iso, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'

/** A statement of an account: what the bank says of a day. */
export type Auszugsstand = {
  readonly iban: string
  readonly kennung: string
  readonly anfang: Cent | null
  readonly ende: Cent | null
  readonly tag: Datum
  /** Sum of its booked entries. */
  readonly bewegt: Cent
}

/** The statements whose closing day lies in a stretch, and of each account the last one before it. */
export async function listAuszugsstaende(
  tx: Tx,
  traeger: TraegerNr,
  von: Datum,
  bis: Datum,
): Promise<readonly Auszugsstand[]> {
  const { rows } = await sql<{
    iban: string
    kennung: string
    anfang_cent: number | null
    ende_cent: number | null
    ende_am: string
    bewegt: number
  }>`
    SELECT a.iban, a.kennung, a.anfang_cent, a.ende_cent, a.ende_am,
           (SELECT coalesce(sum(CASE WHEN z.richtung = 'gutschrift' THEN z.betrag_cent ELSE -z.betrag_cent END), 0)::bigint
              FROM zahlung.bankzeile z
             WHERE z.traeger_nr = a.traeger_nr AND z.meldung = a.meldung AND z.auszug = a.nr AND z.art = 'umsatz'
               AND z.status = 'BOOK') AS bewegt
      FROM zahlung.bankauszug a
      JOIN zahlung.bankmeldung m ON m.traeger_nr = a.traeger_nr AND m.id = a.meldung
     WHERE a.traeger_nr = ${traeger} AND NOT a.doppelt AND m.format LIKE 'camt.053%' AND a.iban IS NOT NULL
       AND a.ende_am <= ${iso(bis)}::date
       AND a.ende_am >= coalesce((SELECT max(v.ende_am) FROM zahlung.bankauszug v
                                    JOIN zahlung.bankmeldung n ON n.traeger_nr = v.traeger_nr AND n.id = v.meldung
                                   WHERE v.traeger_nr = a.traeger_nr AND v.iban = a.iban AND NOT v.doppelt
                                     AND n.format LIKE 'camt.053%' AND v.ende_am < ${iso(von)}::date), ${iso(von)}::date)
     ORDER BY a.iban, a.ende_am, a.kennung`.execute(tx)
  return rows.map((r) => ({
    iban: r.iban,
    kennung: r.kennung,
    anfang: r.anfang_cent === null ? null : cent(r.anfang_cent),
    ende: r.ende_cent === null ? null : cent(r.ende_cent),
    tag: datum(r.ende_am),
    bewegt: cent(r.bewegt),
  }))
}

/** What our books moved on the bank account, by the day the bank booked it. */
export async function listBankbewegungen(
  tx: Tx,
  traeger: TraegerNr,
  von: Datum,
  bis: Datum,
): Promise<ReadonlyMap<Datum, Cent>> {
  const { rows } = await sql<{ tag: string; bewegt: number }>`
    SELECT v.buchungstag AS tag, sum(CASE WHEN b.soll = 'bank' THEN b.betrag_cent ELSE -b.betrag_cent END)::bigint AS bewegt
      FROM zahlung.vorgang v
      JOIN zahlung.buchung b ON b.traeger_nr = v.traeger_nr AND b.vorgang = v.id
     WHERE v.traeger_nr = ${traeger} AND v.buchungstag BETWEEN ${iso(von)}::date AND ${iso(bis)}::date
       AND 'bank' IN (b.soll, b.haben)
     GROUP BY v.buchungstag`.execute(tx)
  return new Map(rows.map((r) => [datum(r.tag), cent(r.bewegt)]))
}

/** A run whose transfers the bank has not booked, though their day has passed. */
export type Ungebucht = {
  readonly lauf: Kennung<'Zahllauf'>
  readonly ausfuehrung: Datum
  readonly anzahl: number
  readonly summe: Cent
}

export async function listUngebuchte(tx: Tx, traeger: TraegerNr, vor: Datum): Promise<readonly Ungebucht[]> {
  const { rows } = await sql<{ lauf: string; ausfuehrung_am: string; anzahl: number; summe: number }>`
    SELECT l.id AS lauf, l.ausfuehrung_am, count(*) AS anzahl, sum(u.betrag_cent)::bigint AS summe
      FROM zahlung.lauf l
      JOIN zahlung.ueberweisung u ON u.traeger_nr = l.traeger_nr AND u.lauf = l.id
      JOIN LATERAL (
             SELECT zustand FROM zahlung.ereignis
              WHERE traeger_nr = u.traeger_nr AND zahlung = u.zahlung ORDER BY nr DESC LIMIT 1) e ON true
     WHERE l.traeger_nr = ${traeger} AND l.ausfuehrung_am < ${iso(vor)}::date AND e.zustand = 'uebergeben'
     GROUP BY l.id, l.ausfuehrung_am
    UNION ALL
    SELECT l.id, l.ausfuehrung_am, 1, r.betrag_cent
      FROM zahlung.lauf l
      JOIN zahlung.rueckzahlung r ON r.traeger_nr = l.traeger_nr AND r.lauf = l.id
      JOIN zahlung.laufereignis u ON u.traeger_nr = l.traeger_nr AND u.lauf = l.id AND u.zustand = 'uebergeben'
      JOIN LATERAL (
             SELECT grund FROM zahlung.bankergebnis
              WHERE traeger_nr = r.traeger_nr AND meldung = r.meldung AND nr = r.zeile ORDER BY folge DESC LIMIT 1) e ON true
     WHERE l.traeger_nr = ${traeger} AND l.ausfuehrung_am < ${iso(vor)}::date AND e.grund = 'rueckzahlungUnterwegs'
     ORDER BY ausfuehrung_am, lauf`.execute(tx)
  return rows.map((r) => ({
    lauf: kennung<'Zahllauf'>(r.lauf),
    ausfuehrung: datum(r.ausfuehrung_am),
    anzahl: r.anzahl,
    summe: cent(r.summe),
  }))
}
