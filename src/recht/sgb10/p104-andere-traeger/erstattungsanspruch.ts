import { type Cent, cent, type Monat, NULL_CENT } from '../../../kern/index.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'

/** A month for which we paid and another benefit has now been granted. */
export type Doppelmonat = {
  readonly monat: Monat
  /** What the other bearer owes for the month. */
  readonly andereLeistung: Cent
  /** What the whole Bedarfsgemeinschaft would have got less, had it been paid in time (§ 104 Abs. 1 Satz 3 SGB X, § 34c SGB II). */
  readonly minderLeistung: Cent
  /** What the other bearer has paid already without knowing of us. */
  readonly schonGezahlt: Cent
}

/**
 * § 40a SGB II, § 104 SGB X: what another bearer has to refund: of each month what we would have paid less, no more than it
 * owes and has not paid yet.
 */
export function erstattungsanspruch(monate: readonly Doppelmonat[]): Cent {
  return cent(
    monate.reduce((s, m) => {
      const offen = Math.max(NULL_CENT, m.andereLeistung - m.schonGezahlt) as Cent
      return s + hoechstens(m.minderLeistung, offen)
    }, 0),
  )
}
