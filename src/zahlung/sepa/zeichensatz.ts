/**
 * The characters of a SEPA file. Basic set: A-Z a-z 0-9 ' : ? , - space ( + . ) /. German banks must
 * also take Ä Ö Ü ä ö ü ß & * $ % (DK Anlage 3 V26.11 pp. 84-86), so umlauts stay: the verification of
 * payee compares better. The name in the database is never changed, only its copy in the file.
 */
const GRUND = /^[A-Za-z0-9':?,\- (+.)/]$/
const DEUTSCH = /^[ÄÖÜäöüß&*$%]$/

export const NUR_GRUNDZEICHEN = /^[A-Za-z0-9':?,\- (+.)/]*$/
export const NUR_ERLAUBTE_ZEICHEN = /^[A-Za-z0-9':?,\- (+.)/ÄÖÜäöüß&*$%]*$/

export type Ersetzung = { readonly zeichen: string; readonly durch: string }
export type Sepatext = { readonly text: string; readonly ersetzt: readonly Ersetzung[] }

/** Letters and signs that do not fall apart into a base letter and its marks. */
const ERSATZ: Readonly<Record<string, string>> = {
  ...{ Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', Þ: 'TH', þ: 'th' },
  ...{ Ł: 'L', ł: 'l', Ħ: 'H', ħ: 'h', Ŧ: 'T', ŧ: 't', Ŋ: 'N', ŋ: 'n', Ǥ: 'G', ǥ: 'g', ĸ: 'k', ı: 'i', ŀ: 'l', Ŀ: 'L' },
  ...{ Ʒ: 'Z', ʒ: 'z', ə: 'e', Ə: 'E', ſ: 's', ẞ: 'ß', ŉ: "'n", ª: 'a', º: 'o', ß: 'ss' },
  ...{ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ä: 'ae', ö: 'oe', ü: 'ue', '&': '+' },
  ...{ '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '¬': '-', '¯': '-', _: '-', '~': '-', '=': '-' },
  ...{ '„': "'", '“': "'", '”': "'", '‚': "'", '‘': "'", '’': "'", '´': "'", '`': "'", ʼ: "'", '"': "'" },
  ...{ '«': "'", '»': "'", '‹': "'", '›': "'", ';': ',', '¸': ',', '|': '/', '\\': '/', '÷': '/', '⁄': '/' },
  ...{ '[': '(', '{': '(', '<': '(', ']': ')', '}': ')', '>': ')', '¿': '?', '×': 'x', '±': '+', µ: 'u', μ: 'u' },
  ...{ '€': 'EUR', '£': 'GBP', '¥': 'JPY', '¢': 'c', '©': '(c)', '®': '(R)', '@': '(at)' },
  ...{ '\t': ' ', '\n': ' ', '\r': ' ', '\u00a0': ' ' },
}

/** One letter with all marks that stand on it. */
const BUCHSTABE = /[\s\S]\p{M}*/gu

/**
 * The text in the characters a bank must take. Nothing is dropped silently: what has no equivalent
 * becomes ".", and every replacement is listed. `nurGrundzeichen`: for banks abroad (ä → ae).
 */
export function sepaText(text: string, o: { readonly nurGrundzeichen?: boolean | undefined } = {}): Sepatext {
  const schonGut = o.nurGrundzeichen === true ? NUR_GRUNDZEICHEN : NUR_ERLAUBTE_ZEICHEN
  if (schonGut.test(text)) return { text: gestutzt(text), ersetzt: [] }
  const ersetzt: Ersetzung[] = []
  const erlaubt = (z: string): boolean => GRUND.test(z) || (o.nurGrundzeichen !== true && DEUTSCH.test(z))
  const aus = text.normalize('NFC').replace(BUCHSTABE, (zeichen) => {
    if (erlaubt(zeichen)) return zeichen
    const durch = ersatzFuer(zeichen, erlaubt)
    ersetzt.push({ zeichen, durch })
    return durch
  })
  return { text: gestutzt(aus), ersetzt }
}

function gestutzt(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim()
}

function ersatzFuer(zeichen: string, erlaubt: (z: string) => boolean): string {
  const direkt = ERSATZ[zeichen]
  if (direkt !== undefined) return erlaubtesAus(direkt, erlaubt)
  const zerlegt = zeichen.normalize('NFKD')
  const umlaut = zerlegt.includes('\u0308') ? `${zerlegt[0] ?? ''}\u0308`.normalize('NFC') : ''
  if (umlaut.length === 1 && DEUTSCH.test(umlaut)) return erlaubtesAus(umlaut, erlaubt)
  const grund = zerlegt.replace(/\p{M}/gu, '')
  return grund === '' ? '.' : erlaubtesAus(grund, erlaubt)
}

function erlaubtesAus(text: string, erlaubt: (z: string) => boolean): string {
  return [...text]
    .map((z) => {
      if (erlaubt(z)) return z
      const e = ERSATZ[z]
      if (e === undefined || e === z) return '.'
      return [...e].every(erlaubt) ? e : erlaubtesAus(e, erlaubt)
    })
    .join('')
}
