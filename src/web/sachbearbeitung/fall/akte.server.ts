import { listeDokumente } from '../../../akte/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import type { Liste } from './listen.tsx'
import { leseFall } from './zugriff.server.ts'

const akte = seite({
  name: 'web.fall.akte',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<readonly Liste[]> => {
    const v = await leseFall(a, ['akte'])
    const { dokumente, leute } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const dokumente = await listeDokumente(tx, v.fall)
        const ids = [...new Set(dokumente.flatMap((d) => (d.angelegtVon === null ? [] : [d.angelegtVon])))]
        return { dokumente, leute: await listBedienstete(tx, ids) }
      },
      { nurLesen: true },
    )
    const name = (id: string | null): string => {
      const b = leute.find((x) => x.id === id)
      return b ? `${b.vorname} ${b.nachname}` : 'Programm'
    }
    return [
      {
        titel: 'Akte',
        koepfe: [
          { titel: 'Dokument' },
          { titel: 'Richtung' },
          { titel: 'Vom' },
          { titel: 'Abgelegt' },
          { titel: 'Von' },
          { titel: 'Prüfsumme' },
        ],
        zeilen: dokumente.map((d) => ({
          schluessel: d.dokument,
          nach: `/dokumente/${d.dokument}`,
          datei: true,
          zellen: [
            d.titel,
            d.richtung === 'eingang' ? 'Eingang' : 'Ausgang',
            d.datum === null ? '' : deutsch(d.datum),
            deutscheZeit(d.angelegtAm),
            name(d.angelegtVon),
            d.hash.slice(0, 12),
          ],
        })),
        leer: 'Die Akte ist noch leer.',
        fuss: '',
      },
    ]
  },
})

export const loader = akte.loader
