import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import {
  GEBAEUDEVERSICHERUNG,
  GRUNDMIETE,
  GRUNDSTEUER,
  NEBENKOSTEN,
  SONSTIGE_LASTEN,
  TILGUNG,
  TILGUNG_ANERKANNT,
  ZINSEN,
} from '../../sachverhalt/felder.ts'
import { tagDesAbschnitts, unterkunftAm } from './unterkunftAm.ts'

/**
 * § 22 Abs. 1 Satz 1 SGB II: for an own home interest, property tax, insurance and other burdens of the month, but no
 * repayment, because the benefit is not to build up assets; only where the office recognises it (BSG 18.06.2008,
 * B 14/11b AS 67/06 R).
 */
export const eigenheimlasten = groesse<Cent>({
  id: 'sgb2.22.1.eigenheimlasten',
  norm: '§ 22 Abs. 1 Satz 1 SGB II',
  je: 'zeit',
  mass: 'cent',
  rechne: (k, _p, a) => {
    const tag = tagDesAbschnitts(k, a)
    let summe = 0
    for (const e of k.s.je.eigenheim ?? []) {
      if (e.von > tag || e.bis < tag) continue
      summe += k.angabe(e, ZINSEN) + k.angabe(e, GRUNDSTEUER) + k.angabe(e, GEBAEUDEVERSICHERUNG)
      summe += k.angabe(e, SONSTIGE_LASTEN)
      if (k.angabe(e, TILGUNG_ANERKANNT)) summe += k.angabe(e, TILGUNG)
    }
    return summe === 0 ? NULL_CENT : cent(summe)
  },
})

/** § 22 Abs. 1 Satz 1 SGB II: die tatsächlichen Aufwendungen für die Unterkunft, heating apart. */
export const aufwendungenUnterkunft = groesse<Cent>({
  id: 'sgb2.22.1.aufwendungenUnterkunft',
  norm: '§ 22 Abs. 1 Satz 1 SGB II',
  je: 'zeit',
  mass: 'cent',
  rechne: (k, _p, a) => {
    const u = unterkunftAm(k, a)
    if (u === undefined) return NULL_CENT
    const miete = k.angabe(u, GRUNDMIETE) + k.angabe(u, NEBENKOSTEN)
    return cent(k.s.je.eigenheim === undefined ? miete : miete + k.lies(eigenheimlasten, 0, a))
  },
})
