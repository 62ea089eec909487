import { seite } from '../../zugang/index.ts'

const hilfe = seite({ name: 'web.portal.hilfe', stufe: 'oeffentlich', traeger: 'keiner', audit: 'keins' })

export const loader = hilfe.loader
