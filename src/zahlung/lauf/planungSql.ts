import { type RawBuilder, sql } from 'kysely'
import { type Cent, cent, iso, isoMonat, type Kennung, kennung, type Monat, monat } from '../../kern/index.ts'
import type { KontoRef } from '../../stammdaten/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Empfaengerart } from '../posten.ts'
import { ruht } from '../zahlungseinstellungSql.ts'
import { EINPLANBAR, liesZahlungszustand, type Zahlungszustand } from '../zahlungszustand.ts'
import type { Lauf, Laufart } from './lauf.ts'
import type { LaufRef } from './laufSql.ts'
import { istNotzahlung, wartetAufNotlauf } from './notzahlungSql.ts'

/** Kinds of runs that pay what was ordered. */
export type Zahlungslaufart = Exclude<Laufart, 'rueckzahlung'>

/** A payment that may go with a run. */
export type Faellige = {
  readonly id: Kennung<'Zahlung'>
  readonly fall: Kennung<'Leistungsfall'>
  readonly monat: Monat
  readonly anlass: 'monat' | 'sofort' | 'darlehen'
  readonly konto: KontoRef
  readonly empfaengerart: Empfaengerart
  readonly zeichen: string
  readonly betrag: Cent
  readonly zustand: Zahlungszustand
  readonly nr: number
}

/**
 * The next payments a run takes, in the order of their ids. monat: the regular payments of the month;
 * tag: everything whose day of hand-over has come, of whatever kind, so that nothing is forgotten;
 * sonder: everything that is to be paid at once; not: its own list, and nobody else takes that. What rests on the day of hand-over (§ 331 SGB III) is left.
 */
export async function listFaellige(
  tx: Tx,
  lauf: Lauf & { readonly art: Zahlungslaufart },
  nach: Kennung<'Zahlung'> | null,
  hoechstens: number,
): Promise<readonly Faellige[]> {
  const welche = {
    monat: sql`z.anlass = 'monat' AND z.monat = ${lauf.monat === null ? '' : isoMonat(lauf.monat)}`,
    tag: sql`z.uebergabe_am <= ${iso(lauf.uebergabe)}::date`,
    sonder: sql`z.anlass IN ('sofort', 'darlehen')`,
    not: sql`z.id IN (SELECT n.zahlung FROM zahlung.notzahlung n WHERE n.traeger_nr = ${lauf.traeger} AND n.lauf = ${lauf.id})`,
  }[lauf.art]
  const andere = lauf.art === 'not' ? sql`` : sql`AND NOT ${istNotzahlung} AND NOT ${wartetAufNotlauf}`
  const ab = nach === null ? sql`` : sql`AND z.id > ${nach}`
  const { rows } = await sql<{
    id: string
    fall: string
    monat: string
    anlass: 'monat' | 'sofort' | 'darlehen'
    konto: string
    konto_version: number
    empfaengerart: Empfaengerart
    zeichen: string
    betrag_cent: number
    zustand: string
    nr: number
  }>`
    SELECT z.id, z.fall, z.monat, z.anlass, z.konto, z.konto_version, z.empfaengerart, z.zeichen, z.betrag_cent,
           coalesce(e.zustand, 'angeordnet') AS zustand, coalesce(e.nr, 0) AS nr
      FROM zahlung.zahlung z
      LEFT JOIN LATERAL (
             SELECT zustand, nr FROM zahlung.ereignis
              WHERE traeger_nr = z.traeger_nr AND zahlung = z.id ORDER BY nr DESC LIMIT 1) e ON true
     WHERE z.traeger_nr = ${lauf.traeger} AND ${welche} ${ab}
       AND coalesce(e.zustand, 'angeordnet') = ANY(${[...EINPLANBAR]}::text[])
       AND NOT ${ruht(sql`${iso(lauf.uebergabe)}::date`)} ${andere}
     ORDER BY z.id
     LIMIT ${hoechstens}`.execute(tx)
  return rows.map((r) => ({
    id: kennung<'Zahlung'>(r.id),
    fall: kennung<'Leistungsfall'>(r.fall),
    monat: monat(r.monat),
    anlass: r.anlass,
    konto: { konto: kennung<'Bankverbindung'>(r.konto), version: r.konto_version },
    empfaengerart: r.empfaengerart,
    zeichen: r.zeichen,
    betrag: cent(r.betrag_cent),
    zustand: liesZahlungszustand(r.zustand),
    nr: r.nr,
  }))
}

