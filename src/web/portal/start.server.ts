import { istAbgeschickt, ladeAntrag, listAntraegeDesKontos } from '../../antrag/index.ts'
import { deutsch } from '../../kern/index.ts'
import { mitRechten, tagInBerlin } from '../../technik/index.ts'
import { akteurDesBuergers, seite } from '../../zugang/index.ts'
import type { PortalstartAnsicht } from './start.tsx'

const start = seite({
  name: 'web.portal.start',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<PortalstartAnsicht> => {
    const { buerger } = a
    const beendet = new URL(a.request.url).searchParams.get('hinweis') === 'beendet'
    if (buerger === undefined) return { beendet, email: '', antraege: [] }
    const antraege = await mitRechten(
      a.umgebung.db,
      akteurDesBuergers(buerger),
      async (tx) => {
        const zeilen = await listAntraegeDesKontos(tx, buerger.konto)
        const alle = []
        for (const z of zeilen.slice(0, 20)) alle.push(await ladeAntrag(tx, a.umgebung, z.antrag))
        return alle.filter((x) => x !== undefined)
      },
      { nurLesen: true },
    )
    return {
      beendet: false,
      email: buerger.email,
      antraege: antraege.map((x) => ({
        id: x.antrag,
        titel: `Antrag, begonnen am ${deutsch(tagInBerlin(x.begonnen))}`,
        stand: standVon(x.gestelltAm !== null, istAbgeschickt(x)),
      })),
    }
  },
})

function standVon(gestellt: boolean, abgeschickt: boolean): string {
  if (abgeschickt) return 'Alle Angaben sind abgeschickt.'
  return gestellt
    ? 'Ihr Antrag ist gestellt. Es fehlen noch Antworten.'
    : 'Noch nicht gestellt. Machen Sie weiter, damit der Tag zählt.'
}

export const loader = start.loader
