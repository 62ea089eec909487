import { Abbruch, ablehnung } from './ablehnung.ts'

const DEKLARATION = /<!(?:DOCTYPE|ENTITY)/i
const DEKLARATION_LANG = '<!DOCTYPE'.length
const KODIERUNG = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/
const KOPF_LANG = 200

/**
 * Text of bytes that come in parts. Refuses what is not UTF-8 and, before anybody parses it, what declares a document type or
 * an entity, also where a part ends in the middle of it. The end is `undefined`. @throws Abbruch
 */
export function entschluessler(): (bytes: Uint8Array | undefined, zeile: number) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let davor = ''
  let kopf: string | undefined = ''
  return (bytes, zeile) => {
    const text = lies(utf8, bytes, zeile)
    const ganz = davor + text
    const ab = ganz.search(DEKLARATION)
    if (ab >= 0) throw new Abbruch(ablehnung.doctype(zeile - zeilenIn(davor) + zeilenIn(ganz.slice(0, ab))))
    davor = ganz.slice(-DEKLARATION_LANG)
    if (kopf !== undefined) {
      kopf += text.slice(0, KOPF_LANG)
      const angabe = KODIERUNG.exec(kopf)?.[1]
      if (angabe !== undefined && angabe.toUpperCase() !== 'UTF-8') throw new Abbruch(ablehnung.keinText(1, angabe))
      if (kopf.length >= KOPF_LANG) kopf = undefined
    }
    return text
  }
}

function lies(utf8: TextDecoder, bytes: Uint8Array | undefined, zeile: number): string {
  try {
    return bytes === undefined ? utf8.decode() : utf8.decode(bytes, { stream: true })
  } catch {
    throw new Abbruch(ablehnung.keinText(zeile))
  }
}

const zeilenIn = (text: string): number => text.split('\n').length - 1
