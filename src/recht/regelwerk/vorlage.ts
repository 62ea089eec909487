import { GROESSEN } from './groesse.ts'

/** By what the household and the person have; forgotten when there are many. */
const VORLAGEN = new Map<number, Map<number, Int32Array>>()
const HOECHSTENS = 2000
let gemerkt = 0

/**
 * The values with which the places of a person begin, one for each quantity: 0 where what it is about (`nurMit`) does not
 * exist, else `unbekannt`.
 */
export function vorlage(person: number, haushalt: number, unbekannt: number): Int32Array {
  let jePerson = VORLAGEN.get(haushalt)
  if (jePerson === undefined) {
    jePerson = new Map()
    VORLAGEN.set(haushalt, jePerson)
  }
  const bekannt = jePerson.get(person)
  if (bekannt?.length === GROESSEN.length) return bekannt
  const neu = Int32Array.from(GROESSEN, ({ nurMit }) => {
    if (nurMit === undefined) return unbekannt
    return (nurMit.person & person) === 0 && (nurMit.haushalt & haushalt) === 0 ? 0 : unbekannt
  })
  if (++gemerkt > HOECHSTENS) {
    VORLAGEN.clear()
    gemerkt = 0
  }
  jePerson.set(person, neu)
  return neu
}
