import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { regelbedarfDerStufe } from '../p20-regelbedarf/regelbedarf.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import { mehrbedarfAlleinerziehung } from './alleinerziehung.ts'
import {
  mehrbedarfBehinderung,
  mehrbedarfErnaehrung,
  mehrbedarfSchulbuch,
  mehrbedarfSchwangerschaft,
  mehrbedarfUnabweisbar,
} from './besondere.ts'
import { mehrbedarfWarmwasser } from './warmwasser.ts'

/** Most Mehrbedarfe rest on a fact of their own; for a person without any there is nothing to look at. */
const hatFestgestellte = (k: Rechnung, p: number): boolean => (k.s.personen[p]?.mehrbedarfe.length ?? 0) > 0

/** § 21 Abs. 8 SGB II: Die Summe nach den Absätzen 2 bis 5 darf den maßgebenden Regelbedarf nicht übersteigen. */
export const mehrbedarfeAbsatz2Bis5 = groesse<Cent>({
  id: 'sgb2.21.8.mehrbedarfeAbsatz2Bis5',
  norm: '§ 21 Abs. 8 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    let summe = 0
    if (istHauptpersonOderPartner(k, p)) summe += k.lies(mehrbedarfAlleinerziehung, p, a)
    if (hatFestgestellte(k, p))
      summe +=
        k.lies(mehrbedarfSchwangerschaft, p, a) +
        k.lies(mehrbedarfBehinderung, p, a) +
        k.lies(mehrbedarfErnaehrung, p, a)
    return summe === 0 ? NULL_CENT : hoechstens(cent(summe), k.lies(regelbedarfDerStufe, p, a))
  },
})

/** § 21 Abs. 1 SGB II: all Mehrbedarfe of a person in a stretch of days, as for a whole month. */
export const mehrbedarfImAbschnitt = groesse<Cent>({
  id: 'sgb2.21.mehrbedarfImAbschnitt',
  norm: '§ 21 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const gedeckelt = k.lies(mehrbedarfeAbsatz2Bis5, p, a) + k.lies(mehrbedarfWarmwasser, p, a)
    if (!hatFestgestellte(k, p)) return cent(gedeckelt)
    return cent(gedeckelt + k.lies(mehrbedarfUnabweisbar, p, a) + k.lies(mehrbedarfSchulbuch, p, a))
  },
})

export const mehrbedarf = groesse<Cent>({
  id: 'sgb2.21.mehrbedarf',
  norm: '§ 21, § 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => jeTag(k, mehrbedarfImAbschnitt, p),
})
