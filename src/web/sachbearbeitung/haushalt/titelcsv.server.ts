import { summe } from '../../../kern/index.ts'
import { seite } from '../../../zugang/index.ts'
import { type Csvzelle, csvAntwort } from '../csv.ts'
import { ladeJahr, zweck } from './titel.server.ts'

/** A budget year by titles as a table for a spreadsheet: sums, no person. */
const titelcsv = seite({
  name: 'web.haushalt.titel.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<Response> => {
    const y = await ladeJahr(a)
    const kopf = ['Jahr', 'Titel', 'Zweck', 'Gezahlt', 'Schon angeordnet', 'Zusammen', 'Vorbehalt']
    const zeilen = y.titel.map((t): readonly Csvzelle[] => [
      String(y.jahr),
      t.titel?.titel ?? '',
      zweck(t),
      t.bisher,
      t.angeordnet,
      summe([t.bisher, t.angeordnet]),
      [t.titel?.unsicher ?? '', t.stelle.startsWith('unterkunft') ? y.vorbehalt : ''].filter((v) => v !== '').join(' '),
    ])
    return csvAntwort(`haushaltstitel-${y.jahr}.csv`, [kopf, ...zeilen])
  },
})

export const loader = titelcsv.loader
