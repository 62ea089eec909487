import {
  type Datum,
  err,
  type Monat,
  monatAus,
  monatVon,
  ok,
  plusMonate,
  type Result,
  tag,
  teile,
} from '../../../kern/index.ts'
import { ueberpruefungBis } from '../../fristen/jahresende.ts'

export type Ueberpruefung = {
  /** When the citizen asked for it; without an application the day of the decision counts (§ 44 Abs. 4 Satz 2, 3 SGB X). */
  readonly antragAm?: Datum | undefined
  readonly entscheidungAm: Datum
  /** When the decision that turns out wrong was made known. */
  readonly bekanntgabe: Datum
  /** § 44 Abs. 1 Satz 2 SGB X: it rests on statements wrong by intent. A human decides. */
  readonly vorsaetzlichFalsch: boolean
  /**
   * § 40 Abs. 3 SGB II: the decision is final and rests on a rule the Bundesverfassungsgericht declared void or incompatible
   * on this day (Satz 2: a Landessozialgericht a municipal statute), or read otherwise by consistent case law since this day.
   */
  readonly verworfen?: { readonly durch: 'gericht' | 'rechtsprechung'; readonly am: Datum } | undefined
}

export type UeberpruefungAbgelehnt =
  /** § 40 Abs. 1 Satz 2 Nr. 1 SGB II: more than four years after the year in which it was made known. */
  { readonly art: 'vierJahre'; readonly bis: Datum } | { readonly art: 'vorsaetzlichFalsch' }

const VIER_JAHRE_SEIT = tag(2016, 8, 1)
const EIN_JAHR_SEIT = tag(2011, 4, 1)

/**
 * § 44 SGB X with § 40 Abs. 1 Satz 2 SGB II: the first month for which benefits withheld are still to be paid, one
 * year counted back from the beginning of the year of the application (four years for applications before April 2011).
 */
export function ersterNachzuzahlenderMonat(u: Ueberpruefung): Result<Monat, UeberpruefungAbgelehnt> {
  if (u.vorsaetzlichFalsch) return err({ art: 'vorsaetzlichFalsch' })
  const massgeblich = u.antragAm ?? u.entscheidungAm
  if (massgeblich >= VIER_JAHRE_SEIT) {
    const bis = ueberpruefungBis(u.bekanntgabe).tag
    if (massgeblich > bis) return err({ art: 'vierJahre', bis })
  }
  const jahre = massgeblich >= EIN_JAHR_SEIT ? 1 : 4
  const erster = monatAus(teile(massgeblich).jahr - jahre, 1)
  const ab = u.verworfen === undefined ? erster : ersterMonatNach(u.verworfen)
  return ok(ab > erster ? ab : erster)
}

/** For the time after the decision of the court, or from the day on which the case law stood. Months are paid whole. */
function ersterMonatNach({ durch, am }: NonNullable<Ueberpruefung['verworfen']>): Monat {
  const tagDanach = (durch === 'gericht' ? am + 1 : am) as Datum
  const m = monatVon(tagDanach)
  return teile(tagDanach).tag === 1 ? m : plusMonate(m, 1)
}
