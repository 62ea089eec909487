import { findDokument, oeffne } from '../../akte/index.ts'
import { ladeFall, ladeVerfahren } from '../../fall/index.ts'
import { istUuid, kennung } from '../../kern/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { dateiantwort } from './datei.ts'

/** One document of a file: logged by itself, then handed out. `?form=html` or `?form=text` for letters. */
const dokument = seite({
  name: 'web.dokument',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'dokument',
  loader: async (a): Promise<Response> => {
    const id = a.params.id ?? ''
    const form = new URL(a.request.url).searchParams.get('form')
    if (!istUuid(id)) throw new Response('Dieses Dokument gibt es nicht.', { status: 404 })
    const gelesen = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const eintrag = await findDokument(tx, kennung<'Dokument'>(id))
        const fall = eintrag && (await ladeFall(tx, eintrag.fall))
        if (!eintrag || !fall) return undefined
        const { traeger, verfahren } = eintrag
        if (verfahren !== null && (await ladeVerfahren(tx, { traeger, verfahren })) === undefined) return undefined
        const format = form === 'html' || form === 'text' ? form : 'pdf'
        return { fall, datei: await oeffne(tx, eintrag, format) }
      },
      { nurLesen: true },
    )
    if (!gelesen) throw new Response('Dieses Dokument gibt es nicht.', { status: 404 })
    await a.lesen({
      art: 'dokument',
      dokument: id,
      fall: gelesen.fall.fall,
      fallTraeger: gelesen.fall.traeger,
      personen: gelesen.fall.mitglieder.map((m) => m.person),
    })
    return dateiantwort(gelesen.datei)
  },
})

export const loader = dokument.loader
