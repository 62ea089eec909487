import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'

/** No money goes to an account, or to anybody of a case. */
export type Auszahlungssperre = {
  readonly id: Kennung<'Auszahlungssperre'>
  readonly iban: string | null
  readonly fall: Kennung<'Leistungsfall'> | null
  /** Whose return caused it. */
  readonly zahlung: Kennung<'Zahlung'>
  /** Code of the bank. */
  readonly grund: string
  readonly am: Zeitpunkt
}

/** A second message about the same payment locks nothing anew, also not after somebody has lifted the lock. */
export async function insertSperre(tx: Tx, traeger: TraegerNr, s: Auszahlungssperre): Promise<void> {
  await sql`
    INSERT INTO zahlung.auszahlungssperre (traeger_nr, id, iban, fall, zahlung, grund, am)
    VALUES (${traeger}, ${s.id}, ${s.iban}, ${s.fall}, ${s.zahlung}, ${s.grund}, ${isoZeitpunkt(s.am)})
    ON CONFLICT (traeger_nr, zahlung, iban, fall) DO NOTHING`.execute(tx)
}

const GILT = sql`NOT EXISTS (SELECT 1 FROM zahlung.auszahlungssperre_ende n
    WHERE n.traeger_nr = s.traeger_nr AND n.sperre = s.id)`

/** Which of these accounts and cases are locked now. */
export async function listSperren(
  tx: Tx,
  traeger: TraegerNr,
  von: { readonly ibans: readonly string[]; readonly faelle: readonly Kennung<'Leistungsfall'>[] },
): Promise<readonly Auszahlungssperre[]> {
  const { rows } = await sql<{
    id: string
    iban: string | null
    fall: string | null
    zahlung: string
    grund: string
    am: Zeitpunkt
  }>`
    SELECT s.id, s.iban, s.fall, s.zahlung, s.grund, s.am FROM zahlung.auszahlungssperre s
     WHERE s.traeger_nr = ${traeger} AND ${GILT}
       AND (s.iban = ANY(${[...von.ibans]}::text[]) OR s.fall = ANY(${[...von.faelle]}::uuid[]))
     ORDER BY s.am, s.id`.execute(tx)
  return rows.map((r) => ({
    ...r,
    id: kennung<'Auszahlungssperre'>(r.id),
    fall: r.fall === null ? null : kennung<'Leistungsfall'>(r.fall),
    zahlung: kennung<'Zahlung'>(r.zahlung),
  }))
}

/** False: it was lifted before. */
export async function insertSperrende(
  tx: Tx,
  traeger: TraegerNr,
  e: {
    readonly sperre: Kennung<'Auszahlungssperre'>
    readonly grund: string
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO zahlung.auszahlungssperre_ende (traeger_nr, sperre, grund, von, am)
    VALUES (${traeger}, ${e.sperre}, ${e.grund}, ${e.von}, ${isoZeitpunkt(e.am)})
    ON CONFLICT (traeger_nr, sperre) DO NOTHING RETURNING sperre`.execute(tx)
  return rows.length === 1
}
