import { iso } from '../../../kern/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import { csvAntwort } from '../csv.ts'
import { ladeStichprobe, STAND, stichprobendatei } from './stichprobe.server.ts'

/** Every small payment of a quarter, drawn or not, for who looks after the sample (HKR-05). */
const stichprobecsv = seite({
  name: 'web.haushalt.stichprobe.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const { quartal, zeilen } = await ladeStichprobe(a)
    await a.lesen({ art: 'export', gegenstand: quartal, zweck: 'Stichprobe', anzahl: zeilen.length })
    const kopf = [
      'BG-Nummer',
      'Zahlung',
      'Vorgelegt am',
      'von',
      'Gezogen',
      'Stand',
      'Offen seit Tagen',
      'Freigegeben am',
      'von',
    ]
    return csvAntwort(stichprobendatei(quartal, a), [
      kopf,
      ...zeilen.map((z) => [
        z.bgNummer,
        z.heisst,
        iso(tagInBerlin(z.vorgelegtAm)),
        z.wer,
        z.gezogen ? 'ja' : 'nein',
        STAND[z.stand],
        z.stand === 'offen' ? String(z.alter) : '',
        z.freigabe === null ? '' : iso(tagInBerlin(z.freigabe.am)),
        z.zweite,
      ]),
    ])
  },
})

export const loader = stichprobecsv.loader
