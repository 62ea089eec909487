import { redirect } from 'react-router'
import { beginneAntrag } from '../../antrag/index.ts'
import { liesTraegerNr } from '../../kern/index.ts'
import { listTraeger } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { akteurDesBuergers, betritt, seite } from '../../zugang/index.ts'
import type { AntragsbeginnAnsicht, AntragsbeginnAntwort } from './beginn.tsx'
import { PORTAL } from './zugriff.server.ts'

/** Begins an application: no account is needed for it, one is made with the first answer. */
const beginn = seite({
  name: 'web.portal.beginn',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<AntragsbeginnAnsicht> => ({
    jobcenter: (await mitRechten(a.umgebung.db, PORTAL, listTraeger, { nurLesen: true })).map((t) => ({
      wert: t.nr,
      titel: `${t.name}, ${t.strasse} ${t.hausnummer}, ${t.plz} ${t.ort}`,
    })),
  }),
  action: async (a): Promise<AntragsbeginnAntwort> => {
    const nr = liesTraegerNr(String(a.formular.get('jobcenter') ?? ''))
    const alle = await mitRechten(a.umgebung.db, PORTAL, listTraeger, { nurLesen: true })
    const traeger = alle.find((t) => t.nr === nr)
    if (traeger === undefined) return { fehler: 'Bitte wählen Sie das Jobcenter, in dessen Gebiet Sie wohnen.' }
    const { buerger, cookies } = await betritt(a.kontext)
    const antrag = await mitRechten(a.umgebung.db, akteurDesBuergers(buerger), (tx) =>
      beginneAntrag(tx, a.umgebung, { traeger: traeger.nr, konto: buerger.konto }),
    )
    const headers = new Headers()
    for (const c of cookies) headers.append('Set-Cookie', c)
    throw redirect(`/portal/antrag/${antrag}/name`, { headers })
  },
})

export const loader = beginn.loader
export const action = beginn.action
