import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { ungedeckt } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarf } from '../p21-mehrbedarfe/mehrbedarf.ts'
import { unterkunft } from '../p22-unterkunft/unterkunft.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'

/** § 19 Abs. 3, § 37 SGB II: the claim of a person in this run, as for a whole month. */
export const anspruch = groesse<Cent>({
  id: 'sgb2.19.3.anspruch',
  norm: '§ 19 Abs. 3, § 37 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => (k.lies(istBeantragt, 0) === 1 ? k.lies(ungedeckt, p) : NULL_CENT),
})

/** Income that is set against the need. */
export const angerechnet = groesse<Cent>({
  id: 'sgb2.19.3.angerechnet',
  norm: '§ 19 Abs. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(bedarf, p) - k.lies(anspruch, p)),
})

/**
 * § 19 Abs. 3 Satz 2 SGB II: Einkommen und Vermögen deckt zunächst die Bedarfe nach den §§ 20, 21 und 23, darüber
 * hinaus die Bedarfe nach § 22. So the federation's share shrinks first.
 */
export const leistungRegelbedarf = groesse<Cent>({
  id: 'sgb2.19.3.leistungRegelbedarf',
  norm: '§ 19 Abs. 3 Satz 2, § 20 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) =>
    k.lies(anspruch, p) === 0 ? NULL_CENT : mindestensNull(k.lies(regelbedarf, p) - k.lies(angerechnet, p)),
})

export const leistungMehrbedarf = groesse<Cent>({
  id: 'sgb2.19.3.leistungMehrbedarf',
  norm: '§ 19 Abs. 3 Satz 2, § 21 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const ganz = k.lies(mehrbedarf, p)
    if (ganz === 0 || k.lies(anspruch, p) === 0) return NULL_CENT
    return hoechstens(ganz, mindestensNull(k.lies(regelbedarf, p) + ganz - k.lies(angerechnet, p)))
  },
})

export const leistungUnterkunft = groesse<Cent>({
  id: 'sgb2.19.3.leistungUnterkunft',
  norm: '§ 19 Abs. 3 Satz 2, § 22 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => (k.lies(anspruch, p) === 0 ? NULL_CENT : hoechstens(k.lies(unterkunft, p), k.lies(anspruch, p))),
})
