import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import { MEHRBEDARF_BETRAG, MEHRBEDARFSART, WARMWASSER } from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { regelbedarfDerStufe } from '../p20-regelbedarf/regelbedarf.ts'
import { regelbedarfsstufe } from '../p20-regelbedarf/regelbedarfsstufe.ts'
import { unterkunftAm } from '../p22-unterkunft/unterkunftAm.ts'

// § 21 Abs. 7 Satz 2 SGB II, percentage × 100 by Regelbedarfsstufe 1 to 6.
const PROZENT = [2_30, 2_30, 2_30, 1_40, 1_20, 80] as const

/**
 * § 21 Abs. 7 SGB II: dezentrale Warmwassererzeugung, je Person ein Anteil ihres Regelbedarfs;
 * höhere Aufwendungen nur, soweit sie durch eine separate Messeinrichtung nachgewiesen werden.
 */
export const mehrbedarfWarmwasser = groesse<Cent>({
  id: 'sgb2.21.7.mehrbedarfWarmwasser',
  norm: '§ 21 Abs. 7 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const eigener = festgestellterBedarf(k, p, a)
    if (eigener !== undefined) {
      k.angabe(eigener, MEHRBEDARFSART)
      const gemessen = k.angabe(eigener, MEHRBEDARF_BETRAG)
      if (gemessen !== null) return gemessen as Cent
    } else {
      const u = unterkunftAm(k, a)
      if (u === undefined || k.angabe(u, WARMWASSER) === 'zentral') return NULL_CENT
    }
    return prozentVon(k.lies(regelbedarfDerStufe, p, a), PROZENT[k.lies(regelbedarfsstufe, p, a) - 1] ?? 0)
  },
})

function festgestellterBedarf(k: Rechnung, p: number, a: number): Eintrag<'mehrbedarf'> | undefined {
  const tag = k.abschnitte[a]?.von ?? k.von
  return k.s.personen[p]?.mehrbedarfe.find((e) => e.a.mehrbedarfsart === 'warmwasser' && e.von <= tag && e.bis >= tag)
}
