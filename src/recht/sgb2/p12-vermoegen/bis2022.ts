import { alterAm, type Cent, cent, NULL_CENT, teile } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'
import { GEBURT } from '../../sachverhalt/felder.ts'
import { AUSSCHLUSS, ausschluss } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import {
  anschaffungen,
  grundfreibetragAb1964,
  grundfreibetragBis1957,
  grundfreibetragBis1963,
  grundfreibetragKind,
  grundfreibetragMindestens,
  grundfreibetragVor1948,
  jeLebensjahr,
  jeLebensjahrVor1948,
  vorsorgeAb1964,
  vorsorgeBis1957,
  vorsorgeBis1963,
  vorsorgeJeLebensjahr,
} from './parameter.ts'

/** Completed years of life on the first day of this run. */
function lebensjahre(k: Rechnung, p: number): number {
  const person = k.s.personen[p]
  const e = aufenthalt(k, p)
  if (person === undefined || e === undefined) return 0
  k.angabe(e, GEBURT)
  return Math.max(0, alterAm(person.geburt, k.von))
}

/**
 * § 12 Abs. 2 Satz 1 Nr. 1a and 4 SGB II name the Leistungsberechtigten only: not who belongs to the Bedarfsgemeinschaft but
 * is shut out of this law. Trainees remain entitled beyond what § 7 Abs. 5 takes (§ 27), and so does who is away without
 * consent (§ 7 Abs. 4a a. F.: "erwerbsfähige Leistungsberechtigte erhalten keine Leistungen").
 */
function istLeistungsberechtigt(k: Rechnung, p: number): boolean {
  const grund = k.lies(ausschluss, p)
  return grund === AUSSCHLUSS.keiner || grund === AUSSCHLUSS.ausbildung || grund === AUSSCHLUSS.ortsabwesend
}

/** "… für jede volljährige Person und deren Partnerin oder Partner": named by the adult, also who gets nothing by this law. */
function istPartnerVolljaehriger(k: Rechnung, p: number): boolean {
  return (
    istHauptpersonOderPartner(k, p) &&
    k.s.personen.some((q) => q.nr !== p && istHauptpersonOderPartner(k, q.nr) && lebensjahre(k, q.nr) >= 18)
  )
}

/** § 12 Abs. 2 Satz 1 Nr. 4 SGB II until 2022-12-31: 750 euros for things that must be bought. */
export const anschaffung = (k: Rechnung, p: number): Cent =>
  istLeistungsberechtigt(k, p) ? k.parameter(anschaffungen) : NULL_CENT

type CentParameter = Parameter<Cent>

/** § 12 Abs. 2 Satz 2 SGB II: the limit by year of birth. */
function nachGeburtsjahr(k: Rechnung, p: number, je: readonly [CentParameter, CentParameter, CentParameter]): Cent {
  const jahr = teile(k.s.personen[p]?.geburt ?? k.von).jahr
  if (jahr <= 1957) return k.parameter(je[0])
  return k.parameter(jahr <= 1963 ? je[1] : je[2])
}

/**
 * § 12 Abs. 2 Satz 1 Nr. 1 und 1a SGB II until 2022-12-31: Volljährige 150 Euro je vollendetem Lebensjahr, mindestens
 * 3 100, höchstens nach Geburtsjahr, ebenso deren Partner, wie alt sie auch sind; vor 1948 Geborene 520 Euro, höchstens
 * 33 800 (§ 65 Abs. 5); leistungsberechtigte Minderjährige 3 100.
 */
export const grundfreibetrag = groesse<Cent>({
  id: 'sgb2.12.2.grundfreibetrag',
  norm: '§ 12 Abs. 2 Satz 1 Nr. 1 und 1a, § 65 Abs. 5 SGB II (Fassung bis 31.12.2022)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    if (person === undefined || aufenthalt(k, p) === undefined) return NULL_CENT
    const jahre = lebensjahre(k, p)
    if (jahre < 18 && istPartnerVolljaehriger(k, p)) return k.parameter(grundfreibetragMindestens)
    if (jahre < 18) return istLeistungsberechtigt(k, p) ? k.parameter(grundfreibetragKind) : NULL_CENT
    if (teile(person.geburt).jahr < 1948)
      return hoechstens(cent(jahre * k.parameter(jeLebensjahrVor1948)), k.parameter(grundfreibetragVor1948))
    const hoechster = nachGeburtsjahr(k, p, [grundfreibetragBis1957, grundfreibetragBis1963, grundfreibetragAb1964])
    const nachAlter = cent(jahre * k.parameter(jeLebensjahr))
    const mindestens = k.parameter(grundfreibetragMindestens)
    return nachAlter < mindestens ? mindestens : hoechstens(nachAlter, hoechster)
  },
})

/**
 * § 12 Abs. 2 Satz 1 Nr. 3 SGB II until 2022-12-31: what serves old age and cannot be used before it stays free, 750 euros
 * for each completed year of life, at most by year of birth.
 */
export const vorsorgeFrei = groesse<Cent>({
  id: 'sgb2.12.2.vorsorgeFrei',
  norm: '§ 12 Abs. 2 Satz 1 Nr. 3 SGB II (Fassung bis 31.12.2022)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const nachAlter = cent(lebensjahre(k, p) * k.parameter(vorsorgeJeLebensjahr))
    return hoechstens(nachAlter, nachGeburtsjahr(k, p, [vorsorgeBis1957, vorsorgeBis1963, vorsorgeAb1964]))
  },
})

/** § 12 Abs. 2 Satz 1 Nr. 1, 1a und 4 SGB II until 2022-12-31: with 750 euros for things that must be bought. */
export const freibetragBis2022 = groesse<Cent>({
  id: 'sgb2.12.2.freibetragBis2022',
  norm: '§ 12 Abs. 2 Satz 1 Nr. 1, 1a und 4 SGB II (Fassung bis 31.12.2022)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(grundfreibetrag, p) + anschaffung(k, p)),
})
