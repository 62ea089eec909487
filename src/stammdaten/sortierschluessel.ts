/**
 * Order of names after DIN 5007-2 (telephone book): ä as ae, ö as oe, ü as ue, ß as ss; every other
 * letter with a mark as its base letter; small and capital letters alike; hyphen and apostrophe
 * order as nothing and blank respectively. The key is stored, so that the order of rows never comes
 * from a database's collation.
 */
const FEST: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ƶ: 'z',
  ə: 'e',
  ŉ: 'n',
  ſ: 's',
}

const BINDESTRICH = /[-\u2010-\u2015]/g
const APOSTROPH = /['’‘ʼʹʾʿ`´]/g
const NICHT_ASCII = /[^\u0020-\u007e]/g

export function sortierschluessel(text: string): string {
  const klein = text
    .normalize('NFC')
    .toLowerCase()
    .replace(NICHT_ASCII, (z) => FEST[z] ?? z)
  return klein
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0020-\u007e]/gu, (z) => FEST[z] ?? z)
    .replace(BINDESTRICH, ' ')
    .replace(APOSTROPH, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

/** Surname before first names; the separator sorts before every letter, so "Roth" stands before "Rother". */
export function namensschluessel(nachname: string, vorname: string): string {
  return `${sortierschluessel(nachname)},${sortierschluessel(vorname)}`
}

/**
 * The words under which a text is found: coarser than the order, so that Müller, Mueller and Muller,
 * Straße, Strasse and Str. meet.
 */
export function suchworte(text: string): readonly string[] {
  const worte = sortierschluessel(text.replace(/str\.(?=\s|$|\d)/gi, 'strasse ').replace(/(?<=\d)(?=[a-z]\b)/gi, ' '))
    .split(' ')
    .filter((w) => w !== '')
    .map(vergroebert)
  return [...new Set(worte)]
}

/** ae, oe, ue become a, o, u; doubled letters become one: both spellings of an umlaut give the same word. */
function vergroebert(wort: string): string {
  if (/^\d+$/.test(wort)) return wort
  return wort.replace(/([aou])e/g, '$1').replace(/([a-z])\1+/g, '$1')
}
