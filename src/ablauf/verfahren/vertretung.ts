import { alterAm, type Datum } from '../../kern/index.ts'
import type { Angaben, PersonId } from '../../recht/index.ts'
import type { Person } from '../../stammdaten/index.ts'

/** The people of a case, and what is known of their parents. */
export type Haushalt = {
  readonly heute: Datum
  /** In the order of the household. */
  readonly personen: ReadonlyMap<PersonId, Pick<Person, 'geburtsdatum'>>
  readonly angaben: Angaben
}

/**
 * Under 18 today (§ 2 BGB). From 15 on one may apply and receive benefits for oneself (§ 36 Abs. 1 SGB I); what is
 * decided against a minor is made known to who represents her (§ 11 Abs. 1 SGB X with §§ 104, 106 BGB).
 */
export function istMinderjaehrig(h: Haushalt, person: PersonId): boolean {
  const p = h.personen.get(person)
  return p !== undefined && alterAm(p.geburtsdatum, h.heute) < VOLLJAEHRIG
}
const VOLLJAEHRIG = 18

/**
 * The parents in the household who may receive for a child: each of them alone (§ 1629 Abs. 1 Satz 2 BGB), none who is
 * a minor herself (§ 1673 Abs. 2 BGB).
 */
function eltern(h: Haushalt, person: PersonId): readonly PersonId[] {
  return Object.values(h.angaben.angaben)
    .flatMap((a) => (a.art === 'person' && a.person === person ? a.eltern : []))
    .filter((e) => h.personen.has(e) && !istMinderjaehrig(h, e))
}

/** Who represents a minor; undefined for those of age, and where nobody in the household does. */
export const vertretung = (h: Haushalt, person: PersonId): PersonId | undefined =>
  istMinderjaehrig(h, person) ? eltern(h, person)[0] : undefined

/** Who is written to about a person: herself, or who represents her. */
export const adressatVon = (h: Haushalt, person: PersonId): PersonId | undefined =>
  istMinderjaehrig(h, person) ? eltern(h, person)[0] : person

export type Sammelbrief = { readonly an: PersonId; readonly um: readonly PersonId[] }

/**
 * One letter for each of age about herself and the children she represents, in the order of the household. A child goes
 * with a parent who is written to anyway; where nobody represents her, with the first of age.
 */
export function sammelbriefe(h: Haushalt, personen: readonly PersonId[]): readonly Sammelbrief[] {
  const haushalt = [...h.personen.keys()]
  const erwachsene = personen.filter((p) => !istMinderjaehrig(h, p))
  const fuer = (kind: PersonId): PersonId | undefined => {
    const vertretende = eltern(h, kind)
    const ersatz = erwachsene[0] ?? haushalt.find((p) => !istMinderjaehrig(h, p))
    return vertretende.find((e) => erwachsene.includes(e)) ?? vertretende[0] ?? ersatz
  }
  return haushalt.flatMap((an) => {
    const selbst = erwachsene.filter((p) => p === an)
    const kinder = personen.filter((p) => istMinderjaehrig(h, p) && fuer(p) === an)
    return selbst.length + kinder.length > 0 ? [{ an, um: [...selbst, ...kinder] }] : []
  })
}
