import { sql } from 'kysely'
import { type Cent, cent, type Hash, hash } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import type { LaufRef } from './laufSql.ts'

/** A file of the set of a run. Its bytes are made anew; the hash says that they are the same. */
export type Laufdatei = {
  readonly nummer: number
  readonly msgId: string
  readonly erstelltAm: Zeitpunkt
  readonly vonFolge: number
  readonly bisFolge: number
  readonly anzahl: number
  readonly summe: Cent
  readonly sha256: Hash
  readonly urteil: 'angenommen' | 'abgewiesen' | 'unlesbar'
  /** Rules it breaks or is warned of. */
  readonly regeln: readonly string[]
}

export async function insertDatei(tx: Tx, ref: LaufRef, d: Laufdatei): Promise<void> {
  await sql`
    INSERT INTO zahlung.datei (traeger_nr, lauf, nummer, msg_id, erstellt_am, von_folge, bis_folge, anzahl, summe_cent,
                               sha256, urteil, regeln)
    VALUES (${ref.traeger}, ${ref.lauf}, ${d.nummer}, ${d.msgId}, ${isoZeitpunkt(d.erstelltAm)}, ${d.vonFolge},
            ${d.bisFolge}, ${d.anzahl}, ${d.summe}, ${d.sha256}, ${d.urteil}, ${[...d.regeln]}::text[])`.execute(tx)
}

export async function listDateien(tx: Tx, ref: LaufRef): Promise<readonly Laufdatei[]> {
  const { rows } = await sql<{
    nummer: number
    msg_id: string
    erstellt_am: Zeitpunkt
    von_folge: number
    bis_folge: number
    anzahl: number
    summe_cent: number
    sha256: string
    urteil: Laufdatei['urteil']
    regeln: readonly string[]
  }>`
    SELECT nummer, msg_id, erstellt_am, von_folge, bis_folge, anzahl, summe_cent, sha256, urteil, regeln
      FROM zahlung.datei WHERE traeger_nr = ${ref.traeger} AND lauf = ${ref.lauf} ORDER BY nummer`.execute(tx)
  return rows.map((r) => ({
    nummer: r.nummer,
    msgId: r.msg_id,
    erstelltAm: r.erstellt_am,
    vonFolge: r.von_folge,
    bisFolge: r.bis_folge,
    anzahl: r.anzahl,
    summe: cent(r.summe_cent),
    sha256: hash(r.sha256),
    urteil: r.urteil,
    regeln: r.regeln,
  }))
}
