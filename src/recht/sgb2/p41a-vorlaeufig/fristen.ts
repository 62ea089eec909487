import { type Datum, datum, plusJahre } from '../../../kern/index.ts'
import { jahresfristAbschliessend } from '../../fristen/behoerde.ts'

export type Fiktion =
  | { readonly art: 'offen'; readonly bis: Datum }
  | { readonly art: 'eingetreten'; readonly am: Datum }
  /** § 67 Abs. 4 Satz 2: a final decision is taken on application alone, and can be applied for until `bis`. */
  | { readonly art: 'nurAufAntrag'; readonly bis: Datum }
  /** An application within the year, or another ground: no fiction. */
  | { readonly art: 'gehemmt'; readonly grund: 'antrag' | 'andererGrund'; readonly bis: Datum | null }

export type Fiktionslage = {
  /** First day of the Bewilligungszeitraum; without it § 67 is not asked. */
  readonly beginn?: Datum | undefined
  /** Last day of the Bewilligungszeitraum. */
  readonly ende: Datum
  readonly heute: Datum
  /** § 41a Abs. 5 Satz 2 Nr. 1: the final decision was applied for on this day. */
  readonly antragAm?: Datum | undefined
  /** Nr. 2: since when facts are known that leave less or nothing for another reason than the one stated. */
  readonly andererGrundBekanntAm?: Datum | undefined
  readonly bekanntgabe: Datum
}

/**
 * § 41a Abs. 5 SGB II: whether the provisional grant has become final by time. § 41a Abs. 7 cases (questions before
 * the highest courts) know no such fiction and are not asked here.
 */
export function fiktion(l: Fiktionslage): Fiktion {
  const bis = jahresfristAbschliessend(l.ende).tag
  if (l.antragAm !== undefined && l.antragAm <= bis) return { art: 'gehemmt', grund: 'antrag', bis: null }
  if (l.beginn !== undefined && istVereinfacht(l.beginn))
    return l.heute <= bis ? { art: 'nurAufAntrag', bis } : { art: 'eingetreten', am: (bis + 1) as Datum }
  if (l.andererGrundBekanntAm !== undefined) {
    const jahr = plusJahre(l.andererGrundBekanntAm, 1)
    const zehn = plusJahre(l.bekanntgabe, 10)
    const frist = jahr < zehn ? jahr : zehn
    if (l.heute <= frist) return { art: 'gehemmt', grund: 'andererGrund', bis: frist }
  }
  return l.heute <= bis ? { art: 'offen', bis } : { art: 'eingetreten', am: (bis + 1) as Datum }
}

const VEREINFACHT_AB = datum('2020-03-01')
const NUR_AUF_ANTRAG_BIS = datum('2021-03-31')

/** § 67 Abs. 4 Satz 2 SGB II: "für Bewilligungszeiträume, die bis zum 31. März 2021 begonnen haben". */
const istVereinfacht = (beginn: Datum): boolean => beginn >= VEREINFACHT_AB && beginn <= NUR_AUF_ANTRAG_BIS
