import { datum, ersterTag, letzterTag, type Monat, monatAus, monatVon } from '../../kern/index.ts'
import type { Eintrag } from './sachverhalt.ts'

type Bezug = Eintrag<'leistungsbezug'>

const KARENZ_MONATE = 12
/** § 22 Abs. 1 Satz 5 SGB II: three years without benefits under this or the Twelfth Book. */
const MONATE_OHNE_BEZUG = 36
/** § 65 Abs. 3 SGB II i. d. F. bis 30.06.2026: receipt until the end of 2022 does not count. */
const KARENZ_SEIT = monatAus(2023, 1)

/**
 * § 22 Abs. 1 Satz 2, 4 and 5 SGB II: a year from the first month of receipt, longer by the months without; a new one after
 * three years without benefits. Counted by the months of receipt as stated.
 */
export function karenzzeitenAus(bezuege: readonly Bezug[]): readonly Bezug[] {
  const liste: Bezug[] = []
  let lauf: { beginn: Monat; monate: number; e: Bezug } | undefined
  let letzter: Monat | undefined
  for (const { e, von, bis } of bezuege.map(monateDesBezugs).sort((a, b) => a.von - b.von || a.e.nr - b.e.nr)) {
    const luecke = letzter === undefined ? 0 : von - letzter - 1
    const ab = letzter !== undefined && von <= letzter ? ((letzter + 1) as Monat) : von
    letzter = letzter === undefined || bis > letzter ? bis : letzter
    if (luecke >= MONATE_OHNE_BEZUG) lauf = undefined
    if (e.a.gesetz !== 'sgb2' || ab > bis) continue
    const beginn = ab < KARENZ_SEIT ? KARENZ_SEIT : ab
    if (beginn > bis) continue
    lauf ??= { beginn, monate: 0, e }
    const rest = KARENZ_MONATE - lauf.monate
    if (rest <= 0) continue
    const ende = Math.min(bis, beginn + rest - 1) as Monat
    lauf.monate += ende - beginn + 1
    liste.push({ ...lauf.e, von: ersterTag(beginn), bis: letzterTag(ende) })
  }
  return liste
}

function monateDesBezugs(e: Bezug): { e: Bezug; von: Monat; bis: Monat } {
  const { von, bis } = e.a
  return {
    e,
    von: von === null ? monatAus(2005, 1) : monatVon(datum(von)),
    bis: bis === null ? monatAus(9999, 12) : monatVon(datum(bis)),
  }
}
