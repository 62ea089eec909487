import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { angabenDer } from '../../sachverhalt/sachverhalt.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'

/**
 * § 9 Abs. 3 SGB II: a child that is pregnant (to the end of the month of the birth) does not have to live on its parents'
 * income and assets.
 */
export const stehtFuerSich = groesse({
  id: 'sgb2.9.3.stehtFuerSich',
  norm: '§ 9 Abs. 3 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    if (istHauptpersonOderPartner(k, p)) return wahr(false)
    const person = k.s.personen[p]
    return wahr(
      (person?.mehrbedarfe.some((e) => e.a.mehrbedarfsart === 'schwangerschaft' && k.gilt(e)) ?? false) ||
        angabenDer(person, 'schwangerschaft').some((e) => k.gilt(e)),
    )
  },
})
