import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { eines } from '../../regelwerk/nurMit.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { EINKOMMEN, KINDERGELD } from '../../sachverhalt/merkmale.ts'
import { istBerechtigt, istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { elternUnterDenKindern, istHauptpersonOderPartner, istKind } from '../p07-berechtigte/haushalt.ts'
import { einkommenOhneKindergeld } from '../p11-einkommen/bereinigung.ts'
import { kindergeldBeimKind } from '../p11-einkommen/kindergeldUeberhang.ts'
import { bedarf } from './bedarf.ts'

/** A child's own income with the Kindergeld it needs; it is never used for parents or brothers and sisters. */
export const eigenesEinkommen = groesse<Cent>({
  id: 'sgb2.9.2.eigenesEinkommen',
  norm: '§ 9 Abs. 2, § 11 Abs. 1 Satz 5 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: eines(EINKOMMEN, KINDERGELD),
  rechne: (k, p) => cent(k.lies(einkommenOhneKindergeld, p) + k.lies(kindergeldBeimKind, p)),
})

/**
 * What is left of the need before the income of the adults is shared out: of adults all of it, of children what
 * their own income leaves (§ 9 Abs. 2 Satz 2 SGB II).
 */
export const restbedarf = groesse<Cent>({
  id: 'sgb2.9.2.restbedarf',
  norm: '§ 9 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(istBerechtigt, p) === 0 || folgtDemElternteil(k, p)) return NULL_CENT
    const ganz = k.lies(bedarf, p)
    return istHauptpersonOderPartner(k, p) ? ganz : mindestensNull(ganz - k.lies(eigenesEinkommen, p))
  },
})

/**
 * § 7 Abs. 3 Nr. 4 SGB II: a child that can secure its living from its own income leaves the
 * Bedarfsgemeinschaft for this month.
 */
export const gehoertZurBg = groesse({
  id: 'sgb2.7.3.gehoertZurBg',
  norm: '§ 7 Abs. 3 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    if (k.lies(istMitglied, p) === 0) return wahr(false)
    if (!istKind(k, p)) return wahr(true)
    return wahr(k.lies(bedarf, p) > k.lies(eigenesEinkommen, p) && !folgtDemElternteil(k, p))
  },
})

/** Three generations: if the parent's own income covers its need it leaves, and its child with it. */
function folgtDemElternteil(k: Rechnung, p: number): boolean {
  const eltern = elternUnterDenKindern(k, p)
  return eltern.length > 0 && eltern.every((q) => k.lies(gehoertZurBg, q) === 0)
}
