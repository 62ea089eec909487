import type { SchrittWert } from '../berechnung/ergebnis.ts'

/** A field of a fact, so that reading it can be noted: `name` is the key in the Angaben. */
export type Feld<E, T extends SchrittWert | null> = {
  readonly nr: number
  readonly name: string
  readonly lies: (e: E) => T
}

let anzahl = 0

/** @throws beyond 256 fields: the derivation packs fact and field into one number. */
export function feld<E, T extends SchrittWert | null>(name: string, lies: (e: E) => T): Feld<E, T> {
  if (anzahl >= 256) throw new Error('too many fields')
  return { nr: anzahl++, name, lies }
}
