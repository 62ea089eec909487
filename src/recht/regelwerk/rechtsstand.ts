import type { Datum } from '../../kern/index.ts'
import type { Rechtsstand } from '../berechnung/ergebnis.ts'
import { PARAMETER } from './parameter.ts'

/**
 * The parameters as they stand for one stretch of days in which none of them changes, known up to
 * `bekanntBis`. Resolved once per Rechtsstand and stretch; rules then read an array.
 */
export type Stand = {
  /** By `nr` of the parameter; NaN where no Fassung holds yet. */
  readonly werte: readonly number[]
  /** Which Fassung holds, by `nr`; −1 where none does. */
  readonly fassung: readonly number[]
}

type Aufgeloest = { readonly grenzen: readonly Datum[]; readonly staende: (Stand | undefined)[] }

const NACH_KENNTNIS = new Map<Datum, Aufgeloest>()

/** The parameters that apply on `stichtag`, as known on `r.bekanntBis`. */
export function standAm(r: Rechtsstand, stichtag: Datum): Stand {
  let a = NACH_KENNTNIS.get(r.bekanntBis)
  if (a === undefined) {
    // A value computed anew at any time: forgetting all is always right.
    if (NACH_KENNTNIS.size > 500) NACH_KENNTNIS.clear()
    const grenzen = alleGrenzen(r.bekanntBis)
    a = { grenzen, staende: new Array<Stand | undefined>(grenzen.length + 1) }
    NACH_KENNTNIS.set(r.bekanntBis, a)
  }
  const strecke = streckeVon(a.grenzen, stichtag)
  let stand = a.staende[strecke]
  if (stand === undefined) {
    stand = loese(stichtag, r.bekanntBis)
    a.staende[strecke] = stand
  }
  return stand
}

function alleGrenzen(bekanntBis: Datum): readonly Datum[] {
  const tage = new Set<Datum>()
  for (const p of PARAMETER) for (const f of p.fassungen) if (f.verkuendet <= bekanntBis) tage.add(f.ab)
  return [...tage].sort((x, y) => x - y)
}

function streckeVon(grenzen: readonly Datum[], tag: Datum): number {
  let n = 0
  for (const g of grenzen) {
    if (g > tag) break
    n++
  }
  return n
}

function loese(tag: Datum, bekanntBis: Datum): Stand {
  const werte: number[] = []
  const fassung: number[] = []
  for (const p of PARAMETER) {
    let gefunden = -1
    p.fassungen.forEach((f, i) => {
      if (f.ab <= tag && f.verkuendet <= bekanntBis) gefunden = i
    })
    fassung.push(gefunden)
    werte.push(p.fassungen[gefunden]?.wert ?? Number.NaN)
  }
  return { werte, fassung }
}
