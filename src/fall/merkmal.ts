import { err, ok, type Result } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import type { Bearbeiter, FallRef, Werkzeug } from './leistungsfall.ts'
import { findLeistungsfallForUpdate } from './leistungsfallSql.ts'
import { insertMerkmal, listeMerkmale } from './merkmalSql.ts'

export const MERKMALE = {
  widerspruch: 'Widerspruch',
  klage: 'Klage',
  geschuetzt: 'Schutzwürdiger Fall',
  eigenerFall: 'Fall von Beschäftigten',
} as const
export type Merkmalsart = keyof typeof MERKMALE

/** A mark a case bears now. */
export type Merkmal = { readonly art: Merkmalsart; readonly bemerkung: string; readonly seit: Zeitpunkt }

/** Sets or takes away a mark; what is so already stays as it is. */
export async function setzeMerkmal(
  tx: Tx,
  u: Werkzeug,
  m: FallRef & {
    readonly art: Merkmalsart
    readonly gesetzt: boolean
    readonly bemerkung: string
    readonly wer: Bearbeiter
  },
): Promise<Result<readonly Merkmal[], { readonly art: 'unbekannt' }>> {
  if (!(await findLeistungsfallForUpdate(tx, m))) return err({ art: 'unbekannt' })
  const jetzt = await listeMerkmale(tx, m)
  if (jetzt.some((x) => x.art === m.art) === m.gesetzt) return ok(jetzt)
  await insertMerkmal(tx, m, { ...m, wann: u.uhr.jetzt(), von: m.wer.bediensteter })
  return ok(await listeMerkmale(tx, m))
}
