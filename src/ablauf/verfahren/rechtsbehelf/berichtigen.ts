import { oeffneEntwurf } from '../../../fall/index.ts'
import type { Tx } from '../../../technik/index.ts'
import { bearbeiterVon, type Handelnder } from '../../handelnder.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Verweis } from '../schritt.ts'

/** What was found wrong is put right in the facts: the draft is opened for it. A sentence if it cannot be. */
export async function oeffneZumBerichtigen(tx: Tx, h: Handelnder, l: Verfahrenslage): Promise<string | null> {
  const r = await oeffneEntwurf(tx, h.umgebung, { ...l.fall, wer: bearbeiterVon(h) })
  return r.ok ? null : 'Der Fall lässt sich nicht zum Bearbeiten öffnen.'
}

export const zuDenAngaben = (l: Verfahrenslage): Verweis => ({
  art: 'verweis',
  nach: `/faelle/${l.fall.fall}`,
  knopf: 'Angaben bearbeiten',
})
