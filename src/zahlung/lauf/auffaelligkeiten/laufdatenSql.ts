import { sql } from 'kysely'
import { type Datum, iso, type Kennung, kennung } from '../../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../../technik/index.ts'
import type { LaufRef } from '../laufSql.ts'
import type { Doppelte, Laufueberweisung } from './auffaelligkeit.ts'

/** Paid to the household or to a person; landlords, suppliers and insurers have many cases by nature. */
const AN_MENSCHEN = sql.raw("z.empfaengerart IN ('bedarfsgemeinschaft', 'person')")

type Row = { zahlung: string; fall: string; iban: string; konto: string; konto_version: number }

const parse = (r: Row): Laufueberweisung => ({
  zahlung: kennung<'Zahlung'>(r.zahlung),
  fall: kennung<'Leistungsfall'>(r.fall),
  iban: r.iban,
  konto: { konto: kennung<'Bankverbindung'>(r.konto), version: r.konto_version },
})

/** The run `l` was handed over: what a discarded one would have paid tells nothing. */
const UEBERGEBEN = sql.raw(`EXISTS (SELECT 1 FROM zahlung.laufereignis le
   WHERE le.traeger_nr = l.traeger_nr AND le.lauf = l.id AND le.zustand = 'uebergeben')`)

const UEBERWEISUNG = sql.raw('u.zahlung, z.fall, u.iban, z.konto, z.konto_version')

export async function listLaufueberweisungen(tx: Tx, ref: LaufRef): Promise<readonly Laufueberweisung[]> {
  const { rows } = await sql<Row>`
    SELECT ${UEBERWEISUNG}
      FROM zahlung.ueberweisung u
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung AND ${AN_MENSCHEN}
     WHERE u.traeger_nr = ${ref.traeger} AND u.lauf = ${ref.lauf}
     ORDER BY u.folge`.execute(tx)
  return rows.map(parse)
}

/** Decisions a run pays, each once. */
export async function listLaufentscheidungen(tx: Tx, ref: LaufRef): Promise<readonly Kennung<'Entscheidung'>[]> {
  const { rows } = await sql<{ entscheidung: string }>`
    SELECT DISTINCT z.entscheidung
      FROM zahlung.ueberweisung u
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
     WHERE u.traeger_nr = ${ref.traeger} AND u.lauf = ${ref.lauf}`.execute(tx)
  return rows.map((r) => kennung<'Entscheidung'>(r.entscheidung))
}

/** Accounts of the run that people of more than `mehrAls` cases were paid to since a day, and these cases. */
export async function listKontenMehrererFaelle(
  tx: Tx,
  ref: LaufRef,
  o: { readonly seit: Datum; readonly mehrAls: number },
): Promise<readonly { readonly iban: string; readonly faelle: readonly Kennung<'Leistungsfall'>[] }[]> {
  const { rows } = await sql<{ iban: string; faelle: readonly string[] }>`
    SELECT u.iban, array_agg(DISTINCT z.fall ORDER BY z.fall) AS faelle
      FROM (SELECT DISTINCT iban FROM zahlung.ueberweisung
             WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf}) k
      JOIN zahlung.ueberweisung u ON u.traeger_nr = ${ref.traeger} AND u.iban = k.iban
      JOIN zahlung.lauf l ON l.traeger_nr = u.traeger_nr AND l.id = u.lauf AND l.ausfuehrung_am >= ${iso(o.seit)}::date
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung AND ${AN_MENSCHEN}
     GROUP BY u.iban
    HAVING count(DISTINCT z.fall) > ${o.mehrAls}
     ORDER BY u.iban`.execute(tx)
  return rows.map((r) => ({ iban: r.iban, faelle: r.faelle.map((f) => kennung<'Leistungsfall'>(f)) }))
}

