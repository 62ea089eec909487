import { isoZeitpunkt, mitRechten } from '../../technik/index.ts'
import { listUmlauf } from '../../zahlung/index.ts'
import { seite } from '../../zugang/index.ts'
import { dateiantwort } from './datei.ts'

/** What the cash provider has to know of the papers that are out: hash of the number, amount, end. */
const umlauf = seite({
  name: 'web.bargeld.umlauf',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'BARUMLAUF_GELADEN',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const liste = await mitRechten(a.umgebung.db, a.akteur, (tx) => listUmlauf(tx, a.nutzer.traeger), {
      nurLesen: true,
    })
    await a.lesen({ art: 'export', gegenstand: 'bargeld', zweck: 'Liste an die Zahlstelle', anzahl: liste.length })
    const text = JSON.stringify({
      stand: isoZeitpunkt(a.umgebung.uhr.jetzt()),
      ausgegeben: liste.map((u) => ({
        pruefwert: u.pruefwert,
        betragCent: u.betrag,
        gueltigBis: u.gueltigBis === null ? null : isoZeitpunkt(u.gueltigBis),
      })),
    })
    const bytes = new TextEncoder().encode(`${text}\n`)
    return dateiantwort({ bytes, medientyp: 'application/json', dateiname: 'bargeld-umlauf.json', alsAnhang: true })
  },
})

export const loader = umlauf.loader
