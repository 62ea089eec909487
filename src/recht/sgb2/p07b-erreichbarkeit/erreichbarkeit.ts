import { datum } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import {
  ABWESENHEITSGRUND,
  BIS,
  EREIGNIS,
  FESTGESTELLT_AM,
  MINDERUNGSART,
  VON,
  ZUSTIMMUNG,
} from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag, ohneAnspruchNichtErreichbar } from '../../sachverhalt/sachverhalt.ts'

/** Before August 2006 the law knew no such condition; until June 2023 it stood in § 7 Abs. 4a with the order of the BA. */
export const erreichbarkeitVerlangt = parameter<number>(
  'sgb2.7b.1.erreichbarkeitVerlangt',
  '§ 7b Abs. 1 SGB II',
  'anzahl',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      wert: 0,
      quelle: 'SGB II v. 24.12.2003, BGBl. I S. 2954: keine Regelung',
    },
    {
      ab: '2006-08-01',
      verkuendet: '2006-07-25',
      unsicher: 'verkuendung',
      wert: 1,
      quelle:
        'G. v. 20.07.2006, BGBl. 2006 I S. 1706 (§ 7 Abs. 4a SGB II a. F.); seit 01.07.2023 § 7b, BGBl. 2022 I S. 2328',
    },
  ],
)

/** By the day of the third missed appointment: who missed it under the old law is only reduced for each (§ 32, § 65a Abs. 2). */
export const fiktionDerNichterreichbarkeit = parameter<number>(
  'sgb2.7b.4.fiktionDerNichterreichbarkeit',
  '§ 7b Abs. 4 SGB II',
  'anzahl',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      wert: 0,
      quelle: 'SGB II v. 24.12.2003, BGBl. I S. 2954: keine Regelung',
    },
    {
      ab: '2026-07-01',
      verkuendet: '2026-04-22',
      wert: 1,
      quelle: '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107; § 65a Abs. 2',
    },
  ],
)

export const kannNichtErreichbarSein = (k: Rechnung, e: Eintrag<'minderung'>): boolean =>
  k.parameterAm(fiktionDerNichterreichbarkeit, datum(k.angabe(e, EREIGNIS))) === 1

/**
 * § 7b Abs. 4 Satz 2 und 3 SGB II: who missed three appointments in a row has no claim from the second month after the
 * Feststellung to the end of the original Bewilligungszeitraum, or until it comes in person. In the first month only the
 * Regelbedarf is lost (§ 31b in `p31-minderungen`).
 */
export const giltAlsNichtErreichbar = groesse({
  id: 'sgb2.7b.4.giltAlsNichtErreichbar',
  norm: '§ 7b Abs. 4 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    for (const e of k.s.personen[p]?.minderungen ?? []) {
      const zeit = ohneAnspruchNichtErreichbar(e, k.s.bewilligungszeitraeume)
      if (zeit === undefined || zeit[0] > k.von || zeit[1] < k.von || !kannNichtErreichbarSein(k, e)) continue
      k.angabe(e, MINDERUNGSART)
      k.angabe(e, e.a.von === null ? FESTGESTELLT_AM : VON)
      k.angabe(e, BIS)
      return wahr(true)
    }
    return wahr(false)
  },
})

/**
 * § 7b Abs. 1 bis 3 SGB II: who stays outside the nearer area has a claim only with the consent of the Jobcenter; for work
 * none is needed (Abs. 2 Satz 3).
 */
export const istOrtsabwesend = groesse({
  id: 'sgb2.7b.1.istOrtsabwesend',
  norm: '§ 7b Abs. 1 bis 3 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    for (const e of angabenDer(k.s.personen[p], 'ortsabwesenheit')) {
      if (e.von > k.von || e.bis < k.von || k.parameter(erreichbarkeitVerlangt) === 0) continue
      if (k.angabe(e, ABWESENHEITSGRUND) === 'erwerbstaetigkeit' || k.angabe(e, ZUSTIMMUNG)) continue
      return wahr(true)
    }
    return wahr(false)
  },
})
