import type { Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import { GROESSEN } from './groesse.ts'
import { merkmaleDerPerson, merkmaleDesHaushalts } from './nurMit.ts'

/** By what the household and the person have; forgotten when there are many. */
const VORLAGEN = new Map<number, Map<number, Int32Array>>()
const HOECHSTENS = 2000
let gemerkt = 0

/**
 * The values with which the places of each person begin, one row of all quantities a person: 0 where what the quantity
 * is about (`nurMit`) does not exist, else `unbekannt`.
 */
export function vorlagen(s: Sachverhalt, unbekannt: number): readonly Int32Array[] {
  const personen = s.personen.map(merkmaleDerPerson)
  const haushalt = merkmaleDesHaushalts(s, personen)
  let bekannt = VORLAGEN.get(haushalt)
  if (bekannt === undefined || gemerkt > HOECHSTENS) {
    if (gemerkt > HOECHSTENS) VORLAGEN.clear()
    if (gemerkt > HOECHSTENS) gemerkt = 0
    bekannt = new Map()
    VORLAGEN.set(haushalt, bekannt)
  }
  const nachPerson = bekannt
  return personen.map((person) => {
    let v = nachPerson.get(person)
    if (v === undefined) {
      gemerkt++
      v = vorlage(person, haushalt, unbekannt)
      nachPerson.set(person, v)
    }
    return v
  })
}

function vorlage(person: number, haushalt: number, unbekannt: number): Int32Array {
  return Int32Array.from(GROESSEN, ({ nurMit }) => {
    if (nurMit === undefined) return unbekannt
    return (nurMit.person & person) === 0 && (nurMit.haushalt & haushalt) === 0 ? 0 : unbekannt
  })
}
