import type { Person, Sachverhalt } from '../sachverhalt/sachverhalt.ts'

/**
 * What there must be for a quantity to be anything but 0, as sets of bits: something about the person itself, or
 * something in the household. Most persons have neither assets nor wages; a rule about these is then not called at all.
 * With a Protokoll every rule is called all the same, so that a zero line says what it rests on.
 */
export type NurMit = { readonly person: number; readonly haushalt: number }

const VON_PERSONEN: { readonly bit: number; readonly hat: (p: Person) => boolean }[] = []
const VON_HAUSHALTEN: { readonly bit: number; readonly hat: (s: Sachverhalt) => boolean }[] = []
let vergeben = 0

/** @throws beyond 31: the sets are 32-bit integers. */
function naechstesBit(): number {
  if (vergeben === 31) throw new Error('too many conditions')
  return 1 << vergeben++
}

/** A condition about a person. It may look at which facts there are, not at the month or the law. */
export function wennPerson(hat: (p: Person) => boolean): NurMit {
  const bit = naechstesBit()
  VON_PERSONEN.push({ bit, hat })
  return { person: bit, haushalt: 0 }
}

/** A condition about the household as a whole. */
export function wennHaushalt(hat: (s: Sachverhalt) => boolean): NurMit {
  const bit = naechstesBit()
  VON_HAUSHALTEN.push({ bit, hat })
  return { person: 0, haushalt: bit }
}

/** The condition holds for someone in the household. */
export const irgendwer = ({ person, haushalt }: NurMit): NurMit => ({ person: 0, haushalt: person | haushalt })

/** At least one of the conditions holds. */
export function eines(...bedingungen: readonly NurMit[]): NurMit {
  let [person, haushalt] = [0, 0]
  for (const b of bedingungen) {
    person |= b.person
    haushalt |= b.haushalt
  }
  return { person, haushalt }
}

/** Which conditions hold for a person. */
export function merkmaleDerPerson(p: Person): number {
  let bits = 0
  for (const m of VON_PERSONEN) if (m.hat(p)) bits |= m.bit
  return bits
}

/** Which hold for the household, or for someone in it. */
export function merkmaleDesHaushalts(s: Sachverhalt): number {
  let bits = 0
  for (const m of VON_HAUSHALTEN) if (m.hat(s)) bits |= m.bit
  for (const p of s.personen) bits |= p.merkmale
  return bits
}
