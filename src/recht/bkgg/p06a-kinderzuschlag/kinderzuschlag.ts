import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { anteil, hoechstens, mindestensNull, prozentVon } from '../../regelwerk/rundung.ts'
import { istMitglied } from '../../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { regelbedarf } from '../../sgb2/p20-regelbedarf/regelbedarf.ts'
import { mehrbedarf } from '../../sgb2/p21-mehrbedarfe/mehrbedarf.ts'
import { unterkunft } from '../../sgb2/p22-unterkunft/unterkunft.ts'
import { bruttoDerEltern, einkommenDerEltern, einkommenDesKindes, erwerbDerEltern } from './durchschnitt.ts'
import { eltern, istKindMitKindergeld, kinder } from './haushalt.ts'
import {
  hoechstbetrag,
  minderungssatz,
  mindesteinkommenAllein,
  mindesteinkommenPaar,
  wohnbedarfAllein,
  wohnbedarfKind,
  wohnbedarfPaar,
} from './parameter.ts'
import { vermoegenDerEltern, zuBeruecksichtigendesVermoegen } from './vermoegen.ts'

/** § 6a Abs. 2 und 3 BKGG: the highest amount less 45 percent of the child's own income, Kindergeld apart. */
const nachEinkommenDesKindes = groesse<Cent>({
  id: 'bkgg.6a.3.nachEinkommenDesKindes',
  norm: '§ 6a Abs. 2 und 3 BKGG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!istKindMitKindergeld(k, p)) return NULL_CENT
    const einkommen = k.lies(einkommenDesKindes, p)
    const voll = k.parameter(hoechstbetrag)
    if (einkommen === 0) return voll
    return mindestensNull(voll - prozentVon(einkommen, k.parameter(minderungssatz)))
  },
})

/** § 6a Abs. 3 Satz 6 BKGG: none at all if the child's assets are above what is left of it. */
export const kinderzuschlagFuerKind = groesse<Cent>({
  id: 'bkgg.6a.3.kinderzuschlagFuerKind',
  norm: '§ 6a Abs. 2 und 3 BKGG',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => {
    const bleibt = k.lies(nachEinkommenDesKindes, p)
    return bleibt > 0 && k.lies(zuBeruecksichtigendesVermoegen, p) > bleibt ? NULL_CENT : bleibt
  },
})

/** § 6a Abs. 1 Nr. 2 BKGG: the parents take in at least 900 euros (alone 600), before any deduction. */
export const erreichtMindesteinkommen = groesse({
  id: 'bkgg.6a.1.erreichtMindesteinkommen',
  norm: '§ 6a Abs. 1 Nr. 2 BKGG',
  je: 'bg',
  mass: 'wahr',
  rechne: (k) => {
    const grenze = eltern(k).length > 1 ? mindesteinkommenPaar : mindesteinkommenAllein
    return wahr(k.lies(bruttoDerEltern, 0) >= k.parameter(grenze))
  },
})

/** § 6a Abs. 5 BKGG: Regelbedarf and Mehrbedarfe of the parents and their part of housing by the report. */
export const gesamtbedarfDerEltern = groesse<Cent>({
  id: 'bkgg.6a.5.gesamtbedarfDerEltern',
  norm: '§ 6a Abs. 5 BKGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const wer = eltern(k)
    let bedarf = 0
    for (const p of wer) bedarf += k.lies(regelbedarf, p) + k.lies(mehrbedarf, p)
    return cent(bedarf + k.lies(wohnanteilDerEltern, 0))
  },
})

/** § 6a Abs. 5 Satz 4 BKGG: housing of the Bedarfsgemeinschaft in the proportion of the 12th report. */
export const wohnanteilDerEltern = groesse<Cent>({
  id: 'bkgg.6a.5.wohnanteilDerEltern',
  norm: '§ 6a Abs. 5 Satz 4 BKGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    let ganz = 0
    for (const p of k.s.personen) if (k.lies(istMitglied, p.nr) === 1) ganz += k.lies(unterkunft, p.nr)
    const erwachsene = k.parameter(eltern(k).length > 1 ? wohnbedarfPaar : wohnbedarfAllein)
    const mitKindern = erwachsene + kinder(k).length * k.parameter(wohnbedarfKind)
    return anteil(cent(ganz), erwachsene, mitKindern)
  },
})

/**
 * § 6a Abs. 6 BKGG: by how much the parents' income above their need lowers it: earnings by 45 percent, other income
 * in full; what is above the need counts as earned unless the other income alone is above it.
 */
export const minderungWegenEinkommen = groesse<Cent>({
  id: 'bkgg.6a.6.minderungWegenEinkommen',
  norm: '§ 6a Abs. 6 BKGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const einkommen = k.lies(einkommenDerEltern, 0)
    const erwerb = k.lies(erwerbDerEltern, 0)
    const bedarf = k.lies(gesamtbedarfDerEltern, 0)
    const ueber = mindestensNull(einkommen - bedarf)
    if (ueber === 0) return NULL_CENT
    const sonstigesUeber = mindestensNull(einkommen - erwerb - bedarf)
    const erwerbUeber = cent(ueber - sonstigesUeber)
    return cent(sonstigesUeber + prozentVon(erwerbUeber, k.parameter(minderungssatz)))
  },
})

/** § 6a Abs. 4 bis 6 BKGG: for all children together; none if the parents' assets are above what is left of it. */
const gesamtOhneRundung = groesse<Cent>({
  id: 'bkgg.6a.6.gesamtOhneRundung',
  norm: '§ 6a Abs. 4 bis 6 BKGG',
  je: 'bg',
  mass: 'cent',
  durchreichend: true,
  rechne: (k) => {
    let summe = 0
    for (const p of k.s.personen) summe += k.lies(kinderzuschlagFuerKind, p.nr)
    if (summe === 0 || k.lies(erreichtMindesteinkommen, 0) === 0) return NULL_CENT
    const bleibt = mindestensNull(summe - k.lies(minderungWegenEinkommen, 0))
    return k.lies(vermoegenDerEltern, 0) > bleibt ? NULL_CENT : bleibt
  },
})

const inVollenEuro = (betrag: number): Cent => cent(Math.floor((betrag + 50) / 100) * 100)

/** § 6a Abs. 4 bis 6, § 11 Abs. 2 BKGG: a month after the first one, in whole euros. */
export const gesamtkinderzuschlag = groesse<Cent>({
  id: 'bkgg.6a.4.gesamtkinderzuschlag',
  norm: '§ 6a Abs. 4 bis 6, § 11 Abs. 2 BKGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => (k.lies(erreichtMindesteinkommen, 0) === 0 ? NULL_CENT : inVollenEuro(k.lies(gesamtOhneRundung, 0))),
})

/**
 * § 6a Abs. 3 Satz 7, Abs. 6 Satz 5 BKGG: in the first month of the Bewilligungszeitraum assets above the limits come
 * off, those of a child up to its own part.
 */
export const gesamtkinderzuschlagImErstenMonat = groesse<Cent>({
  id: 'bkgg.6a.3.gesamtkinderzuschlagImErstenMonat',
  norm: '§ 6a Abs. 3 Satz 7, Abs. 6 Satz 5, § 11 Abs. 2 BKGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const ganz = k.lies(gesamtOhneRundung, 0)
    if (ganz === 0) return NULL_CENT
    let weg: number = k.lies(vermoegenDerEltern, 0)
    for (const p of kinder(k))
      weg += hoechstens(k.lies(zuBeruecksichtigendesVermoegen, p), k.lies(kinderzuschlagFuerKind, p))
    return inVollenEuro(mindestensNull(ganz - weg))
  },
})
