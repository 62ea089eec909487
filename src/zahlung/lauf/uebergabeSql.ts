import { sql } from 'kysely'
import { type Cent, cent, type Kennung, kennung, type Monat, monat } from '../../kern/index.ts'
import type { Kostentraeger, Leistungsart, PersonId } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import { liesZahlungszustand, type Zahlungszustand } from '../zahlungszustand.ts'
import type { LaufRef } from './laufSql.ts'

/** A part of a payment that is handed over, with all its posting names. */
export type Uebergabeposten = {
  readonly zahlung: Kennung<'Zahlung'>
  readonly zustand: Zahlungszustand
  readonly nr: number
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly monat: Monat
  readonly person: PersonId
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

/** The parts of the transfers with these numbers, both ends included. */
export async function listUebergabeposten(
  tx: Tx,
  ref: LaufRef,
  vonFolge: number,
  bisFolge: number,
): Promise<readonly Uebergabeposten[]> {
  const { rows } = await sql<{
    zahlung: string
    zustand: string
    nr: number
    fall: string
    entscheidung: string
    monat: string
    person: string
    leistungsart: Leistungsart
    kostentraeger: Kostentraeger
    betrag_cent: number
  }>`
    SELECT u.zahlung, e.zustand, e.nr, z.fall, z.entscheidung, z.monat, p.person, p.leistungsart, p.kostentraeger, p.betrag_cent
      FROM zahlung.ueberweisung u
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
      JOIN zahlung.posten p ON p.traeger_nr = u.traeger_nr AND p.zahlung = u.zahlung
      JOIN LATERAL (
             SELECT zustand, nr FROM zahlung.ereignis
              WHERE traeger_nr = u.traeger_nr AND zahlung = u.zahlung ORDER BY nr DESC LIMIT 1) e ON true
     WHERE u.traeger_nr = ${ref.traeger} AND u.lauf = ${ref.lauf} AND u.folge BETWEEN ${vonFolge} AND ${bisFolge}
     ORDER BY u.folge, p.person, p.leistungsart, p.kostentraeger`.execute(tx)
  return rows.map((r) => ({
    zahlung: kennung<'Zahlung'>(r.zahlung),
    zustand: liesZahlungszustand(r.zustand),
    nr: r.nr,
    fall: kennung<'Leistungsfall'>(r.fall),
    entscheidung: kennung<'Entscheidung'>(r.entscheidung),
    monat: monat(r.monat),
    person: r.person,
    leistungsart: r.leistungsart,
    kostentraeger: r.kostentraeger,
    betrag: cent(r.betrag_cent),
  }))
}
