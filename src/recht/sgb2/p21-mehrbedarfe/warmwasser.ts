import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import { MEHRBEDARF_BETRAG, MEHRBEDARFSART, WARMWASSER } from '../../sachverhalt/felder.ts'
import { WARMWASSERBEDARF } from '../../sachverhalt/merkmale.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { istFern } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { anTagenHier } from '../p07-berechtigte/haushalt.ts'
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

/** 1 since only higher costs that are measured count; before, the need of the single case could be lower as well. */
export const nurHoehereAufwendungen = parameter<number>(
  'sgb2.21.7.nurHoehereAufwendungen',
  '§ 21 Abs. 7 Satz 3 SGB II',
  'anzahl',
  [
    {
      ab: '2021-01-01',
      verkuendet: '2020-12-14',
      wert: 1,
      quelle: 'RBEG 2021 v. 09.12.2020, BGBl. 2020 I S. 2855',
    },
  ],
)

/**
 * § 21 Abs. 7 SGB II: dezentrale Warmwassererzeugung, je Person ein Anteil ihres Regelbedarfs; höhere Aufwendungen nur,
 * soweit sie durch eine separate Messeinrichtung nachgewiesen werden (bis 2020 der abweichende Bedarf im Einzelfall). Who
 * lives in an institution or prison has no need for the flat. Of a child here on some days the percentage counts by days.
 */
export const mehrbedarfWarmwasser = groesse<Cent>({
  id: 'sgb2.21.7.mehrbedarfWarmwasser',
  norm: '§ 21 Abs. 7 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  nurMit: WARMWASSERBEDARF,
  rechne: (k, p, a) => {
    if (!k.kennt(warmwasserNebenRegelbedarf)) return NULL_CENT
    if ((k.s.personen[p]?.ausschluesse.length ?? 0) > 0 && istFern(k, p)) return NULL_CENT
    const eigener = festgestellterBedarf(k, p, a)
    if (eigener !== undefined) return gemessen(k, eigener, p, a)
    const u = unterkunftAm(k, a)
    return u === undefined || k.angabe(u, WARMWASSER) === 'zentral' ? NULL_CENT : pauschal(k, p, a)
  },
})

function pauschal(k: Rechnung, p: number, a: number): Cent {
  const prozent = PROZENT[k.lies(regelbedarfsstufe, p, a) - 1] ?? 0
  return anTagenHier(k, p, a, mehrbedarfGerundet(k, prozentVon(k.lies(regelbedarfDerStufe, p, a), prozent)))
}

function gemessen(k: Rechnung, e: Eintrag<'mehrbedarf'>, p: number, a: number): Cent {
  k.angabe(e, MEHRBEDARFSART)
  const betrag = k.angabe(e, MEHRBEDARF_BETRAG)
  if (betrag === null) return pauschal(k, p, a)
  const gerundet = mehrbedarfGerundet(k, betrag as Cent)
  if (!k.kennt(nurHoehereAufwendungen)) return gerundet
  const mindestens = pauschal(k, p, a)
  return gerundet > mindestens ? gerundet : mindestens
}

function festgestellterBedarf(k: Rechnung, p: number, a: number): Eintrag<'mehrbedarf'> | undefined {
  const tag = k.abschnitte[a]?.von ?? k.von
  return k.s.personen[p]?.mehrbedarfe.find((e) => e.a.mehrbedarfsart === 'warmwasser' && e.von <= tag && e.bis >= tag)
}
