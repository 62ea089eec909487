import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import type { Buchung, Vorgangsart } from './hauptbuch/buchung.ts'
import { BUCHUNGSSPALTEN, type BuchungRow, parseBuchung } from './hauptbuch/hauptbuchSql.ts'
import { liesZahlungszustand, type Zahlungszustand } from './zahlungszustand.ts'

export type ZahlungRef = { readonly traeger: TraegerNr; readonly zahlung: Kennung<'Zahlung'> }

/** A step of a payment, and what caused it: one of the three. */
export type Zahlungsschritt = {
  readonly zustand: Zahlungszustand
  readonly am: Zeitpunkt
  readonly lauf: Kennung<'Zahllauf'> | null
  readonly entscheidung: Kennung<'Entscheidung'> | null
  /** The message of the bank that says so, by its own id. */
  readonly meldung: string | null
}

/** In the order they were taken. */
export async function listZahlungsschritte(tx: Tx, ref: ZahlungRef): Promise<readonly Zahlungsschritt[]> {
  const { rows } = await sql<{
    zustand: string
    am: Zeitpunkt
    lauf: string | null
    entscheidung: string | null
    meldung: string | null
  }>`
    SELECT e.zustand, e.am, e.lauf, e.entscheidung, m.msg_id AS meldung
      FROM zahlung.ereignis e
      LEFT JOIN zahlung.bankmeldung m ON m.traeger_nr = e.traeger_nr AND m.id = e.meldung
     WHERE e.traeger_nr = ${ref.traeger} AND e.zahlung = ${ref.zahlung}
     ORDER BY e.nr`.execute(tx)
  return rows.map((r) => ({
    zustand: liesZahlungszustand(r.zustand),
    am: r.am,
    lauf: r.lauf === null ? null : kennung<'Zahllauf'>(r.lauf),
    entscheidung: r.entscheidung === null ? null : kennung<'Entscheidung'>(r.entscheidung),
    meldung: r.meldung,
  }))
}

/** A transfer it was put into a file as, and the file. */
export type GesendeteZahlung = {
  readonly lauf: Kennung<'Zahllauf'>
  readonly folge: number
  readonly endToEndId: string
  readonly name: string
  readonly iban: string
  readonly zweck: string
  readonly datei: string | null
}

export async function listGesendete(tx: Tx, ref: ZahlungRef): Promise<readonly GesendeteZahlung[]> {
  const { rows } = await sql<{
    lauf: string
    folge: number
    end_to_end_id: string
    name: string
    iban: string
    zweck: string
    datei: string | null
  }>`
    SELECT u.lauf, u.folge, u.end_to_end_id, u.name, u.iban, u.zweck, d.msg_id AS datei
      FROM zahlung.ueberweisung u
      LEFT JOIN zahlung.datei d ON d.traeger_nr = u.traeger_nr AND d.lauf = u.lauf
                               AND u.folge BETWEEN d.von_folge AND d.bis_folge
     WHERE u.traeger_nr = ${ref.traeger} AND u.zahlung = ${ref.zahlung}
     ORDER BY u.lauf, u.folge`.execute(tx)
  return rows.map((r) => ({
    lauf: kennung<'Zahllauf'>(r.lauf),
    folge: r.folge,
    endToEndId: r.end_to_end_id,
    name: r.name,
    iban: r.iban,
    zweck: r.zweck,
    datei: r.datei,
  }))
}

/** A posting with its act and its number in the chain; null: not sealed yet. */
export type VersiegelteBuchung = Buchung & { readonly art: Vorgangsart; readonly glied: number | null }

export async function listVersiegelteBuchungen(tx: Tx, ref: ZahlungRef): Promise<readonly VersiegelteBuchung[]> {
  const { rows } = await sql<BuchungRow & { art: Vorgangsart; glied: number | null }>`
    SELECT ${BUCHUNGSSPALTEN}, v.art, s.nummer AS glied
      FROM zahlung.buchung b
      JOIN zahlung.vorgang v ON v.traeger_nr = b.traeger_nr AND v.id = b.vorgang
      LEFT JOIN zahlung.siegel s ON s.traeger_nr = b.traeger_nr AND s.buchung = b.id
     WHERE b.traeger_nr = ${ref.traeger} AND b.zahlung = ${ref.zahlung}
     ORDER BY b.gebucht_am, b.id`.execute(tx)
  return rows.map((r) => ({ ...parseBuchung(r), art: r.art, glied: r.glied }))
}

/** Who brought a run to which state, and when. */
export type Laufschritt = {
  readonly lauf: Kennung<'Zahllauf'>
  readonly zustand: string
  readonly von: Kennung<'Bediensteter'> | null
  readonly am: Zeitpunkt
}

export async function listLaufschritte(
  tx: Tx,
  traeger: TraegerNr,
  laeufe: readonly Kennung<'Zahllauf'>[],
): Promise<readonly Laufschritt[]> {
  const { rows } = await sql<{ lauf: string; zustand: string; von: string | null; am: Zeitpunkt }>`
    SELECT e.lauf, e.zustand, e.von, e.am FROM zahlung.laufereignis e
     WHERE e.traeger_nr = ${traeger} AND e.lauf = ANY(${[...laeufe]}::uuid[]) ORDER BY e.lauf, e.nr`.execute(tx)
  return rows.map((r) => ({
    lauf: kennung<'Zahllauf'>(r.lauf),
    zustand: r.zustand,
    von: r.von === null ? null : kennung<'Bediensteter'>(r.von),
    am: r.am,
  }))
}

/** The payment it went out again as, and the one it stands for. */
export async function findNeuanweisungen(
  tx: Tx,
  ref: ZahlungRef,
): Promise<{ readonly fuer: Kennung<'Zahlung'> | null; readonly als: Kennung<'Zahlung'> | null }> {
  const { rows } = await sql<{ alt: string; neu: string }>`
    SELECT alt, neu FROM zahlung.neuanweisung
     WHERE traeger_nr = ${ref.traeger} AND (alt = ${ref.zahlung} OR neu = ${ref.zahlung})`.execute(tx)
  const fuer = rows.find((r) => r.neu === ref.zahlung)
  const als = rows.find((r) => r.alt === ref.zahlung)
  return {
    fuer: fuer === undefined ? null : kennung<'Zahlung'>(fuer.alt),
    als: als === undefined ? null : kennung<'Zahlung'>(als.neu),
  }
}
