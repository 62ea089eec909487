import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt } from '../../regelwerk/rundung.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'
import { istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { istElternteilVon, istKind } from '../p07-berechtigte/haushalt.ts'
import { verteilungsmonate } from './einmalig.ts'
import { nettoBetrag, zufluss } from './zufluss.ts'

const istKinderzuschlag = (e: Einnahme): boolean => e.a.einkommensart === 'kinderzuschlag'

/** The children in the Bedarfsgemeinschaft for whom a parent may draw Kinderzuschlag. */
function kinder(k: Rechnung, elternteil: number): readonly number[] {
  return k.s.personen.flatMap((q) =>
    q.nr !== elternteil && istKind(k, q.nr) && istElternteilVon(k, elternteil, q.nr) && k.lies(istMitglied, q.nr) === 1
      ? [q.nr]
      : [],
  )
}

/** Whether the fact stands with a parent and counts with the children instead. */
export const zaehltBeimKind = (k: Rechnung, p: number, e: Einnahme): boolean =>
  istKinderzuschlag(e) && kinder(k, p).length > 0

export const hatKinderzuschlag = (k: Rechnung): boolean => k.s.personen.some((q) => q.sonstiges.some(istKinderzuschlag))

function imMonat(k: Rechnung, e: Einnahme): number {
  const geteilterRest = k.einmalig.get(e.nr) === 'sechstel' ? geteilt(nettoBetrag(k, e), verteilungsmonate(e)) : 0
  return zufluss(k, e) + geteilterRest
}

/**
 * § 11 Abs. 1 Satz 4 SGB II: "dem jeweiligen Kind zuzurechnen". What is stated with a parent goes to the children in
 * equal parts (BA, Fachliche Weisungen §§ 11–11b, Rz. 11.43), cents that are left over to the first ones.
 */
export const kinderzuschlagBeimKind = groesse<Cent>({
  id: 'sgb2.11.1.kinderzuschlagBeimKind',
  norm: '§ 11 Abs. 1 Satz 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const q of k.s.personen) {
      if (!q.sonstiges.some(istKinderzuschlag)) continue
      const alle = kinder(k, q.nr)
      const platz = alle.indexOf(p)
      if (platz < 0) continue
      const betrag = q.sonstiges.reduce((s, e) => (istKinderzuschlag(e) ? s + imMonat(k, e) : s), 0)
      summe += Math.floor(betrag / alle.length) + (platz < betrag % alle.length ? 1 : 0)
    }
    return summe === 0 ? NULL_CENT : cent(summe)
  },
})
