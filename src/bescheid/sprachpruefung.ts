import type { Block, Text } from './dokument.ts'
import type { EndgueltigesDokument } from './luecken.ts'
import { schlicht } from './text.ts'

/** Words the office likes and people do not; each has a plain one. Decision and notice of appeal are exempt. */
const AMTSWOERTER =
  /\b(abschlägig|abzüglich|zuzüglich|Antragsteller|Aufwendungen|Begehren|beziehungsweise|bzw\.|derzeitig|diesbezüglich|etwaig\w*|gegebenenfalls|ggf\.|gemäß|geltend machen|gewähr\w+|grundsätzlich|Hilfebedürftigkeit|hiermit|hierdurch|hinsichtlich|infolge|Leistungsberechtigte\w*|mangels|maßgeblich\w*|nachfolgend\w*|nunmehr|seitens|sofern|soweit|unverzüglich|vorgenannt\w*|wohnhaft|zwecks|Kunde|Sanktion|eLb|KdU|BWZ)\b/gu

export type Sprachmasse = {
  /** Mean number of words a sentence. */
  readonly mittel: number
  readonly laengster: { readonly woerter: number; readonly satz: string }
  readonly amtswoerter: readonly string[]
}

export function sprachmasse(d: EndgueltigesDokument): Sprachmasse {
  const saetze = d.bloecke.flatMap(texte).flatMap((x) => saetzeIn(schlicht(x)))
  const laengen = saetze.map((satz) => ({ satz, woerter: woerter(satz) }))
  const summe = laengen.reduce((s, l) => s + l.woerter, 0)
  const laengster = laengen.reduce((a, b) => (b.woerter > a.woerter ? b : a), { satz: '', woerter: 0 })
  const amtswoerter = [...new Set(saetze.flatMap((s) => s.match(AMTSWOERTER) ?? []))]
  return { mittel: Math.round((summe / Math.max(1, saetze.length)) * 10) / 10, laengster, amtswoerter }
}

function texte(b: Block): readonly Text[] {
  switch (b.art) {
    case 'absatz':
      return b.id.startsWith('verfuegung') || b.id === 'gruende.bg' || b.id === 'anlagen' ? [] : [b.text]
    case 'liste':
      return b.id.startsWith('verfuegung') ? [] : b.punkte
    case 'kasten':
      return b.absaetze
    case 'bogen':
      return b.bloecke.flatMap((i) => (i.art === 'absatz' ? [i.text] : []))
    default:
      return []
  }
}

/** Paragraphs in brackets and amounts count as one word: a reader takes them in at once. */
function saetzeIn(text: string): readonly string[] {
  const ohneNormen = text.replace(/ \([^)]*§[^)]*\)/g, '').replace(/\b(Nr|Abs)\. /g, '$1 ')
  return ohneNormen
    .replace(/(\d)\. (?=Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/g, '$1 ')
    .split(/(?<=[.?:;])\s+/)
    .filter((s) => s !== '')
}

function woerter(satz: string): number {
  return satz
    .replace(/(\d) €/g, '$1')
    .split(/\s+/)
    .filter((w) => /[\p{L}\d]/u.test(w)).length
}
