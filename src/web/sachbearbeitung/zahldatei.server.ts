import { mitRechten } from '../../technik/index.ts'
import { findLauf, haeltDateien, ladeDatei, ladeLaufbericht } from '../../zahlung/index.ts'
import { seite } from '../../zugang/index.ts'
import { dateiantwort } from './datei.ts'
import { laufRef } from './zahllauf.server.ts'

/** One file of a run that is posted, to hand to the bank. */
const zahldatei = seite({
  name: 'web.zahllauf.datei',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'ZAHLDATEI_GELADEN',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const ref = laufRef(a)
    const gelesen = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const lauf = await findLauf(tx, ref)
        if (lauf?.stand.zustand !== 'uebergeben') return undefined
        if (haeltDateien((await ladeLaufbericht(tx, ref))?.sperre)) return 'gesperrt'
        return { anzahl: lauf.stand.inhalt.anzahl, datei: await ladeDatei(tx, ref, Number(a.params.nr)) }
      },
      { nurLesen: true },
    )
    if (gelesen === 'gesperrt')
      throw new Response(
        'Dieser Lauf ist seit der Wiederherstellung gesperrt. Auf seiner Seite steht, was zu klären ist.',
        {
          status: 409,
        },
      )
    if (!gelesen?.datei) throw new Response('Diese Datei gibt es nicht.', { status: 404 })
    await a.lesen({ art: 'export', gegenstand: ref.lauf, zweck: 'Zahldatei an die Bank', anzahl: gelesen.anzahl })
    const { bytes, name } = gelesen.datei
    return dateiantwort({ bytes, medientyp: 'application/xml', dateiname: name, alsAnhang: true })
  },
})

export const loader = zahldatei.loader
