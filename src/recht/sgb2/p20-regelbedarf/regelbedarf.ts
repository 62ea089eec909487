import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anTagenHier } from '../p07-berechtigte/haushalt.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import {
  rechtskreis,
  regelbedarfsstufe1,
  regelbedarfsstufe2,
  regelbedarfsstufe3,
  regelbedarfsstufe4,
  regelbedarfsstufe5,
  regelbedarfsstufe6,
  regelleistungOst,
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
    const stufe = k.lies(regelbedarfsstufe, p, a)
    const satz = STUFEN[stufe - 1]
    if (satz === undefined) return NULL_CENT
    return k.schalter(rechtskreis) === 1 ? imOsten(k, stufe) : k.parameter(satz)
  },
})

/** The Regelbedarf of Stufe 1, to which percentages of § 21 Abs. 3 and 5 SGB II refer. */
export const regelbedarfDerStufe1 = (k: Rechnung): Cent =>
  k.schalter(rechtskreis) === 1 ? imOsten(k, 1) : k.parameter(regelbedarfsstufe1)

function imOsten(k: Rechnung, stufe: number): Cent {
  const ost = regelleistungOst[stufe - 1]
  const satz = STUFEN[stufe - 1]
  if (ost !== undefined && k.wahl(ost) > 0) return k.parameter(ost)
  return satz === undefined ? NULL_CENT : k.parameter(satz)
}

/**
 * § 7 Abs. 3 Nr. 4, § 41 Abs. 1 SGB II: of a child that lives here on some days (temporäre Bedarfsgemeinschaft) the
 * Regelbedarf counts with these days (BSG 02.07.2009, B 14 AS 75/08 R).
 */
export const regelbedarfImAbschnitt = groesse<Cent>({
  id: 'sgb2.20.regelbedarfImAbschnitt',
  norm: '§ 7 Abs. 3 Nr. 4, § 20, § 41 Abs. 1 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p, a) => anTagenHier(k, p, a, k.lies(regelbedarfDerStufe, p, a)),
})

/** § 20 Abs. 1 Satz 3, § 41 Abs. 1 SGB II: monthly; if the Stufe changes within the month, by days. */
export const regelbedarf = groesse<Cent>({
  id: 'sgb2.20.regelbedarf',
  norm: '§ 20, § 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => jeTag(k, regelbedarfImAbschnitt, p),
})
