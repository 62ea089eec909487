import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { eines } from '../../regelwerk/nurMit.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'
import { ALLEINERZIEHUNG, FESTGESTELLTER_MEHRBEDARF, MEHRBEDARF } from '../../sachverhalt/merkmale.ts'
import { istEinmalig } from '../../sachverhalt/sachverhalt.ts'
import { anTagenHier, istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { regelbedarfDerStufe } from '../p20-regelbedarf/regelbedarf.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import { mehrbedarfAlleinerziehung } from './alleinerziehung.ts'
import {
  einmaligSchulbuch,
  einmaligUnabweisbar,
  mehrbedarfBehinderung,
  mehrbedarfMerkzeichenG,
  mehrbedarfSchulbuch,
  mehrbedarfUnabweisbar,
} from './besondere.ts'
import { mehrbedarfErnaehrung } from './ernaehrung.ts'
import { mehrbedarfSchwangerschaft } from './schwangerschaft.ts'
import { mehrbedarfWarmwasser } from './warmwasser.ts'

/** Most Mehrbedarfe rest on a fact of their own; for a person without any there is nothing to look at. */
function hatFestgestellte(k: Rechnung, p: number): boolean {
  const person = k.s.personen[p]
  return (
    person !== undefined &&
    (person.mehrbedarfe.length > 0 || person.je.schwangerschaft !== undefined || person.je.ernaehrung !== undefined)
  )
}

/**
 * § 21 Abs. 8 SGB II: Die Summe nach den Absätzen 2 bis 5 darf den maßgebenden Regelbedarf nicht übersteigen; of a child
 * that lives here on some days only these days count.
 */
export const mehrbedarfeAbsatz2Bis5 = groesse<Cent>({
  id: 'sgb2.21.8.mehrbedarfeAbsatz2Bis5',
  norm: '§ 21 Abs. 8 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  nurMit: eines(ALLEINERZIEHUNG, FESTGESTELLTER_MEHRBEDARF),
  rechne: (k, p, a) => {
    let summe = 0
    if (istHauptpersonOderPartner(k, p)) summe += k.lies(mehrbedarfAlleinerziehung, p, a)
    if (hatFestgestellte(k, p))
      summe +=
        k.lies(mehrbedarfSchwangerschaft, p, a) +
        k.lies(mehrbedarfBehinderung, p, a) +
        k.lies(mehrbedarfErnaehrung, p, a)
    if (summe === 0) return NULL_CENT
    return anTagenHier(k, p, a, hoechstens(cent(summe), k.lies(regelbedarfDerStufe, p, a)))
  },
})

/** § 21 Abs. 1 SGB II: all Mehrbedarfe of a person in a stretch of days, as for a whole month. */
export const mehrbedarfImAbschnitt = groesse<Cent>({
  id: 'sgb2.21.mehrbedarfImAbschnitt',
  norm: '§ 21 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  nurMit: MEHRBEDARF,
  rechne: (k, p, a) => {
    const gedeckelt = k.lies(mehrbedarfeAbsatz2Bis5, p, a) + k.lies(mehrbedarfWarmwasser, p, a)
    if (!hatFestgestellte(k, p)) return cent(gedeckelt)
    // § 21 Abs. 8 names the paragraphs 2 to 5 only: the need of § 23 Nr. 4 stands beside the cap.
    const merkzeichen = k.lies(mehrbedarfMerkzeichenG, p, a)
    return cent(gedeckelt + merkzeichen + k.lies(mehrbedarfUnabweisbar, p, a) + k.lies(mehrbedarfSchulbuch, p, a))
  },
})

export const mehrbedarf = groesse<Cent>({
  id: 'sgb2.21.mehrbedarf',
  norm: '§ 21, § 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  nurMit: MEHRBEDARF,
  rechne: (k, p) => {
    const laufend = jeTag(k, mehrbedarfImAbschnitt, p)
    if (!(k.s.personen[p]?.mehrbedarfe.some(istEinmalig) ?? false)) return laufend
    return cent(laufend + k.lies(einmaligUnabweisbar, p) + k.lies(einmaligSchulbuch, p))
  },
})
