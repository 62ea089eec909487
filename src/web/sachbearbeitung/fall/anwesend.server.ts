import { ladeFall, listeAnwesende, meldeAnwesend } from '../../../fall/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import type { Mitbearbeitung } from './ansicht.ts'
import { fallId } from './zugriff.server.ts'

/** A page says every twenty seconds that it is there, and learns who else is. */
const anwesend = seite({
  name: 'web.fall.anwesend',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  action: async (a): Promise<Response> => {
    const stelle = String(a.formular.get('stelle') ?? '').slice(0, 80)
    const jetzt = a.umgebung.uhr.jetzt()
    const ich = a.nutzer.bediensteter
    const andere = await mitRechten(a.umgebung.db, a.akteur, async (tx): Promise<readonly Mitbearbeitung[]> => {
      const fall = await ladeFall(tx, fallId(a))
      if (!fall) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
      a.nurEigener(fall.traeger)
      await meldeAnwesend(tx, fall, { bediensteter: ich, stelle, jetzt })
      const liste = await listeAnwesende(tx, fall, { jetzt, ausser: ich })
      const leute = await listBedienstete(
        tx,
        liste.map((x) => x.bediensteter),
      )
      return liste.map((x) => {
        const b = leute.find((l) => l.id === x.bediensteter)
        return { name: b ? `${b.vorname} ${b.nachname}` : 'Jemand', ort: x.stelle }
      })
    })
    return Response.json(andere)
  },
})

export const action = anwesend.action
