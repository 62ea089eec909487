import { listeHinweisbilanz } from '../../fall/index.ts'
import { deutsch, plusTage } from '../../kern/index.ts'
import { HINWEISE, type Hinweiscode } from '../../recht/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import type { Bilanzseite } from './hinweisbilanz.tsx'

const TAGE = 90
/** Shown at least so often before a share of refusals says anything. */
const GENUG = 20

const bilanz = seite({
  name: 'web.hinweisbilanz',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<Bilanzseite> => {
    const ab = plusTage(a.umgebung.uhr.heute(), -TAGE)
    const zeilen = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeHinweisbilanz(tx, a.nutzer.traeger, ab), {
      nurLesen: true,
    })
    return {
      ab: deutsch(ab),
      zeilen: zeilen
        .map((z) => {
          const eintrag = Object.hasOwn(HINWEISE, z.code) ? HINWEISE[z.code as Hinweiscode] : undefined
          const entschieden = z.uebernommen + z.verworfen
          return {
            ...z,
            gruende: z.gruende.slice(0, 3).join('; '),
            text: eintrag?.text ?? 'Dieser Hinweis ist entfallen.',
            norm: eintrag?.norm ?? '',
            nutzen: entschieden === 0 ? '' : `${Math.round((z.uebernommen * 100) / entschieden)} %`,
            pruefen: z.treffer >= GENUG && z.verworfen > 2 * z.uebernommen,
          }
        })
        .sort((x, y) => Number(y.pruefen) - Number(x.pruefen) || y.treffer - x.treffer),
    }
  },
})

export const loader = bilanz.loader
