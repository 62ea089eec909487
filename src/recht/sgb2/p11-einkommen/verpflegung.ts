import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { anteil } from '../../regelwerk/rundung.ts'
import { FRUEHSTUECKE, HAUPTMAHLZEITEN, VERPFLEGUNG } from '../../sachverhalt/felder.ts'
import type { Einnahme, Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'

// § 2 Abs. 5 GrusiGV: a day of board is 1 percent of the Regelbedarf; of it 20 percent breakfast, 40 each lunch and dinner.
const VOLL = 100
const FRUEHSTUECK = 20
const HAUPTMAHLZEIT = 40

export const hatVerpflegung = (e: Eintrag<'erwerbseinkommen'>): boolean =>
  (e.a.verpflegung_tage ?? 0) + (e.a.fruehstuecke ?? 0) + (e.a.hauptmahlzeiten ?? 0) > 0

/** § 2 Abs. 5 GrusiGV: board from the employer, part of the pay. */
export const verpflegungVomArbeitgeber = groesse<Cent>({
  id: 'grusigv.2.5.verpflegungVomArbeitgeber',
  norm: '§ 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 5 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let teile = 0
    for (const e of k.s.personen[p]?.erwerb ?? []) {
      if (!k.giltImMonat(e) || !hatVerpflegung(e)) continue
      teile += VOLL * (k.angabe(e, VERPFLEGUNG) ?? 0)
      teile += FRUEHSTUECK * (k.angabe(e, FRUEHSTUECKE) ?? 0) + HAUPTMAHLZEIT * (k.angabe(e, HAUPTMAHLZEITEN) ?? 0)
    }
    return teile === 0 ? NULL_CENT : cent(anteil(k.lies(regelbedarf, p), teile, 100_00))
  },
})

export const hatVerpflegungImDienst = (e: Einnahme): boolean =>
  e.a.art === 'einkommen' && e.a.einkommensart === 'freiwilligendienst' && (e.a.verpflegung_tage ?? 0) > 0

/**
 * § 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 5, § 4 Nr. 4 GrusiGV: board in a Freiwilligendienst; only the Taschengeld counts
 * as earned (§ 11b Abs. 2b Satz 2 SGB II; BA, Fachliche Weisungen §§ 11–11b, Rz. 11.154a).
 */
export const verpflegungImFreiwilligendienst = groesse<Cent>({
  id: 'grusigv.2.5.verpflegungImFreiwilligendienst',
  norm: '§ 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 5, § 4 Nr. 4 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let tage = 0
    for (const e of k.s.personen[p]?.sonstiges ?? [])
      if (hatVerpflegungImDienst(e) && k.giltImMonat(e)) tage += k.angabe(e, VERPFLEGUNG) ?? 0
    return tage === 0 ? NULL_CENT : cent(anteil(k.lies(regelbedarf, p), tage, 100))
  },
})
