import { type Datum, datum } from '../../kern/index.ts'
import type { Auslegung, Rechtsstand } from '../berechnung/ergebnis.ts'

/**
 * Where law and directives leave a question open, a switch names the answers. The default stands first;
 * a Träger may set another from a day on (`Rechtsstand.auslegung`), so the choice is part of what was decided.
 */
export type Schalter = {
  readonly nr: number
  readonly id: string
  readonly norm: string
  readonly werte: readonly [string, ...string[]]
}

export const SCHALTER: Schalter[] = []

export function schalter(id: string, norm: string, werte: readonly [string, ...string[]]): Schalter {
  const s: Schalter = { nr: SCHALTER.length, id, norm, werte }
  SCHALTER.push(s)
  return s
}

const VORGABE: readonly number[] = []

/** The position of every switch on a day, by `nr`; a missing entry is the default. */
export function stellungen(r: Rechtsstand, tag: Datum): readonly number[] {
  const { auslegung } = r
  if (auslegung === undefined) return VORGABE
  return SCHALTER.map((s) => stellung(s, auslegung, tag))
}

function stellung(s: Schalter, auslegung: Auslegung, tag: Datum): number {
  let gilt = 0
  for (const e of auslegung[s.id] ?? []) {
    const n = s.werte.indexOf(e.wert)
    if (n >= 0 && datum(e.ab) <= tag) gilt = n
  }
  return gilt
}

/** The day from which a switch stands as it does on `tag`; '' at its default, so that equal months derive equally. */
export function gestelltAb(s: Schalter, r: Rechtsstand | undefined, tag: Datum): string {
  let ab = ''
  for (const e of r?.auslegung?.[s.id] ?? []) if (s.werte.includes(e.wert) && datum(e.ab) <= tag) ab = e.ab
  return ab
}

/** Whether any answer changes after `ab` and up to `bis`. */
export function schaltetUm(auslegung: Auslegung, ab: Datum, bis: Datum): boolean {
  return Object.values(auslegung).some((liste) => (liste ?? []).some((e) => datum(e.ab) > ab && datum(e.ab) <= bis))
}
