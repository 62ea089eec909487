import type { Hash, Kennung } from '../kern/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'
import type { FallRef } from './leistungsfall.ts'

/** A frozen version of the facts of a case, numbered without gap. */
export type Fassungskopf = FallRef & {
  readonly id: Kennung<'Fassung'>
  readonly nr: number
  readonly basis: Kennung<'Fassung'> | null
  readonly hash: Hash
  readonly erstelltAm: Zeitpunkt
  readonly erstelltVon: Kennung<'Bediensteter'>
}

export type Fassung = Fassungskopf & { readonly inhalt: Fassungsinhalt }
