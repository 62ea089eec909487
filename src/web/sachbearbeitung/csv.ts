import { type Cent, dezimal } from '../../kern/index.ts'
import { dateiantwort } from './datei.ts'

/** Text, an amount in cents, or nothing. */
export type Csvzelle = string | Cent | null

/**
 * A table as the office's spreadsheets open it: semicolon, UTF-8 with byte order mark, German decimals without dots,
 * CRLF. A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function csvText(zeilen: readonly (readonly Csvzelle[])[]): string {
  return `\uFEFF${zeilen.map((z) => z.map(zelle).join(';')).join('\r\n')}\r\n`
}

export function csvAntwort(dateiname: string, zeilen: readonly (readonly Csvzelle[])[]): Response {
  return dateiantwort({
    bytes: new TextEncoder().encode(csvText(zeilen)),
    medientyp: 'text/csv; charset=utf-8',
    dateiname,
    alsAnhang: true,
  })
}

function zelle(wert: Csvzelle): string {
  if (wert === null) return ''
  if (typeof wert === 'number') return dezimal(wert).replace('.', ',')
  const text = /^[=+\-@\t\r]/.test(wert) ? `'${wert}` : wert
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
