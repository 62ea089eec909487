import { GROESSEN } from './groesse.ts'

/** In a place: not computed yet. No amount of a household reaches it. */
export const UNBEKANNT = -(2 ** 31)

/** By what the household and the person have; forgotten when there are many. */
const VORLAGEN = new Map<number, Map<number, Int32Array>>()
const HOECHSTENS = 2000
let gemerkt = 0

/**
 * The values with which the places of a person begin, one for each quantity: 0 where what it is about (`nurMit`) does not
 * exist, else `UNBEKANNT`.
 */
export function vorlage(person: number, haushalt: number): Int32Array {
  let jePerson = VORLAGEN.get(haushalt)
  if (jePerson === undefined) {
    jePerson = new Map()
    VORLAGEN.set(haushalt, jePerson)
  }
  const bekannt = jePerson.get(person)
  if (bekannt?.length === GROESSEN.length) return bekannt
  const neu = Int32Array.from(GROESSEN, ({ nurMit }) => {
    if (nurMit === undefined) return UNBEKANNT
    return (nurMit.person & person) === 0 && (nurMit.haushalt & haushalt) === 0 ? 0 : UNBEKANNT
  })
  if (++gemerkt > HOECHSTENS) {
    VORLAGEN.clear()
    gemerkt = 0
  }
  jePerson.set(person, neu)
  return neu
}
