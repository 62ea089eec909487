import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { GEBURT } from '../../sachverhalt/felder.ts'
import { istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, istElternteilVon } from '../p07-berechtigte/haushalt.ts'

/** § 11b Abs. 3 Satz 3 SGB II: lives with a minor child in the Bedarfsgemeinschaft, or has one. */
export const hatMinderjaehrigesKind = groesse({
  id: 'sgb2.11b.3.hatMinderjaehrigesKind',
  norm: '§ 11b Abs. 3 Satz 3 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    for (const kind of k.s.personen) {
      const e = kind.nr === p ? undefined : aufenthalt(k, kind.nr)
      if (e?.a.rolle !== 'kind' || k.von >= kind.ab[18]) continue
      k.angabe(e, GEBURT)
      if (istElternteilVon(k, p, kind.nr) || k.lies(istMitglied, kind.nr) === 1) return wahr(true)
    }
    return wahr(false)
  },
})
