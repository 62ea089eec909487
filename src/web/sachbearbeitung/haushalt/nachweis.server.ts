import {
  deutsch,
  ersterTag,
  euro,
  iso,
  isoMonat,
  letzterTag,
  monatVon,
  plusMonate,
  summe,
} from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { listNachweistage } from '../../../zahlung/index.ts'
import { seite } from '../../../zugang/index.ts'
import type { NachweisAnsicht } from './nachweis.tsx'
import { oderNichts } from './worte.ts'
import { gewaehlterMonat, monatsauswahl } from './zeitraum.ts'

const nachweis = seite({
  name: 'web.haushalt.nachweis',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<NachweisAnsicht> => {
    const heute = monatVon(a.umgebung.uhr.heute())
    // a run is executed up to 15 days after it was handed over
    const bis = plusMonate(heute, 1)
    const monat = gewaehlterMonat(a.request, heute, bis)
    const tage = await mitRechten(
      a.umgebung.db,
      a.akteur,
      (tx) => listNachweistage(tx, a.nutzer.traeger, { von: ersterTag(monat), bis: letzterTag(monat) }),
      { nurLesen: true },
    )
    return {
      monat: isoMonat(monat),
      monate: monatsauswahl(bis),
      tage: tage.map((t) => ({
        tag: iso(t.tag),
        name: deutsch(t.tag),
        zahlungen: t.zahlungen === 0 ? '' : String(t.zahlungen),
        belastung: oderNichts(t.belastung),
        anderes: oderNichts(t.anderes),
      })),
      summe: euro(summe(tage.map((t) => t.belastung))),
    }
  },
})

export const loader = nachweis.loader
