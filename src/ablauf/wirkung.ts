import { type Cent, cent, type Monat } from '../kern/index.ts'
import { type Angaben, berechne, bereite, type Rechtsstand } from '../recht/index.ts'

/**
 * What hangs on each fact in a month: what the household gets with it less what it would get without. A negative amount:
 * the fact lowers the claim. Persons, application and period are left out: without them there is nothing to compare.
 */
export function wirkungDerAngaben(angaben: Angaben, monat: Monat, r: Rechtsstand): ReadonlyMap<string, Cent> {
  const mit = berechne(bereite(angaben), monat, r).gesamt
  return new Map(
    Object.entries(angaben.angaben).flatMap(([id, a]): readonly (readonly [string, Cent])[] => {
      if (OHNE_VERGLEICH.has(a.art)) return []
      const { [id]: _, ...andere } = angaben.angaben
      return [[id, cent(mit - berechne(bereite({ ...angaben, angaben: andere }), monat, r).gesamt)]]
    }),
  )
}

const OHNE_VERGLEICH: ReadonlySet<string> = new Set(['person', 'antrag', 'bewilligungszeitraum'])
