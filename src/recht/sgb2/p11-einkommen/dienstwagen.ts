import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil } from '../../regelwerk/rundung.ts'
import { DIENSTWAGEN, LISTENPREIS } from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'

/** § 6 Abs. 1 Nr. 4 EStG: one percent of the list price a month; of a hybrid car of its half, of an electric one of a quarter. */
const NENNER = { voll: 100, haelfte: 200, viertel: 400 } as const

// § 5 Abs. 1 RBEG 2011: of 361.81 euros of a single person 22.78 are for traffic (Abteilung 7).
const REGELBEDARF_RBEG = 361_81

/** What the Regelbedarf holds for traffic, of 361.81: "höchstens der Betrag, der für diesen Teil … enthalten ist". */
export const verkehrImRegelbedarf = parameter(
  'grusigv.2.6.verkehrImRegelbedarf',
  '§ 2 Abs. 6 Satz 2 Alg II-V (bis 31.07.2016, heute § 2 Abs. 6 GrusiGV)',
  'cent',
  [
    {
      ab: '2011-01-01',
      verkuendet: '2010-12-31',
      wert: 22_78,
      quelle:
        'Alg II-V (Stand 02.07.2012); § 5 Abs. 1 RBEG v. 24.03.2011, BGBl. I S. 453, Abteilung 7 (rückwirkend; nicht im Text gelesen)',
      unsicher: 'wert',
    },
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 0,
      quelle: 'V. v. 26.07.2016, BGBl. I S. 1858: der Höchstbetrag ist entfallen',
    },
  ],
)

export const hatDienstwagen = (k: Rechnung, p: number): boolean =>
  k.s.personen[p]?.erwerb.some((e) => (e.a.dienstwagen_listenpreis_cent ?? 0) > 0 && k.giltImMonat(e)) ?? false

function wert(k: Rechnung, e: Eintrag<'erwerbseinkommen'>): number {
  const preis = k.angabe(e, LISTENPREIS) ?? 0
  return preis === 0 ? 0 : anteil(cent(preis), 1, NENNER[k.angabe(e, DIENSTWAGEN) ?? 'voll'])
}

/** § 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 6 GrusiGV: the use of a company car in private, part of the pay. */
export const dienstwagenWert = groesse<Cent>({
  id: 'grusigv.2.6.dienstwagen',
  norm: '§ 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 6 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.erwerb ?? []) if (k.giltImMonat(e)) summe += wert(k, e)
    if (summe === 0) return NULL_CENT
    if (!k.kennt(verkehrImRegelbedarf) || k.wahl(verkehrImRegelbedarf) === 0) return cent(summe)
    return cent(Math.min(summe, anteil(k.lies(regelbedarf, p), k.parameter(verkehrImRegelbedarf), REGELBEDARF_RBEG)))
  },
})
