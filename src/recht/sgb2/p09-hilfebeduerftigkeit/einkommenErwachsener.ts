import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { EINKOMMEN_MIT_UEBERHANG, SONSTIGES_MIT_UEBERHANG } from '../../sachverhalt/merkmale.ts'
import { erwerbBereinigt, nachUnterhalt, ohneVersicherungen } from '../p11-einkommen/bereinigung.ts'
import { sonstigeEinnahmenMitUeberhang } from '../p11-einkommen/kindergeldUeberhang.ts'
import { kannUebernehmen, uebernommen } from '../p11b-absetzbetraege/verlagerung.ts'

/** § 11b SGB II: other income of an adult, the surplus of Kindergeld with it, less what is left of Nr. 3 and 4. */
const sonstigesMitUeberhang = groesse<Cent>({
  id: 'sgb2.11b.sonstigesMitUeberhang',
  norm: '§ 11 Abs. 1 Satz 5, § 11b Abs. 1 und 2b SGB II, § 1 Abs. 1 Nr. 1 GrusiGV',
  je: 'person',
  mass: 'cent',
  nurMit: SONSTIGES_MIT_UEBERHANG,
  rechne: (k, p) => ohneVersicherungen(k, p, sonstigeEinnahmenMitUeberhang(k, p)),
})

/** § 11b Abs. 1 Satz 1 Nr. 3 SGB II: insurances of other adults of the Bedarfsgemeinschaft that their own income does not bear. */
const uebernommeneVersicherungen = groesse<Cent>({
  id: 'sgb2.11b.1.uebernommeneVersicherungen',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: EINKOMMEN_MIT_UEBERHANG,
  rechne: (k, p) => uebernommen(k, p, k.lies(erwerbBereinigt, p), k.lies(sonstigesMitUeberhang, p)),
})

/** § 11 Abs. 1, § 11b SGB II: what an adult of the Bedarfsgemeinschaft brings in after all deductions. */
export const einkommenErwachsener = groesse<Cent>({
  id: 'sgb2.11.einkommenErwachsener',
  norm: '§ 11 Abs. 1, § 11b SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: EINKOMMEN_MIT_UEBERHANG,
  rechne: (k, p) => {
    const sonstiges = k.lies(sonstigesMitUeberhang, p)
    return nachUnterhalt(k, p, sonstiges, kannUebernehmen(k, p) ? k.lies(uebernommeneVersicherungen, p) : NULL_CENT)
  },
})

/** The same without a part of the surplus that flows in. */
export function einkommenOhneUeberhang(k: Rechnung, p: number, ueberhang: number): Cent {
  const sonstiges = ohneVersicherungen(k, p, sonstigeEinnahmenMitUeberhang(k, p, ueberhang))
  const fremdes = kannUebernehmen(k, p) ? uebernommen(k, p, k.lies(erwerbBereinigt, p), sonstiges) : NULL_CENT
  return nachUnterhalt(k, p, sonstiges, fremdes)
}
