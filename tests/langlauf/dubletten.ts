// `npm run langlauf -- dubletten`: precision and recall of the look for duplicates on the full count.
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { misst } from '../dubletten/guete.ts'
import type { Langlauf } from './langlauf.ts'

const ZAHL = zaehlung.zaehlung['stammdaten.dubletten'].lang

type Zahlen = Readonly<
  Record<
    'personen' | 'dubletten' | 'uebersehen' | 'verwechselt' | 'genauigkeit_promille' | 'trefferquote_promille',
    number
  >
>

export const langlauf: Langlauf<Zahlen> = async ({ saat, angaben, melde }) => {
  const g = misst(Number(angaben.zahl ?? ZAHL), saat)
  for (const [a, b] of g.verwechselt.slice(0, 20)) melde(`verwechselt: ${JSON.stringify([a, b])}`)
  const zahlen = {
    personen: g.personen,
    dubletten: g.dubletten,
    uebersehen: g.uebersehen.length,
    verwechselt: g.verwechselt.length,
    genauigkeit_promille: g.genauigkeit,
    trefferquote_promille: g.trefferquote,
  }
  if (g.genauigkeit < 980 || g.trefferquote < 950) throw new Error(`aim not met: ${JSON.stringify(zahlen)}`)
  return zahlen
}
