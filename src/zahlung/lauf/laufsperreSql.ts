import { sql } from 'kysely'
import { type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { LaufRef } from './laufSql.ts'

export type Sperrausgang = 'beiDerBank' | 'nichtGesendet'

/** Since the database was restored nobody knows whether the files of a run are with the bank, until somebody has asked. */
export type Laufsperre = {
  readonly nr: number
  readonly am: Zeitpunkt
  readonly klaerung:
    | {
        readonly folge: number
        readonly ausgang: Sperrausgang
        readonly bemerkung: string
        readonly von: Kennung<'Bediensteter'>
        readonly am: Zeitpunkt
      }
    | undefined
}

/**
 * Locks the runs of a Träger that were released and whose files no message of the bank has named yet. One that is locked and
 * not cleared is not locked once more. Returns how many are locked now.
 */
export async function sperreUnbestaetigte(tx: Tx, traeger: TraegerNr, am: Zeitpunkt): Promise<number> {
  await sql`
    INSERT INTO zahlung.laufsperre (traeger_nr, lauf, nr, am)
    SELECT l.traeger_nr, l.id, 1 + coalesce(s.nr, 0), ${isoZeitpunkt(am)}::timestamptz
      FROM zahlung.lauf l
      JOIN zahlung.laufereignis f ON f.traeger_nr = l.traeger_nr AND f.lauf = l.id AND f.zustand = 'freigegeben'
      LEFT JOIN LATERAL (SELECT nr FROM zahlung.laufsperre
                          WHERE traeger_nr = l.traeger_nr AND lauf = l.id ORDER BY nr DESC LIMIT 1) s ON true
     WHERE l.traeger_nr = ${traeger}
       AND (s.nr IS NULL OR EXISTS (SELECT 1 FROM zahlung.laufsperre_klaerung k
                                     WHERE k.traeger_nr = l.traeger_nr AND k.lauf = l.id AND k.nr = s.nr))
       AND EXISTS (
             SELECT 1 FROM zahlung.datei d
              WHERE d.traeger_nr = l.traeger_nr AND d.lauf = l.id
                AND NOT EXISTS (SELECT 1 FROM zahlung.bankzeile z
                                 WHERE z.traeger_nr = d.traeger_nr AND (z.datei = d.msg_id OR z.sammler LIKE d.msg_id || '-%')))`.execute(
    tx,
  )
  return (await listOffeneLaufsperren(tx, traeger)).length
}

/** Runs nobody has said of yet whether their files are with the bank. */
export async function listOffeneLaufsperren(tx: Tx, traeger: TraegerNr): Promise<readonly Kennung<'Zahllauf'>[]> {
  const { rows } = await sql<{ lauf: string }>`
    SELECT DISTINCT s.lauf FROM zahlung.laufsperre s
     WHERE s.traeger_nr = ${traeger}
       AND NOT EXISTS (SELECT 1 FROM zahlung.laufsperre_klaerung k
                        WHERE k.traeger_nr = s.traeger_nr AND k.lauf = s.lauf AND k.nr = s.nr)
     ORDER BY s.lauf`.execute(tx)
  return rows.map((r) => kennung<'Zahllauf'>(r.lauf))
}

/** The last lock of a run, with what was found out. */
export async function findLaufsperre(tx: Tx, ref: LaufRef): Promise<Laufsperre | undefined> {
  const { rows } = await sql<{
    nr: number
    am: Zeitpunkt
    folge: number | null
    ausgang: Sperrausgang | null
    bemerkung: string | null
    von: string | null
    geklaert_am: Zeitpunkt | null
  }>`
    SELECT s.nr, s.am, k.folge, k.ausgang, k.bemerkung, k.von, k.am AS geklaert_am
      FROM zahlung.laufsperre s
      LEFT JOIN zahlung.laufsperre_klaerung k ON k.traeger_nr = s.traeger_nr AND k.lauf = s.lauf AND k.nr = s.nr
     WHERE s.traeger_nr = ${ref.traeger} AND s.lauf = ${ref.lauf}
     ORDER BY s.nr DESC, k.folge DESC NULLS LAST LIMIT 1`.execute(tx)
  const r = rows[0]
  if (r === undefined) return undefined
  const { nr, am, folge, ausgang, bemerkung, von, geklaert_am } = r
  if (folge === null || ausgang === null || bemerkung === null || von === null || geklaert_am === null)
    return { nr, am, klaerung: undefined }
  const klaerung = { folge, ausgang, bemerkung, von: kennung<'Bediensteter'>(von), am: geklaert_am }
  return { nr, am, klaerung }
}

export async function insertSperrklaerung(
  tx: Tx,
  ref: LaufRef,
  k: {
    readonly nr: number
    readonly folge: number
    readonly ausgang: Sperrausgang
    readonly bemerkung: string
    readonly von: Kennung<'Bediensteter'>
    readonly am: Zeitpunkt
  },
): Promise<void> {
  await sql`
    INSERT INTO zahlung.laufsperre_klaerung (traeger_nr, lauf, nr, folge, ausgang, bemerkung, von, am)
    VALUES (${ref.traeger}, ${ref.lauf}, ${k.nr}, ${k.folge}, ${k.ausgang}, ${k.bemerkung}, ${k.von}, ${isoZeitpunkt(k.am)})`.execute(
    tx,
  )
}
