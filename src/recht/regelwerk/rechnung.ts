import { type Datum, iso, type Monat } from '../../kern/index.ts'
import type { Rechtsstand, SchrittWert } from '../berechnung/ergebnis.ts'
import { type Eintrag, LEER, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import type { Feld } from './feld.ts'
import { GROESSEN, type Groesse } from './groesse.ts'
import type { Parameter } from './parameter.ts'
import type { Protokoll } from './protokoll.ts'
import { type Stand, standAm } from './rechtsstand.ts'
import { rundeWieIm } from './rundung.ts'
import { gestelltAb, type Schalter, stellungen } from './schalter.ts'

/** Thrown by a rule that meets something the engine does not cover; `berechne` turns it into words. */
export class NichtAbgedeckt extends Error {}

/** A stretch of days within the month in which no need changes. */
export type Abschnitt = { readonly von: number; readonly bis: number; readonly tage: number }

/** How what flows in once counts in a month: whole, or by the sixth of § 11 Abs. 3 SGB II; by number of the fact. */
export type Einmalig = ReadonlyMap<number, 'ganz' | 'sechstel'>
export const NICHTS_EINMALIGES: Einmalig = new Map()

/** For which month, law and days a run is. */
export type Einstellung = {
  readonly monat: Monat
  readonly ersterTag: Datum
  readonly letzterTag: Datum
  readonly rechtsstand: Rechtsstand
  readonly bwzBeginn: Datum
  readonly zeit: {
    readonly von: Datum
    readonly bis: Datum
    readonly tage: number
    readonly abschnitte: readonly Abschnitt[]
  }
  /** Without it, single inflows stay out. */
  readonly einmalig?: Einmalig | undefined
}

/**
 * One run through the rules for a month, or for a part of it in which the household does not change.
 * Quantities are computed on first reading and kept; what a rule reads is noted when a Protokoll is on.
 */
export class Rechnung {
  s: Sachverhalt = LEER
  monat = 0 as Monat
  /** The days this run is for, and as how many of them they count (whole month: 30). */
  von = 0 as Datum
  bis = 0 as Datum
  tage = 30
  ersterTagDesMonats = 0 as Datum
  letzterTagDesMonats = 0 as Datum
  abschnitte: readonly Abschnitt[] = []
  einmalig: Einmalig = NICHTS_EINMALIGES
  protokoll: Protokoll | undefined
  /** The stay of each person in this run; undefined: does not live here. */
  readonly aufenthalte: (Eintrag<'person'> | undefined)[] = []
  /** Which parameters were read since the last run began, by `nr`: the month may be like the next if these stay. */
  private readonly gelesen: number[] = []
  private stand: Stand = { werte: [], fassung: [] }
  private bwzBeginn = 0 as Datum
  private stellungen: readonly number[] = []
  private personen = 0
  private rechtsstand: Rechtsstand | undefined
  private werte = new Float64Array(0)
  private stempel = new Int32Array(0)
  private schritte = new Int32Array(0)
  private lauf = 0

  /** Chooses month, law and stretches of days, and forgets what was computed before. */
  stelleEin(s: Sachverhalt, e: Einstellung, protokoll: Protokoll | undefined): void {
    this.s = s
    this.monat = e.monat
    rundeWieIm(e.monat)
    this.ersterTagDesMonats = e.ersterTag
    this.letzterTagDesMonats = e.letzterTag
    this.rechtsstand = e.rechtsstand
    this.bwzBeginn = e.bwzBeginn
    this.stand = standAm(e.rechtsstand, e.ersterTag, e.bwzBeginn)
    this.stellungen = stellungen(e.rechtsstand, e.ersterTag)
    const { zeit } = e
    this.von = zeit.von
    this.bis = zeit.bis
    this.tage = zeit.tage
    this.abschnitte = zeit.abschnitte
    this.einmalig = e.einmalig ?? NICHTS_EINMALIGES
    this.protokoll = protokoll
    const personen = s.personen.length
    this.personen = personen
    for (let p = 0; p < personen; p++) this.aufenthalte[p] = this.aufenthaltAm(p, zeit.von)
    this.gelesen.length = 0
    this.raeume(Math.max(1, personen * zeit.abschnitte.length))
  }

  private aufenthaltAm(p: number, tag: number): Eintrag<'person'> | undefined {
    for (const e of this.s.personen[p]?.aufenthalte ?? []) if (e.von <= tag && e.bis >= tag) return e
    return undefined
  }

  private raeume(plaetze: number): void {
    const groesse = GROESSEN.length * plaetze
    if (groesse > this.werte.length) {
      this.werte = new Float64Array(groesse)
      this.stempel = new Int32Array(groesse)
      this.schritte = new Int32Array(groesse)
      this.lauf = 0
    }
    this.lauf++
  }

  /** Reads a quantity; computes it if this run has not yet. */
  lies<T extends number>(g: Groesse<T>, p: number, a = 0): T {
    const ort = (a * this.personen + p) * GROESSEN.length + g.nr
    if (this.protokoll !== undefined) return this.liesMitProtokoll(g, p, a, ort, this.protokoll)
    if (this.stempel[ort] === this.lauf) return this.werte[ort] as T
    const wert = g.rechne(this, p, a)
    this.werte[ort] = wert
    this.stempel[ort] = this.lauf
    return wert
  }

  private liesMitProtokoll<T extends number>(g: Groesse<T>, p: number, a: number, ort: number, pr: Protokoll): T {
    if (this.stempel[ort] !== this.lauf) {
      pr.oeffne()
      const wert = g.rechne(this, p, a)
      this.werte[ort] = wert
      this.schritte[ort] = pr.schliesse(g, p, wert)
      this.stempel[ort] = this.lauf
    }
    pr.operand(this.schritte[ort] ?? 0)
    return this.werte[ort] as T
  }

  /** The value of a quantity if this run has computed it, else 0; leaves no trace in the derivation. */
  blicke<T extends number>(g: Groesse<T>, p: number): T {
    const ort = p * GROESSEN.length + g.nr
    return (this.stempel[ort] === this.lauf ? (this.werte[ort] ?? 0) : 0) as T
  }

  /** The step of a quantity that has been computed in this run. */
  schrittVon(g: Groesse, p: number): number {
    return this.schritte[p * GROESSEN.length + g.nr] ?? 0
  }

  /** A value of the law of this month and Bewilligungszeitraum. */
  parameter<T extends number>(p: Parameter<T>): T {
    this.gelesen.push(p.nr)
    return this.ausStand(p, this.stand)
  }

  /** A value of the law of another day: for rules that go by the day of an event. */
  parameterAm<T extends number>(p: Parameter<T>, tag: Datum): T {
    return this.ausStand(p, this.rechtsstand === undefined ? this.stand : standAm(this.rechtsstand, tag))
  }

  /** Whether the law of this month knows the value already. */
  kennt(p: Parameter): boolean {
    this.gelesen.push(p.nr)
    return (this.stand.fassung[p.nr] ?? -1) >= 0
  }

  /** Whether the Bewilligungszeitraum began when the value was in force already. */
  zeitraumKennt(p: Parameter): boolean {
    const f = p.fassungen[this.stand.fassung[p.nr] ?? -1]
    return f !== undefined && f.ab <= this.bwzBeginn
  }

  /** The first day of the Bewilligungszeitraum; without one the days of this run stand for themselves. */
  get zeitraumBeginn(): Datum {
    return this.bwzBeginn
  }

  /** Like `parameter`, without a step: which version of a rule applies shows in the step of that rule. */
  wahl(p: Parameter<number>): number {
    this.gelesen.push(p.nr)
    return this.stand.werte[p.nr] ?? 0
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
    // At its default a switch says nothing beyond the rule itself.
    if (n !== 0 && this.protokoll !== undefined)
      this.protokoll.schalter(s, gestelltAb(s, this.rechtsstand, this.ersterTagDesMonats), s.werte[n] ?? s.werte[0])
    return n
  }

  /** Whether everything of the law this run has read stands the same on another day and for another period. */
  gleichesRecht(r: Rechtsstand, tag: Datum, bwzBeginn: Datum): boolean {
    const anderer = standAm(r, tag, bwzBeginn)
    if (anderer === this.stand) return true
    for (const nr of this.gelesen) if (this.stand.fassung[nr] !== anderer.fassung[nr]) return false
    return true
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
