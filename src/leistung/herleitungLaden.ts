import type { Monat } from '../kern/index.ts'
import type { Herleitung } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import { type EntscheidungRef, findHerleitung } from './entscheidungSql.ts'
import { liesHerleitung } from './herleitung.ts'

/** Why a month was decided so: the derivation as stored then. Undefined if that decision did not compute the month. */
export async function ladeHerleitung(tx: Tx, ref: EntscheidungRef, m: Monat): Promise<Herleitung | undefined> {
  const text = await findHerleitung(tx, ref, m)
  return text === undefined ? undefined : liesHerleitung(text, m)
}
