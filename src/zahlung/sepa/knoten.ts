import { setImmediate as lassAndereVor } from 'node:timers/promises'
import { SaxesParser } from 'saxes'

/** One element with what is in it. */
export type Knoten = {
  readonly name: string
  /** The name as it is written, with its prefix. */
  readonly tag: string
  readonly zeile: number
  readonly waehrung: string | undefined
  /** What the reader calls it; undefined if it is kept in its parent. */
  readonly stueck: string | undefined
  readonly kinder: Knoten[]
  text: string
}

export type Leser = {
  /** The root element: namespace, prefix. */
  readonly wurzel: (name: string, namensraum: string, praefix: string, zeile: number) => void
  /** Whether an element below others is a piece of its own: such a one is handed over and not kept in its parent. */
  readonly stueck: (name: string, ueber: readonly Knoten[]) => string | undefined
  /** Its start tag has been read. `ueber`: the elements it stands in, from the root on. */
  readonly oeffnet?: (knoten: Knoten, ueber: readonly Knoten[]) => void
  /** Its end tag has been read; called for every element. */
  readonly schliesst?: (knoten: Knoten, ueber: readonly Knoten[]) => void
  /** A piece is complete. */
  readonly fertig: (knoten: Knoten, ueber: readonly Knoten[]) => void
}

/** Reads a text that comes in parts. Every call may @throw Xmlfehler, Grenze. */
export type Xmlleser = {
  readonly schreibe: (teil: string) => void
  readonly beende: () => void
  /** How many characters have been read up to the end of the tag last seen, and the line it ends in. */
  readonly stelle: () => { readonly zeichen: number; readonly zeile: number }
  /** The line being read. */
  readonly zeile: () => number
}

/** The text is not well-formed. */
export class Xmlfehler extends Error {
  override name = 'Xmlfehler'
}

export class Grenze extends Error {
  override name = 'Grenze'
  readonly was: 'tief' | 'elemente' | 'zeichen'
  constructor(was: Grenze['was'], text: string) {
    super(text)
    this.was = was
  }
}

export const TIEFE_HOECHSTENS = 64
/** Of one piece (a transfer, a head): a file made to fill the memory is not read to its end. */
const ELEMENTE_HOECHSTENS = 100_000
const ZEICHEN_HOECHSTENS = 8_000_000
/** Between parts of a large file others get their turn: pages are answered while a run is checked. */
const JE_TEIL = 1_000_000

type Offen = {
  readonly knoten: Knoten
  readonly elementeDavor: number
  readonly zeichenDavor: number
  /** What stands between elements is layout; the schema knows no mixed content. */
  hatKinder: boolean
}

/**
 * Reads element by element, so that a file of any number of transfers needs the memory of one.
 * The text must hold no DOCTYPE (checked before).
 */
export function xmlleser(leser: Leser): Xmlleser {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const ueber: Knoten[] = []
  const offen: Offen[] = []
  let elemente = 0
  let zeichen = 0
  let stelle = { zeichen: 0, zeile: 1 }
  parser.on('error', (fehler) => {
    throw new Xmlfehler(fehler.message)
  })
  parser.on('opentag', (tag) => {
    if (ueber.length === 0) leser.wurzel(tag.local, tag.uri, tag.prefix, parser.line)
    if (ueber.length >= TIEFE_HOECHSTENS) throw new Grenze('tief', `deeper than ${TIEFE_HOECHSTENS} levels`)
    const davor = { elementeDavor: elemente, zeichenDavor: zeichen }
    if (++elemente > ELEMENTE_HOECHSTENS)
      throw new Grenze('elemente', `more than ${ELEMENTE_HOECHSTENS} elements in one piece`)
    const stueck = leser.stueck(tag.local, ueber)
    const waehrung = tag.attributes.Ccy?.value
    const knoten = { name: tag.local, tag: tag.name, zeile: parser.line, waehrung, stueck, kinder: [], text: '' }
    leser.oeffnet?.(knoten, ueber)
    stelle = { zeichen: parser.position, zeile: parser.line }
    const oben = offen.at(-1)
    if (oben) oben.hatKinder = true
    ueber.push(knoten)
    offen.push({ knoten, ...davor, hatKinder: false })
  })
  const schreibe = (t: string): void => {
    const o = offen.at(-1)
    if (o === undefined || o.hatKinder) return
    zeichen += t.length
    if (zeichen > ZEICHEN_HOECHSTENS) zuVieleZeichen()
    o.knoten.text += t
  }
  parser.on('text', schreibe)
  parser.on('cdata', schreibe)
  parser.on('closetag', () => {
    ueber.pop()
    const o = offen.pop()
    if (!o) return
    stelle = { zeichen: parser.position, zeile: parser.line }
    leser.schliesst?.(o.knoten, ueber)
    if (o.knoten.stueck === undefined) return void ueber.at(-1)?.kinder.push(o.knoten)
    elemente = o.elementeDavor
    zeichen = o.zeichenDavor
    leser.fertig(o.knoten, ueber)
  })
  return {
    schreibe: (teil) => {
      parser.write(teil)
      if (parser.position - stelle.zeichen > ZEICHEN_HOECHSTENS) zuVieleZeichen() // one text, tag or comment without end
    },
    beende: () => void parser.close(),
    stelle: () => stelle,
    zeile: () => parser.line,
  }
}

function zuVieleZeichen(): never {
  throw new Grenze('zeichen', `more than ${ZEICHEN_HOECHSTENS} characters in one piece`)
}

/** Reads a whole text. @throws Xmlfehler if it is not well-formed, Grenze. */
export async function liesXml(text: string, leser: Leser): Promise<void> {
  const x = xmlleser(leser)
  for (let von = 0; von < text.length; von += JE_TEIL) {
    x.schreibe(text.slice(von, von + JE_TEIL))
    await lassAndereVor()
  }
  x.beende()
}

/** The first element on a path of names. */
export function finde(k: Knoten, ...pfad: readonly string[]): Knoten | undefined {
  let hier: Knoten | undefined = k
  for (const name of pfad) hier = hier?.kinder.find((x) => x.name === name)
  return hier
}

export function textVon(k: Knoten, ...pfad: readonly string[]): string | undefined {
  return finde(k, ...pfad)?.text
}

/** Every element without children below one, itself included. */
export function* blaetter(k: Knoten): Generator<Knoten> {
  if (k.kinder.length === 0) yield k
  for (const kind of k.kinder) yield* blaetter(kind)
}
