import { cent, monatVon, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { gehoertZurBg } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import { erheblichErstePerson, erheblichWeiterePerson } from './parameter.ts'
import { vermoegen } from './verwertbar.ts'

const MONATE = 6

/** § 67 Abs. 1 and 2 SGB II: the first six months of a Bewilligungszeitraum begun from March 2020 to December 2022. */
export function imVereinfachtenVerfahren(k: Rechnung): boolean {
  if (!k.kennt(erheblichErstePerson) || k.wahl(erheblichErstePerson) === 0) return false
  return k.monat - monatVon(k.zeitraumBeginn) < MONATE
}

/** Up to which amount assets are not "erheblich": 60 000 Euro, 30 000 für jede weitere Person (§ 21 Nr. 3 WoGG). */
export const erheblichkeitsgrenze = groesse({
  id: 'sgb2.67.2.erheblichkeitsgrenze',
  norm: '§ 67 Abs. 2 SGB II, § 21 Nr. 3 WoGG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(gehoertZurBg, p) === 0) return NULL_CENT
    for (let q = 0; q < p; q++) if (k.lies(gehoertZurBg, q) === 1) return k.parameter(erheblichWeiterePerson)
    return k.parameter(erheblichErstePerson)
  },
})

/** § 67 Abs. 2 SGB II: for six months assets are not looked at, unless they are considerable. */
export const vermoegenBleibtAusserBetracht = groesse({
  id: 'sgb2.67.2.vermoegenBleibtAusserBetracht',
  norm: '§ 67 Abs. 2 SGB II',
  je: 'bg',
  mass: 'wahr',
  rechne: (k) => {
    let vorhanden = 0
    let grenze = 0
    for (let p = 0; p < k.s.personen.length; p++) {
      vorhanden += k.lies(vermoegen, p)
      grenze += k.lies(erheblichkeitsgrenze, p)
    }
    return wahr(cent(vorhanden) <= grenze)
  },
})
