import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { HAERTE } from '../../sachverhalt/felder.ts'
import { ausbildungsfoerderung } from '../p07-berechtigte/auszubildende.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { einkommensanteil } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { vermoegenDecktBedarf } from '../p12-vermoegen/vermoegen.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarfWarmwasser } from '../p21-mehrbedarfe/warmwasser.ts'
import { unterkunft } from '../p22-unterkunft/unterkunft.ts'
import { hatBeitraege, zuschussfaehig } from '../p26-zuschuss-versicherung/beitraege.ts'
import { BILDUNGSBEDARFE, hatBildungsangaben } from '../p28-bildung/bedarfe.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import {
  eigenesEinkommenAuszubildender,
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

/** § 27 Abs. 3 Satz 1 SGB II: Regelbedarf, Mehrbedarf nach § 21 Abs. 7, Unterkunft und Heizung. */
const lebensunterhalt = (k: Rechnung, p: number): Cent =>
  cent(k.lies(regelbedarf, p) + jeTag(k, mehrbedarfWarmwasser, p) + k.lies(unterkunft, p))

/**
 * § 27 Abs. 3 Satz 1 SGB II: Bedarfe für Bildung und Teilhabe and necessary contributions to health and care insurance,
 * less what own income leaves over the rest of the need (§ 19 Abs. 3 Satz 3).
 */
export const bildungUndBeitraege = groesse<Cent>({
  id: 'sgb2.27.3.bildungUndBeitraege',
  norm: '§ 27 Abs. 3 Satz 1, § 19 Abs. 3 Satz 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = hatBeitraege(k, p) ? k.lies(zuschussfaehig, p) : 0
    if (hatBildungsangaben(k, p)) for (const [, g] of BILDUNGSBEDARFE) summe += k.lies(g, p)
    if (summe === 0) return NULL_CENT
    return mindestensNull(summe - mindestensNull(k.lies(eigenesEinkommenAuszubildender, p) - k.lies(bedarf, p)))
  },
})

/** § 27 Abs. 3 Satz 1 SGB II: these needs together, as far as not covered; after Abs. 2 (Satz 4). */
const haertebedarf = groesse<Cent>({
  id: 'sgb2.27.3.haertebedarf',
  norm: '§ 27 Abs. 3 Satz 1 und 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!kannErhalten(k, p)) return NULL_CENT
    const fehlt = mindestensNull(k.lies(fehlbetragAuszubildender, p) - k.lies(mehrbedarfAuszubildender, p))
    const leben = hoechstens(lebensunterhalt(k, p), fehlt)
    return hatBeitraege(k, p) || hatBildungsangaben(k, p) ? cent(leben + k.lies(bildungUndBeitraege, p)) : leben
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

/**
 * § 27 Abs. 3 Satz 3, § 24 Abs. 4 Satz 1 SGB II: what a loan could be in the month in which training begins: the need for
 * living, as far as income of this month will cover it.
 */
export const darlehenBeiAufnahme = groesse<Cent>({
  id: 'sgb2.27.3.darlehenBeiAufnahme',
  norm: '§ 27 Abs. 3 Satz 3, § 24 Abs. 4 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const e = ausbildungsfoerderung(k, p)
    if (e === undefined || e.von < k.ersterTagDesMonats || !kannErhalten(k, p)) return NULL_CENT
    return hoechstens(lebensunterhalt(k, p), k.lies(eigenesEinkommenAuszubildender, p))
  },
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
    haerte(k, p) === 'zuschuss'
      ? hoechstens(k.lies(unterkunft, p), mindestensNull(k.lies(haertebedarf, p) - k.lies(bildungUndBeitraege, p)))
      : NULL_CENT,
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
