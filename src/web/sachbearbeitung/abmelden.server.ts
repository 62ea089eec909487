import { abmelden, seite, weiter } from '../../zugang/index.ts'

const abmeldung = seite({
  name: 'web.abmelden',
  stufe: 'angemeldet',
  traeger: 'keiner',
  audit: 'keins',
  action: async (a): Promise<never> => {
    const { cookies } = await abmelden(a.kontext)
    throw weiter('/anmelden', cookies)
  },
})

export const loader = abmeldung.loader
export const action = abmeldung.action
