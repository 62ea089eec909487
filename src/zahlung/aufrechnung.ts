import type { Datum, Kennung, Monat, TraegerNr } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'

export type Aufrechnungszustand = 'laeuft' | 'ruht' | 'beendet'

/** A declared set-off (§ 43 SGB II): with which claim, from when, and how it went on. */
export type Aufrechnung = {
  readonly id: Kennung<'Aufrechnung'>
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly forderung: Kennung<'Forderung'>
  readonly person: PersonId
  readonly verfahren: Kennung<'Verfahren'>
  readonly ab: Monat
  readonly bestandskraeftigAm: Datum
  /** In their order; the last that begins in a month or before it holds. */
  readonly abschnitte: readonly {
    readonly ab: Monat
    readonly zustand: Aufrechnungszustand
    readonly grund: string
  }[]
}

/** Whether it is enforced in a month; undefined before its first. */
export function zustandIm(a: Aufrechnung, monat: Monat): Aufrechnungszustand | undefined {
  if (monat < a.ab) return undefined
  return a.abschnitte.findLast((x) => x.ab <= monat)?.zustand ?? 'laeuft'
}

/** § 43 Abs. 4 Satz 3 SGB II: months before this one in which it could not be enforced. */
export function gehemmteMonate(a: Aufrechnung, vor: Monat): number {
  let n = 0
  for (let m: number = a.ab; m < vor; m++) if (zustandIm(a, m as Monat) === 'ruht') n++
  return n
}
