import { sql } from 'kysely'
import type { FallRef } from '../fall/index.ts'
import { cent, isoMonat, type Kennung, kennung, monat, type TraegerNr, traegerNr } from '../kern/index.ts'
import { type Kostentraeger, LEISTUNGSARTEN } from '../recht/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Betragszeile, PersonMonat } from './betrag.ts'
import type { Angeordnet } from './entscheidung.ts'

/** What an ordered decision decides: person-months, and the amounts in them. */
export async function insertRegelung(tx: Tx, e: Angeordnet, zeilen: readonly Betragszeile[]): Promise<void> {
  await sql`
    INSERT INTO leistung.regelung (traeger_nr, fall, monat, person, folge, entscheidung)
    SELECT ${e.traeger}, ${e.fall}::uuid, u.monat, u.person, ${e.folge}::int, ${e.id}::uuid
      FROM unnest(${e.regelt.map((r) => isoMonat(r.monat))}::text[], ${e.regelt.map((r) => r.person)}::text[])
           AS u(monat, person)`.execute(tx)
  await sql`
    INSERT INTO leistung.ergebnis (traeger_nr, fall, monat, person, folge, leistungsart, kostentraeger, betrag_cent)
    SELECT ${e.traeger}, ${e.fall}::uuid, u.monat, u.person, ${e.folge}::int, u.art, u.traeger, u.cent
      FROM unnest(${zeilen.map((z) => isoMonat(z.monat))}::text[], ${zeilen.map((z) => z.person)}::text[],
                  ${zeilen.map((z) => z.leistungsart)}::text[], ${zeilen.map((z) => z.kostentraeger)}::text[],
                  ${zeilen.map((z) => z.betrag)}::bigint[]) AS u(monat, person, art, traeger, cent)`.execute(tx)
}

/** What holds for a case: who decided each person-month last, and what is granted in it. */
export type Geltend = {
  readonly entschieden: readonly (PersonMonat & { readonly entscheidung: Kennung<'Entscheidung'> })[]
  readonly zeilen: readonly Betragszeile[]
}

export async function ladeGeltende(tx: Tx, ref: FallRef): Promise<Geltend> {
  const { rows: entschieden } = await sql<{ monat: string; person: string; entscheidung: string }>`
    SELECT g.monat, g.person, g.entscheidung FROM leistung.geltend g
     WHERE g.traeger_nr = ${ref.traeger} AND g.fall = ${ref.fall} ORDER BY g.monat, length(g.person), g.person`.execute(
    tx,
  )
  const { rows } = await sql<BetragRow>`
    SELECT b.monat, b.person, b.leistungsart, b.kostentraeger, b.betrag_cent
      FROM leistung.geltend g
      JOIN leistung.ergebnis b ON b.traeger_nr = g.traeger_nr AND b.fall = g.fall AND b.monat = g.monat
                              AND b.person = g.person AND b.folge = g.folge
     WHERE g.traeger_nr = ${ref.traeger} AND g.fall = ${ref.fall}
     ORDER BY b.monat, length(b.person), b.person, b.leistungsart, b.kostentraeger`.execute(tx)
  return {
    entschieden: entschieden.map((r) => ({
      person: r.person,
      monat: monat(r.monat),
      entscheidung: kennung(r.entscheidung),
    })),
    zeilen: rows.map(parseBetrag),
  }
}

/** Months already paid that fall: opened by ordering, handled later, listed until then. */
export type Ueberzahlung = FallRef & {
  readonly id: Kennung<'Ueberzahlung'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly eroeffnetAm: Zeitpunkt
  readonly posten: readonly Betragszeile[]
  /** How it ended; null while it is open. */
  readonly erledigt: Erledigung | null
}

export type Erledigung = {
  /** By a decision; because it is too small (§ 40 Abs. 1 Satz 3 SGB II); because nothing is to be claimed. */
  readonly wie: 'aufgehoben' | 'bagatelle' | 'nichts'
  readonly entscheidung: Kennung<'Entscheidung'> | null
  readonly grund: string
  readonly am: Zeitpunkt
  readonly von: Kennung<'Bediensteter'>
}

export async function insertErledigung(
  tx: Tx,
  e: Erledigung & { readonly traeger: TraegerNr; readonly ueberzahlung: Kennung<'Ueberzahlung'> },
): Promise<void> {
  await sql`
    INSERT INTO leistung.ueberzahlung_erledigung (traeger_nr, ueberzahlung, wie, entscheidung, grund, am, von)
    VALUES (${e.traeger}, ${e.ueberzahlung}, ${e.wie}, ${e.entscheidung}, ${e.grund}, ${isoZeitpunkt(e.am)}, ${e.von})`.execute(
    tx,
  )
}

