import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { GEBURT } from '../../sachverhalt/felder.ts'
import { EIGENER_STAND } from '../../sachverhalt/merkmale.ts'
import { angabenDer } from '../../sachverhalt/sachverhalt.ts'
import {
  aufenthalt,
  elternUnterDenKindern,
  istElternteilVon,
  istHauptpersonOderPartner,
} from '../p07-berechtigte/haushalt.ts'

/**
 * § 9 Abs. 3 SGB II: a child that is pregnant (to the end of the month of the birth), or brings up its own child until
 * that has completed its sixth year, does not have to live on its parents' income and assets. Nor does that grandchild:
 * Abs. 2 Satz 2 names parents only.
 */
export const stehtFuerSich = groesse({
  id: 'sgb2.9.3.stehtFuerSich',
  norm: '§ 9 Abs. 2 Satz 2 und Abs. 3 SGB II',
  je: 'person',
  mass: 'wahr',
  nurMit: EIGENER_STAND,
  rechne: (k, p) => {
    if (aufenthalt(k, p) === undefined || istHauptpersonOderPartner(k, p)) return wahr(false)
    return wahr(istSchwanger(k, p) || betreutKindUnter6(k, p) || elternUnterDenKindern(k, p).length > 0)
  },
})

/** To the end of the month of the birth. */
export function istSchwanger(k: Rechnung, p: number): boolean {
  const person = k.s.personen[p]
  return (
    (person?.mehrbedarfe.some((e) => e.a.mehrbedarfsart === 'schwangerschaft' && k.gilt(e)) ?? false) ||
    angabenDer(person, 'schwangerschaft').some((e) => k.gilt(e))
  )
}

/** Whether a child of this person that lives here was under six at the beginning of this run. */
export function betreutKindUnter6(k: Rechnung, p: number): boolean {
  for (const q of k.s.personen) {
    if (q.nr === p || k.von >= q.ab[6] || !istElternteilVon(k, p, q.nr)) continue
    const e = aufenthalt(k, q.nr)
    if (e !== undefined) k.angabe(e, GEBURT)
    return true
  }
  return false
}