/** For each of these payments of the run the account its case was last paid to the same way, if it was. */
export async function listLetzteIban(
  tx: Tx,
  ref: LaufRef,
  zahlungen: readonly Kennung<'Zahlung'>[],
): Promise<ReadonlyMap<Kennung<'Zahlung'>, string>> {
  if (zahlungen.length === 0) return new Map()
  const { rows } = await sql<{ zahlung: string; iban: string }>`
    SELECT z.id AS zahlung, v.iban
      FROM zahlung.zahlung z
      CROSS JOIN LATERAL (
             SELECT u.iban
               FROM zahlung.zahlung f
               JOIN zahlung.ueberweisung u ON u.traeger_nr = f.traeger_nr AND u.zahlung = f.id AND u.lauf <> ${ref.lauf}
               JOIN zahlung.lauf l ON l.traeger_nr = u.traeger_nr AND l.id = u.lauf
              WHERE f.traeger_nr = z.traeger_nr AND f.fall = z.fall AND f.empfaengerart = z.empfaengerart AND ${UEBERGEBEN}
              ORDER BY l.ausfuehrung_am DESC, u.lauf DESC, u.folge LIMIT 1) v
     WHERE z.traeger_nr = ${ref.traeger} AND z.id = ANY(${[...zahlungen]}::uuid[])`.execute(tx)
  return new Map(rows.map((r) => [kennung<'Zahlung'>(r.zahlung), r.iban]))
}

/** Transfers of the run whose case was never paid to this account before it was opened again. */
export async function listNeueKonten(
  tx: Tx,
  ref: LaufRef,
  wiederaufgenommen: readonly { readonly fall: Kennung<'Leistungsfall'>; readonly am: Zeitpunkt }[],
): Promise<readonly Laufueberweisung[]> {
  if (wiederaufgenommen.length === 0) return []
  const faelle = wiederaufgenommen.map((w) => w.fall)
  const tage = wiederaufgenommen.map((w) => isoZeitpunkt(w.am))
  const { rows } = await sql<Row>`
    SELECT ${UEBERWEISUNG}
      FROM unnest(${faelle}::uuid[], ${tage}::timestamptz[]) AS w (fall, am)
      JOIN zahlung.zahlung z ON z.traeger_nr = ${ref.traeger} AND z.fall = w.fall AND ${AN_MENSCHEN}
      JOIN zahlung.ueberweisung u ON u.traeger_nr = z.traeger_nr AND u.zahlung = z.id AND u.lauf = ${ref.lauf}
     WHERE NOT EXISTS (
             SELECT 1 FROM zahlung.zahlung f
               JOIN zahlung.ueberweisung a ON a.traeger_nr = f.traeger_nr AND a.zahlung = f.id AND a.iban = u.iban
               JOIN zahlung.lauf l ON l.traeger_nr = a.traeger_nr AND l.id = a.lauf
              WHERE f.traeger_nr = z.traeger_nr AND f.fall = z.fall AND l.angelegt_am < w.am AND ${UEBERGEBEN})
     ORDER BY u.folge`.execute(tx)
  return rows.map(parse)
}

/** Payments of the run that another one equals: case, month, way, account and amount; not what came back or was replaced. */
export async function listDoppelte(tx: Tx, ref: LaufRef): Promise<readonly Doppelte[]> {
  const { rows } = await sql<{ fall: string; zahlung: string; andere: string }>`
    SELECT z.fall, z.id AS zahlung, a.id AS andere
      FROM zahlung.ueberweisung u
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
      JOIN zahlung.zahlung a ON a.traeger_nr = z.traeger_nr AND a.fall = z.fall AND a.monat = z.monat AND a.id <> z.id
                            AND a.empfaengerart = z.empfaengerart AND a.zeichen = z.zeichen AND a.betrag_cent = z.betrag_cent
      JOIN zahlung.ueberweisung v ON v.traeger_nr = a.traeger_nr AND v.zahlung = a.id AND v.iban = u.iban
      JOIN LATERAL (
             SELECT zustand FROM zahlung.ereignis
              WHERE traeger_nr = a.traeger_nr AND zahlung = a.id ORDER BY nr DESC LIMIT 1) e
        ON e.zustand IN ('eingeplant', 'uebergeben', 'ausgefuehrt')
     WHERE u.traeger_nr = ${ref.traeger} AND u.lauf = ${ref.lauf}
     GROUP BY z.fall, z.id, a.id
     ORDER BY z.id, a.id`.execute(tx)
  return rows.map((r) => ({
    fall: kennung<'Leistungsfall'>(r.fall),
    zahlung: kennung<'Zahlung'>(r.zahlung),
    andere: kennung<'Zahlung'>(r.andere),
  }))
}
