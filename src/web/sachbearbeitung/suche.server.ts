import { seite } from '../../zugang/index.ts'
import { suche } from './suchen.server.ts'

const seitensuche = seite({
  name: 'web.suche',
  stufe: 'angemeldet',
  traeger: 'alle',
  audit: 'keins',
  action: (a) => suche(a, String(a.formular.get('suche') ?? '')),
})

export const loader = seitensuche.loader
export const action = seitensuche.action
