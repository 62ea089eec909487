import { type Datum, monatVon } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { BIS, GEBURT, VON } from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { imFreiwilligendienst } from './freiwilligendienst.ts'

/** § 11b Abs. 2b Satz 1 SGB II: under 25 (on one day of the month at least) and in training or at school, however stated. */
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
    const fall =
      imFreiwilligendienst(k, p) ||
      angabenDer(person, 'ausbildungsfoerderung').some((f) => k.giltImMonat(f)) ||
      angabenDer(person, 'schulbesuch').some((f) => k.giltImMonat(f)) ||
      person.ausbildung.some((f) => istNachDerSchule(k, f)) ||
      angabenDer(person, 'schulbesuch').some((f) => istNachDerSchule(k, f))
    if (!fall) return wahr(false)
    k.angabe(e, GEBURT)
    return wahr(k.von < person.ab[25])
  },
})

const MONATE_NACH_DER_SCHULE = 3

/** § 11b Abs. 2b Satz 1 Nr. 4 SGB II: to the end of the third month after a school of general education. */
function istNachDerSchule(k: Rechnung, f: Eintrag<'ausbildung'> | Eintrag<'schulbesuch'>): boolean {
  if (f.a.allgemeinbildend !== true || f.bis >= k.ersterTagDesMonats) return false
  k.angabe(f, BIS)
  return k.monat - monatVon(f.bis as Datum) <= MONATE_NACH_DER_SCHULE
}

/** § 11b Abs. 3 Satz 4 SGB II: a case of Abs. 2b, also in a Freiwilligendienst from 25 on. */
export const istInAusbildungOderDienst = (k: Rechnung, p: number): boolean =>
  k.lies(istUnter25InAusbildung, p) === 1 || imFreiwilligendienst(k, p)
