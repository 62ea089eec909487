import type { Brand, TraegerNr } from '../kern/index.ts'

/** `98802//0000001`: Träger and running number of a Bedarfsgemeinschaft. */
export type BgNummer = Brand<string, 'BgNummer'>

/** `375D254998`: three digits, a letter, six digits; one for each person, for life (§ 51a SGB II). */
export type Kundennummer = Brand<string, 'Kundennummer'>

/** Letters of a Kundennummer; I and O are left out because they are taken for 1 and 0. */
const BUCHSTABEN = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const JE_BUCHSTABE = 1_000_000

/** Highest counter of a prefix; beyond it numbers have run out. */
export const LETZTE_KUNDENNUMMER = BUCHSTABEN.length * JE_BUCHSTABE - 1
export const LETZTE_BG_NUMMER = 9_999_999

/** @throws if the counter is not 1 … 9 999 999. */
export function bgNummerAus(traeger: TraegerNr, laufend: number): BgNummer {
  if (!Number.isSafeInteger(laufend) || laufend < 1 || laufend > LETZTE_BG_NUMMER)
    throw new Error(`BG counter out of range: ${laufend}`)
  return `${traeger}//${String(laufend).padStart(7, '0')}` as BgNummer
}

/** Reads `98802//0000001` with or without slashes and spaces. Undefined if it is no BG number. */
export function liesBgNummer(text: string): BgNummer | undefined {
  const m = /^(\d{5})\/{0,2}(\d{7})$/.exec(text.replace(/[\s\u00a0]/g, ''))
  return m ? (`${m[1]}//${m[2]}` as BgNummer) : undefined
}

/**
 * A number a case had in a procedure before this one: `98802BG0001234` as A2LL wrote it, or a BG number; spaces and case
 * forgiven. Undefined if it is neither.
 */
export function liesAltnummer(text: string): string | undefined {
  const t = text.replace(/[\s\u00a0]/g, '').toUpperCase()
  return /^\d{5}BG\d{7}$/.test(t) ? t : liesBgNummer(t)
}

/** @throws if the text is no BG number in the written form. */
export function bgNummer(text: string): BgNummer {
  const n = liesBgNummer(text)
  if (n !== text) throw new Error('not a BG number')
  return n
}

/** The number of a counter: the prefix is the agency that gave it out (first three digits of the Träger). */
export function kundennummerAus(praefix: string, laufend: number): Kundennummer {
  if (!/^\d{3}$/.test(praefix)) throw new Error(`bad prefix of a Kundennummer: ${praefix}`)
  if (!Number.isSafeInteger(laufend) || laufend < 0 || laufend > LETZTE_KUNDENNUMMER)
    throw new Error(`counter of Kundennummern out of range: ${laufend}`)
  const buchstabe = BUCHSTABEN.charAt(Math.floor(laufend / JE_BUCHSTABE))
  return `${praefix}${buchstabe}${String(laufend % JE_BUCHSTABE).padStart(6, '0')}` as Kundennummer
}

/** Reads a Kundennummer with or without spaces, in any case. Undefined if it is none. */
export function liesKundennummer(text: string): Kundennummer | undefined {
  const t = text.replace(/[\s\u00a0/-]/g, '').toUpperCase()
  return /^\d{3}[A-Z]\d{6}$/.test(t) ? (t as Kundennummer) : undefined
}

/** @throws if the text is no Kundennummer in the written form. */
export function kundennummer(text: string): Kundennummer {
  const n = liesKundennummer(text)
  if (n !== text) throw new Error('not a Kundennummer')
  return n
}
