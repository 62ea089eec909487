import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { GEBURT } from '../../sachverhalt/felder.ts'
import type { Eintrag, Person } from '../../sachverhalt/sachverhalt.ts'

/**
 * § 11b Abs. 3 Satz 3 SGB II: lives with a minor child in the Bedarfsgemeinschaft, on one day of the month at least (BA,
 * Fachliche Weisungen §§ 11–11b, Rz. 11.159), or has one, wherever it lives.
 */
export const hatMinderjaehrigesKind = groesse({
  id: 'sgb2.11b.3.hatMinderjaehrigesKind',
  norm: '§ 11b Abs. 3 Satz 3 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    const id = k.s.personen[p]?.id ?? ''
    for (const kind of k.s.personen) {
      if (kind.nr === p || k.ersterTagDesMonats >= kind.ab[18] || kind.geburt > k.letzterTagDesMonats) continue
      const e = kind.aufenthalte.find((x) => x.a.rolle === 'kind' && (x.a.eltern.includes(id) || lebtInDerBg(k, x)))
      if (e === undefined) continue
      k.angabe(e, GEBURT)
      return wahr(true)
    }
    return wahr(false)
  },
})

/** The stay covers a day of the month, with a parent of the Bedarfsgemeinschaft. */
function lebtInDerBg(k: Rechnung, e: Eintrag<'person'>): boolean {
  if (!k.giltImMonat(e)) return false
  return e.a.eltern.length === 0 || k.s.personen.some((q) => e.a.eltern.includes(q.id) && istElternteilDerBg(k, q))
}

const istElternteilDerBg = (k: Rechnung, q: Person): boolean =>
  q.aufenthalte.some((x) => (x.a.rolle === 'hauptperson' || x.a.rolle === 'partner') && k.giltImMonat(x))
