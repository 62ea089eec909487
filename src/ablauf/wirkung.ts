import type { Rechengrundlage } from '../fall/index.ts'
import { type Cent, cent, type Monat } from '../kern/index.ts'
import { rechne } from '../leistung/index.ts'
import type { Rechtsstand } from '../recht/index.ts'

/**
 * What hangs on each fact in a month: what the household gets with it less what it would get without. A negative amount:
 * the fact lowers the claim. Persons, application and period are left out: without them there is nothing to compare.
 */
export function wirkungDerAngaben(g: Rechengrundlage, monat: Monat, r: Rechtsstand): ReadonlyMap<string, Cent> {
  const gesamt = (x: Rechengrundlage): number => rechne(x, [monat], r)[0]?.gesamt ?? 0
  const mit = gesamt(g)
  const { angaben } = g
  return new Map(
    Object.entries(angaben.angaben).flatMap(([id, a]): readonly (readonly [string, Cent])[] => {
      if (OHNE_VERGLEICH.has(a.art)) return []
      const { [id]: _, ...andere } = angaben.angaben
      return [[id, cent(mit - gesamt({ ...g, angaben: { ...angaben, angaben: andere } }))]]
    }),
  )
}

const OHNE_VERGLEICH: ReadonlySet<string> = new Set(['person', 'antrag', 'bewilligungszeitraum'])
