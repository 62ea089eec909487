import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'
import { zufluss } from '../p11-einkommen/zufluss.ts'
import { freiwilligendienstAb25 } from './parameter.ts'

export const istTaschengeld = (e: Einnahme): boolean => e.a.einkommensart === 'freiwilligendienst'

/** § 11b Abs. 2b Satz 1 Nr. 3 SGB II: serves in this month, as the Taschengeld shows. */
export function imFreiwilligendienst(k: Rechnung, p: number): boolean {
  return k.s.personen[p]?.sonstiges.some((e) => istTaschengeld(e) && k.giltImMonat(e)) ?? false
}

/** § 11b Abs. 2b Satz 2 SGB II: since 2023-07-01 the Taschengeld counts as earned. */
export const taschengeldIstErwerb = (k: Rechnung): boolean => k.kennt(freiwilligendienstAb25)

/** § 2 Nr. 4 BFDG, § 2 Abs. 1 Satz 1 Nr. 4 JFDG: what flows in of it. */
export const taschengeld = groesse<Cent>({
  id: 'sgb2.11b.2b.taschengeld',
  norm: '§ 11b Abs. 2b Satz 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!imFreiwilligendienst(k, p)) return NULL_CENT
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? []) if (istTaschengeld(e)) summe += zufluss(k, e)
    return cent(summe)
  },
})
