import { datum } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { ANTRAG_AM } from '../../sachverhalt/felder.ts'

// § 37 Abs. 2 Satz 2 SGB II i. d. F. des G. v. 24.03.2011, BGBl. I S. 453; der Tag des Inkrafttretens (01.01. oder
// 01.04.2011) is not certain.
export const ANTRAG_WIRKT_ZURUECK = datum('2011-01-01')

/**
 * § 37 Abs. 2 SGB II: keine Leistungen für Zeiten vor der Antragstellung; der Antrag wirkt auf den Ersten des Monats
 * zurück; until 2010 it counts from its day on. Without a fact the application counts as made in time.
 */
export const istBeantragt = groesse({
  id: 'sgb2.37.2.istBeantragt',
  norm: '§ 37 Abs. 2 SGB II',
  je: 'bg',
  mass: 'wahr',
  rechne: (k) => {
    if (k.s.antraege.length === 0) return wahr(true)
    for (const e of k.s.antraege) {
      k.angabe(e, ANTRAG_AM)
      if (e.von <= (k.von < ANTRAG_WIRKT_ZURUECK ? k.von : k.letzterTagDesMonats)) return wahr(true)
    }
    return wahr(false)
  },
})
