import type { Datum } from '../../kern/index.ts'
import * as allein from './haushalte/alleinerziehende.ts'
import * as einzeln from './haushalte/einzelne.ts'
import * as offen from './haushalte/offene.ts'
import * as paare from './haushalte/paare.ts'
import * as verlauf from './haushalte/verlaeufe.ts'
import type { Musterhaushalt } from './musterhaushalt.ts'
import { namensgeber } from './namensgeber.ts'
import { fertige, type Haushaltsplan } from './werkstatt.ts'

export const MUSTERSAAT = 'allegro'

/** Laid out before the first page appears: one of each thing a demonstration begins with. */
export const ERSTE_ZEHN: readonly Haushaltsplan[] = [
  einzeln.EINZELN_ARBEITSLOS,
  allein.ALLEIN_TEILZEIT,
  paare.PAAR_DREI_KINDER,
  einzeln.EINZELN_VERMIETER,
  verlauf.MIETERHOEHUNG,
  verlauf.LOHNERHOEHUNG,
  offen.ERSTANTRAG_ENTWURF,
  offen.ERSTANTRAG_ANZUORDNEN,
  offen.AENDERUNG_ANZUORDNEN,
  offen.BERG_EINZELN,
]

const ALLE: readonly Haushaltsplan[] = [
  ...ERSTE_ZEHN,
  ...[einzeln, allein, paare, verlauf, offen].flatMap((m) => Object.values(m)).filter((p) => !ERSTE_ZEHN.includes(p)),
]

/** Every household of the sample, the first ten first. The same seed and day give the same households. */
export function musterhaushalte(saat: string, heute: Datum): readonly Musterhaushalt[] {
  const namen = namensgeber()
  let konto = 1_000_000_001
  return ALLE.map((plan, i) => fertige(plan, i, { saat, heute, namen, kontonummer: () => konto++ }))
}
