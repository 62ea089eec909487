import { z } from 'zod'
import { ok } from '../kern/index.ts'
import { isoZeitpunkt, type Umgebung } from '../technik/index.ts'
import { type Route, route, type Sitzung } from '../zugang/index.ts'

const sitzungsstand = z.object({
  jetzt: z.iso.datetime(),
  warntAb: z.iso.datetime(),
  ruhtAb: z.iso.datetime(),
  endetUm: z.iso.datetime(),
})

/** Asked by open pages; sent with the background header it does not keep the session alive. */
export const sitzungStand: Route = route({
  methode: 'GET',
  pfad: '/api/sitzung',
  name: 'sitzung.stand',
  beschreibung: 'Wie lange die Sitzung noch dauert',
  stufe: 'angemeldet',
  traeger: 'keiner',
  audit: 'keins',
  eingabe: z.object({}),
  ausgabe: sitzungsstand,
  handle: async (_e, a) => ok(standVon(a.umgebung, a.sitzung)),
  status: {},
})

/** "Weiterarbeiten": using the session is all it takes. */
export const sitzungVerlaengern: Route = route({
  methode: 'POST',
  pfad: '/api/sitzung/verlaengern',
  name: 'sitzung.verlaengern',
  beschreibung: 'Die Sitzung offen halten',
  stufe: 'angemeldet',
  traeger: 'keiner',
  audit: 'keins',
  eingabe: z.object({}),
  ausgabe: sitzungsstand,
  handle: async (_e, a) => ok(standVon(a.umgebung, a.sitzung)),
  status: {},
})

function standVon(umgebung: Umgebung, s: Sitzung): z.input<typeof sitzungsstand> {
  return {
    jetzt: isoZeitpunkt(umgebung.uhr.jetzt()),
    warntAb: isoZeitpunkt(s.warntAb),
    ruhtAb: isoZeitpunkt(s.ruhtAb),
    endetUm: isoZeitpunkt(s.endetUm),
  }
}
