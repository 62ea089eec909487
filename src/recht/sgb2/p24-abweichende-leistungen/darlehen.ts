import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { ANLASS, FEHLENDER_BETRAG } from '../../sachverhalt/felder.ts'
import { angabenDer } from '../../sachverhalt/sachverhalt.ts'
import { istBerechtigt } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { restbedarf } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import { einkommensanteil } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { gibtEsSpaeteres, nurSpaeterVerwertbar } from '../p12-vermoegen/sofort.ts'
import { vermoegenDecktBedarf } from '../p12-vermoegen/vermoegen.ts'
import { angerechnet } from '../p19-leistung/leistung.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'
import { einmalbedarfNachVermoegen, hatEinmalbedarf } from './einmalbedarf.ts'

/** Whether § 24 Abs. 5 may apply: assets stand against the claim and some of them are not at hand. */
export const mitDarlehenAufVermoegen = (k: Rechnung, p: number): boolean =>
  gibtEsSpaeteres(k) && k.lies(vermoegenDecktBedarf, p) === 1

/**
 * § 9 Abs. 4, § 24 Abs. 5 SGB II: where assets cannot be used at once or only with special hardship, what income leaves of
 * the need is given as a loan, with what is needed once. How it is secured (Satz 2), and when the value of the assets is reached, a human decides.
 */
export const darlehenVermoegen = groesse<Cent>({
  id: 'sgb2.24.5.darlehenVermoegen',
  norm: '§ 9 Abs. 4, § 24 Abs. 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(nurSpaeterVerwertbar, p) === 0 || k.lies(istBerechtigt, p) === 0) return NULL_CENT
    if (k.lies(istBeantragt, 0) === 0) return NULL_CENT
    const einmalig = hatEinmalbedarf(k, p) ? k.lies(einmalbedarfNachVermoegen, p) : 0
    return cent(mindestensNull(k.lies(restbedarf, p) - k.lies(einkommensanteil, p)) + einmalig)
  },
})

export const hatFehlendeEinnahme = (k: Rechnung, p: number): boolean =>
  k.s.personen[p]?.je.fehlendeEinnahme !== undefined

/** What is counted as income of this Bedarfsgemeinschaft in the month and could be missing. */
export const angerechnetZusammen = groesse<Cent>({
  id: 'sgb2.24.4.angerechnetZusammen',
  norm: '§ 24 Abs. 4 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (const q of k.s.personen)
      if (k.lies(istBerechtigt, q.nr) === 1 && k.lies(vermoegenDecktBedarf, q.nr) === 0)
        summe += k.lies(angerechnet, q.nr)
    return k.lies(istBeantragt, 0) === 0 ? NULL_CENT : cent(summe)
  },
})

/**
 * § 24 Abs. 4 SGB II: income that will only come in later in the month, or a shared-out inflow that is used up already: a
 * loan up to what is counted as income. It may be given, so it is a proposal.
 */
export const darlehenFehlendeEinnahme = groesse<Cent>({
  id: 'sgb2.24.4.darlehenFehlendeEinnahme',
  norm: '§ 24 Abs. 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(istBerechtigt, p) === 0) return NULL_CENT
    const fehlt = fehlender(k, p)
    let davor = 0
    for (let q = 0; q < p; q++)
      if (hatFehlendeEinnahme(k, q) && k.lies(istBerechtigt, q) === 1) davor += fehlender(k, q)
    return hoechstens(fehlt, mindestensNull(k.lies(angerechnetZusammen, 0) - davor))
  },
})

function fehlender(k: Rechnung, p: number): Cent {
  let summe = 0
  for (const e of angabenDer(k.s.personen[p], 'fehlendeEinnahme')) {
    if (!k.giltImMonat(e)) continue
    k.angabe(e, ANLASS)
    summe += k.angabe(e, FEHLENDER_BETRAG)
  }
  return cent(summe)
}
