import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { ANTRAG_AM } from '../../sachverhalt/felder.ts'

/**
 * § 37 Abs. 2 SGB II: keine Leistungen für Zeiten vor der Antragstellung; der Antrag wirkt auf den Ersten des Monats
 * zurück. Without a fact the application counts as made in time.
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
      if (e.von <= k.letzterTagDesMonats) return wahr(true)
    }
    return wahr(false)
  },
})
