import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { GEBURT, VON } from '../../sachverhalt/felder.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'

/** § 11b Abs. 2b Satz 1 SGB II: under 25 (on one day of the month at least) and in training or at school. */
export const istUnter25InAusbildung = groesse({
  id: 'sgb2.11b.2b.istUnter25InAusbildung',
  norm: '§ 11b Abs. 2b Satz 1 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    const e = aufenthalt(k, p)
    if (person === undefined || e === undefined) return wahr(false)
    for (const f of person.ausbildung) {
      if (!k.giltImMonat(f)) continue
      k.angabe(f, VON)
      k.angabe(e, GEBURT)
      return wahr(k.von < person.ab[25])
    }
    return wahr(false)
  },
})
