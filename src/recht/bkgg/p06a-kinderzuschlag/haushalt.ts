import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { istMitglied } from '../../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner, istKind } from '../../sgb2/p07-berechtigte/haushalt.ts'
import { kindergeld } from '../../sgb2/p11-einkommen/einnahmen.ts'

export const eltern = (k: Rechnung): readonly number[] =>
  k.s.personen.map((p) => p.nr).filter((p) => istHauptpersonOderPartner(k, p))

/** § 6a Abs. 1 BKGG: a child under 25 in the household for whom Kindergeld is paid. */
export const istKindMitKindergeld = (k: Rechnung, p: number): boolean =>
  istKind(k, p) && k.lies(istMitglied, p) === 1 && k.lies(kindergeld, p) > 0

export const kinder = (k: Rechnung): readonly number[] =>
  k.s.personen.map((p) => p.nr).filter((p) => istKindMitKindergeld(k, p))