export type Phase = 'planung' | 'uebergabe'
export type Portion = { readonly nr: number; readonly bisZahlung: Kennung<'Zahlung'> | null; readonly bisFolge: number }

export async function findLetztePortion(tx: Tx, ref: LaufRef, phase: Phase): Promise<Portion | undefined> {
  const { rows } = await sql<{ nr: number; bis_zahlung: string | null; bis_folge: number }>`
    SELECT nr, bis_zahlung, bis_folge FROM zahlung.laufportion
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND phase = ${phase}
     ORDER BY nr DESC LIMIT 1`.execute(tx)
  const r = rows[0]
  if (r === undefined) return undefined
  const bisZahlung = r.bis_zahlung === null ? null : kennung<'Zahlung'>(r.bis_zahlung)
  return { nr: r.nr, bisZahlung, bisFolge: r.bis_folge }
}

/** @throws if this portion was done by another worker meanwhile: nothing of ours may stay. */
export async function insertPortion(tx: Tx, ref: LaufRef, phase: Phase, p: Portion): Promise<void> {
  await sql`
    INSERT INTO zahlung.laufportion (traeger_nr, lauf, phase, nr, bis_zahlung, bis_folge)
    VALUES (${ref.traeger}, ${ref.lauf}, ${phase}, ${p.nr}, ${p.bisZahlung}, ${p.bisFolge})`.execute(tx)
}

export type Ueberweisungszeile = {
  readonly folge: number
  readonly zahlung: Kennung<'Zahlung'>
  readonly endToEndId: string
  readonly name: string
  readonly iban: string
  readonly bic: string | null
  readonly betrag: Cent
  readonly zweck: string
  readonly zweckcode: 'SSBE' | 'RENT'
}

export async function insertUeberweisungen(tx: Tx, ref: LaufRef, zeilen: readonly Ueberweisungszeile[]): Promise<void> {
  if (zeilen.length === 0) return
  await sql`
    INSERT INTO zahlung.ueberweisung (traeger_nr, lauf, folge, zahlung, end_to_end_id, name, iban, bic, betrag_cent, zweck, zweckcode)
    SELECT ${ref.traeger}, ${ref.lauf}::uuid, folge, zahlung, "endToEndId", name, iban, bic, betrag, zweck, zweckcode
      FROM jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) AS u (
             folge int, zahlung uuid, "endToEndId" text, name text, iban text, bic text, betrag bigint, zweck text, zweckcode text)`.execute(
    tx,
  )
}

export const BEISEITEGRUENDE = [
  'kontoNichtBestaetigt',
  'nameLeer',
  'landOhneAnschrift',
  'betragZuHoch',
  'kontoGesperrt',
  'fallGesperrt',
] as const
export type Beiseitegrund = (typeof BEISEITEGRUENDE)[number]
export type Beiseite = { readonly zahlung: Kennung<'Zahlung'>; readonly grund: Beiseitegrund }

export async function insertBeiseite(tx: Tx, ref: LaufRef, liste: readonly Beiseite[]): Promise<void> {
  if (liste.length === 0) return
  await sql`
    INSERT INTO zahlung.beiseite (traeger_nr, lauf, zahlung, grund)
    SELECT ${ref.traeger}, ${ref.lauf}::uuid, zahlung, grund
      FROM jsonb_to_recordset(${JSON.stringify(liste)}::jsonb) AS b (zahlung uuid, grund text)`.execute(tx)
}

export async function listBeiseite(tx: Tx, ref: LaufRef): Promise<readonly Beiseite[]> {
  const { rows } = await sql<{ zahlung: string; grund: Beiseitegrund }>`
    SELECT zahlung, grund FROM zahlung.beiseite
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} ORDER BY zahlung`.execute(tx)
  return rows.map((r) => ({ zahlung: kennung<'Zahlung'>(r.zahlung), grund: r.grund }))
}

