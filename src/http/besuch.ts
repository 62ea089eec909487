import { z } from 'zod'
import { ok } from '../kern/index.ts'
import { type Route, route, schliesseBesuch } from '../zugang/index.ts'

/** Sent by the page when the person leaves a case: the visit in the read log ends here. */
export const besuchSchliessen: Route = route({
  methode: 'POST',
  pfad: '/api/besuche/:fall/schliessen',
  name: 'lesen.besuchSchliessen',
  beschreibung: 'Den Besuch eines Falles im Leseprotokoll schließen',
  stufe: 'angemeldet',
  traeger: 'keiner',
  audit: 'keins',
  eingabe: z.object({ fall: z.uuid() }),
  ausgabe: z.object({ geschlossen: z.boolean() }),
  handle: async ({ fall }, a) => {
    await schliesseBesuch(a.kontext, fall)
    return ok({ geschlossen: true })
  },
  status: {},
})
