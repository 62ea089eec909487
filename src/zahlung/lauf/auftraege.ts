import { kennung } from '../../kern/index.ts'
import type { Bearbeiter, NeuerAuftrag } from '../../technik/index.ts'
import type { Lauf } from './lauf.ts'
import type { LaufRef } from './laufSql.ts'

/** The steps of a run that happen in the background, each in portions. */
export const AUFTRAG_PLANE = 'zahlung.plane'
export const AUFTRAG_SCHLIESSE = 'zahlung.schliesse'
export const AUFTRAG_UEBERGIB = 'zahlung.uebergib'
/** Of an emergency run: what no file holds is owed no more. */
export const AUFTRAG_NOTLISTE = 'zahlung.notliste'

type Schritt = typeof AUFTRAG_PLANE | typeof AUFTRAG_SCHLIESSE | typeof AUFTRAG_UEBERGIB | typeof AUFTRAG_NOTLISTE

/** Of one step of one run at most one job waits. */
export function laufauftrag(art: Schritt, lauf: Pick<Lauf, 'traeger' | 'id'>): NeuerAuftrag {
  return { art, nutzlast: { lauf: lauf.id }, traeger: lauf.traeger, schluessel: lauf.id }
}

export function laufVon(auftrag: Parameters<Bearbeiter>[1]): LaufRef {
  const { nutzlast, traeger } = auftrag
  const id = nutzlast !== null && typeof nutzlast === 'object' && 'lauf' in nutzlast ? nutzlast.lauf : undefined
  if (traeger === undefined || typeof id !== 'string') throw new Error(`job ${auftrag.id} names no run`)
  return { traeger, lauf: kennung<'Zahllauf'>(id) }
}
