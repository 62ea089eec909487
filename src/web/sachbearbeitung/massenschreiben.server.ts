import { zeigeMassenschreiben } from '../../ablauf/index.ts'
import { istUuid, kennung } from '../../kern/index.ts'
import { seite } from '../../zugang/index.ts'
import { laufRef } from './massenlauf.server.ts'
import { vorschauantwort } from './vorschauantwort.ts'

const KEINES = 'Für diesen Fall gibt es kein Schreiben.'

/** The letter a run would send to a case, with watermark. `?form=html` for the same content as a page. */
const massenschreiben = seite({
  name: 'web.massenlauf.schreiben',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<Response> => {
    const { lauf } = laufRef(a)
    const id = a.params.fall ?? ''
    if (!istUuid(id)) throw new Response(KEINES, { status: 404 })
    const fall = kennung<'Leistungsfall'>(id)
    const schreiben = await zeigeMassenschreiben({ umgebung: a.umgebung, nutzer: a.nutzer }, { lauf, fall })
    if (!schreiben) throw new Response(KEINES, { status: 404 })
    await a.lesen({
      art: 'fall',
      fall,
      fallTraeger: a.nutzer.traeger,
      personen: schreiben.mitglieder.map((m) => m.person),
      feldklassen: ['person', 'anschrift', 'schriftstueck'],
    })
    const [dokument] = schreiben.dokumente
    if (!dokument) throw new Response(KEINES, { status: 404 })
    return vorschauantwort(a.request, dokument, 'massenaenderung')
  },
})

export const loader = massenschreiben.loader
