import { iso } from '../../kern/index.ts'
import type { Rechenschritt, SchrittWert } from '../berechnung/ergebnis.ts'
import type { PersonId } from '../sachverhalt/angaben.ts'
import type { Eintrag, Person } from '../sachverhalt/sachverhalt.ts'
import type { Groesse, Schlussregel } from './groesse.ts'
import type { Parameter } from './parameter.ts'
import type { Schalter } from './schalter.ts'

export type Operand = { readonly name: string; readonly schritt: number }

/**
 * Notes what each rule reads while it computes: the steps of the derivation. A rule cannot forget an
 * operand, because it has no other way to one.
 */
export class Protokoll {
  readonly schritte: Rechenschritt[] = []
  private readonly namen: string[] = []
  /** Operands of all rules being computed, innermost last; `anfang` says where each one's begin. */
  private readonly offen: number[] = []
  private readonly anfang: number[] = []
  private readonly schrittDerAngabe = new Map<number, number>()
  private readonly schrittDesParameters = new Map<number, number>()
  private readonly personen: readonly Person[]

  constructor(personen: readonly Person[]) {
    this.personen = personen
  }

  oeffne(): void {
    this.anfang.push(this.offen.length)
  }

  /** Ends a rule and returns the number of its step. */
  schliesse(g: Groesse, p: number, wert: number): number {
    const ab = this.anfang.pop() ?? 0
    const anzahl = this.offen.length - ab
    const einziger = this.offen[ab]
    if (g.durchreichend && anzahl === 1 && einziger !== undefined) {
      this.offen.length = ab
      return einziger
    }
    const aus: { name: string; schritt: number }[] = []
    for (let i = ab; i < this.offen.length; i++) {
      const schritt = this.offen[i] ?? 0
      aus.push({ name: this.namen[schritt] ?? '', schritt })
    }
    this.offen.length = ab
    const angezeigt = g.mass === 'wahr' ? wert === 1 : wert
    const person = g.je === 'person' || g.je === 'abschnitt' ? this.personen[p]?.id : undefined
    return this.schreibe(
      g.name,
      person === undefined
        ? { art: 'regel', id: g.id, wert: angezeigt, aus }
        : { art: 'regel', id: g.id, person, wert: angezeigt, aus },
    )
  }

  /** The rule being computed has read this step. */
  operand(schritt: number): void {
    for (let i = this.offen.length - 1, ab = this.anfang.at(-1) ?? 0; i >= ab; i--)
      if (this.offen[i] === schritt) return
    this.offen.push(schritt)
  }

  angabe(e: Eintrag, feld: { readonly nr: number; readonly name: string }, wert: SchrittWert): void {
    const schluessel = e.nr * 256 + feld.nr
    let n = this.schrittDerAngabe.get(schluessel)
    if (n === undefined) {
      n = this.schreibe(feld.name, { art: 'angabe', angabe: e.id, feld: feld.name, wert })
      this.schrittDerAngabe.set(schluessel, n)
    }
    this.operand(n)
  }

  parameter(p: Parameter, fassung: number): void {
    const schluessel = p.nr * 64 + fassung
    let n = this.schrittDesParameters.get(schluessel)
    const f = p.fassungen[fassung]
    if (f === undefined) return
    if (n === undefined) {
      const name = p.id.slice(p.id.lastIndexOf('.') + 1)
      n = this.schreibe(name, { art: 'parameter', id: p.id, ab: iso(f.ab), wert: f.wert })
      this.schrittDesParameters.set(schluessel, n)
    }
    this.operand(n)
  }

  schalter(s: Schalter, ab: string, wert: string): void {
    const schluessel = -1 - s.nr
    let n = this.schrittDesParameters.get(schluessel)
    if (n === undefined) {
      n = this.schreibe(s.id, { art: 'parameter', id: s.id, ab, wert })
      this.schrittDesParameters.set(schluessel, n)
    }
    this.operand(n)
  }

  /** A step over steps that are known already. */
  fuegeAn(r: Schlussregel, wert: number, aus: readonly Operand[], person?: PersonId): number {
    const schritt = { art: 'regel', id: r.id, wert, aus } as const
    const name = r.id.slice(r.id.lastIndexOf('.') + 1)
    return this.schreibe(name, person === undefined ? schritt : { ...schritt, person })
  }

  private schreibe(name: string, schritt: Rechenschritt): number {
    this.namen.push(name)
    return this.schritte.push(schritt) - 1
  }
}
