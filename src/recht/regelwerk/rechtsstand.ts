import type { Datum } from '../../kern/index.ts'
import type { Rechtsstand } from '../berechnung/ergebnis.ts'
import { type Fassung, PARAMETER } from './parameter.ts'

/** The Fassungen of every parameter, by `nr`: those of this program, or with rows of a set of parameters. */
export type Tafel = readonly (readonly Fassung[])[]

/**
 * The parameters as they stand for one stretch of days in which none of them changes, known up to
 * `bekanntBis`. Resolved once per Rechtsstand and stretch; rules then read an array.
 */
export type Stand = {
  /** By `nr` of the parameter; NaN where no Fassung holds yet. */
  readonly werte: readonly number[]
  /** Which Fassung holds, by `nr`; −1 where none does. */
  readonly fassung: readonly number[]
  readonly tafel: Tafel
  /** Numbers of the parameters whose Fassung is not certain, as far as that can change a result under this Rechtsstand. */
  readonly unsicher: readonly number[]
  /** The days `ab` ≤ day < `bis` it is for, and the beginnings of Bewilligungszeiträume. */
  readonly ab: number
  readonly bis: number
  readonly bwzAb: number
  readonly bwzBis: number
  /** What `unterschiede` found before, by the other Stand. */
  readonly verglichen: Map<Stand, readonly number[]>
}

export const KEIN_STAND: Stand = {
  werte: [],
  fassung: [],
  tafel: [],
  unsicher: [],
  ab: 0,
  bis: 0,
  bwzAb: 0,
  bwzBis: 0,
  verglichen: new Map(),
}

const KEINE: readonly number[] = []

/** The parameters, by `nr`, of which another Fassung holds. */
export function unterschiede(a: Stand, b: Stand): readonly number[] {
  if (a === b) return KEINE
  let liste = a.verglichen.get(b)
  if (liste === undefined) {
    liste = a.fassung.flatMap((f, nr) => (f === b.fassung[nr] ? [] : [nr]))
    a.verglichen.set(b, liste)
  }
  return liste
}

type Aufgeloest = {
  readonly bekanntBis: Datum
  readonly tafel: Tafel
  readonly grenzen: readonly Datum[]
  /** Days on which a Fassung begins that spares running Bewilligungszeiträume. */
  readonly uebergaenge: readonly Datum[]
  readonly staende: (Stand | undefined)[]
  /** The one asked for last: mostly the one asked for next. */
  letzter: Stand
}

const PROGRAMM: { tafel: Tafel } = { tafel: [] }
const NACH_KENNTNIS = new Map<Datum, Aufgeloest>()
const NACH_SATZ = new WeakMap<Tafel, Map<Datum, Aufgeloest>>()
let zuletzt: Aufgeloest | undefined

/**
 * The parameters that apply on `stichtag` in a Bewilligungszeitraum that began on `bwzBeginn`, as known on
 * `r.bekanntBis`. For a rule that goes by an event, `stichtag` is the day of the event.
 */
export function standAm(r: Rechtsstand, stichtag: Datum, bwzBeginn: Datum = stichtag): Stand {
  const a = aufgeloest(r)
  const { letzter } = a
  if (stichtag >= letzter.ab && stichtag < letzter.bis && bwzBeginn >= letzter.bwzAb && bwzBeginn < letzter.bwzBis)
    return letzter
  const g = anzahlBis(a.grenzen, stichtag)
  const u = anzahlBis(a.uebergaenge, bwzBeginn)
  const stelle = g * (a.uebergaenge.length + 1) + u
  let stand = a.staende[stelle]
  if (stand === undefined) {
    stand = loese(a, stichtag, bwzBeginn, g, u)
    a.staende[stelle] = stand
  }
  a.letzter = stand
  return stand
}

/** The Fassungen of every parameter under a Rechtsstand. */
export function tafelVon(r: Rechtsstand): Tafel {
  if (r.parametersatz !== undefined) return r.parametersatz.tafel
  if (PROGRAMM.tafel.length !== PARAMETER.length) PROGRAMM.tafel = PARAMETER.map((p) => p.fassungen)
  return PROGRAMM.tafel
}

function aufgeloest(r: Rechtsstand): Aufgeloest {
  const tafel = tafelVon(r)
  if (zuletzt !== undefined && zuletzt.bekanntBis === r.bekanntBis && zuletzt.tafel === tafel) return zuletzt
  const speicher = r.parametersatz === undefined ? NACH_KENNTNIS : speicherFuer(tafel)
  let a = speicher.get(r.bekanntBis)
  if (a === undefined || a.tafel !== tafel) {
    // A value computed anew at any time: forgetting all is always right.
    if (speicher.size > 500) speicher.clear()
    const { bekanntBis } = r
    const grenzen = tage(tafel, bekanntBis, false)
    a = { bekanntBis, tafel, grenzen, uebergaenge: tage(tafel, bekanntBis, true), staende: [], letzter: KEIN_STAND }
    speicher.set(bekanntBis, a)
  }
  zuletzt = a
  return a
}

function speicherFuer(tafel: Tafel): Map<Datum, Aufgeloest> {
  const da = NACH_SATZ.get(tafel)
  if (da !== undefined) return da
  const neu = new Map<Datum, Aufgeloest>()
  NACH_SATZ.set(tafel, neu)
  return neu
}

function tage(tafel: Tafel, bekanntBis: Datum, nurUebergaenge: boolean): readonly Datum[] {
  const alle = new Set<Datum>()
  for (const fassungen of tafel)
    for (const f of fassungen)
      if (f.verkuendet <= bekanntBis && (f.nurNeueZeitraeume || !nurUebergaenge)) alle.add(f.ab)
  return [...alle].sort((x, y) => x - y)
}

/** How many of the ascending days are not after the given one. */
function anzahlBis(tage: readonly Datum[], tag: Datum): number {
  let von = 0
  let bis = tage.length
  while (von < bis) {
    const mitte = (von + bis) >> 1
    const da = tage[mitte] as Datum
    if (da <= tag) von = mitte + 1
    else bis = mitte
  }
  return von
}

function loese(a: Aufgeloest, tag: Datum, bwzBeginn: Datum, g: number, u: number): Stand {
  const werte: number[] = []
  const fassung: number[] = []
  const unsicher: number[] = []
  for (const fassungen of a.tafel) {
    let gefunden = -1
    fassungen.forEach((f, i) => {
      const gilt = f.ab <= tag && (!f.nurNeueZeitraeume || f.ab <= bwzBeginn)
      if (gilt && f.verkuendet <= a.bekanntBis) gefunden = i
    })
    const f = fassungen[gefunden]
    if (f !== undefined && kannSchaden(f, a.bekanntBis)) unsicher.push(werte.length)
    fassung.push(gefunden)
    werte.push(f?.wert ?? Number.NaN)
  }
  return {
    werte,
    fassung,
    tafel: a.tafel,
    unsicher,
    ab: a.grenzen[g - 1] ?? Number.NEGATIVE_INFINITY,
    bis: a.grenzen[g] ?? Number.POSITIVE_INFINITY,
    bwzAb: a.uebergaenge[u - 1] ?? Number.NEGATIVE_INFINITY,
    bwzBis: a.uebergaenge[u] ?? Number.POSITIVE_INFINITY,
    verglichen: new Map(),
  }
}

/** Who asks after a Fassung has come into force need not know on which day before that it was promulgated. */
function kannSchaden(f: Fassung, bekanntBis: Datum): boolean {
  if (f.unsicher === 'verkuendung') return bekanntBis < f.ab
  return f.unsicher !== undefined
}
