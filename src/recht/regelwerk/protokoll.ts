import type { Rechenschritt } from '../berechnung/ergebnis.ts'
import type { PersonId } from '../sachverhalt/angaben.ts'
import { type Eintrag, LEER, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import {
  ANGABE,
  Aufzeichnung,
  alsStellen,
  ERGEBNISNAMEN,
  type Ergebnisstelle,
  GESONDERT,
  type Operand,
  PARAMETERWERT,
  REGEL,
  SONDERSCHRITT,
  type Sonderschritt,
} from './aufzeichnung.ts'
import { FELDER_HOECHSTENS } from './feld.ts'
import type { Groesse, Schlussregel } from './groesse.ts'
import { PARAMETER, type Parameter } from './parameter.ts'
import type { Tafel } from './rechtsstand.ts'
import type { Schalter } from './schalter.ts'

/** Numbers of one block; many runs share a block, a run never lies in two. */
const BLOCK = 1 << 14
const FASSUNGEN_HOECHSTENS = 256

/**
 * Notes what each rule reads while it computes: the steps of the derivation, as numbers in a row. A rule cannot
 * forget an operand, because it has no other way to one. What the numbers say is put into words (`Aufzeichnung`)
 * only when someone reads it.
 */
export class Protokoll {
  private block = new Int32Array(BLOCK)
  private beginn = 0
  private ende = 0
  private anzahl = 0
  private sonder: (number | Sonderschritt)[] | undefined
  private s: Sachverhalt = LEER
  private tafel: Tafel = []
  /** Operands of all rules being computed, innermost last; `anfang` says where each one's begin. */
  private offen = new Int32Array(256)
  private offene = 0
  private anfang = new Int32Array(256)
  private tiefe = 0
  private ab = 0
  /** Step of a fact's field and of a parameter's Fassung, counted on from run to run; below `basis`: not yet. */
  private basis = 1
  private stellen = new Int32Array(96)
  private stellenzahl = 0
  private angaben = new Int32Array(0)
  private werte = new Int32Array(0)

  beginne(s: Sachverhalt, tafel: Tafel): void {
    this.s = s
    this.tafel = tafel
    this.beginn = this.ende
    this.sonder = undefined
    this.stellenzahl = 0
    this.offene = 0
    this.tiefe = 0
    this.ab = 0
    this.basis += this.anzahl
    this.anzahl = 0
    const plaetze = s.eintraege.length * FELDER_HOECHSTENS
    if (plaetze > this.angaben.length) this.angaben = new Int32Array(plaetze * 2)
    if (PARAMETER.length * FASSUNGEN_HOECHSTENS > this.werte.length)
      this.werte = new Int32Array(PARAMETER.length * FASSUNGEN_HOECHSTENS)
    if (this.basis > 2 ** 30) {
      this.basis = 1
      this.angaben.fill(0)
      this.werte.fill(0)
    }
  }

  /** What was noted since `beginne`. */
  schliesseAb(): Aufzeichnung {
    const zahlen = this.stellenzahl * 3
    this.platz(zahlen)
    const mitte = this.ende
    for (let i = 0; i < zahlen; i++) this.block[mitte + i] = this.stellen[i] as number
    this.ende = mitte + zahlen
    return new Aufzeichnung(this.s, this.tafel, this.block, [this.beginn, mitte, this.ende], this.sonder)
  }

  /** Where the reader of a result may start: the step of a quantity (`ergebnisname`) of a person (−1: of all). */
  ergebnis(name: number, p: number, schritt: number): void {
    const n = this.stellenzahl * 3
    if (n + 3 > this.stellen.length) this.stellen = verdoppelt(this.stellen)
    this.stellen[n] = name
    this.stellen[n + 1] = p
    this.stellen[n + 2] = schritt
    this.stellenzahl++
  }

  /** The steps noted for these quantities, person after person. */
  summanden(namen: readonly string[]): readonly Operand[] {
    const aus: Operand[] = []
    for (let n = 0; n < this.stellenzahl * 3; n += 3) {
      const name = ERGEBNISNAMEN[this.stellen[n] as number] ?? ''
      if (namen.includes(name)) aus.push({ name, schritt: this.stellen[n + 2] as number })
    }
    return aus
  }

  /** Takes what `ergebnis` noted: parts of a month are put together anew. */
  nimmErgebnisse(): readonly Ergebnisstelle[] {
    const aus = alsStellen(this.stellen, 0, this.stellenzahl * 3, this.s.personen)
    this.stellenzahl = 0
    return aus
  }

  oeffne(): void {
    if (this.tiefe === this.anfang.length) this.anfang = verdoppelt(this.anfang)
    this.anfang[this.tiefe++] = this.ab
    this.ab = this.offene
  }

  /** Ends a rule and returns the number of its step. */
  schliesse(g: Groesse, p: number, wert: number): number {
    const { ab } = this
    const anzahl = this.offene - ab
    this.offene = ab
    this.ab = this.anfang[--this.tiefe] as number
    if (g.durchreichend && anzahl === 1) return this.offen[ab] as number
    this.platz(anzahl + 4)
    const { block, offen } = this
    let n = this.ende
    const ganz = (wert | 0) === wert
    block[n++] = REGEL | (ganz ? 0 : GESONDERT) | (g.nr << 4)
    block[n++] = p
    block[n++] = ganz ? wert : this.lege(wert)
    block[n++] = anzahl
    for (let i = ab; i < ab + anzahl; i++) block[n++] = offen[i] as number
    this.ende = n
    return this.anzahl++
  }

  /** The rule being computed has read this step. */
  operand(schritt: number): void {
    const { offen } = this
    for (let i = this.offene - 1; i >= this.ab; i--) if (offen[i] === schritt) return
    if (this.offene === offen.length) this.offen = verdoppelt(offen)
    this.offen[this.offene++] = schritt
  }

  angabe(e: Eintrag, feld: { readonly nr: number }): void {
    const stelle = e.nr * FELDER_HOECHSTENS + feld.nr
    const bekannt = (this.angaben[stelle] as number) - this.basis
    this.operand(bekannt >= 0 ? bekannt : this.neu(this.angaben, stelle, ANGABE))
  }

  parameter(p: Parameter, fassung: number): void {
    const stelle = p.nr * FASSUNGEN_HOECHSTENS + fassung
    const bekannt = (this.werte[stelle] as number) - this.basis
    this.operand(bekannt >= 0 ? bekannt : this.neu(this.werte, stelle, PARAMETERWERT))
  }

  private neu(liste: Int32Array, stelle: number, art: number): number {
    this.platz(2)
    this.block[this.ende++] = art
    this.block[this.ende++] = stelle
    liste[stelle] = this.basis + this.anzahl
    return this.anzahl++
  }

  schalter(s: Schalter, ab: string, wert: string): void {
    for (const x of this.sonder ?? [])
      if (typeof x === 'object' && x.name === s.id) {
        this.operand(x.schritt)
        return
      }
    const inhalt = { art: 'parameter', id: s.id, ab, wert } as const
    this.operand(this.sonderschritt(s.id, inhalt))
  }

  /** A step over steps that are known already. */
  fuegeAn(r: Schlussregel, wert: number, aus: readonly Operand[], person?: PersonId): number {
    const inhalt =
      person === undefined
        ? ({ art: 'regel', id: r.id, wert, aus } as const)
        : ({ art: 'regel', id: r.id, wert, aus, person } as const)
    return this.sonderschritt(r.id.slice(r.id.lastIndexOf('.') + 1), inhalt)
  }

  private sonderschritt(name: string, inhalt: Rechenschritt): number {
    this.platz(2)
    this.block[this.ende++] = SONDERSCHRITT
    this.block[this.ende++] = this.lege({ name, schritt: this.anzahl, inhalt })
    return this.anzahl++
  }

  private lege(x: number | Sonderschritt): number {
    this.sonder ??= []
    return this.sonder.push(x) - 1
  }

  /** Room for so many numbers more; a run that outgrows its block moves to a new one. */
  private platz(zahlen: number): void {
    if (this.ende + zahlen <= this.block.length) return
    const bisher = this.block.subarray(this.beginn, this.ende)
    const neu = new Int32Array(Math.max(BLOCK, 2 * (bisher.length + zahlen)))
    neu.set(bisher)
    this.block = neu
    this.ende = bisher.length
    this.beginn = 0
  }
}

function verdoppelt(liste: Int32Array): Int32Array<ArrayBuffer> {
  const neu = new Int32Array(liste.length * 2)
  neu.set(liste)
  return neu
}
