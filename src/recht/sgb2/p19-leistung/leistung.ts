import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { aufVolleEuro, hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { MEHRBEDARF } from '../../sachverhalt/merkmale.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { ungedeckt } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarf } from '../p21-mehrbedarfe/mehrbedarf.ts'
import { unterkunft } from '../p22-unterkunft/unterkunft.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'
import { gerundetWird, inVollenEuro } from '../p41-berechnung/volleEuro.ts'

/** § 41 Abs. 2 SGB II until 2011-03-31: unter 0,50 Euro abgerundet, von 0,50 Euro an aufgerundet, je Person. */
const anspruchInVollenEuro = groesse<Cent>({
  id: 'sgb2.41.2.anspruchInVollenEuro',
  norm: '§ 41 Abs. 2 SGB II i. d. F. bis 31.03.2011',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const offen = k.lies(ungedeckt, p)
    if (k.schalter(gerundetWird) === 0) return aufVolleEuro(offen)
    const unterkunftsteil = hoechstens(k.lies(unterkunft, p), offen)
    return cent(aufVolleEuro(offen - unterkunftsteil) + unterkunftsteil)
  },
})

/** § 19 Abs. 3, § 37 SGB II: the claim of a person in this run, as for a whole month. */
export const anspruch = groesse<Cent>({
  id: 'sgb2.19.3.anspruch',
  norm: '§ 19 Abs. 3, § 37 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(istBeantragt, 0) === 0) return NULL_CENT
    return inVollenEuro(k) ? k.lies(anspruchInVollenEuro, p) : k.lies(ungedeckt, p)
  },
})

/** Income that is set against the need. */
export const angerechnet = groesse<Cent>({
  id: 'sgb2.19.3.angerechnet',
  norm: '§ 19 Abs. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (inVollenEuro(k) && k.lies(istBeantragt, 0) === 1) return cent(k.lies(bedarf, p) - k.lies(ungedeckt, p))
    return cent(k.lies(bedarf, p) - k.lies(anspruch, p))
  },
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
  rechne: (k, p) => {
    if (k.lies(anspruch, p) === 0) return NULL_CENT
    const offen = mindestensNull(k.lies(regelbedarf, p) - k.lies(angerechnet, p))
    return inVollenEuro(k) ? aufVolleEuro(offen) : offen
  },
})

export const leistungMehrbedarf = groesse<Cent>({
  id: 'sgb2.19.3.leistungMehrbedarf',
  norm: '§ 19 Abs. 3 Satz 2, § 21 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: MEHRBEDARF,
  rechne: (k, p) => {
    const ganz = k.lies(mehrbedarf, p)
    if (ganz === 0 || k.lies(anspruch, p) === 0) return NULL_CENT
    const offen = mindestensNull(k.lies(regelbedarf, p) + ganz - k.lies(angerechnet, p))
    return inVollenEuro(k) ? cent(aufVolleEuro(offen) - k.lies(leistungRegelbedarf, p)) : hoechstens(ganz, offen)
  },
})

export const leistungUnterkunft = groesse<Cent>({
  id: 'sgb2.19.3.leistungUnterkunft',
  norm: '§ 19 Abs. 3 Satz 2, § 22 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const ganz = k.lies(anspruch, p)
    if (ganz === 0) return NULL_CENT
    if (!inVollenEuro(k)) return hoechstens(k.lies(unterkunft, p), ganz)
    return cent(ganz - k.lies(leistungRegelbedarf, p) - k.lies(leistungMehrbedarf, p))
  },
})
