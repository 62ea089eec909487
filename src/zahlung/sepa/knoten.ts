import { setImmediate as lassAndereVor } from 'node:timers/promises'
import { SaxesParser } from 'saxes'

/** One element with what is in it. */
export type Knoten = {
  readonly name: string
  readonly zeile: number
  readonly waehrung: string | undefined
  readonly kinder: Knoten[]
  text: string
}

export type Leser = {
  /** The root element: namespace, prefix. */
  readonly wurzel: (name: string, namensraum: string, praefix: string, zeile: number) => void
  /** An element that is complete; what is listed in `einzeln` is handed over and not kept in its parent. */
  readonly fertig: (knoten: Knoten, pfad: readonly string[]) => void
}

export const TIEFE_HOECHSTENS = 64
/** Of one piece (a transfer, a head): a file made to fill the memory is not read to its end. */
const ELEMENTE_HOECHSTENS = 100_000
/** Between pieces of a large file others get their turn: pages are answered while a run is checked. */
const JE_STUECK = 1_000_000
const EINZELN: ReadonlySet<string> = new Set(['GrpHdr', 'CdtTrfTxInf', 'PmtInf'])

/**
 * Reads element by element, so that a file of any number of transfers needs the memory of one.
 * The text must hold no DOCTYPE (checked before).
 * @throws Error if the text is not well-formed or too deep.
 */
export async function liesXml(text: string, leser: Leser): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const offen: Knoten[] = []
  let elemente = 0
  parser.on('error', (fehler) => {
    throw fehler
  })
  parser.on('opentag', (tag) => {
    if (offen.length === 0) leser.wurzel(tag.local, tag.uri, tag.prefix, parser.line)
    if (offen.length >= TIEFE_HOECHSTENS) throw new Error(`deeper than ${TIEFE_HOECHSTENS} levels`)
    if (++elemente > ELEMENTE_HOECHSTENS) throw new Error(`more than ${ELEMENTE_HOECHSTENS} elements in one piece`)
    const waehrung = tag.attributes.Ccy?.value
    offen.push({ name: tag.local, zeile: parser.line, waehrung, kinder: [], text: '' })
  })
  const schreibe = (t: string): void => {
    const k = offen.at(-1)
    if (k) k.text += t
  }
  parser.on('text', schreibe)
  parser.on('cdata', schreibe)
  parser.on('closetag', () => {
    const k = offen.pop()
    if (!k) return
    if (EINZELN.has(k.name)) {
      elemente = 0
      leser.fertig(
        k,
        offen.map((o) => o.name),
      )
    } else offen.at(-1)?.kinder.push(k)
  })
  for (let von = 0; von < text.length; von += JE_STUECK) {
    parser.write(text.slice(von, von + JE_STUECK))
    await lassAndereVor()
  }
  parser.close()
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
