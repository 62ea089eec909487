import type { Cent } from '../kern/index.ts'
import { cent } from '../kern/index.ts'
import { type AngabeId, erklaere, type Herleitung, type PersonId, type Rechenschritt } from '../recht/index.ts'

type Regelschritt = Extract<Rechenschritt, { art: 'regel' }>

/** Reads a derivation by the permanent ids of its rules: the letter says what was computed, it computes nothing anew. */
export class Leser {
  readonly #h: Herleitung
  readonly #nach = new Map<string, number>()

  constructor(h: Herleitung) {
    this.#h = h
    h.schritte.forEach((s, i) => {
      if (s.art === 'regel') this.#nach.set(`${s.id}/${s.person ?? ''}`, i)
    })
  }

  /** The step a field of the result starts from. */
  ergebnis(groesse: string, person?: PersonId): number | undefined {
    return this.#h.ergebnisse.find((e) => e.groesse === groesse && e.person === person)?.schritt
  }

  /** The last step of a rule for a person, or for the Bedarfsgemeinschaft. */
  finde(id: string, person?: PersonId): number | undefined {
    return this.#nach.get(`${id}/${person ?? ''}`)
  }

  regel(schritt: number | undefined): Regelschritt | undefined {
    const s = schritt === undefined ? undefined : this.#h.schritte[schritt]
    return s?.art === 'regel' ? s : undefined
  }

  /** The number a step holds; 0 for yes, no and words. */
  wert(schritt: number): number {
    const w = this.#h.schritte[schritt]?.wert
    return typeof w === 'number' ? w : 0
  }

  /** An amount in cents; 0 where the rule was not asked. */
  betrag(id: string, person?: PersonId): Cent {
    const w = this.regel(this.finde(id, person))?.wert
    return cent(typeof w === 'number' ? w : 0)
  }

  /** The value of a legal parameter among the direct operands of a step. */
  parameter(schritt: number | undefined, id: string): number | undefined {
    for (const o of this.regel(schritt)?.aus ?? []) {
      const s = this.#h.schritte[o.schritt]
      if (s?.art === 'parameter' && s.id === id && typeof s.wert === 'number') return s.wert
    }
    return undefined
  }

  wahr(id: string, person?: PersonId): boolean {
    return this.regel(this.finde(id, person))?.wert === true
  }

  norm(id: string, person?: PersonId): string {
    const i = this.finde(id, person)
    return i === undefined ? '' : erklaere(this.#h, i).norm
  }

  formel(id: string, person?: PersonId): string | undefined {
    const i = this.finde(id, person)
    return i === undefined ? undefined : erklaere(this.#h, i).formel
  }

  /** Direct operands of a step that are steps of the named rule. */
  operanden(schritt: number | undefined, id: string): readonly Regelschritt[] {
    return (this.regel(schritt)?.aus ?? []).flatMap((o) => {
      const s = this.#h.schritte[o.schritt]
      return s?.art === 'regel' && s.id === id ? [s] : []
    })
  }

  /** The facts a step read, by id and field. */
  angaben(schritt: number | undefined): readonly Extract<Rechenschritt, { art: 'angabe' }>[] {
    return (this.regel(schritt)?.aus ?? []).flatMap((o) => {
      const s = this.#h.schritte[o.schritt]
      return s?.art === 'angabe' ? [s] : []
    })
  }

  /** Every fact of a kind a step rests on, however deep. */
  angabeIds(schritt: number | undefined, feld: string): readonly AngabeId[] {
    const ids = new Set<AngabeId>()
    const gesehen = new Set<number>()
    const gehe = (i: number): void => {
      if (gesehen.has(i)) return
      gesehen.add(i)
      const s = this.#h.schritte[i]
      if (s?.art === 'angabe' && s.feld === feld) ids.add(s.angabe)
      if (s?.art === 'regel') for (const o of s.aus) gehe(o.schritt)
    }
    if (schritt !== undefined) gehe(schritt)
    return [...ids]
  }
}
