import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { EINMAL_ANERKANNT, EINMAL_BETRAG } from '../../sachverhalt/felder.ts'
import { vermoegenVorSchulden, vermoegenVorWohndarlehen } from '../p42a-darlehen/vermoegenVorDarlehen.ts'
import { anerkannt, einmalige, INSTANDHALTUNG } from './einmalig.ts'

const KAUTION: ReadonlySet<string> = new Set(['kaution', 'genossenschaft'])
const SCHULDEN: ReadonlySet<string> = new Set(['schulden'])

/** What of repairs is not recognised as need of the month. */
function offeneInstandhaltung(k: Rechnung): number {
  let summe = 0
  for (const e of einmalige(k, INSTANDHALTUNG)) summe += k.angabe(e, EINMAL_BETRAG) - anerkannt(k, e)
  return Math.max(0, summe)
}

function offene(k: Rechnung, arten: ReadonlySet<string>): number {
  let summe = 0
  for (const e of einmalige(k, arten)) summe += k.angabe(e, EINMAL_ANERKANNT) ?? k.angabe(e, EINMAL_BETRAG)
  return summe
}

/** What the home needs in the month and a loan may meet: assets used for it are not there for another loan. */
export const offenFuerWohnung = (k: Rechnung): number =>
  k.s.je.unterkunftEinmal === undefined ? 0 : offeneInstandhaltung(k) + offene(k, KAUTION) + offene(k, SCHULDEN)

/** § 42a Abs. 1 Satz 1 SGB II: what the assets at hand leave of a need, when those before it have been met from them. */
function nachVermoegen(bedarf: number, verfuegbar: () => number, davor: () => number): Cent {
  return bedarf === 0 ? NULL_CENT : mindestensNull(bedarf - Math.max(0, verfuegbar() - davor()))
}

/** § 22 Abs. 2 Satz 2 SGB II: the part of urgent repairs above that can be a loan. */
export const darlehenInstandhaltung = groesse<Cent>({
  id: 'sgb2.22.2.darlehenInstandhaltung',
  norm: '§ 22 Abs. 2 Satz 2 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) =>
    nachVermoegen(
      offeneInstandhaltung(k),
      () => k.lies(vermoegenVorWohndarlehen, 0),
      () => 0,
    ),
})

/** § 22 Abs. 6 Satz 3 SGB II: deposit and shares in a housing cooperative sollen als Darlehen erbracht werden. */
export const darlehenKaution = groesse<Cent>({
  id: 'sgb2.22.6.darlehenKaution',
  norm: '§ 22 Abs. 6 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) =>
    nachVermoegen(
      offene(k, KAUTION),
      () => k.lies(vermoegenVorWohndarlehen, 0),
      () => offeneInstandhaltung(k),
    ),
})

/** § 22 Abs. 8 SGB II: debts may be taken over, as a loan; assets within the Freibeträge come first (Satz 3). */
export const darlehenSchulden = groesse<Cent>({
  id: 'sgb2.22.8.darlehenSchulden',
  norm: '§ 22 Abs. 8 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) =>
    nachVermoegen(
      offene(k, SCHULDEN),
      () => k.lies(vermoegenVorSchulden, 0),
      () => offeneInstandhaltung(k) + offene(k, KAUTION),
    ),
})
