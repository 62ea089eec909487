import { type RawBuilder, sql } from 'kysely'
import {
  type Cent,
  cent,
  type Datum,
  datum,
  type Hash,
  hash,
  iso,
  isoMonat,
  type Kennung,
  kennung,
  type Monat,
  monat,
  type TraegerNr,
} from '../kern/index.ts'
import type { Kostentraeger, Leistungsart } from '../recht/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Empfaengerart, Posten, Ueberzahlung } from './posten.ts'
import { liesZahlungszustand, type Zahlungszustand } from './zahlungszustand.ts'

/** A transfer to be, with its parts: all of one month and one payee. */
export type Zahlung = {
  readonly id: Kennung<'Zahlung'>
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly monat: Monat
  /** darlehen: beside the plan of the months. */
  readonly anlass: 'monat' | 'sofort' | 'verrechnung' | 'darlehen'
  readonly uebergabeAm: Datum
  readonly wertstellungAm: Datum
  readonly betrag: Cent
  readonly posten: readonly Posten[]
}

export type ZahlungMitZustand = Zahlung & { readonly zustand: Zahlungszustand }

/** False: this decision was booked before; then `planHash` is that of the first time. */
export async function insertAnordnung(
  tx: Tx,
  a: {
    readonly traeger: TraegerNr
    readonly entscheidung: Kennung<'Entscheidung'>
    readonly fall: Kennung<'Leistungsfall'>
    readonly planHash: Hash
    /** Decides no month: lays out anew what was ordered before. */
    readonly umplanung: boolean
    readonly am: Zeitpunkt
  },
): Promise<{ readonly neu: boolean; readonly planHash: Hash }> {
  const { rows } = await sql`
    INSERT INTO zahlung.anordnung (traeger_nr, entscheidung, fall, plan_hash, umplanung, gebucht_am)
    VALUES (${a.traeger}, ${a.entscheidung}, ${a.fall}, ${a.planHash}, ${a.umplanung}, ${isoZeitpunkt(a.am)})
    ON CONFLICT (traeger_nr, entscheidung) DO NOTHING
    RETURNING entscheidung`.execute(tx)
  if (rows.length === 1) return { neu: true, planHash: a.planHash }
  const { rows: da } = await sql<{ plan_hash: string }>`
    SELECT plan_hash FROM zahlung.anordnung
     WHERE traeger_nr = ${a.traeger} AND entscheidung = ${a.entscheidung}`.execute(tx)
  if (da[0] === undefined) throw new Error('a booked decision vanished')
  return { neu: false, planHash: hash(da[0].plan_hash) }
}

export async function insertZahlungen(
  tx: Tx,
  traeger: TraegerNr,
  zahlungen: readonly Zahlung[],
  am: Zeitpunkt,
): Promise<void> {
  if (zahlungen.length === 0) return
  const zeilen = zahlungen.map((z) => ({
    id: z.id,
    fall: z.fall,
    entscheidung: z.entscheidung,
    monat: isoMonat(z.monat),
    anlass: z.anlass,
    uebergabe_am: iso(z.uebergabeAm),
    wertstellung_am: iso(z.wertstellungAm),
    konto: z.posten[0]?.empfaenger.konto,
    konto_version: z.posten[0]?.empfaenger.version,
    empfaengerart: z.posten[0]?.empfaengerart,
    zeichen: z.posten[0]?.zeichen,
    betrag_cent: z.betrag,
  }))
  const posten = zahlungen.flatMap((z) =>
    z.posten.map((p) => ({
      zahlung: z.id,
      person: p.person,
      leistungsart: p.leistungsart,
      kostentraeger: p.kostentraeger,
      betrag_cent: p.betrag,
    })),
  )
  await sql`
    INSERT INTO zahlung.zahlung (traeger_nr, id, fall, entscheidung, monat, anlass, uebergabe_am, wertstellung_am, konto,
                                 konto_version, empfaengerart, zeichen, betrag_cent, angelegt_am)
    SELECT ${traeger}, id, fall, entscheidung, monat, anlass, uebergabe_am, wertstellung_am, konto, konto_version,
           empfaengerart, zeichen, betrag_cent, ${isoZeitpunkt(am)}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS z (
             id uuid, fall uuid, entscheidung uuid, monat text, anlass text, uebergabe_am date, wertstellung_am date,
             konto uuid, konto_version int, empfaengerart text, zeichen text, betrag_cent bigint)`.execute(tx)
  await sql`
    INSERT INTO zahlung.posten (traeger_nr, zahlung, person, leistungsart, kostentraeger, betrag_cent)
    SELECT ${traeger}, zahlung, person, leistungsart, kostentraeger, betrag_cent
      FROM jsonb_to_recordset(${JSON.stringify(posten)}::jsonb) AS p (
             zahlung uuid, person text, leistungsart text, kostentraeger text, betrag_cent bigint)`.execute(tx)
}

