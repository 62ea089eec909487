import { redirect } from 'react-router'
import { listeAufforderungen } from '../../../fall/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import type { Aufforderungsantwort } from '../aufforderungsliste.tsx'
import { aufforderungszeilen, handle, waehlbareLeute } from '../aufforderungszeilen.server.ts'
import type { Fallaufforderungen } from './aufforderungen.tsx'
import { fallId, leseFall } from './zugriff.server.ts'

const aufforderungen = seite({
  name: 'web.fall.aufforderungen',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'alle',
  audit: 'AUFFORDERUNG_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<Fallaufforderungen> => {
    const { fall } = await leseFall(a, ['person', 'verlauf'])
    const zeilen = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => aufforderungszeilen(tx, a, await listeAufforderungen(tx, fall)),
      { nurLesen: true },
    )
    return {
      offene: zeilen.filter((z) => z.offen),
      andere: zeilen.filter((z) => !z.offen),
      leute: fall.traeger === a.nutzer.traeger ? await waehlbareLeute(a) : [],
      ich: a.nutzer.bediensteter,
    }
  },
  action: async (a): Promise<Aufforderungsantwort | Response> =>
    (await handle(a, fallId(a))) ?? redirect(`/faelle/${fallId(a)}/aufforderungen`),
})

export const loader = aufforderungen.loader
export const action = aufforderungen.action
