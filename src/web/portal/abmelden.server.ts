import { redirect } from 'react-router'
import { seite, verlasse } from '../../zugang/index.ts'

const abmeldung = seite({
  name: 'web.portal.abmelden',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async () => {
    throw redirect('/portal')
  },
  action: async (a) => {
    const headers = new Headers()
    for (const c of await verlasse(a.kontext)) headers.append('Set-Cookie', c)
    throw redirect('/portal', { headers })
  },
})

export const loader = abmeldung.loader
export const action = abmeldung.action
