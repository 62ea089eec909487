import { anmelden, anmeldenMeldung, OIDC_BEGINN, oidcMeldung, seite, sichererPfad, weiter } from '../../zugang/index.ts'
import type { AnmeldeAnsicht, AnmeldeAntwort } from './anmelden.tsx'

const anmeldung = seite({
  name: 'web.anmelden',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<AnmeldeAnsicht> => {
    if (a.nutzer) throw weiter(nach(a.request), [])
    const dienstkonto = a.umgebung.konfiguration.anmeldung.oidc !== undefined
    return {
      hinweis: oidcMeldung(new URL(a.request.url).searchParams.get('hinweis')) ?? '',
      dienstkonto: dienstkonto ? `${OIDC_BEGINN}?nach=${encodeURIComponent(nach(a.request))}` : '',
    }
  },
  action: async (a): Promise<AnmeldeAntwort> => {
    const anmeldename = String(a.formular.get('anmeldename') ?? '')
    const r = await anmelden(a.kontext, { anmeldename, kennwort: String(a.formular.get('kennwort') ?? '') })
    if (!r.ok) return { fehler: anmeldenMeldung(r.ablehnung), anmeldename }
    throw weiter(nach(a.request), r.wert.cookies)
  },
})

/** Where the person wanted to go before. */
function nach(request: Request): string {
  return sichererPfad(new URL(request.url).searchParams.get('nach'))
}

export const loader = anmeldung.loader
export const action = anmeldung.action
