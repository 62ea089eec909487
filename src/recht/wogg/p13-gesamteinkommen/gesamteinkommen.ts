import { type Cent, cent } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, mindestensNull } from '../../regelwerk/rundung.ts'
import { ABSETZUNG_BETRAG, BRUTTO, GEBURT, ROLLE } from '../../sachverhalt/felder.ts'
import { aufenthalt, istKind } from '../../sgb2/p07-berechtigte/haushalt.ts'
import { zaehlt } from '../p12-miete/miete.ts'
import { jahreseinkommen } from './jahreseinkommen.ts'
import { freibetragAlleinerziehende, freibetragKindesverdienst } from './parameter.ts'

/** § 17 Nr. 3 und 4 WoGG: for one adult who lives with children only, and on what children earn. */
export const freibetraege = groesse<Cent>({
  id: 'wogg.17.freibetraege',
  norm: '§ 17 Nr. 3 und 4 WoGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = istAlleinMitKindern(k) ? k.parameter(freibetragAlleinerziehende) : 0
    for (const p of k.s.personen) {
      if (!istKind(k, p.nr) || !zaehlt(k, p.nr) || k.von >= p.ab[25]) continue
      let verdient = 0
      for (const e of p.erwerb) if (k.giltImMonat(e)) verdient += 12 * k.angabe(e, BRUTTO)
      if (verdient > 0) summe += Math.min(verdient, k.parameter(freibetragKindesverdienst))
    }
    return cent(summe)
  },
})

function istAlleinMitKindern(k: Rechnung): boolean {
  let erwachsene = 0
  let minderjaehrig = false
  for (const p of k.s.personen) {
    const e = aufenthalt(k, p.nr)
    if (e === undefined) continue
    if (k.angabe(e, ROLLE) !== 'kind') erwachsene++
    else if (k.von < p.ab[18] && p.kindergeld.some((g) => k.giltImMonat(g))) {
      k.angabe(e, GEBURT)
      minderjaehrig = true
    }
  }
  return erwachsene === 1 && minderjaehrig
}

/** § 18 WoGG: maintenance paid under a title, for the year. */
export const unterhaltsleistungen = groesse<Cent>({
  id: 'wogg.18.unterhaltsleistungen',
  norm: '§ 18 WoGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (const p of k.s.personen) {
      if (!zaehlt(k, p.nr)) continue
      for (const e of p.absetzungen)
        if (e.a.absetzungsart === 'unterhaltstitel' && k.giltImMonat(e)) summe += 12 * k.angabe(e, ABSETZUNG_BETRAG)
    }
    return cent(summe)
  },
})

/** § 13 WoGG: Y of the formula, a twelfth of the year's income of all less allowances. */
export const monatlichesGesamteinkommen = groesse<Cent>({
  id: 'wogg.13.2.monatlichesGesamteinkommen',
  norm: '§ 13 WoGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let summe = 0
    for (const p of k.s.personen) summe += k.lies(jahreseinkommen, p.nr)
    return anteil(mindestensNull(summe - k.lies(freibetraege, 0) - k.lies(unterhaltsleistungen, 0)), 1, 12)
  },
})
