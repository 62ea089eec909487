import { sql } from 'kysely'
import type { TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { pruefeHauptbuch } from './pruefeHauptbuchSql.ts'
import { type Kettenbefund, pruefeKette } from './pruefeKetteSql.ts'
import { pruefeKoepfe } from './pruefeKoepfe.ts'

/** What does not hold: by which requirement, what, and the id of it. */
export type Buchbefund = { readonly regel: string; readonly was: string; readonly id: string }

/** The books of a Träger read from end to end; no findings is green. */
export type Buchlesung = { readonly kette: Kettenbefund; readonly befunde: readonly Buchbefund[] }

/** What a night found. */
export type Hauptbuchpruefung = {
  readonly am: Zeitpunkt
  readonly glieder: number
  readonly unversiegelt: number
  /** At most 100; `anzahl` counts all. */
  readonly befunde: readonly Buchbefund[]
  readonly anzahl: number
}

const HOECHSTENS = 100
export const GEBROCHEN = 'a link of the chain does not hold'

/** Recomputes the books (LED-12), reads the whole chain and the signed heads with their files below `siegel` (LED-04). */
export async function leseBuecher(tx: Tx, traeger: TraegerNr, siegel: string): Promise<Buchlesung> {
  const kette = await pruefeKette(tx, traeger)
  const gebrochen = kette.gebrochen.map((nr) => ({ regel: 'LED-04', was: GEBROCHEN, id: String(nr) }))
  const koepfe = (await pruefeKoepfe(tx, traeger, siegel)).map((b) => ({ regel: 'LED-04', was: b.satz, id: b.id }))
  return { kette, befunde: [...gebrochen, ...koepfe, ...(await pruefeHauptbuch(tx, traeger))] }
}

/** The same, and keeps what was found. */
export async function pruefeBuecher(
  tx: Tx,
  traeger: TraegerNr,
  am: Zeitpunkt,
  siegel: string,
): Promise<Hauptbuchpruefung> {
  const { kette, befunde } = await leseBuecher(tx, traeger, siegel)
  const p: Hauptbuchpruefung = {
    am,
    glieder: kette.geprueft,
    unversiegelt: kette.unversiegelt,
    befunde: befunde.slice(0, HOECHSTENS),
    anzahl: befunde.length,
  }
  await sql`
    INSERT INTO zahlung.hauptbuchpruefung (traeger_nr, am, glieder, unversiegelt, befunde, anzahl)
    VALUES (${traeger}, ${isoZeitpunkt(am)}, ${p.glieder}, ${p.unversiegelt}, ${JSON.stringify(p.befunde)}::jsonb, ${p.anzahl})
    ON CONFLICT (traeger_nr, am) DO NOTHING`.execute(tx)
  return p
}

/** The last one; undefined: no night has passed yet. */
export async function findLetztePruefung(tx: Tx, traeger: TraegerNr): Promise<Hauptbuchpruefung | undefined> {
  const { rows } = await sql<Hauptbuchpruefung>`
    SELECT am, glieder, unversiegelt, befunde, anzahl FROM zahlung.hauptbuchpruefung
     WHERE traeger_nr = ${traeger} ORDER BY am DESC LIMIT 1`.execute(tx)
  return rows[0]
}
