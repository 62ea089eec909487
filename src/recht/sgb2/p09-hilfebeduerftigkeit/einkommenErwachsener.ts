import type { Cent } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { EINKOMMEN_MIT_UEBERHANG, SONSTIGES_MIT_UEBERHANG } from '../../sachverhalt/merkmale.ts'
import { nachUnterhalt, ohneVersicherungen } from '../p11-einkommen/bereinigung.ts'
import { sonstigeEinnahmen } from '../p11-einkommen/einnahmen.ts'
import { kindergeldUeberhangFuer } from '../p11-einkommen/kindergeldUeberhang.ts'

/** § 11b SGB II: other income of an adult, the surplus of Kindergeld with it, less what is left of Nr. 3 and 4. */
const sonstigesMitUeberhang = groesse<Cent>({
  id: 'sgb2.11b.sonstigesMitUeberhang',
  norm: '§ 11 Abs. 1 Satz 5, § 11b Abs. 1 und 2b SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: SONSTIGES_MIT_UEBERHANG,
  rechne: (k, p) => ohneVersicherungen(k, p, k.lies(sonstigeEinnahmen, p) + k.lies(kindergeldUeberhangFuer, p)),
})

/** § 11 Abs. 1, § 11b SGB II: what an adult of the Bedarfsgemeinschaft brings in after all deductions. */
export const einkommenErwachsener = groesse<Cent>({
  id: 'sgb2.11.einkommenErwachsener',
  norm: '§ 11 Abs. 1, § 11b SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: EINKOMMEN_MIT_UEBERHANG,
  rechne: (k, p) => nachUnterhalt(k, p, k.lies(sonstigesMitUeberhang, p)),
})
