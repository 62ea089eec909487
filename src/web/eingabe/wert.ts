import type { Feld } from '../../fall/index.ts'
import { cent, deutsch, euro, iso, type Json, liesDatum, liesEuro } from '../../kern/index.ts'
import { liesTag, type Umfeld } from './tag.ts'

/**
 * What is typed becomes a value; what is no value yet stays the text it is, so that a draft loses
 * nothing and the field says what is wrong. Empty is null.
 */
export function liesWert(feld: Feld, texte: readonly string[], umfeld: Umfeld): Json {
  if (feld.art === 'personen') return [...new Set(texte.filter((t) => t !== ''))].sort()
  const text = (texte[0] ?? '').trim()
  if (text === '') return null
  switch (feld.art) {
    case 'tag':
    case 'von':
    case 'bis': {
      const d = liesTag(text, feld.art, umfeld)
      return d === undefined ? text : iso(d)
    }
    case 'cent':
    case 'flaeche':
    case 'prozent':
      return liesEuro(text) ?? text
    case 'zahl':
      return /^\d{1,6}$/.test(text) ? Number(text) : text
    case 'jaNein':
      return text === 'ja' || text === 'nein' ? text === 'ja' : text
    case 'konto':
      return liesKonto(text)
    case 'auswahl':
    case 'person':
    case 'dokument':
    case 'bediensteter':
    case 'text':
      return text
  }
}

/** An account is chosen from a list: "id#version". */
function liesKonto(text: string): Json {
  const m = /^([0-9a-f-]{36})#(\d{1,6})$/.exec(text)
  return m ? { konto: m[1] ?? '', version: Number(m[2]) } : text
}

/** The texts that stand in the field when it is opened; several only for ticks. */
export function feldtexte(feld: Feld, wert: Json): readonly string[] {
  if (Array.isArray(wert)) return wert.map(String)
  if (wert === null) return ['']
  if (typeof wert === 'boolean') return [wert ? 'ja' : 'nein']
  if (typeof wert === 'number') return [feld.art === 'zahl' ? String(wert) : euro(cent(wert))]
  if (typeof wert === 'object') return ['konto' in wert ? `${String(wert.konto)}#${String(wert.version)}` : '']
  const d = feld.art === 'tag' || feld.art === 'von' || feld.art === 'bis' ? liesDatum(wert) : undefined
  return [d === undefined ? wert : deutsch(d)]
}

export const EINHEIT: Readonly<Partial<Record<Feld['art'], string>>> = { cent: '€', flaeche: 'm²', prozent: '%' }

/** Names that stand outside the facts: persons by local id, accounts by "id#version". */
export type Namen = {
  readonly personen: Readonly<Record<string, string>>
  readonly konten: Readonly<Record<string, string>>
}

/** The value as a person reads it: in lists, on the timeline, in differences. */
export function lesbar(feld: Feld, wert: Json, namen: Namen): string {
  const text = feldtexte(feld, wert)
  if (feld.art === 'person' || feld.art === 'personen') return text.map((t) => namen.personen[t] ?? t).join(', ')
  const einer = text[0] ?? ''
  if (feld.art === 'konto') return namen.konten[einer] ?? einer
  if (feld.art === 'jaNein') return einer === 'nein' ? 'nein' : einer
  if (feld.optionen !== undefined) return feld.optionen[einer] ?? einer
  const einheit = EINHEIT[feld.art]
  return einer === '' || einheit === undefined ? einer : `${einer} ${einheit}`
}
