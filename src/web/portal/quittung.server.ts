import { quittungZur } from '../../antrag/index.ts'
import { alsPdf } from '../../bescheid/index.ts'
import { findTraeger } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { dateiantwort } from '../sachbearbeitung/datei.ts'
import { ladeEigenen, PORTAL, unbekannt } from './zugriff.server.ts'

/** The receipt as PDF, made from the bytes that were sent: the same every time. */
const quittungsseite = seite({
  name: 'web.portal.quittung',
  stufe: 'buerger',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<Response> => {
    const antrag = await ladeEigenen(a)
    const sendung = antrag.sendungen.find((s) => s.nummer === a.params.nummer)
    const traeger = await mitRechten(a.umgebung.db, PORTAL, (tx) => findTraeger(tx, antrag.traeger), { nurLesen: true })
    if (sendung === undefined || traeger === undefined) throw unbekannt()
    return dateiantwort({
      bytes: await alsPdf(quittungZur(sendung, traeger)),
      medientyp: 'application/pdf',
      dateiname: `quittung-${sendung.nummer}.pdf`,
    })
  },
})

export const loader = quittungsseite.loader
