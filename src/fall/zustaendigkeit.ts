import type { Kennung } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import type { FallRef } from './leistungsfall.ts'
import { findStandForUpdate, insertZustaendigkeit } from './zustaendigkeitSql.ts'

/** `regel`: what was set by hand is given back to the criteria. `ruecknahme`: a reorganisation is undone. */
export type Zustaendigkeitsart = 'aufnahme' | 'vonHand' | 'regel' | 'umverteilung' | 'ruecknahme'

/** With whom a case lies, and whether somebody chose that for this case. */
export type Zustaendigkeitsstand = {
  readonly bediensteter: Kennung<'Bediensteter'> | null
  readonly vonHand: boolean
  readonly nr: number
}

export type Zustaendigkeit = {
  readonly nr: number
  readonly art: Zustaendigkeitsart
  readonly bediensteter: Kennung<'Bediensteter'> | null
  readonly vorher: Kennung<'Bediensteter'> | null
  readonly grund: string
  readonly wann: Zeitpunkt
  readonly von: Kennung<'Bediensteter'> | null
}

/** Gives a case to somebody and leaves a row that says from whom, why and by whom. False: it lies there already. */
export async function weiseFallZu(
  tx: Tx,
  z: FallRef & {
    readonly art: Zustaendigkeitsart
    readonly bediensteter: Kennung<'Bediensteter'> | null
    readonly vonHand: boolean
    readonly umverteilung: Kennung<'Geschaeftsverteilung'> | null
    readonly grund: string
    readonly wann: Zeitpunkt
    readonly von: Kennung<'Bediensteter'> | null
  },
): Promise<boolean> {
  const stand = await findStandForUpdate(tx, z)
  if (stand === undefined) throw new Error(`no such case: ${z.fall}`)
  if (stand.bediensteter === z.bediensteter && stand.vonHand === z.vonHand) return false
  await insertZustaendigkeit(tx, { ...z, nr: stand.nr + 1, vorher: stand.bediensteter, vorherVonHand: stand.vonHand })
  return true
}
