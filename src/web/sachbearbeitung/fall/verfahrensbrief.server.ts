import { seite } from '../../../zugang/index.ts'
import { vorschauantwort } from '../vorschauantwort.ts'
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
    return vorschauantwort(a.request, b.dokument(), 'vorschau')
  },
})

export const loader = brief.loader
