import { type Cent, type Monat, monat as monatAusText } from '../../../kern/index.ts'
import type { Rechtsstand } from '../../berechnung/ergebnis.ts'
import type { PersonId } from '../../sachverhalt/angaben.ts'
import { beitragspauschale, ERSTER_BEITRAGSMONAT } from '../../sgb5/p232a-beitrag/beitrag.ts'

/** A calendar month for which contributions were paid because of benefits that are now taken back. */
export type Beitragsmonat = {
  readonly person: PersonId
  readonly monat: Monat
  /** The grant was taken back for the past and the benefit is claimed back. */
  readonly zurueckgefordert: boolean
  /** § 40 Abs. 2 Nr. 5 Halbsatz 2 SGB II: on at least one day of the month the benefit was lawful. */
  readonly anEinemTagRechtmaessig: boolean
  /** § 335 Abs. 1 Satz 2 SGB III: there was another health insurance in the month. */
  readonly weitereVersicherung: boolean
}

export type Beitragsersatz = { readonly person: PersonId; readonly monat: Monat; readonly kv: Cent; readonly pv: Cent }

/** § 40 Abs. 2 Nr. 5 SGB II i. d. F. des 9. SGB II-ÄndG: the flat amounts of whole months. */
const SEIT = monatAusText('2016-08')

/**
 * § 335 Abs. 1 and 5 SGB III with § 40 Abs. 2 Nr. 5 SGB II: the flat contributions that the person has to give back with the
 * benefit: only of months without a single lawful day; with another insurance nobody owes them. Months before the flat
 * amounts (2016) are left out.
 */
export function beitragsersatz(monate: readonly Beitragsmonat[], r: Rechtsstand): readonly Beitragsersatz[] {
  return monate.flatMap((m) => {
    if (!m.zurueckgefordert || m.anEinemTagRechtmaessig || m.weitereVersicherung) return []
    if (m.monat < ERSTER_BEITRAGSMONAT || m.monat < SEIT) return []
    const { kv, pv } = beitragspauschale(m.monat, r)
    return [{ person: m.person, monat: m.monat, kv, pv }]
  })
}
