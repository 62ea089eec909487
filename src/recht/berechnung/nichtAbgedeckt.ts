import { ersterTag, letzterTag, type Monat } from '../../kern/index.ts'
import type { Einkommensart } from '../sachverhalt/angaben.ts'
import type { Eintrag, Sachverhalt } from '../sachverhalt/sachverhalt.ts'

// Kinds of income whose special rules are not built yet (§ 10 BEEG, § 1 Abs. 1 Nr. 3 GrusiGV).
const OFFENE_ARTEN: ReadonlySet<Einkommensart> = new Set<Einkommensart>(['elterngeld', 'kapital'])

/** Facts of the month the engine does not compute with; undefined if there are none. */
export function nichtAbgedeckteAngaben(
  s: Sachverhalt,
  monat: Monat,
  hilfebeduerftig: boolean,
): readonly string[] | undefined {
  if (s.offen.length === 0) return undefined
  const gruende = new Set<string>()
  for (const e of s.offen) {
    if (e.von > letzterTag(monat) || e.bis < ersterTag(monat)) continue
    const grund = offenerGrund(e, hilfebeduerftig)
    if (grund !== undefined) gruende.add(grund)
  }
  return gruende.size === 0 ? undefined : [...gruende].sort()
}

function offenerGrund(e: Eintrag, hilfebeduerftig: boolean): string | undefined {
  if (e.a.art === 'minderung') return `Leistungsminderung (§§ 31a, 32 SGB II): ${e.a.minderungsart}`
  if (e.a.art !== 'einkommen') return undefined
  if (OFFENE_ARTEN.has(e.a.einkommensart)) return `Einkommensart ${e.a.einkommensart}`
  // § 11 Abs. 3 SGB II: shared out over six months only if the claim would otherwise vanish.
  return hilfebeduerftig ? undefined : 'Nachzahlung, die den Anspruch entfallen lässt (§ 11 Abs. 3 SGB II)'
}

/** Whether a fact may turn out not to be covered: decided once when the facts are prepared. */
export function istOffen(e: Eintrag): boolean {
  if (e.a.art === 'minderung') return true
  return e.a.art === 'einkommen' && (e.a.nachzahlung || OFFENE_ARTEN.has(e.a.einkommensart))
}
