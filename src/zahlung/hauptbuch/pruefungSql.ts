import { sql } from 'kysely'
import type { TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { type Hauptbuchbefund, pruefeHauptbuch } from './pruefeHauptbuchSql.ts'
import { pruefeKette } from './pruefeKette.ts'

/** What a night found; no findings is green. */
export type Hauptbuchpruefung = {
  readonly am: Zeitpunkt
  readonly glieder: number
  readonly unversiegelt: number
  /** At most 100; `anzahl` counts all. */
  readonly befunde: readonly (Omit<Hauptbuchbefund, 'regel'> & { readonly regel: string })[]
  readonly anzahl: number
}

const HOECHSTENS = 100

/** Recomputes the books of a Träger and reads its whole chain (LED-04, LED-12), and keeps what was found. */
export async function pruefeBuecher(tx: Tx, traeger: TraegerNr, am: Zeitpunkt): Promise<Hauptbuchpruefung> {
  const kette = await pruefeKette(tx, traeger)
  const gebrochen = kette.gebrochen.map((nr) => ({
    regel: 'LED-04',
    was: 'a link of the chain does not hold',
    id: String(nr),
  }))
  const alle = [...gebrochen, ...(await pruefeHauptbuch(tx, traeger))]
  const p: Hauptbuchpruefung = {
    am,
    glieder: kette.geprueft,
    unversiegelt: kette.unversiegelt,
    befunde: alle.slice(0, HOECHSTENS),
    anzahl: alle.length,
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
