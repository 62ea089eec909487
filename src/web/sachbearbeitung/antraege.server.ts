import {
  type Antrag,
  istAbgeschickt,
  ladeAntrag,
  listEingegangene,
  listRueckfragen,
  personName,
  type Rueckfrage,
} from '../../antrag/index.ts'
import { type Datum, deutsch } from '../../kern/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import type { AntraegeAnsicht } from './antraege.tsx'

/** What citizens have applied for online and nobody has taken over yet. */
const antraege = seite({
  name: 'web.antraege',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'suche',
  loader: async (a): Promise<AntraegeAnsicht> => {
    const heute = a.umgebung.uhr.heute()
    const eingegangene = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const alle: Eingegangen[] = []
        for (const z of await listEingegangene(tx, a.nutzer.traeger)) {
          const antrag = await ladeAntrag(tx, a.umgebung, z.antrag)
          if (antrag !== undefined) alle.push({ antrag, rueckfragen: await listRueckfragen(tx, antrag) })
        }
        return alle
      },
      { nurLesen: true },
    )
    await a.lesen({ art: 'suche', begriff: 'eingegangene Onlineanträge', treffer: eingegangene.length })
    const zeilen = eingegangene.map(({ antrag: x, rueckfragen }) => ({
      id: x.antrag,
      name: personName(x.antworten, 'P1'),
      gestelltAm: x.gestelltAm === null ? '' : deutsch(x.gestelltAm),
      tage: x.gestelltAm === null ? 0 : heute - x.gestelltAm,
      notlage: x.antworten['antrag/notlage'] === true,
      stand: standVon(x, rueckfragen, heute),
    }))
    // Who has nothing to eat comes first, then the oldest day.
    return { zeilen: zeilen.toSorted((x, y) => Number(y.notlage) - Number(x.notlage) || y.tage - x.tage) }
  },
})

type Eingegangen = { readonly antrag: Antrag; readonly rueckfragen: readonly Rueckfrage[] }

function standVon(x: Antrag, rueckfragen: readonly Rueckfrage[], heute: Datum): string {
  const angaben = istAbgeschickt(x) ? 'alle Angaben da' : 'nur der Antrag'
  const [letzte] = rueckfragen.filter((r) => r.zurueckgenommen === null)
  if (letzte === undefined) return angaben
  if (letzte.beantwortet !== null) return `${angaben}, Rückfrage beantwortet`
  return letzte.frist < heute
    ? `${angaben}, Rückfrage ohne Antwort`
    : `${angaben}, Rückfrage bis ${deutsch(letzte.frist)}`
}

export const loader = antraege.loader
