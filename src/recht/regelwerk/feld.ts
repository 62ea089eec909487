import type { SchrittWert } from '../berechnung/ergebnis.ts'
import type { Eintrag } from '../sachverhalt/sachverhalt.ts'

/** A field of a fact, so that reading it can be noted: `name` is the key in the Angaben. */
export type Feld<E, T extends SchrittWert | null> = {
  readonly nr: number
  readonly name: string
  readonly lies: (e: E) => T
}

/** The derivation packs fact and field into one number. */
export const FELDER_HOECHSTENS = 256

/** All fields, in the order of their numbers; each reads only the kinds of fact it was made for. */
export const FELDER: Feld<Eintrag, SchrittWert | null>[] = []

/** @throws beyond `FELDER_HOECHSTENS` fields. */
export function feld<E, T extends SchrittWert | null>(name: string, lies: (e: E) => T): Feld<E, T> {
  if (FELDER.length >= FELDER_HOECHSTENS) throw new Error('too many fields')
  const f = { nr: FELDER.length, name, lies }
  FELDER.push(f as Feld<never, T> as Feld<Eintrag, T>)
  return f
}
