import { alterAm, type Datum, datum } from '../kern/index.ts'
import type { Angaben, PersonId } from '../recht/index.ts'

/** A person of the household as the facts say: without name, that is in stammdaten. */
export type Haushaltsperson = { readonly person: PersonId; readonly geburt: Datum; readonly alter: number }

/**
 * The order of every screen and letter: adults before children, the Hauptperson first, her partner
 * next, then children from the oldest to the youngest; equal birth dates by local id (D.7 counts on it).
 */
export function personenfolge(angaben: Angaben, am: Datum): readonly Haushaltsperson[] {
  const je = new Map<PersonId, Haushaltsperson & { readonly rang: number }>()
  for (const a of Object.values(angaben.angaben)) {
    if (a.art !== 'person' || je.has(a.person)) continue
    const geburt = datum(a.geburt)
    const alter = alterAm(geburt, am)
    je.set(a.person, { person: a.person, geburt, alter, rang: rang(a.rolle, alter) })
  }
  return [...je.values()]
    .sort((a, b) => a.rang - b.rang || a.geburt - b.geburt || nummer(a.person) - nummer(b.person))
    .map(({ person, geburt, alter }) => ({ person, geburt, alter }))
}

function rang(rolle: 'hauptperson' | 'partner' | 'kind' | 'haushaltsangehoerig', alter: number): number {
  if (rolle === 'hauptperson') return 0
  if (rolle === 'partner') return 1
  return alter >= 18 ? 2 : 3
}

function nummer(person: PersonId): number {
  return Number(person.slice(1))
}
