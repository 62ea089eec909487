import { sql } from 'kysely'
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
import type { Kostentraeger, Leistungsart } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Zahlungszeichen } from '../sepa/kennzeichen.ts'
import { ruht } from '../zahlungseinstellungSql.ts'
import { EINPLANBAR } from '../zahlungszustand.ts'
import type { LaufRef } from './laufSql.ts'
import { istNotzahlung } from './notzahlungSql.ts'

/** Payments no run has taken, by the day of their hand-over: what waits and does not rest. */
export type Wartend = {
  readonly anlass: 'monat' | 'sofort' | 'darlehen'
  readonly monat: Monat
  readonly uebergabeAm: Datum
  readonly anzahl: number
  readonly summe: Cent
}

export async function listWartende(
  tx: Tx,
  traeger: TraegerNr,
  o: { readonly heute: Datum; readonly bis: Datum },
): Promise<readonly Wartend[]> {
  const { rows } = await sql<{
    anlass: 'monat' | 'sofort' | 'darlehen'
    monat: string
    uebergabe_am: string
    anzahl: number
    summe: number
  }>`
    SELECT z.anlass, z.monat, z.uebergabe_am, count(*) AS anzahl, sum(z.betrag_cent)::bigint AS summe
      FROM zahlung.zahlung z
      LEFT JOIN LATERAL (
             SELECT zustand FROM zahlung.ereignis
              WHERE traeger_nr = z.traeger_nr AND zahlung = z.id ORDER BY nr DESC LIMIT 1) e ON true
     WHERE z.traeger_nr = ${traeger} AND z.uebergabe_am <= ${iso(o.bis)}::date AND z.empfaengerart <> 'einbehalt'
       AND coalesce(e.zustand, 'angeordnet') = ANY(${[...EINPLANBAR]}::text[])
       AND NOT ${istNotzahlung}
       AND NOT ${ruht(sql`greatest(z.uebergabe_am, ${iso(o.heute)}::date)`)}
     GROUP BY z.anlass, z.monat, z.uebergabe_am
     ORDER BY z.uebergabe_am, z.anlass, z.monat`.execute(tx)
  return rows.map((r) => ({
    anlass: r.anlass,
    monat: monat(r.monat),
    uebergabeAm: datum(r.uebergabe_am),
    anzahl: r.anzahl,
    summe: cent(r.summe),
  }))
}

export type Titelsumme = {
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly darlehen: boolean
  /** Year it counts for: that of the execution, or the later one the benefit is due in. */
  readonly haushaltsjahr: number
  readonly summe: Cent
}

/** What a run pays, by kind and bearer; the parts of its transfers. */
export async function listTitelsummen(tx: Tx, ref: LaufRef): Promise<readonly Titelsumme[]> {
  const { rows } = await sql<{
    leistungsart: Leistungsart
    kostentraeger: Kostentraeger
    darlehen: boolean
    haushaltsjahr: string
    summe: number
  }>`
    SELECT p.leistungsart, p.kostentraeger, z.anlass = 'darlehen' AS darlehen,
           greatest(left(z.monat, 4), to_char(l.ausfuehrung_am, 'YYYY') COLLATE "C") AS haushaltsjahr,
           sum(p.betrag_cent)::bigint AS summe
      FROM zahlung.lauf l
      JOIN zahlung.ueberweisung u ON u.traeger_nr = l.traeger_nr AND u.lauf = l.id
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
      JOIN zahlung.posten p ON p.traeger_nr = u.traeger_nr AND p.zahlung = u.zahlung
     WHERE l.traeger_nr = ${ref.traeger} AND l.id = ${ref.lauf}
     GROUP BY 1, 2, 3, 4
     ORDER BY 2, 1, 3, 4`.execute(tx)
  return rows.map((r) => ({ ...r, haushaltsjahr: Number(r.haushaltsjahr), summe: cent(r.summe) }))
}

/** A transfer found by the id on a statement: the way from the bank back to decision, case and persons. */
export type Herkunft = {
  readonly endToEndId: string
  readonly lauf: Kennung<'Zahllauf'>
  readonly folge: number
  readonly zahlung: Kennung<'Zahlung'>
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly monat: Monat
  readonly betrag: Cent
}

/** By the whole id, or by its first two groups: then there may be several, the newest first. */
export async function listHerkunft(tx: Tx, traeger: TraegerNr, z: Zahlungszeichen): Promise<readonly Herkunft[]> {
  const muster = z.art === 'kurz' ? `AL-${z.kurz}-%` : z.endToEndId
  const { rows } = await sql<{
    lauf: string
    end_to_end_id: string
    folge: number
    zahlung: string
    fall: string
    entscheidung: string
    monat: string
    betrag_cent: number
  }>`
    SELECT u.lauf, u.end_to_end_id, u.folge, u.zahlung, z.fall, z.entscheidung, z.monat, u.betrag_cent
      FROM zahlung.ueberweisung u
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
     WHERE u.traeger_nr = ${traeger} AND u.end_to_end_id LIKE ${muster}
     ORDER BY u.lauf DESC, u.folge LIMIT 20`.execute(tx)
  return rows.map((r) => ({
    endToEndId: r.end_to_end_id,
    lauf: kennung<'Zahllauf'>(r.lauf),
    folge: r.folge,
    zahlung: kennung<'Zahlung'>(r.zahlung),
    fall: kennung<'Leistungsfall'>(r.fall),
    entscheidung: kennung<'Entscheidung'>(r.entscheidung),
    monat: monat(r.monat),
    betrag: cent(r.betrag_cent),
  }))
}

/** Of a run: the parts of one kind and bearer, payment by payment. */
export type Laufteil = {
  readonly folge: number
  readonly zahlung: Kennung<'Zahlung'>
  readonly endToEndId: string
  readonly monat: Monat
  /** Of this kind and bearer. */
  readonly betrag: Cent
  /** The whole transfer. */
  readonly gesamt: Cent
}

export type Laufteilwunsch = {
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly nachFolge: number
  readonly hoechstens: number
}

/** What makes a sum of `listTitelsummen` up, in the order of the file, from behind a number on. */
export async function listLaufteile(tx: Tx, ref: LaufRef, w: Laufteilwunsch): Promise<readonly Laufteil[]> {
  const { rows } = await sql<{
    folge: number
    zahlung: string
    end_to_end_id: string
    monat: string
    betrag: number
    gesamt: number
  }>`
    SELECT u.folge, u.zahlung, u.end_to_end_id, z.monat, sum(p.betrag_cent)::bigint AS betrag, u.betrag_cent AS gesamt
      FROM zahlung.ueberweisung u
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
      JOIN zahlung.posten p ON p.traeger_nr = u.traeger_nr AND p.zahlung = u.zahlung
     WHERE u.traeger_nr = ${ref.traeger} AND u.lauf = ${ref.lauf} AND u.folge > ${w.nachFolge}
       AND p.leistungsart = ${w.leistungsart} AND p.kostentraeger = ${w.kostentraeger}
     GROUP BY u.folge, u.zahlung, u.end_to_end_id, z.monat, u.betrag_cent
     ORDER BY u.folge LIMIT ${w.hoechstens}`.execute(tx)
  return rows.map((r) => ({
    folge: r.folge,
    zahlung: kennung<'Zahlung'>(r.zahlung),
    endToEndId: r.end_to_end_id,
    monat: monat(r.monat),
    betrag: cent(r.betrag),
    gesamt: cent(r.gesamt),
  }))
}
