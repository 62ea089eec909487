import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { kanonisch } from '../kern/index.ts'
import { alsJson } from './dokument.ts'
import type { EndgueltigesDokument } from './luecken.ts'
import { schriftdateien } from './schrift.ts'
import { VORLAGE } from './vorlage.ts'

/** Changes with every change of page or font; kept beside stored bytes. */
export const RENDERER = 'typst-0.14/vorlage-1'

/**
 * PDF/UA-1 by Typst. The same content gives the same bytes: date of the notice as document date, only
 * our fonts, no fallback. @throws if a character has no glyph or the page breaks a rule of PDF/UA.
 */
export function alsPdf(d: EndgueltigesDokument, o: { readonly vorschau?: boolean } = {}): Uint8Array {
  const c = compiler()
  const lauf = c.compile({
    mainFileContent: VORLAGE,
    inputs: { dokument: kanonisch(alsJson(d)), vorschau: o.vorschau ? '1' : '0' },
  })
  const fehler = lauf.takeError()
  if (fehler || !lauf.result) throw new Error(`letter does not compile: ${fehler ? meldung(c, fehler) : 'no result'}`)
  const bytes = c.pdf(lauf.result, { pdfStandard: 'ua-1' })
  c.evictCache(10)
  return new Uint8Array(bytes)
}

let einer: NodeCompiler | undefined

/** Reading the fonts costs more than a letter: one compiler a process. */
function compiler(): NodeCompiler {
  if (!einer) {
    const fontBlobs = schriftdateien().map((d) => readFileSync(d))
    einer = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs }] })
  }
  return einer
}

function meldung(c: NodeCompiler, fehler: Parameters<NodeCompiler['fetchDiagnostics']>[0]): string {
  const zeilen: { message?: string }[] = c.fetchDiagnostics(fehler)
  return zeilen.map((z) => z.message ?? '').join('; ')
}
