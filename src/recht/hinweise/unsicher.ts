import { deutsch } from '../../kern/index.ts'
import type { Hinweis } from '../berechnung/ergebnis.ts'
import { PARAMETERNAMEN } from '../erklaerung/worte/namen.ts'
import type { Unsicherheit } from '../regelwerk/parameter.ts'
import type { Unsicheres } from '../regelwerk/rechnung.ts'
import { type Hinweiscode, hinweis } from './katalog.ts'

const CODES = {
  wert: 'ALG-REC-03',
  beginn: 'ALG-REC-03',
  fortgeschrieben: 'ALG-REC-04',
  verkuendung: 'ALG-REC-05',
} as const satisfies Record<Unsicherheit, Hinweiscode>

/** One message for each kind of uncertainty, naming the values; their order does not depend on the order of reading. */
export function hinweiseZuUnsicherem(gelesen: readonly Unsicheres[]): readonly Hinweis[] {
  if (gelesen.length === 0) return []
  const namen = new Map<Hinweiscode, Set<string>>()
  for (const u of gelesen.toSorted((a, b) => a.parameter.nr - b.parameter.nr)) {
    if (u.fassung.unsicher === undefined) continue
    const code = CODES[u.fassung.unsicher]
    const liste = namen.get(code) ?? new Set()
    namen.set(code, liste.add(name(u)))
  }
  return [...namen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, liste]) => mitNamen(code, [...liste]))
}

function name({ parameter, fassung }: Unsicheres): string {
  return `${PARAMETERNAMEN[parameter.id] ?? parameter.id} (${parameter.norm}, ab ${deutsch(fassung.ab)})`
}

function mitNamen(code: Hinweiscode, liste: readonly string[]): Hinweis {
  const h = hinweis(code)
  return { ...h, text: `${h.text} Betroffen: ${liste.join('; ')}.` }
}
