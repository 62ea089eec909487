import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { AUSGABEN, EINKOMMEN_BETRAG, SOZIALABGABEN, STEUERN } from '../../sachverhalt/felder.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'

/** Whether the fact flows in once, on a known day; all else runs through the months in which it holds. */
const istEinmalig = (e: Einnahme): boolean => e.a.art === 'einmaligeEinnahme' || (e.a.nachzahlung && e.a.von !== null)

/**
 * § 11 Abs. 2 SGB II: what flows in within the month, less taxes, contributions and expenses of its own (§ 11b Abs. 1
 * Satz 1 Nr. 1, 2 und 5). Shares of what is shared out are not in it.
 */
export function zufluss(k: Rechnung, e: Einnahme): number {
  if (!(istEinmalig(e) ? k.einmalig.get(e.nr) === 'ganz' : k.giltImMonat(e))) return 0
  return nettoBetrag(k, e)
}

/** The amount of a fact less what belongs to it, never below zero (§ 5 GrusiGV). */
export function nettoBetrag(k: Rechnung, e: Einnahme): number {
  const betrag = k.angabe(e, EINKOMMEN_BETRAG)
  const abzug = abgaben(k, e) + ((e.a.ausgaben_cent ?? 0) === 0 ? 0 : k.angabe(e, AUSGABEN))
  return Math.max(0, betrag - abzug)
}

/** § 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II. */
export function abgaben(k: Rechnung, e: Einnahme): number {
  if ((e.a.steuern_cent ?? 0) + (e.a.sozialabgaben_cent ?? 0) === 0) return 0
  return k.angabe(e, STEUERN) + k.angabe(e, SOZIALABGABEN)
}
