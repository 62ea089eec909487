import { type Datum, deutsch, tag, teile } from '../../kern/index.ts'
import type { Frist } from './frist.ts'

function nachJahresende(ereignis: Datum, jahre: number, norm: string, was: string): Frist {
  const ende = tag(teile(ereignis).jahr + jahre, 12, 31)
  const wort = jahre === 3 ? 'drei' : 'vier'
  return { tag: ende, norm, rechnung: `${was} ${deutsch(ereignis)}; ${wort} Jahre nach dem Ende dieses Jahres.` }
}

/** § 40 Abs. 1 Satz 2 Nr. 1 SGB II: the last day to ask that a decision be examined again (§ 44 SGB X). */
export const ueberpruefungBis = (bekanntgabe: Datum): Frist =>
  nachJahresende(bekanntgabe, 4, '§ 40 Abs. 1 Satz 2 Nr. 1 SGB II, § 44 SGB X', 'Bekannt gegeben am')

/** § 50 Abs. 4 SGB X: the last day before a claim for repayment is barred. */
export const erstattungVerjaehrtMitAblauf = (unanfechtbarAm: Datum): Frist =>
  nachJahresende(unanfechtbarAm, 4, '§ 50 Abs. 4 Satz 1 SGB X', 'Unanfechtbar geworden am')

/** § 113 Abs. 1 SGB X: likewise between bearers. */
export const traegererstattungVerjaehrtMitAblauf = (kenntnisDerEntscheidung: Datum): Frist =>
  nachJahresende(kenntnisDerEntscheidung, 4, '§ 113 Abs. 1 Satz 1 SGB X', 'Kenntnis von der Entscheidung am')

/** § 45 Abs. 1 SGB I: likewise a claim to benefits. */
export const leistungVerjaehrtMitAblauf = (entstandenAm: Datum): Frist =>
  nachJahresende(entstandenAm, 4, '§ 45 Abs. 1 SGB I', 'Entstanden am')

/** § 34 Abs. 3 Satz 1 SGB II: a claim for compensation ends three years after the year for which was paid. */
export const ersatzanspruchErlischtMitAblauf = (leistungFuer: Datum): Frist =>
  nachJahresende(leistungFuer, 3, '§ 34 Abs. 3 Satz 1 SGB II', 'Leistung für den')
