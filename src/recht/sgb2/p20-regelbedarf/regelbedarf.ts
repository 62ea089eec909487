import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import {
  regelbedarfsstufe1,
  regelbedarfsstufe2,
  regelbedarfsstufe3,
  regelbedarfsstufe4,
  regelbedarfsstufe5,
  regelbedarfsstufe6,
} from './parameter.ts'
import { regelbedarfsstufe } from './regelbedarfsstufe.ts'

const STUFEN = [
  regelbedarfsstufe1,
  regelbedarfsstufe2,
  regelbedarfsstufe3,
  regelbedarfsstufe4,
  regelbedarfsstufe5,
  regelbedarfsstufe6,
]

/** § 20 Abs. 1a SGB II: Der Regelbedarf wird in Höhe der jeweiligen Regelbedarfsstufe anerkannt. */
export const regelbedarfDerStufe = groesse<Cent>({
  id: 'sgb2.20.1a.regelbedarfDerStufe',
  norm: '§ 20 Abs. 1a SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const satz = STUFEN[k.lies(regelbedarfsstufe, p, a) - 1]
    return satz === undefined ? NULL_CENT : k.parameter(satz)
  },
})

/** § 20 Abs. 1 Satz 3, § 41 Abs. 1 SGB II: monthly; if the Stufe changes within the month, by days. */
export const regelbedarf = groesse<Cent>({
  id: 'sgb2.20.regelbedarf',
  norm: '§ 20, § 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => jeTag(k, regelbedarfDerStufe, p),
})
