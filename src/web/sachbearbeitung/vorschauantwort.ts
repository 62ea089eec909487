import { alsHtmlSeite, alsPdf, type Dokument, fuerVorschau } from '../../bescheid/index.ts'
import { dateiantwort } from './datei.ts'

/** A letter before it is sent, with watermark: a PDF named `name-<kind>.pdf`, with `?form=html` the same content as a page. */
export async function vorschauantwort(request: Request, dokument: Dokument, name: string): Promise<Response> {
  const fertig = fuerVorschau(dokument)
  if (new URL(request.url).searchParams.get('form') === 'html')
    return new Response(alsHtmlSeite(fertig, { vorschau: true }), {
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    })
  return dateiantwort({
    bytes: await alsPdf(fertig, { vorschau: true }),
    medientyp: 'application/pdf',
    dateiname: `${name}-${dokument.art}.pdf`,
  })
}
