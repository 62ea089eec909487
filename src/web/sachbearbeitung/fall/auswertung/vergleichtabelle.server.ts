import { seite } from '../../../../zugang/index.ts'
import { csvAntwort } from '../../csv.ts'
import { namenDesFalls } from '../namen.ts'
import { leseVergleich, seitentitel } from './vergleichen.server.ts'
import { vergleichCsv } from './vergleichsansicht.ts'

/** The comparison as a file. */
const tabelle = seite({
  name: 'web.fall.vergleich.tabelle',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'export',
  loader: async (a): Promise<Response> => {
    const { v } = await leseVergleich(a)
    if (!v.vergleich) throw new Response('Hier gibt es nichts zu vergleichen.', { status: 404 })
    const namen = namenDesFalls(v.personen, v.konten).personen
    const zeilen = vergleichCsv(v.vergleich, namen, [seitentitel(v, 'links'), seitentitel(v, 'rechts')])
    await a.lesen({ art: 'export', gegenstand: v.fall.fall, zweck: 'Vergleich als Tabelle', anzahl: zeilen.length - 1 })
    return csvAntwort('vergleich.csv', zeilen)
  },
})

export const loader = tabelle.loader
