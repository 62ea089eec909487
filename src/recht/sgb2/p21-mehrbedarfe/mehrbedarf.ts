import { type Cent, cent } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'
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

/** § 21 Abs. 8 SGB II: Die Summe nach den Absätzen 2 bis 5 darf den maßgebenden Regelbedarf nicht übersteigen. */
export const mehrbedarfeAbsatz2Bis5 = groesse<Cent>({
  id: 'sgb2.21.8.mehrbedarfeAbsatz2Bis5',
  norm: '§ 21 Abs. 8 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const summe = cent(
      k.lies(mehrbedarfSchwangerschaft, p, a) +
        k.lies(mehrbedarfAlleinerziehung, p, a) +
        k.lies(mehrbedarfBehinderung, p, a) +
        k.lies(mehrbedarfErnaehrung, p, a),
    )
    return summe === 0 ? summe : hoechstens(summe, k.lies(regelbedarfDerStufe, p, a))
  },
})

/** § 21 Abs. 1 SGB II: all Mehrbedarfe of a person in a stretch of days, as for a whole month. */
export const mehrbedarfImAbschnitt = groesse<Cent>({
  id: 'sgb2.21.mehrbedarfImAbschnitt',
  norm: '§ 21 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) =>
    cent(
      k.lies(mehrbedarfeAbsatz2Bis5, p, a) +
        k.lies(mehrbedarfUnabweisbar, p, a) +
        k.lies(mehrbedarfSchulbuch, p, a) +
        k.lies(mehrbedarfWarmwasser, p, a),
    ),
})

export const mehrbedarf = groesse<Cent>({
  id: 'sgb2.21.mehrbedarf',
  norm: '§ 21, § 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => jeTag(k, mehrbedarfImAbschnitt, p),
})
