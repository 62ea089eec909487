import { deutsch } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Bescheideingabe, Bescheidperson } from './eingabe.ts'
import { aufzaehlung } from './sprache.ts'

type MitPersonen = Pick<Bescheideingabe, 'personen' | 'empfaenger'>

/** @throws if the person is not named in the input: a result without a name is a broken world. */
export function person(e: MitPersonen, id: PersonId): Bescheidperson {
  const p = e.personen.find((x) => x.id === id)
  if (p === undefined) throw new Error(`no name for person ${id}`)
  return p
}

export function vollerName(p: Bescheidperson): string {
  return `${p.vorname} ${p.nachname}`
}

export function mitGeburt(p: Bescheidperson): string {
  return `${vollerName(p)}, geboren am ${deutsch(p.geburt)}`
}

/** "Sie" for the recipient, otherwise the first name. */
export function rufname(e: MitPersonen, id: PersonId): string {
  return id === e.empfaenger.person ? 'Sie' : person(e, id).vorname
}

/** "Sie, Ada und Can"; from five others on "Sie und 11 weitere Personen". The recipient comes first. */
export function alleNamen(e: MitPersonen, ids: readonly PersonId[]): string {
  const sie = ids.filter((id) => id === e.empfaenger.person)
  const andere = ids.filter((id) => id !== e.empfaenger.person)
  if (andere.length <= 4) return aufzaehlung([...sie, ...andere].map((id) => rufname(e, id)))
  if (sie.length > 0) return `Sie und ${andere.length} weitere Personen`
  return `${andere.length} Personen`
}

export function istSie(e: MitPersonen, id: PersonId): boolean {
  return id === e.empfaenger.person
}
