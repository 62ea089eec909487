import { isoMonat, liesMonat } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { listAbschluesse, loadBericht } from '../../../zahlung/index.ts'
import { seite } from '../../../zugang/index.ts'
import { dateiantwort } from '../datei.ts'

/** The report of a closed month to the byte, as it was signed: sums by title and account, no person. */
const abschlussdatei = seite({
  name: 'web.haushalt.abschluss.datei',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: (a): Promise<Response> =>
    mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const monat = liesMonat(new URL(a.request.url).searchParams.get('monat') ?? '')
        const geschlossen = (await listAbschluesse(tx, a.nutzer.traeger)).some((m) => m.monat === monat)
        if (monat === undefined || !geschlossen)
          throw new Response('Dieser Monat ist nicht geschlossen.', { status: 404 })
        return dateiantwort({
          bytes: new TextEncoder().encode(await loadBericht(tx, a.nutzer.traeger, monat)),
          medientyp: 'application/json',
          dateiname: `monatsabschluss-${a.nutzer.traeger}-${isoMonat(monat)}.json`,
          alsAnhang: true,
        })
      },
      { nurLesen: true },
    ),
})

export const loader = abschlussdatei.loader
