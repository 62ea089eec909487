import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import type { GesetzlicherEmpfaenger } from '../../berechnung/ergebnis.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { istBerechtigt } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { eigenesEinkommen } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import { einkommenZurVerteilung, gesamtbedarf } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { hatVermoegenAusserhalb, vermoegenDecktBedarf } from '../p12-vermoegen/vermoegen.ts'
import { anspruch } from '../p19-leistung/leistung.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'
import { beitraege, hatBeitraege, zuschussfaehig } from './beitraege.ts'

/**
 * § 26 Abs. 2 und 4 SGB II: who would be in need only because of the contribution gets what is necessary to avoid it:
 * the contributions less what income exceeds the need by, up to the limits of Abs. 1 and 3.
 */
export const zuschussZurVermeidung = groesse<Cent>({
  id: 'sgb2.26.2.zuschussZurVermeidung',
  norm: '§ 26 Abs. 2 und 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const meiner = k.lies(zuschussfaehig, p)
    if (meiner === 0) return NULL_CENT
    if (!istHauptpersonOderPartner(k, p))
      return ausgleich(meiner, k.lies(beitraege, p), mindestensNull(k.lies(eigenesEinkommen, p) - k.lies(bedarf, p)))
    const ueberschuss = k.lies(einkommenZurVerteilung, 0) - k.lies(gesamtbedarf, 0)
    if (ueberschuss < 0) return NULL_CENT
    let alle = 0
    let gedeckelt = 0
    for (const q of k.s.personen) {
      if (!hatBeitraege(k, q.nr) || !istHauptpersonOderPartner(k, q.nr)) continue
      alle += k.lies(beitraege, q.nr)
      gedeckelt += k.lies(zuschussfaehig, q.nr)
    }
    return anteil(ausgleich(cent(gedeckelt), cent(alle), cent(ueberschuss)), meiner, gedeckelt)
  },
})

const ausgleich = (hoechster: Cent, beitrag: Cent, ueberschuss: Cent): Cent =>
  hoechstens(hoechster, mindestensNull(beitrag - ueberschuss))

/** § 26 SGB II: Abs. 1 and 3 for who receives Grundsicherungsgeld, else Abs. 2 and 4; never counted in the distribution. */
export const zuschussVersicherung = groesse<Cent>({
  id: 'sgb2.26.zuschussVersicherung',
  norm: '§ 26 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!hatBeitraege(k, p) || k.lies(istBerechtigt, p) === 0 || k.lies(istBeantragt, 0) === 0) return NULL_CENT
    if (k.lies(anspruch, p) > 0) return k.lies(zuschussfaehig, p)
    if (k.lies(vermoegenDecktBedarf, p) === 1 || hatVermoegenAusserhalb(k, p)) return NULL_CENT
    return k.lies(zuschussZurVermeidung, p)
  },
})

/**
 * § 26 Abs. 5 SGB II: private insurance is paid to the company; statutory insurance of who receives Grundsicherungsgeld to
 * the Krankenkasse. Not named there and so paid to the person: statutory insurance under Abs. 2 and 4, Abs. 6.
 */
export function empfaengerDesZuschusses(k: Rechnung, p: number): GesetzlicherEmpfaenger | undefined {
  const arten = new Set<GesetzlicherEmpfaenger | undefined>()
  for (const e of angabenDer(k.s.personen[p], 'versicherungsbeitrag'))
    if (k.giltImMonat(e) && e.a.betrag_cent > 0) arten.add(empfaengerVon(k, p, e.a.versicherung))
  const [erste] = arten
  return arten.size > 1 ? 'beide' : erste
}

function empfaengerVon(
  k: Rechnung,
  p: number,
  v: Eintrag<'versicherungsbeitrag'>['a']['versicherung'],
): GesetzlicherEmpfaenger | undefined {
  if (v === 'pkv' || v === 'ppv') return 'versicherungsunternehmen'
  return v !== 'solidargemeinschaft' && k.lies(anspruch, p) > 0 ? 'krankenkasse' : undefined
}
