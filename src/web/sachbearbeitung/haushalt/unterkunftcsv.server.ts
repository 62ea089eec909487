import { isoMonat } from '../../../kern/index.ts'
import { seite } from '../../../zugang/index.ts'
import { type Csvzelle, csvAntwort } from '../csv.ts'
import { ladeJahr, satz } from './unterkunft.server.ts'

/** The shares of a year as a table for a spreadsheet: months and sums, no person. */
const unterkunftcsv = seite({
  name: 'web.haushalt.unterkunft.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<Response> => {
    const { land, bericht } = await ladeJahr(a)
    const { quote } = bericht
    const kopf = ['Monat', 'Land', 'Beteiligung', 'Ausgaben', 'Bund', 'Kommune', 'Grundlage', 'Vorbehalt']
    const zeilen = bericht.monate.map((m): readonly Csvzelle[] => [
      isoMonat(m.monat),
      land,
      quote === undefined ? '' : satz(quote.promille),
      m.ausgaben,
      m.bund ?? null,
      m.kommune ?? null,
      quote?.quelle ?? '',
      quote?.unsicher ?? '',
    ])
    return csvAntwort(`unterkunft-${bericht.jahr}.csv`, [kopf, ...zeilen])
  },
})

export const loader = unterkunftcsv.loader
