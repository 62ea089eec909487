import { type Datum, ersterTag, iso, letzterTag, type Monat } from '../../kern/index.ts'
import type { Rechtsstand, SchrittWert } from '../berechnung/ergebnis.ts'
import type { Eintrag, Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import type { Feld } from './feld.ts'
import { GROESSEN, type Groesse } from './groesse.ts'
import type { Parameter } from './parameter.ts'
import type { Protokoll } from './protokoll.ts'
import { type Stand, standAm } from './rechtsstand.ts'
import { gestelltAb, type Schalter, stellungen } from './schalter.ts'

/** Thrown by a rule that meets something the engine does not cover; `berechne` turns it into words. */
export class NichtAbgedeckt extends Error {}

/** A stretch of days within the month in which no need changes. */
export type Abschnitt = { readonly von: number; readonly bis: number; readonly tage: number }

/**
 * One run through the rules for a month, or for a part of it in which the household does not change.
 * Quantities are computed on first reading and kept; what a rule reads is noted when a Protokoll is on.
 */
export class Rechnung {
  readonly s: Sachverhalt
  monat = 0 as Monat
  /** The days this run is for, and as how many of them they count (whole month: 30). */
  von = 0 as Datum
  bis = 0 as Datum
  tage = 30
  ersterTagDesMonats = 0 as Datum
  letzterTagDesMonats = 0 as Datum
  abschnitte: readonly Abschnitt[] = []
  protokoll: Protokoll | undefined
  private rechtsstand: Rechtsstand | undefined
  private stand: Stand = { werte: [], fassung: [] }
  private standDesBwz: Stand = this.stand
  private stellungen: readonly number[] = []
  private readonly personen: number
  private breite: number
  private werte: Float64Array
  private stempel: Int32Array
  private schritte: Int32Array
  private lauf = 0

  constructor(s: Sachverhalt) {
    this.s = s
    this.personen = s.personen.length
    this.breite = Math.max(this.personen, s.eintraege.length, 1)
    this.werte = new Float64Array(GROESSEN.length * this.breite)
    this.stempel = new Int32Array(this.werte.length)
    this.schritte = new Int32Array(0)
  }

  /** Chooses month, law and stretches of days, and forgets what was computed before. */
  stelleEin(
    monat: Monat,
    r: Rechtsstand,
    bwzBeginn: Datum,
    zeit: { von: Datum; bis: Datum; tage: number; abschnitte: readonly Abschnitt[] },
    protokoll: Protokoll | undefined,
  ): void {
    if (this.rechtsstand !== r || this.monat !== monat) {
      const stichtag = ersterTag(monat)
      this.ersterTagDesMonats = stichtag
      this.letzterTagDesMonats = letzterTag(monat)
      this.stand = standAm(r, stichtag)
      this.stellungen = stellungen(r, stichtag)
      this.rechtsstand = r
      this.monat = monat
    }
    this.standDesBwz = standAm(r, bwzBeginn)
    this.von = zeit.von
    this.bis = zeit.bis
    this.tage = zeit.tage
    this.abschnitte = zeit.abschnitte
    this.protokoll = protokoll
    this.raeume(zeit.abschnitte.length)
  }

  private raeume(abschnitte: number): void {
    const breite = Math.max(this.personen * abschnitte, this.s.eintraege.length, 1)
    if (breite > this.breite) {
      this.breite = breite
      this.werte = new Float64Array(GROESSEN.length * breite)
      this.stempel = new Int32Array(this.werte.length)
      this.lauf = 0
    }
    if (this.protokoll !== undefined && this.schritte.length !== this.werte.length)
      this.schritte = new Int32Array(this.werte.length)
    this.lauf++
  }

  /** Reads a quantity; computes it if this run has not yet. */
  lies<T extends number>(g: Groesse<T>, p: number, a = 0): T {
    const ort = g.nr * this.breite + a * this.personen + p
    if (this.stempel[ort] !== this.lauf) this.rechne(g, p, a, ort)
    if (this.protokoll !== undefined) this.protokoll.operand(this.schritte[ort] ?? 0)
    return this.werte[ort] as T
  }

  /** The step of a quantity that has been computed in this run. */
  schrittVon(g: Groesse, p: number): number {
    return this.schritte[g.nr * this.breite + p] ?? 0
  }

  private rechne(g: Groesse, p: number, a: number, ort: number): void {
    if (this.protokoll === undefined) {
      this.werte[ort] = g.rechne(this, p, a)
    } else {
      this.protokoll.oeffne()
      const wert = g.rechne(this, p, a)
      this.werte[ort] = wert
      this.schritte[ort] = this.protokoll.schliesse(g, p, wert)
    }
    this.stempel[ort] = this.lauf
  }

  /** A value of the law of this month. */
  parameter<T extends number>(p: Parameter<T>): T {
    return this.ausStand(p, this.stand)
  }

  /** A value of the law of the day on which the Bewilligungszeitraum began (e. g. § 65a Abs. 1 SGB II). */
  parameterDesBwz<T extends number>(p: Parameter<T>): T {
    return this.ausStand(p, this.standDesBwz)
  }

  /** Whether the law of this month knows the value already. */
  kennt(p: Parameter): boolean {
    return (this.stand.fassung[p.nr] ?? -1) >= 0
  }

  /** Whether the law of the day on which the Bewilligungszeitraum began knows this value already. */
  kenntBwz(p: Parameter): boolean {
    return (this.standDesBwz.fassung[p.nr] ?? -1) >= 0
  }

  /** Like `parameter`, without a step: which version of a rule applies shows in the step of that rule. */
  wahl(p: Parameter<number>): number {
    return this.stand.werte[p.nr] ?? 0
  }

  wahlDesBwz(p: Parameter<number>): number {
    return this.standDesBwz.werte[p.nr] ?? 0
  }

  private ausStand<T extends number>(p: Parameter<T>, stand: Stand): T {
    const fassung = stand.fassung[p.nr] ?? -1
    if (fassung < 0) throw new NichtAbgedeckt(`${p.norm} vor dem ${iso(p.fassungen[0]?.ab ?? this.von)}`)
    if (this.protokoll !== undefined) this.protokoll.parameter(p, fassung)
    return (stand.werte[p.nr] ?? 0) as T
  }

  /** The answer chosen for an open question: its place in the list of answers. */
  schalter(s: Schalter): number {
    const n = this.stellungen[s.nr] ?? 0
    if (this.protokoll !== undefined)
      this.protokoll.schalter(s, gestelltAb(s, this.rechtsstand, ersterTag(this.monat)), s.werte[n] ?? s.werte[0])
    return n
  }

  /** A field of a fact. */
  angabe<E extends Eintrag, T extends SchrittWert | null>(e: E, f: Feld<E, T>): T {
    const wert = f.lies(e)
    if (this.protokoll !== undefined) this.protokoll.angabe(e, f, wert ?? 'ohne')
    return wert
  }

  /** The fact holds on at least one day of this run. */
  gilt(e: Eintrag): boolean {
    return e.von <= this.bis && e.bis >= this.von
  }

  /** The fact holds on at least one day of the calendar month (what flows in is counted for the whole month). */
  giltImMonat(e: Eintrag): boolean {
    return e.von <= this.letzterTagDesMonats && e.bis >= this.ersterTagDesMonats
  }
}
