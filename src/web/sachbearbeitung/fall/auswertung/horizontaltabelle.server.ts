import { seite } from '../../../../zugang/index.ts'
import { csvAntwort } from '../../csv.ts'
import { uebersichtCsv } from './horizontalansicht.ts'
import { leseUebersicht, namenDer } from './uebersicht.server.ts'

/** The Horizontalübersicht as a file. */
const tabelle = seite({
  name: 'web.fall.horizontal.tabelle',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'export',
  loader: async (a): Promise<Response> => {
    const g = await leseUebersicht(a)
    if (!g.stand) throw new Response('Hier gibt es noch nichts zu rechnen.', { status: 404 })
    const zeilen = uebersichtCsv(g.uebersicht, namenDer(g.s).personen)
    const gegenstand = g.s.fall.fall
    await a.lesen({ art: 'export', gegenstand, zweck: 'Horizontalübersicht als Tabelle', anzahl: zeilen.length - 1 })
    return csvAntwort('horizontaluebersicht.csv', [...zeilen, [], ['Stand', g.titel]])
  },
})

export const loader = tabelle.loader
