import { deutsch, euro, jahrVon, monatsname, monatVon, summe } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { type Haushaltsjahr, ladeHaushaltsjahr, titelliste } from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { ladeTraeger } from './berichtpdf.server.ts'
import type { TitelAnsicht } from './titel.tsx'
import { oderNichts } from './worte.ts'
import { gewaehltesJahr, jahresauswahl } from './zeitraum.ts'

const titel = seite({
  name: 'web.haushalt.titel',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<TitelAnsicht> => {
    const heute = a.umgebung.uhr.heute()
    const y = await ladeJahr(a)
    const bewegte = y.titel.filter((t) => t.bisher !== 0 || t.angeordnet !== 0)
    const [bisher, angeordnet] = [summe(bewegte.map((t) => t.bisher)), summe(bewegte.map((t) => t.angeordnet))]
    return {
      jahr: String(y.jahr),
      jahre: jahresauswahl(jahrVon(monatVon(heute))),
      heute: deutsch(heute),
      vorbehalt: y.vorbehalt,
      zeilen: [
        ...bewegte.map((t) => zeile(t.titel?.titel ?? 'kein Titel', zweck(t), t.bisher, t.angeordnet)),
        ...(bewegte.length > 1 ? [zeile('Zusammen', '', bisher, angeordnet)] : []),
      ],
      monate: y.monate.map((m) => ({
        monat: monatsname(m.monat),
        bund: oderNichts(m.bund),
        kommune: oderNichts(m.kommune),
        zusammen: euro(summe([m.bund, m.kommune])),
      })),
      titel: titelliste(heute).map((z) => ({
        stelle: z.stelle,
        titel: z.titel,
        zweck: z.zweck,
        traeger: z.kostentraeger === 'bund' ? 'Bund' : 'Kommune',
        ab: deutsch(z.ab),
        quelle: z.quelle,
        unsicher: z.unsicher ?? '',
      })),
    }
  },
})

export const loader = titel.loader

export async function ladeJahr(a: SeitenAufruf): Promise<Haushaltsjahr> {
  const heute = a.umgebung.uhr.heute()
  const traeger = await ladeTraeger(a)
  const jahr = gewaehltesJahr(a.request, jahrVon(monatVon(heute)))
  return mitRechten(a.umgebung.db, a.akteur, (tx) => ladeHaushaltsjahr(tx, traeger, jahr, heute), { nurLesen: true })
}

type Betrag = Parameters<typeof euro>[0]

export const zweck = (t: Haushaltsjahr['titel'][number]): string =>
  t.stelle === 'ungeklaert' ? 'Eingegangen und noch nicht zugeordnet (verwahrt)' : (t.titel?.zweck ?? '')

function zeile(name: string, wofuer: string, bisher: Betrag, angeordnet: Betrag): TitelAnsicht['zeilen'][number] {
  return {
    titel: name,
    zweck: wofuer,
    bisher: euro(bisher),
    angeordnet: oderNichts(angeordnet),
    zusammen: euro(summe([bisher, angeordnet])),
  }
}
