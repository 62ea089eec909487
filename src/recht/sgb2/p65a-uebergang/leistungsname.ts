import { type Datum, datum } from '../../../kern/index.ts'

export type Leistungsname = 'Arbeitslosengeld II' | 'Bürgergeld' | 'Grundsicherungsgeld'

const BUERGERGELD_SEIT = datum('2023-01-01')
const NEUER_NAME_SEIT = datum('2026-07-01')
const NUR_NEUER_NAME_SEIT = datum('2027-01-01')

/**
 * § 19 Abs. 1 SGB II: how the benefit is called in a notice of this day. "Bis zum Ablauf des 31. Dezember 2026 kann …
 * auch der Begriff Bürgergeld verwendet werden" (§ 65a Abs. 4 SGB II); the name of the law comes first.
 */
export function leistungsnamen(am: Datum): readonly [Leistungsname, ...Leistungsname[]] {
  if (am < BUERGERGELD_SEIT) return ['Arbeitslosengeld II']
  if (am < NEUER_NAME_SEIT) return ['Bürgergeld']
  return am < NUR_NEUER_NAME_SEIT ? ['Grundsicherungsgeld', 'Bürgergeld'] : ['Grundsicherungsgeld']
}
