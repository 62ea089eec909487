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

type Aufgeloest = {
  readonly grenzen: readonly Datum[]
  /** Days on which a Fassung begins that spares running Bewilligungszeiträume. */
  readonly uebergaenge: readonly Datum[]
  readonly staende: (Stand | undefined)[]
}

const NACH_KENNTNIS = new Map<Datum, Aufgeloest>()

/**
 * The parameters that apply on `stichtag` in a Bewilligungszeitraum that began on `bwzBeginn`, as known on
 * `r.bekanntBis`. For a rule that goes by an event, `stichtag` is the day of the event.
 */
export function standAm(r: Rechtsstand, stichtag: Datum, bwzBeginn: Datum = stichtag): Stand {
  let a = NACH_KENNTNIS.get(r.bekanntBis)
  if (a === undefined) {
    // A value computed anew at any time: forgetting all is always right.
    if (NACH_KENNTNIS.size > 500) NACH_KENNTNIS.clear()
    a = { grenzen: tage(r.bekanntBis, false), uebergaenge: tage(r.bekanntBis, true), staende: [] }
    NACH_KENNTNIS.set(r.bekanntBis, a)
  }
  const stelle = anzahlBis(a.grenzen, stichtag) * (a.uebergaenge.length + 1) + anzahlBis(a.uebergaenge, bwzBeginn)
  let stand = a.staende[stelle]
  if (stand === undefined) {
    stand = loese(stichtag, bwzBeginn, r.bekanntBis)
    a.staende[stelle] = stand
  }
  return stand
}

function tage(bekanntBis: Datum, nurUebergaenge: boolean): readonly Datum[] {
  const alle = new Set<Datum>()
  for (const p of PARAMETER)
    for (const f of p.fassungen)
      if (f.verkuendet <= bekanntBis && (f.nurNeueZeitraeume || !nurUebergaenge)) alle.add(f.ab)
  return [...alle].sort((x, y) => x - y)
}

function anzahlBis(tage: readonly Datum[], tag: Datum): number {
  let n = 0
  for (const t of tage) {
    if (t > tag) break
    n++
  }
  return n
}

function loese(tag: Datum, bwzBeginn: Datum, bekanntBis: Datum): Stand {
  const werte: number[] = []
  const fassung: number[] = []
  for (const p of PARAMETER) {
    let gefunden = -1
    p.fassungen.forEach((f, i) => {
      const gilt = f.ab <= tag && (!f.nurNeueZeitraeume || f.ab <= bwzBeginn)
      if (gilt && f.verkuendet <= bekanntBis) gefunden = i
    })
    fassung.push(gefunden)
    werte.push(p.fassungen[gefunden]?.wert ?? Number.NaN)
  }
  return { werte, fassung }
}
