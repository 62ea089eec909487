import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { VERMOEGEN_WERT, VERWERTUNG } from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { stehtFuerSich } from '../p09-hilfebeduerftigkeit/stehtFuerSich.ts'
import { freiVon } from './frei.ts'
import { einzusetzendesVermoegen, vermoegenDecktBedarf, vermoegenDerErwachsenenDeckt } from './vermoegen.ts'

const kommtSpaeter = (e: Eintrag<'vermoegen'>): boolean =>
  (e.a.verwertung === 'spaeter' || e.a.verwertung === 'haerte') && !e.a.geschuetzt

export const hatSpaeteres = (k: Rechnung, p: number): boolean => k.s.personen[p]?.vermoegen.some(kommtSpaeter) ?? false

/** § 9 Abs. 4 SGB II: what cannot be used or turned into money at once, or only with special hardship. */
export const nichtSofortVerwertbar = groesse<Cent>({
  id: 'sgb2.9.4.nichtSofortVerwertbar',
  norm: '§ 9 Abs. 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.vermoegen ?? []) {
      if (e.von > k.von || e.bis < k.von || !kommtSpaeter(e)) continue
      k.angabe(e, VERWERTUNG)
      summe += k.angabe(e, VERMOEGEN_WERT) - freiVon(k, p, e)
    }
    return cent(summe)
  },
})

/** What is above the Freibeträge and at hand: of the adults together, because their assets count for all; of a child its own. */
export const sofortEinzusetzen = groesse<Cent>({
  id: 'sgb2.9.4.sofortEinzusetzen',
  norm: '§ 9 Abs. 1 und 4, § 12 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const gemeinsam = istHauptpersonOderPartner(k, p)
    let summe = 0
    for (const q of k.s.personen) {
      if (gemeinsam ? !istHauptpersonOderPartner(k, q.nr) : q.nr !== p) continue
      summe += k.lies(einzusetzendesVermoegen, q.nr)
      if (hatSpaeteres(k, q.nr)) summe -= k.lies(nichtSofortVerwertbar, q.nr)
    }
    return mindestensNull(summe)
  },
})

/**
 * § 9 Abs. 4, § 24 Abs. 5 SGB II: assets stand against the claim, but none of what is above the Freibeträge is at hand:
 * the person is in need, and benefits are given as a loan.
 */
export const nurSpaeterVerwertbar = groesse({
  id: 'sgb2.9.4.nurSpaeterVerwertbar',
  norm: '§ 9 Abs. 4 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    if (k.lies(vermoegenDecktBedarf, p) === 0) return wahr(false)
    if (!istHauptpersonOderPartner(k, p) && k.lies(sofortEinzusetzen, p) > 0) return wahr(false)
    if (k.lies(vermoegenDerErwachsenenDeckt, 0) === 0 || k.lies(stehtFuerSich, p) === 1) return wahr(true)
    return wahr(beiDenErwachsenen(k) === 0)
  },
})

/** The same of the adults together. */
export function beiDenErwachsenen(k: Rechnung): Cent {
  for (const q of k.s.personen) if (istHauptpersonOderPartner(k, q.nr)) return k.lies(sofortEinzusetzen, q.nr)
  return NULL_CENT
}

/** Whether anyone has assets that come later: most households have none. */
export const gibtEsSpaeteres = (k: Rechnung): boolean => k.s.personen.some((q) => hatSpaeteres(k, q.nr))
