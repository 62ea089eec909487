import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { GEBURT } from '../../sachverhalt/felder.ts'
import { aufenthalt, istKind } from '../p07-berechtigte/haushalt.ts'
import { kindergeld } from '../p11-einkommen/einnahmen.ts'
import { kindergeldBeimKind } from '../p11-einkommen/kindergeldUeberhang.ts'
import { anspruch } from '../p19-leistung/leistung.ts'
import { regelbedarfsstufe } from '../p20-regelbedarf/regelbedarfsstufe.ts'

const PAKET3 = 'Sozialschutz-Paket III v. 10.03.2021, BGBl. 2021 I S. 335'
const KITA = 'Kitafinanzhilfenänderungsgesetz v. 25.06.2021, BGBl. 2021 I S. 2020'
const SOFORT = 'Sofortzuschlags- und Einmalzahlungsgesetz v. 23.05.2022, BGBl. 2022 I S. 760'

/** Each is for one month; 0 = over. */
export const einmalzahlung2021 = parameter('sgb2.70.einmalzahlung2021', '§ 70 SGB II', 'cent', [
  { ab: '2021-05-01', verkuendet: '2021-03-17', wert: 150_00, quelle: PAKET3 },
  { ab: '2021-06-01', verkuendet: '2021-03-17', wert: 0, quelle: PAKET3 },
])
export const kinderfreizeitbonus = parameter('sgb2.71.2.kinderfreizeitbonus', '§ 71 Abs. 2 SGB II', 'cent', [
  { ab: '2021-08-01', verkuendet: '2021-06-30', wert: 100_00, quelle: KITA },
  { ab: '2021-09-01', verkuendet: '2021-06-30', wert: 0, quelle: KITA },
])
export const einmalzahlung2022 = parameter('sgb2.73.einmalzahlung2022', '§ 73 SGB II', 'cent', [
  { ab: '2022-07-01', verkuendet: '2022-05-27', wert: 200_00, quelle: SOFORT },
  { ab: '2022-08-01', verkuendet: '2022-05-27', wert: 0, quelle: SOFORT },
])

/** Whether this is a month with a payment at all. */
export const gibtEsEinmalzahlung = (k: Rechnung): boolean =>
  k.wahl(einmalzahlung2021) > 0 || k.wahl(kinderfreizeitbonus) > 0 || k.wahl(einmalzahlung2022) > 0

/**
 * §§ 70, 71 Abs. 2, 73 SGB II: paid beside the claim to who has one in that month; no need and no income, no part of the
 * distribution.
 */
export const einmalzahlung = groesse<Cent>({
  id: 'sgb2.70.einmalzahlung',
  norm: '§§ 70, 71 Abs. 2, § 73 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(anspruch, p) === 0) return NULL_CENT
    const stufe = k.lies(regelbedarfsstufe, p, k.abschnitte.length - 1)
    if (k.wahl(einmalzahlung2021) > 0) return mai2021(k, p, stufe)
    if (k.wahl(kinderfreizeitbonus) > 0) return august2021(k, p)
    return k.wahl(einmalzahlung2022) > 0 && stufe <= 2 ? k.parameter(einmalzahlung2022) : NULL_CENT
  },
})

/** § 70 SGB II: Regelbedarfsstufe 1 or 2; Stufe 3 if no Kindergeld is counted, also of who lives alone (§ 20 Abs. 3 SGB II). */
function mai2021(k: Rechnung, p: number, stufe: number): Cent {
  const berechtigt = stufe <= 2 || (stufe === 3 && k.lies(istKind(k, p) ? kindergeldBeimKind : kindergeld, p) === 0)
  return berechtigt ? k.parameter(einmalzahlung2021) : NULL_CENT
}

/** § 71 Abs. 2 SGB II: under 18; not if Kinderzuschlag is paid for the child in that month. */
function august2021(k: Rechnung, p: number): Cent {
  const person = k.s.personen[p]
  const e = aufenthalt(k, p)
  if (person === undefined || e === undefined) return NULL_CENT
  k.angabe(e, GEBURT)
  const zuschlag = person.sonstiges.some((x) => x.a.einkommensart === 'kinderzuschlag' && k.giltImMonat(x))
  return k.von >= person.ab[18] || zuschlag ? NULL_CENT : k.parameter(kinderfreizeitbonus)
}
