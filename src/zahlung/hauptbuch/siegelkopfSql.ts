import { sql } from 'kysely'
import type { TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx } from '../../technik/index.ts'
import type { Siegelkopf, UnterschriebenerKopf } from './siegelkopf.ts'

type KopfRow = Omit<UnterschriebenerKopf, 'traeger'>

const SPALTEN = sql.raw('nr, anlass, bezug, nummer, kette, inhalt, vorige, am, schluessel, unterschrift')

export async function insertKopf(tx: Tx, k: UnterschriebenerKopf): Promise<void> {
  await sql`
    INSERT INTO zahlung.siegelkopf (traeger_nr, nr, anlass, bezug, nummer, kette, inhalt, vorige, am, schluessel, unterschrift)
    VALUES (${k.traeger}, ${k.nr}, ${k.anlass}, ${k.bezug}, ${k.nummer}, ${k.kette}, ${k.inhalt}, ${k.vorige},
            ${isoZeitpunkt(k.am)}, ${k.schluessel}, ${k.unterschrift})`.execute(tx)
}

export async function findKopf(
  tx: Tx,
  traeger: TraegerNr,
  was: Pick<Siegelkopf, 'anlass' | 'bezug'>,
): Promise<UnterschriebenerKopf | undefined> {
  const { rows } = await sql<KopfRow>`
    SELECT ${SPALTEN} FROM zahlung.siegelkopf
     WHERE traeger_nr = ${traeger} AND anlass = ${was.anlass} AND bezug = ${was.bezug}`.execute(tx)
  return rows[0] && { traeger, ...rows[0] }
}

export async function findLetztenKopf(tx: Tx, traeger: TraegerNr): Promise<UnterschriebenerKopf | undefined> {
  const { rows } = await sql<KopfRow>`
    SELECT ${SPALTEN} FROM zahlung.siegelkopf WHERE traeger_nr = ${traeger} ORDER BY nr DESC LIMIT 1`.execute(tx)
  return rows[0] && { traeger, ...rows[0] }
}

/** A head with the link that stands at its number now; undefined: the chain has no such number any more. */
export type KopfMitKette = UnterschriebenerKopf & { readonly jetzt: string | undefined }

export async function listKoepfe(tx: Tx, traeger: TraegerNr): Promise<readonly KopfMitKette[]> {
  const { rows } = await sql<KopfRow & { jetzt: string | null }>`
    SELECT k.nr, k.anlass, k.bezug, k.nummer, k.kette, k.inhalt, k.vorige, k.am, k.schluessel, k.unterschrift, s.kette AS jetzt
      FROM zahlung.siegelkopf k
      LEFT JOIN zahlung.siegel s ON s.traeger_nr = k.traeger_nr AND s.nummer = k.nummer
     WHERE k.traeger_nr = ${traeger} ORDER BY k.nr`.execute(tx)
  return rows.map((r) => ({ traeger, ...r, jetzt: r.jetzt ?? undefined }))
}
