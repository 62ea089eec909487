import { cent, deutsch, euro, liesDatum } from '../kern/index.ts'
import { istOffen } from './blick.ts'
import type { Antwortwert, Frage } from './frage.ts'

/** An answer in words, as the summary and the receipt say it. Empty: nothing was said. */
export function sageAntwort(f: Frage, wert: Antwortwert | undefined): string {
  if (wert === undefined || wert === null) return ''
  if (istOffen(wert)) return 'Das weiß ich noch nicht'
  switch (f.typ.art) {
    case 'jaNein':
    case 'bestaetigung':
      return wert === true ? 'Ja' : 'Nein'
    case 'auswahl':
      return f.typ.optionen[String(wert)] ?? ''
    case 'mehrfach': {
      const { optionen } = f.typ
      return Array.isArray(wert) ? wert.map((w) => optionen[String(w)] ?? '').join(', ') : ''
    }
    case 'cent':
      return typeof wert === 'number' ? `${euro(cent(wert))} Euro` : ''
    case 'datum': {
      const tag = typeof wert === 'string' ? liesDatum(wert) : undefined
      return tag === undefined ? '' : deutsch(tag)
    }
    default:
      return String(wert)
  }
}

/** An answer as it stood in its field. */
export function feldwert(f: Frage, wert: Antwortwert | undefined): readonly string[] {
  if (wert === undefined || wert === null || istOffen(wert)) return []
  switch (f.typ.art) {
    case 'jaNein':
      return [wert === true ? 'ja' : 'nein']
    case 'bestaetigung':
      return wert === true ? ['ja'] : []
    case 'mehrfach':
      return Array.isArray(wert) ? wert.map(String) : []
    case 'cent':
      return typeof wert === 'number' ? [euro(cent(wert))] : []
    case 'datum':
      return [sageAntwort(f, wert)]
    default:
      return [String(wert)]
  }
}
