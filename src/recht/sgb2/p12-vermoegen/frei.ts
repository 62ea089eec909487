import { type Cent, cent } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { BEWOHNER, EIGENHEIM, EIGENHEIMFLAECHE, JAHRE_SELBSTAENDIG, VERMOEGEN_WERT } from '../../sachverhalt/felder.ts'
import type { Eintrag, Person } from '../../sachverhalt/sachverhalt.ts'
import { istErwerbsfaehig } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { liegtInKarenzzeit } from '../p22-unterkunft/anerkannt.ts'
import {
  kfzAngemessen,
  vorsorgeJeJahrSelbstaendig,
  wohnflaecheHaus,
  wohnflaecheJeFehlende,
  wohnflaecheWohnung,
} from './parameter.ts'

type Vermoegen = Eintrag<'vermoegen'>

const gilt = (k: Rechnung, e: Vermoegen): boolean => e.von <= k.von && e.bis >= k.von && !e.a.geschuetzt

/** Whether a part of it may be free by a rule of the law that is computed, and not only by what is stated. */
const hatRegel = (e: Vermoegen): boolean =>
  (e.a.eigenheim ?? null) !== null || e.a.vermoegensart === 'kfz' || e.a.vermoegensart === 'vorsorgeSelbstaendiger'

/** Undefined for most: a person without home, car or provisions of the self-employed. */
export const hatFreies = (person: Person | undefined): boolean => person?.vermoegen.some(hatRegel) ?? false

/**
 * § 12 Abs. 1 Satz 2 und 3 SGB II (bis 31.12.2022 Abs. 3): a home the household lives in, up to its floor space, in the
 * Karenzzeit whatever its size; a car up to what was reasonable until 2022; provisions of the self-employed by their years.
 * All else that is protected is stated as such.
 */
export const freiNachGesetz = groesse<Cent>({
  id: 'sgb2.12.1.freiNachGesetz',
  norm: '§ 12 Abs. 1 Satz 2 und 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.vermoegen ?? []) if (gilt(k, e)) summe += freiVon(k, p, e)
    return cent(summe)
  },
})

/** How much of one asset is free. */
export function freiVon(k: Rechnung, p: number, e: Vermoegen): number {
  if (!hatRegel(e)) return 0
  const wert = k.angabe(e, VERMOEGEN_WERT)
  if (k.angabe(e, EIGENHEIM) !== null) return istEigenheimFrei(k, e) ? wert : 0
  if (e.a.vermoegensart === 'kfz') return istErstesKfz(k, p, e) ? Math.min(wert, k.parameter(kfzAngemessen)) : 0
  if (!k.kennt(vorsorgeJeJahrSelbstaendig)) return 0
  return Math.min(wert, k.angabe(e, JAHRE_SELBSTAENDIG) * k.parameter(vorsorgeJeJahrSelbstaendig))
}

/** § 12 Abs. 1 Satz 2 Nr. 5 und Satz 3 SGB II. */
function istEigenheimFrei(k: Rechnung, e: Vermoegen): boolean {
  if (k.lies(liegtInKarenzzeit, 0) === 1) return true
  const flaeche = k.angabe(e, EIGENHEIMFLAECHE)
  if (flaeche === null) return false
  const personen = k.angabe(e, BEWOHNER) ?? k.s.personen.filter((q) => aufenthalt(k, q.nr) !== undefined).length
  const fuerVier = k.parameter(e.a.eigenheim === 'haus' ? wohnflaecheHaus : wohnflaecheWohnung)
  const weniger = Math.max(0, 4 - Math.max(2, personen)) * k.parameter(wohnflaecheJeFehlende)
  return flaeche <= (fuerVier - weniger + JE_WEITERE * Math.max(0, personen - 4)) * 100
}
const JE_WEITERE = 20

/** One car for each person who is erwerbsfähig: of several the one of the highest value, then by number of the fact. */
function istErstesKfz(k: Rechnung, p: number, e: Vermoegen): boolean {
  if (k.lies(istErwerbsfaehig, p) === 0) return false
  const andere = (k.s.personen[p]?.vermoegen ?? []).filter((x) => x.a.vermoegensart === 'kfz' && gilt(k, x))
  return !andere.some((x) => x.a.wert_cent > e.a.wert_cent || (x.a.wert_cent === e.a.wert_cent && x.nr < e.nr))
}
