import type { Monat } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import type { Angeordnet, Entscheidung } from './entscheidung.ts'

/**
 * Who had decided a month last, person by person, when a moment had passed: of the decisions ordered before it the one
 * with the highest number that decides the person-month.
 */
export function geltendAm(
  entscheidungen: readonly Entscheidung[],
  monat: Monat,
  vor: Zeitpunkt,
): ReadonlyMap<PersonId, Angeordnet> {
  const je = new Map<PersonId, Angeordnet>()
  for (const e of entscheidungen) {
    if (e.zustand !== 'angeordnet' || e.angeordnetAm >= vor) continue
    for (const r of e.regelt) {
      if (r.monat !== monat) continue
      const bisher = je.get(r.person)
      if (bisher === undefined || bisher.folge < e.folge) je.set(r.person, e)
    }
  }
  return je
}
