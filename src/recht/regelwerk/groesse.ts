import type { NurMit } from './nurMit.ts'
import type { Rechnung } from './rechnung.ts'

/** What a quantity belongs to: the whole Bedarfsgemeinschaft, a stretch of days, a person, a person in a stretch of days, a fact. */
export type Bezug = 'bg' | 'zeit' | 'person' | 'abschnitt' | 'angabe'

/** Unit of the value, for display and for the type in the derivation. */
export type Mass = 'cent' | 'wahr' | 'anzahl' | 'tage' | 'stufe' | 'prozent_x100'

/**
 * A quantity the law knows, with the one rule that yields it. A rule reads other quantities, parameters
 * and fields of facts through `k`; what it reads is its explanation (ADR 0002).
 * `p` is the number of the person or fact (0 for the Bedarfsgemeinschaft), `a` that of the stretch of days.
 */
export type Groesse<T extends number = number> = {
  readonly nr: number
  /** Permanent: never renamed, never reused. */
  readonly id: string
  readonly name: string
  readonly norm: string
  readonly je: Bezug
  readonly mass: Mass
  /** Only hands on one other quantity: no step of its own in the derivation while it reads exactly one. */
  readonly durchreichend: boolean
  /** Without any of this the value is 0 and the rule need not be asked. */
  readonly nurMit: NurMit | undefined
  readonly rechne: (k: Rechnung, p: number, a: number) => T
}

/** All quantities, in the order of their numbers. Filled while the rooms of the law are loaded. */
export const GROESSEN: Groesse[] = []

type Angaben<T extends number> = {
  readonly id: string
  readonly norm: string
  readonly je: Bezug
  readonly mass: Mass
  readonly durchreichend?: boolean
  readonly nurMit?: NurMit
  readonly rechne: (k: Rechnung, p: number, a: number) => T
}

export function groesse<T extends number>(g: Angaben<T>): Groesse<T> {
  const fertig: Groesse<T> = {
    nr: GROESSEN.length,
    id: g.id,
    name: g.id.slice(g.id.lastIndexOf('.') + 1),
    norm: g.norm,
    je: g.je,
    mass: g.mass,
    durchreichend: g.durchreichend ?? false,
    nurMit: g.nurMit,
    rechne: g.rechne,
  }
  GROESSEN.push(fertig)
  return fertig
}

/** A rule that puts finished results together (parts of a month, persons to a whole); it reads nothing by itself. */
export type Schlussregel = { readonly id: string; readonly norm: string; readonly mass: Mass }
export const SCHLUSSREGELN: Schlussregel[] = []

export function schlussregel(r: Schlussregel): Schlussregel {
  SCHLUSSREGELN.push(r)
  return r
}

/** Yes or no as a number: quantities live in one array of numbers. */
export type Wahr = 0 | 1
export const wahr = (b: boolean): Wahr => (b ? 1 : 0)