export async function insertUeberzahlung(tx: Tx, u: Ueberzahlung): Promise<void> {
  await sql`
    INSERT INTO leistung.ueberzahlung (traeger_nr, id, fall, entscheidung, eroeffnet_am)
    VALUES (${u.traeger}, ${u.id}, ${u.fall}, ${u.entscheidung}, ${isoZeitpunkt(u.eroeffnetAm)})`.execute(tx)
  await sql`
    INSERT INTO leistung.ueberzahlung_posten (traeger_nr, ueberzahlung, monat, person, leistungsart, kostentraeger, betrag_cent)
    SELECT ${u.traeger}, ${u.id}::uuid, p.monat, p.person, p.art, p.traeger, p.cent
      FROM unnest(${u.posten.map((z) => isoMonat(z.monat))}::text[], ${u.posten.map((z) => z.person)}::text[],
                  ${u.posten.map((z) => z.leistungsart)}::text[], ${u.posten.map((z) => z.kostentraeger)}::text[],
                  ${u.posten.map((z) => z.betrag)}::bigint[]) AS p(monat, person, art, traeger, cent)`.execute(tx)
}

type UeberzahlungRow = {
  traeger_nr: string
  id: string
  fall: string
  entscheidung: string
  eroeffnet_am: Zeitpunkt
  wie: Erledigung['wie'] | null
  durch: string | null
  grund: string | null
  am: Zeitpunkt | null
  von: string | null
}

/** Of one case, or of a whole Träger; the youngest first. */
export async function listeUeberzahlungen(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly fall?: Kennung<'Leistungsfall'> | undefined },
): Promise<readonly Ueberzahlung[]> {
  const fall = o.fall ?? null
  const { rows } = await sql<UeberzahlungRow>`
    SELECT u.traeger_nr, u.id, u.fall, u.entscheidung, u.eroeffnet_am, e.wie, e.entscheidung AS durch, e.grund, e.am, e.von
      FROM leistung.ueberzahlung u
      LEFT JOIN leistung.ueberzahlung_erledigung e ON e.traeger_nr = u.traeger_nr AND e.ueberzahlung = u.id
     WHERE u.traeger_nr = ${o.traeger} AND (${fall}::uuid IS NULL OR u.fall = ${fall}::uuid)
     ORDER BY u.eroeffnet_am DESC, u.id DESC`.execute(tx)
  if (rows.length === 0) return []
  const { rows: posten } = await sql<BetragRow & { ueberzahlung: string }>`
    SELECT ueberzahlung, monat, person, leistungsart, kostentraeger, betrag_cent FROM leistung.ueberzahlung_posten
     WHERE traeger_nr = ${o.traeger} AND ueberzahlung = ANY(${rows.map((r) => r.id)}::uuid[])
     ORDER BY monat, length(person), person, leistungsart, kostentraeger`.execute(tx)
  return rows.map((r) => ({
    traeger: traegerNr(r.traeger_nr),
    fall: kennung(r.fall),
    id: kennung(r.id),
    entscheidung: kennung(r.entscheidung),
    eroeffnetAm: r.eroeffnet_am,
    posten: posten.filter((p) => p.ueberzahlung === r.id).map(parseBetrag),
    erledigt: parseErledigung(r),
  }))
}

function parseErledigung(r: UeberzahlungRow): Erledigung | null {
  if (r.wie === null || r.am === null || r.von === null) return null
  const entscheidung = r.durch === null ? null : kennung<'Entscheidung'>(r.durch)
  return { wie: r.wie, entscheidung, grund: r.grund ?? '', am: r.am, von: kennung<'Bediensteter'>(r.von) }
}

type BetragRow = { monat: string; person: string; leistungsart: string; kostentraeger: string; betrag_cent: number }

const KOSTENTRAEGER = ['bund', 'kommune'] as const satisfies readonly Kostentraeger[]

function parseBetrag(r: BetragRow): Betragszeile {
  const leistungsart = LEISTUNGSARTEN.find((a) => a === r.leistungsart)
  const kostentraeger = KOSTENTRAEGER.find((k) => k === r.kostentraeger)
  if (leistungsart === undefined || kostentraeger === undefined) throw new Error(`amount of no kind: ${r.leistungsart}`)
  return { person: r.person, monat: monat(r.monat), leistungsart, kostentraeger, betrag: cent(r.betrag_cent) }
}
