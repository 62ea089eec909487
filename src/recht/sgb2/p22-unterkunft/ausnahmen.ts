import { type Datum, datum, monatVon } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { AUSNAHME, FRIST_BIS, SENKUNG_AM } from '../../sachverhalt/felder.ts'
import { type Eintrag, endeDesMonatsNach, OFFEN_BIS, SENKUNGSFRIST } from '../../sachverhalt/sachverhalt.ts'
import { monateOhneVereinfachte } from './corona.ts'
import { tagDesAbschnitts } from './unterkunftAm.ts'

type Ausnahme = Eintrag<'wohnausnahme'>['a']['ausnahme']

/** Whether one of these reasons for more than the limit holds in this stretch of days. */
export function hatAusnahme(k: Rechnung, a: number, arten: readonly Ausnahme[]): boolean {
  const tag = tagDesAbschnitts(k, a)
  for (const e of k.s.je.wohnausnahme ?? []) {
    if (e.von > tag || e.bis < tag || !arten.includes(e.a.ausnahme)) continue
    k.angabe(e, AUSNAHME)
    return true
  }
  return false
}

/**
 * § 22 Abs. 1 Satz 9 und 10 SGB II: costs above what is reasonable are recognised as long as they cannot be lowered, as a
 * rule for six months after the request; for the flat the Karenzzeit does not count on these, nor for both the months of
 * § 67 Abs. 3.
 */
export const senkungsfristUnterkunft = senkungsfrist('sgb2.22.1.senkungsfristUnterkunft', 'unterkunft')

/** § 22 Abs. 1 Satz 9 SGB II: heating has no Karenzzeit. */
export const senkungsfristHeizung = senkungsfrist('sgb2.22.1.senkungsfristHeizung', 'heizung')

function senkungsfrist(id: string, kosten: 'unterkunft' | 'heizung') {
  return groesse({
    id,
    norm: '§ 22 Abs. 1 Satz 9 und 10, § 67 Abs. 3 Satz 2 SGB II',
    je: 'zeit',
    mass: 'wahr',
    rechne: (k, _p, a) => {
      const tag = tagDesAbschnitts(k, a)
      for (const e of k.s.je.kostensenkung ?? []) {
        if (e.a.senkungsart !== 'beides' && e.a.senkungsart !== kosten) continue
        k.angabe(e, SENKUNG_AM)
        if (tag <= ende(k, e, kosten === 'unterkunft')) return wahr(true)
      }
      return wahr(false)
    },
  })
}

function ende(k: Rechnung, e: Eintrag<'kostensenkung'>, nachKarenz: boolean): number {
  const frist = k.angabe(e, FRIST_BIS)
  if (frist !== null) return datum(frist)
  let beginn = e.von
  if (nachKarenz)
    for (const karenz of k.s.karenzzeiten)
      if (karenz.von <= e.von && karenz.bis > beginn && karenz.bis !== OFFEN_BIS) beginn = karenz.bis
  return endeDesMonatsNach(beginn, monateOhneVereinfachte(k.s, monatVon(beginn as Datum), SENKUNGSFRIST))
}
