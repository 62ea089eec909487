import { type RawBuilder, sql } from 'kysely'
import {
  type Cent,
  cent,
  type Datum,
  datum,
  type Kennung,
  kennung,
  type Monat,
  monat,
  type TraegerNr,
} from '../../kern/index.ts'
import type { KontoRef } from '../../stammdaten/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { Empfaengerart } from '../posten.ts'

/** A payment the bank refused or sent back, and nothing has followed yet. */
export type Ruecklaeufer = {
  readonly zahlung: Kennung<'Zahlung'>
  readonly fall: Kennung<'Leistungsfall'>
  readonly monat: Monat
  readonly betrag: Cent
  readonly zustand: 'abgewiesen' | 'zurueckgekommen'
  readonly empfaengerart: Empfaengerart
  readonly konto: KontoRef
  /** The day the bank said so. */
  readonly seit: Datum
  /** Codes of the bank. */
  readonly gruende: readonly string[]
  /** A decision has found all of it overpaid meanwhile: it pays off the claim for it. */
  readonly zurueckgefordert: boolean
}

/** Of a case, or of the whole Träger; the oldest first. */
export async function listRuecklaeufer(
  tx: Tx,
  traeger: TraegerNr,
  o: { readonly fall?: Kennung<'Leistungsfall'> | undefined; readonly hoechstens?: number | undefined } = {},
): Promise<readonly Ruecklaeufer[]> {
  const imFall: RawBuilder<unknown> = o.fall === undefined ? sql`` : sql`AND z.fall = ${o.fall}`
  const { rows } = await sql<{
    zahlung: string
    fall: string
    monat: string
    betrag_cent: number
    zustand: 'abgewiesen' | 'zurueckgekommen'
    empfaengerart: Empfaengerart
    konto: string
    konto_version: number
    seit: string
    gruende: readonly string[] | null
    zurueckgefordert: boolean
  }>`
    SELECT z.id AS zahlung, z.fall, z.monat, z.betrag_cent, e.zustand, z.empfaengerart, z.konto, z.konto_version,
           (e.am AT TIME ZONE 'Europe/Berlin')::date AS seit, g.gruende,
           NOT EXISTS (SELECT 1 FROM zahlung.posten p
                        WHERE p.traeger_nr = z.traeger_nr AND p.zahlung = z.id
                          AND p.betrag_cent > (SELECT coalesce(sum(u.betrag_cent), 0) FROM zahlung.ueberzahlung u
                                WHERE u.traeger_nr = p.traeger_nr AND u.fall = z.fall AND u.monat = z.monat AND u.person = p.person
                                  AND u.leistungsart = p.leistungsart AND u.kostentraeger = p.kostentraeger)) AS zurueckgefordert
      FROM zahlung.ereignis e
      JOIN zahlung.zahlung z ON z.traeger_nr = e.traeger_nr AND z.id = e.zahlung
      LEFT JOIN LATERAL (
             SELECT b.gruende FROM zahlung.bankergebnis x
               JOIN zahlung.bankzeile b ON b.traeger_nr = x.traeger_nr AND b.meldung = x.meldung AND b.nr = x.nr
              WHERE x.traeger_nr = z.traeger_nr AND x.zahlung = z.id AND x.ergebnis IN ('abgewiesen', 'zurueckgekommen')
              ORDER BY x.am LIMIT 1) g ON true
     WHERE e.traeger_nr = ${traeger} AND e.zustand IN ('abgewiesen', 'zurueckgekommen') ${imFall}
       AND NOT EXISTS (SELECT 1 FROM zahlung.ereignis n
                        WHERE n.traeger_nr = e.traeger_nr AND n.zahlung = e.zahlung AND n.nr > e.nr)
     ORDER BY e.am, z.id LIMIT ${o.hoechstens ?? 1_000}`.execute(tx)
  return rows.map((r) => ({
    zahlung: kennung<'Zahlung'>(r.zahlung),
    fall: kennung<'Leistungsfall'>(r.fall),
    monat: monat(r.monat),
    betrag: cent(r.betrag_cent),
    zustand: r.zustand,
    empfaengerart: r.empfaengerart,
    konto: { konto: kennung<'Bankverbindung'>(r.konto), version: r.konto_version },
    seit: datum(r.seit),
    gruende: r.gruende ?? [],
    zurueckgefordert: r.zurueckgefordert,
  }))
}

export async function insertNeuanweisung(
  tx: Tx,
  traeger: TraegerNr,
  n: {
    readonly alt: Kennung<'Zahlung'>
    readonly neu: Kennung<'Zahlung'>
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.neuanweisung (traeger_nr, alt, neu, von, am)
    VALUES (${traeger}, ${n.alt}, ${n.neu}, ${n.von}, ${isoZeitpunkt(n.am)})`.execute(tx)
}
