import { err, type Kennung, ok, type Result } from '../../../kern/index.ts'
import type { Tx, Zeitpunkt } from '../../../technik/index.ts'
import { findLauf, type LaufRef, sperreLauf } from '../laufSql.ts'
import { insertVermerke } from './auffaelligkeitSql.ts'

export type VermerkAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** Released or discarded: nothing is looked at any more. */
  | { readonly art: 'nichtGeplant' }
  /** Says nothing: a look is told in a sentence. */
  | { readonly art: 'textFehlt' }
  | { readonly art: 'nichtsGewaehlt' }

/** A sentence has words. */
const MINDESTENS_ZEICHEN = 10

/**
 * Notes that somebody has looked at what is noticeable in a planned run, and what she found. What was noted before stays as it is.
 * Returns how many were noted.
 */
export async function vermerkeAuffaelligkeiten(
  tx: Tx,
  wer: { readonly von: Kennung<'Bediensteter'>; readonly jetzt: Zeitpunkt },
  ref: LaufRef,
  v: { readonly nummern: readonly number[] | 'alle'; readonly text: string },
): Promise<Result<number, VermerkAbgelehnt>> {
  await sperreLauf(tx, ref)
  const lauf = await findLauf(tx, ref)
  if (lauf === undefined) return err({ art: 'unbekannt' })
  if (lauf.stand.zustand !== 'geplant') return err({ art: 'nichtGeplant' })
  const text = v.text.trim()
  if (v.nummern !== 'alle' && v.nummern.length === 0) return err({ art: 'nichtsGewaehlt' })
  if (text.length < MINDESTENS_ZEICHEN) return err({ art: 'textFehlt' })
  const neue = await insertVermerke(tx, ref, v.nummern, { text, von: wer.von, am: wer.jetzt })
  return ok(neue.length)
}
