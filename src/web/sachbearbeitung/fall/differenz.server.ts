import { type Entwurfsansicht, zeigeDifferenz } from '../../../ablauf/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import { differenzAnsicht } from './differenzansicht.ts'
import type { Differenz } from './differenzteile.tsx'
import { namenDesFalls } from './namen.ts'
import { handelnder, leseFall } from './zugriff.server.ts'

const differenzseite = seite({
  name: 'web.fall.differenz',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<Differenz> => {
    const v = await leseFall(a, ['person', 'ergebnis', 'zahlung', 'schriftstueck'])
    const d = await zeigeDifferenz(handelnder(a), v)
    if (!d) return OHNE_ENTWURF
    return differenzAnsicht(d.differenz, {
      fall: v.fall.fall,
      namen: namenDesFalls(v.personen, [...v.konten, ...d.lage.konten.values()]),
      inhalt: v.inhalt,
      gegen: gegen(d),
      geltend: d.lage.geltend,
      entschieden: d.lage.entschieden,
      vorschau: (i) => `/faelle/${v.fall.fall}/vorschau/${i}`,
    })
  },
})

export const loader = differenzseite.loader

const OHNE_ENTWURF: Differenz = {
  gegen: 'Es gibt keinen offenen Entwurf: Es gilt, was zuletzt angeordnet wurde.',
  schluss: '',
  tatsachen: [],
  betraege: [],
  vonHand: [],
  zahlungen: [],
  zahlungssummen: [],
  schreiben: [],
}

/** "Entwurf v7 gegen die Anordnung vom 16.12.2025 (Fassung 1)" */
export function gegen(d: Pick<Entwurfsansicht, 'entwurf' | 'lage'>): string {
  const { basis } = d.lage
  if (!basis) return `Entwurf v${d.entwurf.version}, noch nichts angeordnet: Alles ist neu.`
  return `Entwurf v${d.entwurf.version} gegen die Anordnung vom ${deutsch(tagInBerlin(basis.erstelltAm))} (Fassung ${basis.nr})`
}