export type NeuesEreignis = {
  readonly zahlung: Kennung<'Zahlung'>
  readonly nr: number
  readonly vorher: Zahlungszustand
}

/**
 * Moves payments on; returns those that this call moved. Who comes second to the same step moves nothing,
 * under SERIALIZABLE the transaction is repeated instead.
 */
export async function insertEreignisse(
  tx: Tx,
  traeger: TraegerNr,
  ereignisse: readonly NeuesEreignis[],
  wohin: {
    readonly zustand: Zahlungszustand
    readonly lauf: Kennung<'Zahllauf'> | null
    readonly entscheidung: Kennung<'Entscheidung'> | null
    /** What the bank said. */
    readonly meldung?: Kennung<'Bankmeldung'> | undefined
    readonly barauszahlung?: Kennung<'Barauszahlung'> | undefined
    readonly am: Zeitpunkt
  },
): Promise<ReadonlySet<Kennung<'Zahlung'>>> {
  if (ereignisse.length === 0) return new Set()
  const { rows } = await sql<{ zahlung: string }>`
    INSERT INTO zahlung.ereignis (traeger_nr, zahlung, nr, vorige_nr, vorher, zustand, lauf, entscheidung, meldung, barauszahlung, am)
    SELECT ${traeger}, zahlung, nr, nullif(nr - 1, 0), vorher, ${wohin.zustand}, ${wohin.lauf}::uuid,
           ${wohin.entscheidung}::uuid, ${wohin.meldung ?? null}::uuid, ${wohin.barauszahlung ?? null}::uuid,
           ${isoZeitpunkt(wohin.am)}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(ereignisse)}::jsonb) AS e (zahlung uuid, nr int, vorher text)
     ORDER BY zahlung
    ON CONFLICT (traeger_nr, zahlung, nr) DO NOTHING
    RETURNING zahlung`.execute(tx)
  return new Set(rows.map((r) => kennung<'Zahlung'>(r.zahlung)))
}

type ZahlungRow = {
  readonly id: string
  readonly fall: string
  readonly entscheidung: string
  readonly monat: string
  readonly anlass: 'monat' | 'sofort' | 'verrechnung' | 'darlehen'
  readonly uebergabe_am: string
  readonly wertstellung_am: string
  readonly konto: string
  readonly konto_version: number
  readonly empfaengerart: Empfaengerart
  readonly zeichen: string
  readonly betrag_cent: number
  readonly zustand: string
  readonly nr: number
  readonly posten: readonly {
    readonly person: string
    readonly leistungsart: Leistungsart
    readonly kostentraeger: Kostentraeger
    readonly betrag_cent: number
  }[]
}

export type ZahlungMitStand = ZahlungMitZustand & { readonly nr: number }

/** The payments of a plan for some months, with their parts and where they are; without months: of all. No loans. */
export function listZahlungen(
  tx: Tx,
  traeger: TraegerNr,
  fall: Kennung<'Leistungsfall'>,
  monate?: readonly Monat[],
): Promise<readonly ZahlungMitStand[]> {
  const nurMonate = monate === undefined ? sql`` : sql`AND z.monat = ANY(${monate.map((m) => isoMonat(m))}::text[])`
  return listWo(tx, traeger, sql`z.fall = ${fall} AND z.anlass <> 'darlehen' ${nurMonate}`)
}

/** What was paid as a loan or early. */
export function listDarlehenszahlungen(
  tx: Tx,
  traeger: TraegerNr,
  fall: Kennung<'Leistungsfall'>,
): Promise<readonly ZahlungMitStand[]> {
  return listWo(tx, traeger, sql`z.fall = ${fall} AND z.anlass = 'darlehen'`)
}

export async function findZahlung(
  tx: Tx,
  ref: { readonly traeger: TraegerNr; readonly zahlung: Kennung<'Zahlung'> },
): Promise<ZahlungMitStand | undefined> {
  return (await listWo(tx, ref.traeger, sql`z.id = ${ref.zahlung}`))[0]
}

