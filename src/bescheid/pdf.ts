import { kanonisch } from '../kern/index.ts'
import { alsJson } from './dokument.ts'
import type { EndgueltigesDokument } from './luecken.ts'
import { setze } from './setzerei.ts'

/** Changes with every change of page or font; kept beside stored bytes. */
export const RENDERER = 'typst-0.14/vorlage-1'

/**
 * PDF/UA-1 by Typst. The same content gives the same bytes: date of the notice as document date, only
 * our fonts, no fallback. Fails if a character has no glyph or the page breaks a rule of PDF/UA.
 */
export function alsPdf(d: EndgueltigesDokument, o: { readonly vorschau?: boolean } = {}): Promise<Uint8Array> {
  return setze({ dokument: kanonisch(alsJson(d)), vorschau: o.vorschau ?? false })
}
