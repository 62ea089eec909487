import { zeigeDifferenz } from '../../../ablauf/index.ts'
import { seite } from '../../../zugang/index.ts'
import { vorschauantwort } from '../vorschauantwort.ts'
import { handelnder, leseFall } from './zugriff.server.ts'

/** A letter of the open draft, with watermark. `?form=html` for the same content as a page. */
const vorschau = seite({
  name: 'web.fall.vorschau',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<Response> => {
    const v = await leseFall(a, ['person', 'anschrift', 'schriftstueck'])
    const d = await zeigeDifferenz(handelnder(a), v)
    const dokument = d?.differenz.schreiben[Number(a.params.nr ?? -1)]?.dokument
    if (!dokument) throw new Response('Dieses Schreiben gibt es nicht.', { status: 404 })
    return vorschauantwort(a.request, dokument, 'vorschau')
  },
})

export const loader = vorschau.loader
