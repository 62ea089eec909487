import { type Datum, err, ok, type Result } from '../kern/index.ts'
import type { Hinweis } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import { insertAusgang } from './hinweisbilanzSql.ts'
import type { Bearbeiter, FallRef, Werkzeug } from './leistungsfall.ts'
import { findLeistungsfallForUpdate } from './leistungsfallSql.ts'

/** What became of a hint: taken up, refused with a reason, or shown again after that. */
export type Hinweisausgang = 'uebernommen' | 'verworfen' | 'wieder'

/** A code over some days: on how many days cases showed it, in how many cases, what became of it. */
export type Hinweisbilanz = {
  readonly code: string
  readonly treffer: number
  readonly faelle: number
  readonly uebernommen: number
  readonly verworfen: number
  /** Reasons given, the most frequent first. */
  readonly gruende: readonly string[]
}

/** The same hint to the same fact, person and field has the same key. */
export function hinweisSchluessel(h: Hinweis): string {
  return [h.code, h.angabe ?? h.person ?? '', h.feld ?? ''].join('/')
}

export type Ausgangseintrag = FallRef & {
  readonly schluessel: string
  readonly code: string
  readonly ausgang: Hinweisausgang
  readonly grund: string
  readonly tag: Datum
  readonly wer: Bearbeiter
}

export type AusgangAbgelehnt = { readonly art: 'unbekannt' } | { readonly art: 'grundFehlt' }

/** Notes what became of a hint. Who refuses one says why, else nobody can learn from it. */
export async function merkeHinweisausgang(
  tx: Tx,
  u: Werkzeug,
  e: Ausgangseintrag,
): Promise<Result<void, AusgangAbgelehnt>> {
  if (e.ausgang === 'verworfen' && e.grund.trim() === '') return err({ art: 'grundFehlt' })
  if (!(await findLeistungsfallForUpdate(tx, e))) return err({ art: 'unbekannt' })
  await insertAusgang(tx, e, {
    ...e,
    grund: e.grund.trim().slice(0, 200),
    wann: u.uhr.jetzt(),
    von: e.wer.bediensteter,
  })
  return ok(undefined)
}
