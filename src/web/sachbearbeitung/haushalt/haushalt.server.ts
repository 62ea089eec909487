import { isoMonat, monatVon } from '../../../kern/index.ts'
import { seite } from '../../../zugang/index.ts'
import type { HaushaltAnsicht } from './haushalt.tsx'
import { ladeMonat, monatstabellen } from './monatsbericht.server.ts'
import { monatsauswahl } from './zeitraum.ts'

const haushalt = seite({
  name: 'web.haushalt',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<HaushaltAnsicht> => {
    const m = await ladeMonat(a)
    return {
      monat: isoMonat(m.monat),
      monate: monatsauswahl(monatVon(a.umgebung.uhr.heute())),
      tabellen: monatstabellen(m),
    }
  },
})

export const loader = haushalt.loader
