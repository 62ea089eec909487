import { type Datum, ersterTag, iso, letzterTag, type Monat } from '../../kern/index.ts'
import type { Rechtsstand, SchrittWert } from '../berechnung/ergebnis.ts'
import { type Eintrag, LEER, type Person, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import type { Feld } from './feld.ts'
import { GROESSEN, type Groesse } from './groesse.ts'
import type { NurMit } from './nurMit.ts'
import { type Fassung, PARAMETER, type Parameter } from './parameter.ts'
import type { Protokoll } from './protokoll.ts'
import { KEIN_STAND, type Stand, standAm, unterschiede } from './rechtsstand.ts'
import { rundeWieIm } from './rundung.ts'
import { gestelltAb, type Schalter, stellungen } from './schalter.ts'
import { UNBEKANNT, vorlage } from './vorlage.ts'

/** Thrown by a rule that meets something the engine does not cover; `berechne` turns it into words. */
export class NichtAbgedeckt extends Error {}

/** A stretch of days within the month in which no need changes; as how many of the month's thirty days it counts. */
export type Abschnitt = { readonly von: number; readonly bis: number; readonly tage: number }

/** How what flows in once counts in a month: whole, or by the sixth of § 11 Abs. 3 SGB II; by number of the fact. */
export type Einmalig = ReadonlyMap<number, 'ganz' | 'sechstel'>
export const NICHTS_EINMALIGES: Einmalig = new Map()

/** A version of a legal value that is not certain and was read. */
export type Unsicheres = { readonly parameter: Parameter; readonly fassung: Fassung }
const NICHTS_UNSICHERES: readonly Unsicheres[] = []

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
  /** The same for other months that are asked about. */
  readonly einmaligImMonat?: ReadonlyMap<Monat, Einmalig> | undefined
  /** By number of the person: has a claim in some parts of the month only, so that calendar days count. */
  readonly nurTeilweise?: readonly boolean[] | undefined
}

