import { createHmac } from 'node:crypto'

/**
 * Ids of files and transfers: opaque, derived by keyed hash from what they name, so that an
 * interrupted run gives the same ones again (PAY-05). Base 32 without I, L, O, U, in groups of four:
 * no run of digits is long enough to be mistaken for a customer, BG or telephone number or a birth date.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ZEICHEN = 20

/** "AL-7K2Q-9X4M-0C1D-RT5B-W8ZE3": 100 bits and a check character (Luhn mod 32). */
export function kennzeichen(schluessel: Uint8Array, wovon: string): string {
  const bytes = createHmac('sha256', schluessel).update(wovon, 'utf8').digest()
  let rest = 0
  let bits = 0
  let text = ''
  for (const b of bytes) {
    rest = (rest << 8) | b
    bits += 8
    while (bits >= 5 && text.length < ZEICHEN) {
      bits -= 5
      text += ALPHABET[(rest >> bits) & 31]
    }
    rest &= (1 << bits) - 1
  }
  const gruppen = text.match(/.{4}/g) ?? []
  return `AL-${gruppen.join('-')}${pruefzeichen(text)}`
}

/** Whether the check character is right: a typed id is told from a mistyped one. */
export function istKennzeichen(text: string): boolean {
  const m = /^AL-((?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4})([0-9A-HJKMNP-TV-Z])$/.exec(text)
  return m !== null && pruefzeichen((m[1] ?? '').replaceAll('-', '')) === m[2]
}

/** The id of a transfer, or the short reference on a statement ("Ref 7K2Q-9X4M"), as somebody types it. */
export type Zahlungszeichen =
  | { readonly art: 'endToEndId'; readonly endToEndId: string }
  | { readonly art: 'kurz'; readonly kurz: string }

const GRUPPE = '[0-9A-HJKMNP-TV-Z]{4}'
const KURZ = new RegExp(`^(REF[ .:]*)?(${GRUPPE})-(${GRUPPE})$`)

/** Undefined: it is neither. Two groups of digits alone are some other number, unless "Ref" stands before them. */
export function liesZahlungszeichen(text: string): Zahlungszeichen | undefined {
  const t = text.trim().toUpperCase()
  if (istKennzeichen(t)) return { art: 'endToEndId', endToEndId: t }
  const m = KURZ.exec(t)
  if (m === null || (m[1] === undefined && !/[A-Z]/.test(t))) return undefined
  return { art: 'kurz', kurz: `${m[2]}-${m[3]}` }
}

function pruefzeichen(text: string): string {
  let summe = 0
  for (let i = text.length - 1, faktor = 2; i >= 0; i--, faktor = 3 - faktor) {
    const wert = ALPHABET.indexOf(text[i] ?? '') * faktor
    summe += Math.floor(wert / 32) + (wert % 32)
  }
  return ALPHABET[(32 - (summe % 32)) % 32] ?? ''
}
