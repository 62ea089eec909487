import { alsHtmlSeite, alsPdf, alsText, fuerVorschau, offeneLuecken } from '../bescheid/index.ts'
import type { Hash } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import { type Dokumenteintrag, MEDIENTYP_DOKUMENT } from './dokument.ts'
import { findAnsicht, loadInhalt } from './dokumentSql.ts'
import { hashVonBytes, liesEntwurf } from './inhalt.ts'

export type Format = 'pdf' | 'html' | 'text'

export type Geoeffnet = {
  readonly bytes: Uint8Array
  readonly medientyp: string
  readonly dateiname: string
  readonly hash: Hash
}

/**
 * A document as bytes to show. A letter comes in the form asked for: the PDF kept by the job, or the same
 * bytes made now; a draft with watermark. What came in is handed out as it came.
 */
export async function oeffne(tx: Tx, e: Dokumenteintrag, format: Format = 'pdf'): Promise<Geoeffnet> {
  if (e.medientyp !== MEDIENTYP_DOKUMENT) {
    const bytes = await loadInhalt(tx, e)
    if (hashVonBytes(bytes) !== e.hash) throw new Error(`document ${e.dokument}: the stored bytes were altered`)
    return { bytes, medientyp: e.medientyp, dateiname: e.dateiname ?? e.dokument, hash: e.hash }
  }
  const ansicht = format === 'pdf' ? await findAnsicht(tx, e, 'pdf') : undefined
  if (ansicht) {
    if (hashVonBytes(ansicht.bytes) !== ansicht.hash) throw new Error(`document ${e.dokument}: the PDF was altered`)
    return gepackt(e, 'pdf', ansicht.bytes)
  }
  return gepackt(e, format, await setze(e, await loadInhalt(tx, e), format))
}

async function setze(e: Dokumenteintrag, inhalt: Uint8Array, format: Format): Promise<Uint8Array> {
  const d = liesEntwurf(e, inhalt)
  const vorschau = e.zustand === 'entwurf' || offeneLuecken(d).length > 0
  const voll = fuerVorschau(d)
  switch (format) {
    case 'pdf':
      return alsPdf(voll, { vorschau })
    case 'html':
      return new TextEncoder().encode(alsHtmlSeite(voll, { vorschau }))
    case 'text':
      return new TextEncoder().encode(alsText(voll, { vorschau }))
  }
}

const MEDIENTYPEN = {
  pdf: ['application/pdf', 'pdf'],
  html: ['text/html; charset=utf-8', 'html'],
  text: ['text/plain; charset=utf-8', 'txt'],
} as const satisfies Record<Format, readonly [string, string]>

function gepackt(e: Dokumenteintrag, format: Format, bytes: Uint8Array): Geoeffnet {
  const [medientyp, endung] = MEDIENTYPEN[format]
  const wann = e.datum === null ? 'entwurf' : e.dokument.slice(0, 8)
  return { bytes, medientyp, dateiname: `${e.art}-${wann}.${endung}`, hash: hashVonBytes(bytes) }
}
