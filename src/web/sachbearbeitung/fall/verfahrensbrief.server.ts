import { alsHtmlSeite, alsPdf, fuerVorschau } from '../../../bescheid/index.ts'
import { seite } from '../../../zugang/index.ts'
import { dateiantwort } from '../datei.ts'
import { findeAnsicht } from './verfahrensschritte.server.ts'
import { leseFall } from './zugriff.server.ts'

/** A letter of a step before it is sent, with watermark. `?form=html` for the same content as a page. */
const brief = seite({
  name: 'web.fall.verfahrensbrief',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<Response> => {
    await leseFall(a, ['person', 'anschrift', 'schriftstueck'])
    const x = await findeAnsicht(a)
    const schritt = x.schritte.find((s) => s.id === a.params.schritt)
    const b =
      schritt?.handlung?.art === 'ausfertigung'
        ? schritt.handlung.briefe.find((y) => y.id === a.params.brief)
        : undefined
    if (b === undefined) throw new Response('Dieses Schreiben gibt es nicht.', { status: 404 })
    const dokument = b.dokument()
    const fertig = fuerVorschau(dokument)
    if (new URL(a.request.url).searchParams.get('form') === 'html')
      return new Response(alsHtmlSeite(fertig, { vorschau: true }), {
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      })
    return dateiantwort({
      bytes: await alsPdf(fertig, { vorschau: true }),
      medientyp: 'application/pdf',
      dateiname: `vorschau-${dokument.art}.pdf`,
    })
  },
})

export const loader = brief.loader