/** Transfers by their numbers, both ends included. */
export async function listUeberweisungen(
  tx: Tx,
  ref: LaufRef,
  vonFolge: number,
  bisFolge: number,
): Promise<readonly Ueberweisungszeile[]> {
  const { rows } = await sql<{
    folge: number
    zahlung: string
    end_to_end_id: string
    name: string
    iban: string
    bic: string | null
    betrag_cent: number
    zweck: string
    zweckcode: 'SSBE' | 'RENT'
  }>`
    SELECT folge, zahlung, end_to_end_id, name, iban, bic, betrag_cent, zweck, zweckcode
      FROM zahlung.ueberweisung
     WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} AND folge BETWEEN ${vonFolge} AND ${bisFolge}
     ORDER BY folge`.execute(tx)
  return rows.map((r) => ({
    folge: r.folge,
    zahlung: kennung<'Zahlung'>(r.zahlung),
    endToEndId: r.end_to_end_id,
    name: r.name,
    iban: r.iban,
    bic: r.bic,
    betrag: cent(r.betrag_cent),
    zweck: r.zweck,
    zweckcode: r.zweckcode,
  }))
}

export type Laufsummen = {
  readonly anzahl: number
  /** Of the transfers, of the payments, and of their parts: three sums that must be one. */
  readonly ueberweisungen: number
  readonly zahlungen: number
  readonly posten: number
}

export async function loadLaufsummen(tx: Tx, ref: LaufRef, art: Laufart): Promise<Laufsummen> {
  const { rows } = await sql<Laufsummen>`${art === 'rueckzahlung' ? ausVerwahrung(ref) : ausZahlungen(ref)}`.execute(tx)
  const r = rows[0]
  if (r === undefined) throw new Error('sums without a row')
  return r
}

/** Of money that goes back: the transfer, the credit as the bank told it, and what of it is held in the books. */
function ausVerwahrung(ref: LaufRef): RawBuilder<unknown> {
  return sql`
    SELECT 1 AS anzahl, r.betrag_cent AS ueberweisungen, z.betrag_cent AS zahlungen,
           (SELECT coalesce(sum(CASE WHEN b.haben = 'verwahrung' THEN b.betrag_cent WHEN b.soll = 'verwahrung' THEN -b.betrag_cent END), 0)::bigint
              FROM zahlung.buchung b
             WHERE b.traeger_nr = r.traeger_nr AND b.meldung = r.meldung AND b.zeile = r.zeile) AS posten
      FROM zahlung.rueckzahlung r
      JOIN zahlung.bankzeile z ON z.traeger_nr = r.traeger_nr AND z.meldung = r.meldung AND z.nr = r.zeile
     WHERE r.traeger_nr = ${ref.traeger} AND r.lauf = ${ref.lauf}`
}

function ausZahlungen(ref: LaufRef): RawBuilder<unknown> {
  return sql`
    SELECT count(*) AS anzahl, coalesce(sum(u.betrag_cent), 0)::bigint AS ueberweisungen,
           coalesce(sum(z.betrag_cent), 0)::bigint AS zahlungen,
           coalesce(sum((SELECT sum(p.betrag_cent) FROM zahlung.posten p
                          WHERE p.traeger_nr = u.traeger_nr AND p.zahlung = u.zahlung)), 0)::bigint AS posten
      FROM zahlung.ueberweisung u
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
     WHERE u.traeger_nr = ${ref.traeger} AND u.lauf = ${ref.lauf}`
}

/** The payments a discarded run had taken go back to the others. */
export async function stelleZahlungenZurueck(tx: Tx, ref: LaufRef, am: string): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO zahlung.ereignis (traeger_nr, zahlung, nr, vorige_nr, vorher, zustand, lauf, am)
    SELECT e.traeger_nr, e.zahlung, e.nr + 1, e.nr, e.zustand, 'zurueckgestellt', e.lauf, ${am}::timestamptz
      FROM zahlung.ereignis e
     WHERE e.traeger_nr = ${ref.traeger} AND e.lauf = ${ref.lauf} AND e.zustand = 'eingeplant'
     ORDER BY e.zahlung`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