/** In a place: its value is kept apart (no 32-bit integer). */
const GESONDERT = UNBEKANNT + 1
const OHNE_SCHRITT = -1

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
  private einmaligImMonat: ReadonlyMap<Monat, Einmalig> | undefined
  nurTeilweise: readonly boolean[] | undefined
  protokoll: Protokoll | undefined
  /** The stay of each person in this run; undefined: does not live here. */
  readonly aufenthalte: (Eintrag<'person'> | undefined)[] = []
  /** In which run a parameter was read last, by `nr`: the month may be like the next if those of this run stay. */
  private gelesen = new Int32Array(0)
  private lauf = 0
  private zeitraumGelesen = false
  /** Whether a rule asked for the ages of § 12 Abs. 2 SGB II. */
  vermoegensalterGelesen = false
  /** What was read of the law of another day and is not certain. */
  private unsicherAmTag: readonly Unsicheres[] = NICHTS_UNSICHERES
  private stand: Stand = KEIN_STAND
  private bwzBeginn = 0 as Datum
  private stellungen: readonly number[] = []
  private personen = 0
  private rechtsstand: Rechtsstand | undefined
  private anzahl = 0
  /** Values without a Protokoll. With one all places stay unknown, so that every reading passes the recorder. */
  private werte = new Int32Array(0)
  private werteMitProtokoll = new Int32Array(0)
  /** How the places of each person begin, for the household looked at last. */
  private readonly vorlagen: Int32Array[] = []
  private vorlagenFuer: Sachverhalt | undefined
  private readonly gesondert = new Map<number, number>()
  private schritte = new Int32Array(0)

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
    this.einmaligImMonat = e.einmaligImMonat
    this.nurTeilweise = e.nurTeilweise
    this.protokoll = protokoll
    const personen = s.personen.length
    this.personen = personen
    for (let p = 0; p < personen; p++) this.aufenthalte[p] = this.aufenthaltAm(p, zeit.von)
    this.raeume(Math.max(1, personen * zeit.abschnitte.length))
  }

  /** Fills in what is 0 without asking a rule, because the household has nothing of what the quantity is about. */
  private legeVor(): void {
    const { s, vorlagen, anzahl, personen, werte } = this
    if (this.vorlagenFuer !== s) {
      for (let p = 0; p < personen; p++) vorlagen[p] = vorlage(s.personen[p]?.merkmale ?? 0, s.merkmale)
      this.vorlagenFuer = s
    }
    const plaetze = personen * this.abschnitte.length
    for (let i = 0; i < plaetze; i++) werte.set(vorlagen[i % personen] as Int32Array, i * anzahl)
    if (personen === 0) werte.fill(UNBEKANNT, 0, anzahl)
  }

  private aufenthaltAm(p: number, tag: number): Eintrag<'person'> | undefined {
    const person = this.s.personen[p]
    if (person !== undefined) for (const e of person.aufenthalte) if (e.von <= tag && e.bis >= tag) return e
    return undefined
  }

  private raeume(plaetze: number): void {
    this.anzahl = GROESSEN.length
    const groesse = this.anzahl * plaetze
    if (groesse > this.werte.length) {
      this.werte = new Int32Array(groesse)
      this.werteMitProtokoll = new Int32Array(groesse)
      this.schritte = new Int32Array(groesse)
    }
    if (this.protokoll === undefined) this.legeVor()
    else {
      this.werte.fill(UNBEKANNT, 0, groesse)
      this.schritte.fill(OHNE_SCHRITT, 0, groesse)
    }
    if (this.gesondert.size > 0) this.gesondert.clear()
    this.zeitraumGelesen = false
    this.vermoegensalterGelesen = false
    this.unsicherAmTag = NICHTS_UNSICHERES
    if (this.gelesen.length !== PARAMETER.length) this.gelesen = new Int32Array(PARAMETER.length)
    this.lauf = (this.lauf + 1) & 0x3fffffff
  }

  /** Whether a quantity with this condition may be anything but 0; with a Protokoll every rule is asked. */
  kannSein(nurMit: NurMit, p: number): boolean {
    return (
      this.protokoll !== undefined ||
      (nurMit.haushalt & this.s.merkmale) !== 0 ||
      (nurMit.person & (this.s.personen[p]?.merkmale ?? 0)) !== 0
    )
  }

  /** Reads a quantity; computes it if this run has not yet. */
  lies<T extends number>(g: Groesse<T>, p: number, a = 0): T {
    const ort = (a * this.personen + p) * this.anzahl + g.nr
    const wert = this.werte[ort] as number
    return (wert > GESONDERT ? wert : this.hole(g, p, a, ort, wert)) as T
  }

  private hole(g: Groesse, p: number, a: number, ort: number, wert: number): number {
    if (this.protokoll !== undefined) return this.holeMitProtokoll(g, p, a, ort, this.protokoll)
    if (wert === GESONDERT) return this.gesondert.get(ort) ?? 0
    return this.behalte(this.werte, ort, g.rechne(this, p, a))
  }

  private holeMitProtokoll(g: Groesse, p: number, a: number, ort: number, protokoll: Protokoll): number {
    const schritt = this.schritte[ort] as number
    if (schritt >= 0) {
      protokoll.operand(schritt)
      return this.bekannt(ort)
    }
    protokoll.oeffne()
    const wert = this.behalte(this.werteMitProtokoll, ort, g.rechne(this, p, a))
    const neu = protokoll.schliesse(g, p, wert)
    this.schritte[ort] = neu
    protokoll.operand(neu)
    return wert
  }

  private behalte(werte: Int32Array, ort: number, wert: number): number {
    if ((wert | 0) === wert && wert > GESONDERT) werte[ort] = wert
    else {
      werte[ort] = GESONDERT
      this.gesondert.set(ort, wert)
    }
    return wert
  }

  private bekannt(ort: number): number {
    const wert = this.werteMitProtokoll[ort] as number
    return wert > GESONDERT ? wert : (this.gesondert.get(ort) ?? 0)
  }

  /** The value of a quantity if this run has computed it, else 0; leaves no trace in the derivation. */
  blicke<T extends number>(g: Groesse<T>, p: number): T {
    const ort = p * this.anzahl + g.nr
    if (this.protokoll !== undefined) return (this.schrittVon(g, p) < 0 ? 0 : this.bekannt(ort)) as T
    const wert = this.werte[ort] as number
    if (wert === UNBEKANNT) return 0 as T
    return (wert === GESONDERT ? (this.gesondert.get(ort) ?? 0) : wert) as T
  }

  /** The step of a quantity that has been computed in this run; below 0 if it has not. */
  schrittVon(g: Groesse, p: number): number {
    return this.schritte[p * this.anzahl + g.nr] as number
  }

  /** A value of the law of this month and Bewilligungszeitraum. */
  parameter<T extends number>(p: Parameter<T>): T {
    this.gelesen[p.nr] = this.lauf
    return this.ausStand(p, this.stand)
  }

  /** A value of the law of another day: for rules that go by the day of an event. */
  parameterAm<T extends number>(p: Parameter<T>, tag: Datum): T {
    return this.ausStand(p, this.standAmTag(p, tag))
  }

  /** Whether the law of this month knows the value already. */
  kennt(p: Parameter): boolean {
    this.gelesen[p.nr] = this.lauf
    return (this.stand.fassung[p.nr] ?? -1) >= 0
  }

  /** Whether the law of another day knew the value. */
  kenntAm(p: Parameter, tag: Datum): boolean {
    return (this.standAmTag(p, tag).fassung[p.nr] ?? -1) >= 0
  }

  private standAmTag(p: Parameter, tag: Datum): Stand {
    const stand = this.rechtsstand === undefined ? this.stand : standAm(this.rechtsstand, tag)
    if (stand.unsicher.includes(p.nr)) this.unsicherAmTag = [...this.unsicherAmTag, ...unsicheres(p, stand)]
    return stand
  }

  /** What this run has read of the law that is not certain. */
  unsicheres(): readonly Unsicheres[] {
    let liste = this.unsicherAmTag
    for (const nr of this.stand.unsicher) {
      const p = PARAMETER[nr]
      if (this.gelesen[nr] === this.lauf && p !== undefined) liste = [...liste, ...unsicheres(p, this.stand)]
    }
    return liste
  }

  /** Whether the Bewilligungszeitraum began when the value was in force already. */
  zeitraumKennt(p: Parameter): boolean {
    this.gelesen[p.nr] = this.lauf
    this.zeitraumGelesen = true
    const f = this.stand.tafel[p.nr]?.[this.stand.fassung[p.nr] ?? -1]
    return f !== undefined && f.ab <= this.bwzBeginn
  }

  /** The first day of the Bewilligungszeitraum; without one the days of this run stand for themselves. */
  get zeitraumBeginn(): Datum {
    return this.bwzBeginn
  }

  /**
   * Asks the same household something about another month, by the law and the facts of its first day, apart from this run
   * and without steps in the derivation. Single inflows count if the run was told of them (`einmaligImMonat`).
   */
  imMonat<T>(monat: Monat, frage: (k: Rechnung) => T): T {
    const { rechtsstand } = this
    if (rechtsstand === undefined) throw new Error('a run that is not set up has no other month')
    const von = ersterTag(monat)
    const bis = letzterTag(monat)
    const bwz = this.s.bewilligungszeitraeume.find((e) => e.von <= von && e.bis >= von)
    const zeit = { von, bis, tage: 30, abschnitte: [{ von, bis, tage: 30 }] }
    const k = new Rechnung()
    const bwzBeginn = (bwz?.von ?? von) as Datum
    const einmalig = this.einmaligImMonat?.get(monat)
    k.stelleEin(this.s, { monat, ersterTag: von, letzterTag: bis, rechtsstand, bwzBeginn, zeit, einmalig }, undefined)
    try {
      return frage(k)
    } finally {
      rundeWieIm(this.monat)
    }
  }

  /** Like `parameter`, without a step: which version of a rule applies shows in the step of that rule. */
  wahl(p: Parameter<number>): number {
    this.gelesen[p.nr] = this.lauf
    return this.stand.werte[p.nr] ?? 0
  }

  private ausStand<T extends number>(p: Parameter<T>, stand: Stand): T {
    const fassung = stand.fassung[p.nr] ?? -1
    if (fassung < 0) throw new NichtAbgedeckt(`${p.norm} vor dem ${iso(stand.tafel[p.nr]?.[0]?.ab ?? this.von)}`)
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
    if (this.zeitraumGelesen && bwzBeginn !== this.bwzBeginn) return false
    for (const nr of unterschiede(this.stand, standAm(r, tag, bwzBeginn)))
      if (this.gelesen[nr] === this.lauf) return false
    return true
  }

  /** The days on which a person reaches an age, for the Freibetrag by age; until it is asked for, they change no month. */
  vermoegensalter(p: Person): Person['ab'] {
    this.vermoegensalterGelesen = true
    return p.ab
  }

  /** A field of a fact. */
  angabe<E extends Eintrag, T extends SchrittWert | null>(e: E, f: Feld<E, T>): T {
    if (this.protokoll !== undefined) this.protokoll.angabe(e, f)
    return f.lies(e)
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

/** The Fassung of a parameter that holds. */
export function unsicheres(p: Parameter, stand: Stand): readonly Unsicheres[] {
  const fassung = stand.tafel[p.nr]?.[stand.fassung[p.nr] ?? -1]
  return fassung === undefined ? NICHTS_UNSICHERES : [{ parameter: p, fassung }]
}
