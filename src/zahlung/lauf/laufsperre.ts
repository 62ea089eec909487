import { err, type Kennung, ok, type Result } from '../../kern/index.ts'
import type { Tx, Zeitpunkt } from '../../technik/index.ts'
import { type LaufRef, sperreLauf } from './laufSql.ts'
import { findLaufsperre, insertSperrklaerung, type Laufsperre, type Sperrausgang } from './laufsperreSql.ts'

export type SperreKlaerenAbgelehnt =
  | { readonly art: 'nichtGesperrt' }
  /** She has said so before, or two others have. */
  | { readonly art: 'schonGeklaert' }
  | { readonly art: 'bemerkungFehlt' }

/** Its files may not leave: nobody has asked the bank yet, or it has them. */
export const haeltDateien = (s: Laufsperre | undefined): boolean =>
  s !== undefined && s.klaerung?.ausgang !== 'nichtGesendet'

/**
 * A person says of a locked run what she has found out at the bank, and how. Where its files are with the bank they never leave
 * again, unless another person puts that right.
 */
export async function klaereLaufsperre(
  tx: Tx,
  wer: { readonly von: Kennung<'Bediensteter'>; readonly jetzt: Zeitpunkt },
  ref: LaufRef,
  x: { readonly ausgang: Sperrausgang; readonly bemerkung: string },
): Promise<Result<null, SperreKlaerenAbgelehnt>> {
  await sperreLauf(tx, ref)
  const s = await findLaufsperre(tx, ref)
  if (s === undefined) return err({ art: 'nichtGesperrt' })
  const { klaerung } = s
  const darf = klaerung === undefined || (klaerung.folge === 1 && klaerung.von !== wer.von && haeltDateien(s))
  if (!darf) return err({ art: 'schonGeklaert' })
  const bemerkung = x.bemerkung.trim()
  if (bemerkung === '') return err({ art: 'bemerkungFehlt' })
  const folge = (klaerung?.folge ?? 0) + 1
  await insertSperrklaerung(tx, ref, { ...x, bemerkung, nr: s.nr, folge, von: wer.von, am: wer.jetzt })
  return ok(null)
}
