import { seite } from '../../zugang/index.ts'

const tasten = seite({ name: 'web.tasten', stufe: 'oeffentlich', traeger: 'keiner', audit: 'keins' })

export const loader = tasten.loader
