import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { HAERTE } from '../../sachverhalt/felder.ts'
import { ausbildungsfoerderung } from '../p07-berechtigte/auszubildende.ts'
import { einkommensanteil } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { vermoegenDecktBedarf } from '../p12-vermoegen/vermoegen.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarfWarmwasser } from '../p21-mehrbedarfe/warmwasser.ts'
import { unterkunft } from '../p22-unterkunft/unterkunft.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import {
  fehlbetragAuszubildender,
  istAusgeschlossenAlsAuszubildender,
  mehrbedarfAuszubildender,
} from './mehrbedarfAuszubildender.ts'

const kannErhalten = (k: Rechnung, p: number): boolean =>
  istAusgeschlossenAlsAuszubildender(k, p) && k.lies(istBeantragt, 0) === 1 && k.lies(vermoegenDecktBedarf, p) === 0

/** § 27 Abs. 2 SGB II: as a grant, soweit nicht durch zu berücksichtigendes Einkommen oder Vermögen gedeckt. */
export const zuschussMehrbedarfe = groesse<Cent>({
  id: 'sgb2.27.2.zuschussMehrbedarfe',
  norm: '§ 27 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!kannErhalten(k, p)) return NULL_CENT
    const rest = k.lies(mehrbedarfAuszubildender, p)
    return rest === 0 ? NULL_CENT : mindestensNull(rest - k.lies(einkommensanteil, p))
  },
})

/** § 27 Abs. 3 Satz 1 SGB II: Regelbedarf, Mehrbedarf nach § 21 Abs. 7, Unterkunft und Heizung, as far as not covered; after Abs. 2. */
const haertebedarf = groesse<Cent>({
  id: 'sgb2.27.3.haertebedarf',
  norm: '§ 27 Abs. 3 Satz 1 und 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!kannErhalten(k, p)) return NULL_CENT
    const ganz = cent(k.lies(regelbedarf, p) + jeTag(k, mehrbedarfWarmwasser, p) + k.lies(unterkunft, p))
    return hoechstens(ganz, mindestensNull(k.lies(fehlbetragAuszubildender, p) - k.lies(mehrbedarfAuszubildender, p)))
  },
})

/** § 27 Abs. 3 Satz 1 SGB II: what a loan could be, where special hardship is established. */
export const darlehenBeiHaerte = groesse<Cent>({
  id: 'sgb2.27.3.darlehenBeiHaerte',
  norm: '§ 27 Abs. 3 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => (haerte(k, p) === 'darlehen' ? k.lies(haertebedarf, p) : NULL_CENT),
})

/** § 27 Abs. 3 Satz 2 SGB II: in diesem Fall als Zuschuss; the part for living, which income covers first (§ 19 Abs. 3 Satz 2). */
export const zuschussLebensunterhalt = groesse<Cent>({
  id: 'sgb2.27.3.zuschussLebensunterhalt',
  norm: '§ 27 Abs. 3 Satz 2, § 19 Abs. 3 Satz 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (haerte(k, p) !== 'zuschuss') return NULL_CENT
    return mindestensNull(k.lies(haertebedarf, p) - k.lies(zuschussUnterkunft, p))
  },
})

/** § 27 Abs. 3 Satz 2 SGB II: the part for Unterkunft und Heizung. */
export const zuschussUnterkunft = groesse<Cent>({
  id: 'sgb2.27.3.zuschussUnterkunft',
  norm: '§ 27 Abs. 3 Satz 2, § 19 Abs. 3 Satz 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) =>
    haerte(k, p) === 'zuschuss' ? hoechstens(k.lies(unterkunft, p), k.lies(haertebedarf, p)) : NULL_CENT,
})

function haerte(k: Rechnung, p: number): 'keine' | 'darlehen' | 'zuschuss' {
  const e = ausbildungsfoerderung(k, p)
  return e === undefined ? 'keine' : k.angabe(e, HAERTE)
}

/** § 27 SGB II as a whole for those who live as trainees: both parts that go to living. */
export const leistungAuszubildender = groesse<Cent>({
  id: 'sgb2.27.leistungAuszubildender',
  norm: '§ 27 Abs. 2 und 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(zuschussMehrbedarfe, p) + k.lies(zuschussLebensunterhalt, p)),
})
