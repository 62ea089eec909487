import { seite } from '../../zugang/index.ts'
import { suche } from './suchen.server.ts'

/** Results while typing. */
const treffer = seite({
  name: 'web.suche.treffer',
  stufe: 'angemeldet',
  traeger: 'alle',
  audit: 'keins',
  action: async (a) => Response.json(await suche(a, String(a.formular.get('suche') ?? ''))),
})

export const action = treffer.action
