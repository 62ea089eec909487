import { deutsch } from '../../../kern/index.ts'
import { titelliste } from '../../../zahlung/index.ts'
import { seite } from '../../../zugang/index.ts'
import type { HaushaltAnsicht } from './haushalt.tsx'

const haushalt = seite({
  name: 'web.haushalt',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<HaushaltAnsicht> => {
    const heute = a.umgebung.uhr.heute()
    return {
      heute: deutsch(heute),
      titel: titelliste(heute).map((z) => ({
        stelle: z.stelle,
        titel: z.titel,
        zweck: z.zweck,
        traeger: z.kostentraeger === 'bund' ? 'Bund' : 'Kommune',
        ab: deutsch(z.ab),
        quelle: z.quelle,
        unsicher: z.unsicher ?? '',
      })),
    }
  },
})

export const loader = haushalt.loader
