import { type Datum, datum, letzterTag, monatVon, plusMonate } from '../../../kern/index.ts'

/** Why a Bewilligungszeitraum should be shorter than as a rule. */
export type Verkuerzungsgrund =
  /** § 41 Abs. 3 Satz 2 Nr. 1 SGB II. */
  | 'vorlaeufig'
  /** Nr. 2: costs of the flat above what is reasonable. */
  | 'unterkunftUnangemessen'
  /** § 74 Abs. 1 Satz 3 SGB II: residence under § 24 AufenthG, six months at most. */
  | 'paragraf24AufenthG'

export type Zeitraumvorschlag = {
  readonly von: Datum
  readonly bis: Datum
  readonly monate: 6 | 12
  readonly gruende: readonly Verkuerzungsgrund[]
  readonly norm: string
}

/** § 41 Abs. 3 SGB II i. d. F. des 9. SGB II-ÄndG v. 26.07.2016, BGBl. I S. 1824. */
const EIN_JAHR_SEIT = datum('2016-08-01')

/**
 * § 41 Abs. 3 SGB II: as a rule for a year, in the cases named for six months; until July 2016 for six months as a rule
 * (Abs. 1 Satz 4 a. F.). For all members of the Bedarfsgemeinschaft alike; a human may choose otherwise.
 */
export function schlageZeitraumVor(beginn: Datum, gruende: readonly Verkuerzungsgrund[]): Zeitraumvorschlag {
  const alt = beginn < EIN_JAHR_SEIT
  const monate = alt || gruende.length > 0 ? 6 : 12
  return {
    von: beginn,
    bis: letzterTag(plusMonate(monatVon(beginn), monate - 1)),
    monate,
    gruende,
    norm: alt ? '§ 41 Abs. 1 Satz 4 SGB II i. d. F. bis 31.07.2016' : '§ 41 Abs. 3 Satz 1 und 2 SGB II',
  }
}
