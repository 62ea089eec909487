import { ersterTag, letzterTag, type Monat } from '../../kern/index.ts'
import type { Eintrag, Sachverhalt } from '../sachverhalt/sachverhalt.ts'

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
  // § 11 Abs. 3 SGB II: from which month on it is shared out cannot be known without the month of inflow.
  return hilfebeduerftig
    ? undefined
    : 'Nachzahlung ohne Zuflussmonat, die den Anspruch entfallen lässt (§ 11 Abs. 3 SGB II)'
}

/** Whether a fact may turn out not to be covered: decided once when the facts are prepared. */
export function istOffen(e: Eintrag): boolean {
  return e.a.art === 'minderung' || (e.a.art === 'einkommen' && e.a.nachzahlung && e.a.von === null)
}
