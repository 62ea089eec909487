import { redirectDocument } from 'react-router'
import { beweiseErneut, erneutMeldung, seite, sichererPfad } from '../../zugang/index.ts'
import type { BestaetigenAnsicht, BestaetigenAntwort } from './bestaetigen.tsx'
import { feldtext } from './formulartext.ts'

/** Before something that takes many data away: the own password once more, then on to it. */
const bestaetigung = seite({
  name: 'web.bestaetigen',
  stufe: 'angemeldet',
  traeger: 'keiner',
  audit: 'PERSON_BESTAETIGT',
  loader: async (a): Promise<BestaetigenAnsicht> => ({ oidc: a.kontext.sitzung?.weg === 'oidc' }),
  action: async (a): Promise<BestaetigenAntwort> => {
    const r = await beweiseErneut(a.kontext, feldtext(a.formular, 'kennwort'))
    if (!r.ok) return { fehler: erneutMeldung(r.ablehnung) }
    throw redirectDocument(sichererPfad(new URL(a.request.url).searchParams.get('nach')))
  },
})

export const loader = bestaetigung.loader
export const action = bestaetigung.action
