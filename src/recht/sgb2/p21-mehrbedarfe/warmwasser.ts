import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import { MEHRBEDARF_BETRAG, MEHRBEDARFSART, WARMWASSER } from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { regelbedarfDerStufe } from '../p20-regelbedarf/regelbedarf.ts'
import { regelbedarfsstufe } from '../p20-regelbedarf/regelbedarfsstufe.ts'
import { unterkunftAm } from '../p22-unterkunft/unterkunftAm.ts'
import { mehrbedarfGerundet } from './volleEuro.ts'

// § 21 Abs. 7 Satz 2 SGB II, percentage × 100 by Regelbedarfsstufe 1 to 6.
const PROZENT = [2_30, 2_30, 2_30, 1_40, 1_20, 80] as const

/** 1 since there is a Mehrbedarf for hot water; until 2010 it was part of the Regelleistung. */
export const warmwasserNebenRegelbedarf = parameter<number>(
  'sgb2.21.7.warmwasserNebenRegelbedarf',
  '§ 20 Abs. 1, § 21 Abs. 7 SGB II',
  'anzahl',
  [
    {
      ab: '2011-01-01',
      verkuendet: '2011-03-29',
      wert: 1,
      quelle: 'G. v. 24.03.2011, BGBl. 2011 I S. 453 (rückwirkend)',
    },
  ],
)

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
    if (!k.kennt(warmwasserNebenRegelbedarf)) return NULL_CENT
    const eigener = festgestellterBedarf(k, p, a)
    if (eigener !== undefined) {
      k.angabe(eigener, MEHRBEDARFSART)
      const gemessen = k.angabe(eigener, MEHRBEDARF_BETRAG)
      if (gemessen !== null) return mehrbedarfGerundet(k, gemessen as Cent)
    } else {
      const u = unterkunftAm(k, a)
      if (u === undefined || k.angabe(u, WARMWASSER) === 'zentral') return NULL_CENT
    }
    const prozent = PROZENT[k.lies(regelbedarfsstufe, p, a) - 1] ?? 0
    return mehrbedarfGerundet(k, prozentVon(k.lies(regelbedarfDerStufe, p, a), prozent))
  },
})

function festgestellterBedarf(k: Rechnung, p: number, a: number): Eintrag<'mehrbedarf'> | undefined {
  const tag = k.abschnitte[a]?.von ?? k.von
  return k.s.personen[p]?.mehrbedarfe.find((e) => e.a.mehrbedarfsart === 'warmwasser' && e.von <= tag && e.bis >= tag)
}
