import type { Handelnder } from '../../ablauf/index.ts'
import type { Datum, Result, TraegerNr } from '../../kern/index.ts'
import type { KontoRef, Nutzer } from '../../stammdaten/index.ts'
import type { Umgebung } from '../../technik/index.ts'
import { musternutzer } from './organisation.ts'
import type { Personalnummer } from './personal.ts'
import { damals, type Laufuhren } from './zeitreise.ts'

/** What the acts of the sample need: real surroundings, those of the day, and the people. */
export type Werk = {
  readonly umgebung: Umgebung
  readonly uhren: Laufuhren
  /** What each Träger pays from, once looked up. */
  readonly zahlerkonten: Map<TraegerNr, KontoRef>
  /** Somebody acts on a day: puts the clock. */
  readonly am: (tag: Datum, wer: Personalnummer) => Handelnder
}

export async function neuesWerk(umgebung: Umgebung, uhren: Laufuhren): Promise<Werk> {
  const nutzer: ReadonlyMap<Personalnummer, Nutzer> = await musternutzer(umgebung)
  const zeit = damals(umgebung)
  return {
    umgebung,
    uhren,
    zahlerkonten: new Map(),
    am: (tag, wer) => {
      const handelnder = nutzer.get(wer)
      if (handelnder === undefined) throw new Error(`nobody of the sample has the number ${wer}`)
      zeit.stelle(tag)
      return { umgebung: zeit.umgebung, nutzer: handelnder }
    },
  }
}

/** The use cases of the sample are never refused. @throws with the refusal if one is. */
export function gelungen<Wert>(was: string, r: Result<Wert, unknown>): Wert {
  if (r.ok) return r.wert
  throw new Error(`sample: ${was} is refused: ${JSON.stringify(r.ablehnung)}`)
}
