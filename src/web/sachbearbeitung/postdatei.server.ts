import { findPosteingang, loadPostinhalt } from '../../akte/index.ts'
import { istUuid, kennung } from '../../kern/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { dateiantwort } from './datei.ts'

/** The bytes of post that lies in no case yet: logged by itself, then handed out. */
const postdatei = seite({
  name: 'web.posteingang.datei',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'dokument',
  loader: async (a): Promise<Response> => {
    const id = a.params.id ?? ''
    const ref = { traeger: a.nutzer.traeger, posteingang: kennung<'Posteingang'>(id) }
    const gelesen = istUuid(id)
      ? await mitRechten(
          a.umgebung.db,
          a.akteur,
          async (tx) => {
            const p = await findPosteingang(tx, ref)
            const bytes = p?.sperre === null && (await loadPostinhalt(tx, ref))
            return p && bytes ? { bytes, medientyp: p.medientyp, dateiname: p.dateiname } : undefined
          },
          { nurLesen: true },
        )
      : undefined
    if (gelesen === undefined) throw new Response('Diese Post gibt es hier nicht.', { status: 404 })
    await a.lesen({ art: 'dokument', dokument: id, personen: [] })
    return dateiantwort(gelesen)
  },
})

export const loader = postdatei.loader
