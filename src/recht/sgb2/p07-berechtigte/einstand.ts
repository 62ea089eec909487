import type { Datum } from '../../../kern/index.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { EINSTAND_AB, type Eintrag, einJahrNach, OFFEN_VON } from '../../sachverhalt/sachverhalt.ts'
import { aufenthalt } from './haushalt.ts'

/**
 * § 7 Abs. 3a SGB II: the will to stand by one another is presumed of partners who (1) have lived together for longer than
 * a year, (2) live with a child of both, (3) care for children or relatives in the household, or (4) may dispose of each
 * other's income or assets (G. v. 20.07.2006, BGBl. 2006 I S. 1706). Whether someone is a partner a human decides: the law has no effect on amounts before that.
 */
export function wirdEinstandVermutet(k: Rechnung, p: number, e: Eintrag<'einstand'>): boolean {
  if (k.von < EINSTAND_AB || !k.gilt(e) || e.a.widerlegt) return false
  if (aufenthalt(k, p)?.a.rolle !== 'haushaltsangehoerig') return false
  const laengerAlsEinJahr = e.von !== OFFEN_VON && einJahrNach(e.von as Datum) <= k.von
  return (
    laengerAlsEinJahr ||
    e.a.gemeinsames_kind ||
    e.a.versorgt_angehoerige ||
    e.a.verfuegungsbefugt ||
    hatGemeinsamesKind(k, p)
  )
}

/** Nr. 2 by the parents a child is stated to have. */
function hatGemeinsamesKind(k: Rechnung, p: number): boolean {
  const ich = k.s.personen[p]?.id ?? ''
  const hauptperson = k.s.personen.find((q) => aufenthalt(k, q.nr)?.a.rolle === 'hauptperson')?.id ?? ''
  return k.s.personen.some((q) => {
    const eltern = aufenthalt(k, q.nr)?.a.eltern ?? []
    return eltern.includes(ich) && eltern.includes(hauptperson)
  })
}
