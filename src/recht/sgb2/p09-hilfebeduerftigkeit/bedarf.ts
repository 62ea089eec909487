import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarf } from '../p21-mehrbedarfe/mehrbedarf.ts'
import { unterkunft } from '../p22-unterkunft/unterkunft.ts'

/** § 19 Abs. 1 Satz 3 SGB II: Regelbedarf, Mehrbedarfe und der Bedarf für Unterkunft und Heizung. */
export const bedarf = groesse<Cent>({
  id: 'sgb2.19.1.bedarf',
  norm: '§ 19 Abs. 1 Satz 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(istMitglied, p) === 0) return NULL_CENT
    return cent(k.lies(regelbedarf, p) + k.lies(mehrbedarf, p) + k.lies(unterkunft, p))
  },
})
