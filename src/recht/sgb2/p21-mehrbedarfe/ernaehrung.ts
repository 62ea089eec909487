import { alterAm, type Cent, cent, type Datum, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import type { Krankheit } from '../../sachverhalt/angaben.ts'
import { GEBURT, KRANKHEIT } from '../../sachverhalt/felder.ts'
import { angabenDer } from '../../sachverhalt/sachverhalt.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { regelbedarfDerStufe1 } from '../p20-regelbedarf/regelbedarf.ts'
import { ernaehrungFestgestellt } from './besondere.ts'
import { mehrbedarfGerundet } from './volleEuro.ts'

/**
 * Percentages of Regelbedarfsstufe 1 by age: under 1, 1 to 3, 4 to 6, 7 to 9, 10 to 12, 13 and 14, 15 to 17, grown-up.
 * Source: Deutscher Verein, Empfehlungen zur Gewährung des Mehrbedarfs bei kostenaufwändiger Ernährung, 5. Auflage
 * (September 2020), with BA, Fachliche Weisungen § 21 SGB II, Anlagen. Zero: as a rule nothing; if a single case needs
 * more, the office states the amount.
 */
const PROZENT: Readonly<Record<Krankheit, readonly number[]>> = {
  zoeliakie: [5, 10, 10, 10, 15, 15, 15, 20],
  mukoviszidose: [20, 15, 15, 20, 20, 25, 30, 30],
  ketogeneDiaet: [5, 10, 15, 15, 15, 15, 15, 0],
  morbusCrohn: [0, 10, 10, 10, 10, 15, 15, 0],
  phenylketonurie: [20, 15, 15, 15, 20, 25, 25, 0],
  hypercholesterinaemie: [5, 5, 5, 10, 10, 10, 10, 0],
  laktoseintoleranz: [5, 5, 5, 5, 5, 5, 5, 0],
  fruktoseintoleranz: [5, 5, 5, 5, 5, 10, 10, 0],
  galaktosaemie: [10, 10, 10, 10, 10, 15, 15, 0],
  kuhmilchallergie: [0, 5, 5, 5, 5, 5, 10, 0],
  mangelernaehrung: [10, 25, 25, 30, 35, 40, 45, 10],
  dialyse: [0, 0, 0, 0, 0, 0, 0, 5],
}
const AB = [0, 1, 4, 7, 10, 13, 15, 18] as const

/** § 21 Abs. 5 SGB II: percentage × 100. Of several illnesses the highest; Mangelernährung is added to another. */
export const prozentsatzErnaehrung = groesse({
  id: 'sgb2.21.5.prozentsatzErnaehrung',
  norm: '§ 21 Abs. 5 SGB II',
  je: 'abschnitt',
  mass: 'prozent_x100',
  rechne: (k, p, a) => {
    const person = k.s.personen[p]
    const liste = angabenDer(person, 'ernaehrung')
    if (person === undefined || liste.length === 0) return 0
    const tag = k.abschnitte[a]?.von ?? k.von
    const e = aufenthalt(k, p)
    if (e !== undefined) k.angabe(e, GEBURT)
    const stelle = stufe(alterAm(person.geburt, tag as Datum))
    let hoechster = 0
    let mangel = 0
    for (const f of liste) {
      if (f.von > tag || f.bis < tag) continue
      const krankheit = k.angabe(f, KRANKHEIT)
      const prozent = (PROZENT[krankheit][stelle] ?? 0) * 100
      if (krankheit === 'mangelernaehrung') mangel = prozent
      else hoechster = Math.max(hoechster, prozent)
    }
    return hoechster + mangel
  },
})

const stufe = (alter: number): number => AB.findLastIndex((ab) => alter >= ab)

/** § 21 Abs. 5 SGB II: in angemessener Höhe. */
export const mehrbedarfErnaehrung = groesse<Cent>({
  id: 'sgb2.21.5.mehrbedarfErnaehrung',
  norm: '§ 21 Abs. 5 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const fest = k.lies(ernaehrungFestgestellt, p, a)
    if (angabenDer(k.s.personen[p], 'ernaehrung').length === 0) return fest
    const prozent = k.lies(prozentsatzErnaehrung, p, a)
    return prozent === 0
      ? (fest ?? NULL_CENT)
      : cent(fest + mehrbedarfGerundet(k, prozentVon(regelbedarfDerStufe1(k), prozent)))
  },
})
