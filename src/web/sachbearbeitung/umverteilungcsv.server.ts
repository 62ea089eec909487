import { zeigeUmverteilung } from '../../ablauf/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { csvAntwort } from './csv.ts'
import { namenVon } from './organisation.server.ts'
import { ladePlan } from './umverteilung.server.ts'

/** Every case a plan would move today, as a table for a spreadsheet. */
const umverteilungcsv = seite({
  name: 'web.umverteilung.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const { id, zeilen } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const g = await ladePlan(tx, a)
        const { wechsel } = await zeigeUmverteilung(tx, a.umgebung, g)
        const name = await namenVon(
          tx,
          wechsel.flatMap((w) => [w.von, w.an]),
        )
        return { id: g.id, zeilen: wechsel.map((w) => [w.bgNummer, name(w.von), name(w.an), w.kriterium]) }
      },
      { nurLesen: true },
    )
    await a.lesen({ art: 'export', gegenstand: id, zweck: 'Vorschau einer Umverteilung', anzahl: zeilen.length })
    return csvAntwort('umverteilung.csv', [['BG-Nummer', 'Von', 'An', 'Kriterium'], ...zeilen])
  },
})

export const loader = umverteilungcsv.loader
