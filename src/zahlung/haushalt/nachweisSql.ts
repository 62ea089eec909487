import { type RawBuilder, sql } from 'kysely'
import {
  type Cent,
  cent,
  type Datum,
  datum,
  iso,
  type Kennung,
  kennung,
  type Monat,
  monat,
  type TraegerNr,
} from '../../kern/index.ts'
import type { Leistungsart } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Beitragsart } from '../posten.ts'

/**
 * zahlung: handed over with a run; rueckgabe: came back from the bank; eingang: paid in on a claim; verrechnung: a payment that
 * met a claim, and the claim it met.
 */
export type Nachweisart = 'zahlung' | 'rueckgabe' | 'eingang' | 'verrechnung'

/** One cost part borne by the Kommune, on the bank day it counts for. Positive: she pays. */
export type Nachweisposten = {
  readonly tag: Datum
  readonly art: Nachweisart
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  /** The payment it is a part of, or the claim. */
  readonly vorgang: string
  readonly monat: Monat
  readonly leistungsart: Leistungsart | Beitragsart
  readonly betrag: Cent
}

type Tage = { readonly von: Datum; readonly bis: Datum }

/**
 * What was handed over counts for the day of execution of its run, all else for the day the bank booked it, or it was posted. Payments come from the
 * transfers of the runs, all else from the postings; together they are what the accounts of money lost.
 */
function posten(traeger: TraegerNr, { von, bis }: Tage): RawBuilder<unknown> {
  const geld = sql.raw("('unterwegs', 'bank', 'bar', 'barstelle', 'verrechnung', 'aufrechnung')")
  const anderes = sql`
         CASE WHEN b.soll IN ('verrechnung', 'aufrechnung') OR b.haben IN ('verrechnung', 'aufrechnung') THEN 'verrechnung'
              WHEN b.haben = 'bar' THEN 'zahlung'
              WHEN b.soll = 'forderung' OR b.haben = 'forderung' THEN 'eingang' ELSE 'rueckgabe' END,
         b.fall, b.entscheidung, coalesce(b.zahlung, b.forderung), b.monat, b.leistungsart, b.person,
         CASE WHEN b.haben IN ${geld} THEN b.betrag_cent ELSE -b.betrag_cent END
    FROM zahlung.vorgang v
    JOIN zahlung.buchung b ON b.traeger_nr = v.traeger_nr AND b.vorgang = v.id
   WHERE v.traeger_nr = ${traeger} AND b.kostentraeger = 'kommune' AND (b.soll IN ${geld}) <> (b.haben IN ${geld})
     AND NOT (b.haben = 'unterwegs' AND b.storniert IS NULL)`
  return sql`
  SELECT l.ausfuehrung_am AS tag, 'zahlung' AS art, z.fall, z.entscheidung, z.id AS vorgang, z.monat, p.leistungsart, p.person,
         p.betrag_cent AS betrag
    FROM zahlung.lauf l
    JOIN zahlung.laufereignis le ON le.traeger_nr = l.traeger_nr AND le.lauf = l.id AND le.zustand = 'uebergeben'
    JOIN zahlung.ueberweisung u ON u.traeger_nr = l.traeger_nr AND u.lauf = l.id
    JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
    JOIN zahlung.posten p ON p.traeger_nr = z.traeger_nr AND p.zahlung = z.id AND p.kostentraeger = 'kommune'
   WHERE l.traeger_nr = ${traeger} AND l.ausfuehrung_am BETWEEN ${iso(von)}::date AND ${iso(bis)}::date
  UNION ALL
  SELECT (b.gebucht_am AT TIME ZONE 'Europe/Berlin')::date, ${anderes}
     AND v.buchungstag IS NULL AND b.gebucht_am >= ${iso(von)}::timestamp AT TIME ZONE 'Europe/Berlin'
     AND b.gebucht_am < (${iso(bis)}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'
  UNION ALL
  SELECT v.buchungstag, ${anderes} AND v.buchungstag BETWEEN ${iso(von)}::date AND ${iso(bis)}::date`
}

export async function listNachweisposten(tx: Tx, traeger: TraegerNr, tage: Tage): Promise<readonly Nachweisposten[]> {
  const { rows } = await sql<{
    tag: string
    art: Nachweisart
    fall: string
    entscheidung: string
    vorgang: string
    monat: string
    leistungsart: Nachweisposten['leistungsart']
    betrag: number
  }>`
    SELECT tag, art, fall, entscheidung, vorgang, monat, leistungsart, sum(betrag)::bigint AS betrag
      FROM (${posten(traeger, tage)}) AS n
     GROUP BY 1, 2, 3, 4, 5, 6, 7
     ORDER BY tag, art DESC, vorgang, monat, leistungsart`.execute(tx)
  return rows.map((r) => ({
    tag: datum(r.tag),
    art: r.art,
    fall: kennung<'Leistungsfall'>(r.fall),
    entscheidung: kennung<'Entscheidung'>(r.entscheidung),
    vorgang: r.vorgang,
    monat: monat(r.monat),
    leistungsart: r.leistungsart,
    betrag: cent(r.betrag),
  }))
}

/** A bank day in figures: what was debited for the Kommune, and what else it got back or owes. */
export type Nachweistag = {
  readonly tag: Datum
  readonly zahlungen: number
  readonly belastung: Cent
  readonly anderes: Cent
}

export async function listNachweistage(tx: Tx, traeger: TraegerNr, tage: Tage): Promise<readonly Nachweistag[]> {
  const { rows } = await sql<{ tag: string; zahlungen: number; belastung: number; anderes: number }>`
    SELECT tag, count(DISTINCT vorgang) FILTER (WHERE art = 'zahlung') AS zahlungen,
           coalesce(sum(betrag) FILTER (WHERE art = 'zahlung'), 0)::bigint AS belastung,
           coalesce(sum(betrag) FILTER (WHERE art <> 'zahlung'), 0)::bigint AS anderes
      FROM (${posten(traeger, tage)}) AS n
     GROUP BY tag ORDER BY tag`.execute(tx)
  return rows.map((r) => ({
    tag: datum(r.tag),
    zahlungen: Number(r.zahlungen),
    belastung: cent(r.belastung),
    anderes: cent(r.anderes),
  }))
}
