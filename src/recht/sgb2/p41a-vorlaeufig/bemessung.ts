import { type Cent, cent, type Datum, datum, err, NULL_CENT, ok, type Result } from '../../../kern/index.ts'

export type Vorlaeufigkeitsgrund =
  /** § 41a Abs. 1 Satz 1 Nr. 1 SGB II: the conditions take time, and are probably met. */
  | 'voraussetzungen'
  /** Nr. 2: due in principle, the amount takes time. */
  | 'hoehe'
  /** Abs. 7 Nr. 1: a rule stands before the Bundesverfassungsgericht or the Court of Justice. */
  | 'verfassungsrecht'
  /** Abs. 7 Nr. 2: a question of principle stands before the Bundessozialgericht. */
  | 'grundsatzfrage'

export type Vorlaeufigkeit = {
  readonly grund: Vorlaeufigkeitsgrund
  /** Abs. 1: to be done; Abs. 7: may be done. */
  readonly bindung: 'pflicht' | 'ermessen'
  /** Abs. 1 Satz 2: for all members of the Bedarfsgemeinschaft. */
  readonly fuerAlle: boolean
  /** Abs. 5: whether the grant becomes final by time; Abs. 7 does not refer to it. */
  readonly fiktion: boolean
  readonly norm: string
}

/**
 * § 41a Abs. 1 and 7 SGB II: whether a decision is to be, or may be, provisional. What hinders a final one must not be
 * the household's own doing (Abs. 1 Satz 3); whether it is, a human says.
 */
export function pruefeVorlaeufigkeit(
  grund: Vorlaeufigkeitsgrund,
  zuVertreten: boolean,
): Result<Vorlaeufigkeit, { readonly art: 'zuVertreten' }> {
  const nachAbsatz7 = grund === 'verfassungsrecht' || grund === 'grundsatzfrage'
  if (nachAbsatz7)
    return ok({ grund, bindung: 'ermessen', fuerAlle: false, fiktion: false, norm: '§ 41a Abs. 7 SGB II' })
  if (zuVertreten) return err({ art: 'zuVertreten' })
  return ok({ grund, bindung: 'pflicht', fuerAlle: true, fiktion: true, norm: '§ 41a Abs. 1 SGB II' })
}

/**
 * § 41a Abs. 2 Satz 2 SGB II: the need counts as covered if the income taken into account provisionally is above the
 * expected one by no more than the allowance for work (§ 11b Abs. 1 Satz 1 Nr. 6, Abs. 3) of the month.
 */
export function decktDenBedarf(m: {
  readonly beruecksichtigt: Cent
  readonly erwartet: Cent
  readonly freibetragErwerb: Cent
}): boolean {
  return Math.abs(m.beruecksichtigt - m.erwartet) <= m.freibetragErwerb
}

/** What was proven of a month's claim; null: nothing was. */
export type Nachweislage = { readonly nachgewiesen: Cent | null }

/**
 * § 41a Abs. 3 Satz 3 and 4 SGB II: who does not prove in time and had been told what follows gets the final claim of a
 * month only as far as it was proven; for the others it is found that there was none.
 */
export function setzeMangelsNachweisFest(n: Nachweislage, belehrtUndFristAbgelaufen: boolean): Cent | undefined {
  return belehrtUndFristAbgelaufen ? (n.nachgewiesen ?? NULL_CENT) : undefined
}

/** § 41a Abs. 4 SGB II a. F. (9. SGB II-ÄndG, BGBl. 2016 I S. 1824); the day of its end is not certain (01.01. or 01.04.2021). */
const DURCHSCHNITT_AB = datum('2016-08-01')
const DURCHSCHNITT_BIS = datum('2021-03-31')
const ENDE_UNSICHER_AB = datum('2021-01-01')

export type Durchschnitt = {
  /** Income of each month of the period, in the order of the months. */
  readonly monatlich: readonly Cent[]
  readonly gemittelt: boolean
  /** The sources leave open whether the rule still held. */
  readonly unsicher: boolean
}

/**
 * Until March 2021, for periods begun since August 2016: the final decision takes a monthly average of all income of the
 * period (BSG 11.07.2019, B 14 AS 44/18 R), but not if the claim ends by income in at least one month, or the household
 * asked for the exact months before the decision. Since then each month has its own income.
 */
export function durchschnittseinkommen(z: {
  readonly beginn: Datum
  readonly entscheidungAm: Datum
  readonly monatlich: readonly Cent[]
  readonly entfaelltInEinemMonat: boolean
  readonly spitzabrechnungBeantragt: boolean
}): Durchschnitt {
  const gilt = z.beginn >= DURCHSCHNITT_AB && z.entscheidungAm <= DURCHSCHNITT_BIS
  const unsicher = gilt && z.entscheidungAm >= ENDE_UNSICHER_AB
  const anzahl = z.monatlich.length
  if (!gilt || z.entfaelltInEinemMonat || z.spitzabrechnungBeantragt || anzahl === 0)
    return { monatlich: z.monatlich, gemittelt: false, unsicher }
  const summe = z.monatlich.reduce((s, b) => s + b, 0)
  // § 41 Abs. 2 SGB II: half a cent is rounded up.
  const mittel = cent(Math.floor((2 * summe + anzahl) / (2 * anzahl)))
  return { monatlich: z.monatlich.map(() => mittel), gemittelt: true, unsicher }
}
