import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { GESCHUETZT, VERMOEGEN_WERT } from '../../sachverhalt/felder.ts'
import { VERMOEGEN } from '../../sachverhalt/merkmale.ts'
import { gehoertZurBg } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import { vorsorgeFrei } from './bis2022.ts'
import { freiNachGesetz, hatFreies } from './frei.ts'
import { vorsorgeJeLebensjahr } from './parameter.ts'

/** § 12 Abs. 1 SGB II: what is not protected, at its market value, as it stands at the beginning of the month. */
export const vermoegen = groesse<Cent>({
  id: 'sgb2.12.1.vermoegen',
  norm: '§ 12 Abs. 1 und 3 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: VERMOEGEN,
  rechne: (k, p) => {
    return k.lies(gehoertZurBg, p) === 0 ? NULL_CENT : wertDesVermoegens(k, p)
  },
})

/** What a person has that is not protected, whether or not it belongs to the Bedarfsgemeinschaft. */
export function wertDesVermoegens(k: Rechnung, p: number): Cent {
  let summe = 0
  let gebunden = 0
  for (const e of k.s.personen[p]?.vermoegen ?? []) {
    if (e.von > k.von || e.bis < k.von || k.angabe(e, GESCHUETZT)) continue
    if (e.a.vermoegensart === 'vorsorgeGebunden') gebunden += k.angabe(e, VERMOEGEN_WERT)
    else summe += k.angabe(e, VERMOEGEN_WERT)
  }
  const frei = hatFreies(k.s.personen[p]) ? k.lies(freiNachGesetz, p) : 0
  return cent(summe - frei + gebundeneVorsorge(k, p, gebunden))
}

/**
 * What is bound until retirement: until 2022 free up to an amount by age (§ 12 Abs. 2 Satz 1 Nr. 3 SGB II), since 2023
 * free as a contract for old age (§ 12 Abs. 1 Satz 2 Nr. 3 SGB II).
 */
function gebundeneVorsorge(k: Rechnung, p: number, wert: number): number {
  if (wert === 0 || !k.kennt(vorsorgeJeLebensjahr) || k.wahl(vorsorgeJeLebensjahr) === 0) return 0
  return Math.max(0, wert - k.lies(vorsorgeFrei, p))
}
