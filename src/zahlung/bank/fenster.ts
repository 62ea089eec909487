import type { Knoten, Xmlleser } from '../sepa/knoten.ts'
import { BELIEBIG_OFT } from './aufbau.ts'

/** A part of a message that is a whole document by itself: the heads of what it stands in, the part, the end tags. */
export type Fenster = {
  readonly text: string
  /** The line of the message a line of `text` is. */
  readonly zeile: (zeileDesTextes: number) => number
}

export type Fensterer = {
  /** Text about to be read. */
  readonly nimm: (teil: string) => void
  /** To be called with what is read, before it counts as read (`leser.stelle()` is still the end of the tag before). */
  readonly oeffnet: (k: Knoten, ueber: readonly Knoten[]) => void
  readonly schliesst: (k: Knoten, ueber: readonly Knoten[]) => void
  readonly rest: () => Fenster
  /** Characters that wait for the next cut. */
  readonly offen: () => number
}

/** Where the head of an element begins and ends in the message, or its text once the beginning has been cut off. */
type Huelle = {
  readonly tag: string
  readonly ab: number
  bis: number | undefined
  text: string | undefined
  letztesKind: string | undefined
}

/**
 * Cuts a message into documents the schema can be asked about one by one, so that the memory needed does not grow with the
 * message. Cut is only between two elements of one kind that may stand there any number of times; each document repeats what
 * stands before the first of them. So the message follows the schema exactly if every document does.
 */
export function fensterer(leser: () => Xmlleser, abZeichen: number, gib: (f: Fenster) => void): Fensterer {
  let teile: string[] = []
  let ab = 0
  let bis = 0
  let abZeile = 1
  let vorspann = ''
  const huellen: Huelle[] = []

  const fenster = (text: string): Fenster => {
    const [zeilen, beginn] = [zeilenIn(vorspann), abZeile]
    return { text: vorspann + text, zeile: (z) => Math.max(beginn, beginn + z - 1 - zeilen) }
  }

  const schneide = (an: number, zeile: number): void => {
    const alles = teile.join('')
    const enden = [...huellen].reverse().map((h) => `</${h.tag}>`)
    gib(fenster(alles.slice(0, an - ab) + enden.join('')))
    for (const h of huellen) h.text ??= kopie(alles.slice(h.ab - ab, (h.bis ?? an) - ab))
    vorspann = huellen.map((h) => h.text).join('')
    teile = [kopie(alles.slice(an - ab))]
    ab = an
    abZeile = zeile
  }

  return {
    nimm: (teil) => {
      teile.push(teil)
      bis += teil.length
    },
    oeffnet: (k, ueber) => {
      const { zeichen, zeile } = leser().stelle()
      const oben = huellen[ueber.length - 1]
      const beliebigOft = BELIEBIG_OFT.has(k.stueck ?? '')
      if (oben && (beliebigOft || k.stueck === 'meldung')) oben.bis ??= zeichen
      if (beliebigOft && oben?.letztesKind === k.name && zeichen - ab > abZeichen) schneide(zeichen, zeile)
      if (huellen.length === ueber.length && k.stueck !== undefined)
        huellen.push({ tag: k.tag, ab: zeichen, bis: undefined, text: undefined, letztesKind: undefined })
    },
    schliesst: (k, ueber) => {
      if (huellen.length > ueber.length) huellen.pop()
      const oben = huellen.length === ueber.length ? huellen.at(-1) : undefined
      if (oben) oben.letztesKind = k.name
    },
    rest: () => fenster(teile.join('')),
    offen: () => bis - ab,
  }
}

const zeilenIn = (text: string): number => text.split('\n').length - 1

/** A text of its own: a cut-out would keep alive all it was cut out of. */
const kopie = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')