async function listWo(tx: Tx, traeger: TraegerNr, welche: RawBuilder<unknown>): Promise<readonly ZahlungMitStand[]> {
  const { rows } = await sql<ZahlungRow>`
    SELECT z.id, z.fall, z.entscheidung, z.monat, z.anlass, z.uebergabe_am, z.wertstellung_am, z.konto, z.konto_version,
           z.empfaengerart, z.zeichen, z.betrag_cent, coalesce(e.zustand, 'angeordnet') AS zustand, coalesce(e.nr, 0) AS nr,
           (SELECT jsonb_agg(jsonb_build_object('person', p.person, 'leistungsart', p.leistungsart,
                     'kostentraeger', p.kostentraeger, 'betrag_cent', p.betrag_cent)
                     ORDER BY p.person, p.leistungsart, p.kostentraeger)
              FROM zahlung.posten p WHERE p.traeger_nr = z.traeger_nr AND p.zahlung = z.id) AS posten
      FROM zahlung.zahlung z
      LEFT JOIN LATERAL (
             SELECT zustand, nr FROM zahlung.ereignis
              WHERE traeger_nr = z.traeger_nr AND zahlung = z.id ORDER BY nr DESC LIMIT 1) e ON true
     WHERE z.traeger_nr = ${traeger} AND ${welche}
     ORDER BY z.monat, z.id`.execute(tx)
  return rows.map(parseZahlung)
}

function parseZahlung(r: ZahlungRow): ZahlungMitStand {
  const m = monat(r.monat)
  const an = {
    empfaenger: { konto: kennung<'Bankverbindung'>(r.konto), version: r.konto_version },
    empfaengerart: r.empfaengerart,
    zeichen: r.zeichen,
  }
  return {
    id: kennung<'Zahlung'>(r.id),
    fall: kennung<'Leistungsfall'>(r.fall),
    entscheidung: kennung<'Entscheidung'>(r.entscheidung),
    monat: m,
    anlass: r.anlass,
    uebergabeAm: datum(r.uebergabe_am),
    wertstellungAm: datum(r.wertstellung_am),
    betrag: cent(r.betrag_cent),
    posten: r.posten.map(({ betrag_cent, ...p }) => ({ ...an, ...p, monat: m, betrag: cent(betrag_cent) })),
    zustand: liesZahlungszustand(r.zustand),
    nr: r.nr,
  }
}

export async function insertUeberzahlungen(
  tx: Tx,
  traeger: TraegerNr,
  wodurch: { readonly entscheidung: Kennung<'Entscheidung'>; readonly fall: Kennung<'Leistungsfall'> },
  ueberzahlungen: readonly Ueberzahlung[],
): Promise<void> {
  if (ueberzahlungen.length === 0) return
  const zeilen = ueberzahlungen.map((u) => ({
    monat: isoMonat(u.monat),
    person: u.person,
    leistungsart: u.leistungsart,
    kostentraeger: u.kostentraeger,
    betrag_cent: u.betrag,
  }))
  await sql`
    INSERT INTO zahlung.ueberzahlung (traeger_nr, entscheidung, fall, monat, person, leistungsart, kostentraeger, betrag_cent)
    SELECT ${traeger}, ${wodurch.entscheidung}::uuid, ${wodurch.fall}::uuid, monat, person, leistungsart, kostentraeger, betrag_cent
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS u (
             monat text, person text, leistungsart text, kostentraeger text, betrag_cent bigint)`.execute(tx)
}

export async function listUeberzahlungen(
  tx: Tx,
  traeger: TraegerNr,
  fall: Kennung<'Leistungsfall'>,
): Promise<readonly Ueberzahlung[]> {
  const { rows } = await sql<{
    monat: string
    person: string
    leistungsart: Leistungsart
    kostentraeger: Kostentraeger
    betrag_cent: number
  }>`
    SELECT monat, person, leistungsart, kostentraeger, betrag_cent FROM zahlung.ueberzahlung
     WHERE traeger_nr = ${traeger} AND fall = ${fall}
     ORDER BY monat, person, leistungsart, kostentraeger, entscheidung`.execute(tx)
  return rows.map((r) => ({
    monat: monat(r.monat),
    person: r.person,
    leistungsart: r.leistungsart,
    kostentraeger: r.kostentraeger,
    betrag: cent(r.betrag_cent),
  }))
}
