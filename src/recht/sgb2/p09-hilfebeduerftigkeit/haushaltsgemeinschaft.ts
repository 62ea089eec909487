import { type Cent, cent } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, mindestensNull } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import {
  AUS_VERMOEGEN,
  BELASTUNGEN,
  GEGEBEN,
  KINDERBEDARF,
  OHNE_EINKOMMEN,
  SIND_ELTERN,
  VERDIENENDE,
  VERWANDTE_BEREINIGT,
  VERWANDTE_UNTERKUNFT,
  WIDERLEGT,
} from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { regelbedarfsstufe2 } from '../p20-regelbedarf/parameter.ts'
import { regelbedarfDerStufe1 } from '../p20-regelbedarf/regelbedarf.ts'
import { betreutKindUnter6, istSchwanger } from './stehtFuerSich.ts'

/** § 9 Abs. 3 SGB II sets aside Abs. 2 Satz 2 only; the offices presume nothing of the parents under Abs. 5 either. */
const elternBeiAbsatz3 = schalter('sgb2.9.5.elternBeiAbsatz3', '§ 9 Abs. 3 und 5 SGB II', [
  'keineVermutung',
  'vermutung',
])

type Verwandte = Eintrag<'verwandte'>

export const hatVerwandte = (k: Rechnung, p: number): boolean => k.s.personen[p]?.je.verwandte !== undefined

/** Of whom the presumption is made: not of those it is rebutted of, nor of parents in the cases of § 9 Abs. 3. */
const vermutende = (k: Rechnung, p: number): readonly Verwandte[] =>
  angabenDer(k.s.personen[p], 'verwandte').filter((e) => k.giltImMonat(e) && !wirdNichtVermutet(k, p, e))

function freibetragVon(k: Rechnung, e: Verwandte): number {
  const verdienende = 2 * k.angabe(e, VERDIENENDE) * regelbedarfDerStufe1(k)
  const ohne = k.angabe(e, OHNE_EINKOMMEN)
  const partner = ohne > 0 ? ohne * k.parameter(regelbedarfsstufe2) : 0
  return (
    verdienende + partner + k.angabe(e, KINDERBEDARF) + k.angabe(e, VERWANDTE_UNTERKUNFT) + k.angabe(e, BELASTUNGEN)
  )
}

/**
 * § 1 Abs. 2 GrusiGV, unchanged since 2005: twice the Regelbedarf of Stufe 1 for each relative with income, the share of
 * the flat; by the directive (BA, Fachliche Weisungen § 9, Rz. 9.30) the Regelbedarf of a partner without income, what
 * children need, and burdens besides.
 */
export const freibetragDerVerwandten = groesse<Cent>({
  id: 'sgb2.9.5.freibetragDerVerwandten',
  norm: '§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(vermutende(k, p).reduce((summe, e) => summe + freibetragVon(k, e), 0)),
})

/**
 * § 9 Abs. 5 SGB II, § 1 Abs. 2, § 7 Abs. 2 GrusiGV: half of what is above the Freibetrag is presumed to be given, with what
 * may be expected from assets; less what is really given and counted as such. "Von ihnen … nach deren Einkommen und
 * Vermögen": each fact stands for itself. One that is rebutted leaves the presumption of the others alone, and what one
 * relative lacks or gives does not lower what is presumed of another.
 */
export const vermuteteUnterstuetzung = groesse<Cent>({
  id: 'sgb2.9.5.vermuteteUnterstuetzung',
  norm: '§ 9 Abs. 5 SGB II, § 1 Abs. 2, § 7 Abs. 2 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const alle = vermutende(k, p)
    let summe = 0
    for (const e of alle) {
      const einkommen = k.angabe(e, VERWANDTE_BEREINIGT)
      const weiteres = k.angabe(e, AUS_VERMOEGEN)
      if (einkommen + weiteres === 0) continue
      const frei = alle.length === 1 ? k.lies(freibetragDerVerwandten, p) : freibetragVon(k, e)
      summe += mindestensNull(anteil(mindestensNull(einkommen - frei), 1, 2) + weiteres - k.angabe(e, GEGEBEN))
    }
    return cent(summe)
  },
})

function wirdNichtVermutet(k: Rechnung, p: number, e: Verwandte): boolean {
  if (k.angabe(e, WIDERLEGT)) return true
  if (!k.angabe(e, SIND_ELTERN) || k.schalter(elternBeiAbsatz3) === 1) return false
  return istSchwanger(k, p) || betreutKindUnter6(k, p)
}
