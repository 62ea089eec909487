import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'
import { BEITRAG, VERSICHERUNG } from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { halberBasistarif, halberHoechstbeitragPflege } from './parameter.ts'

export const hatBeitraege = (k: Rechnung, p: number): boolean => k.s.personen[p]?.je.versicherungsbeitrag !== undefined

function summe(k: Rechnung, p: number, wert: (e: Eintrag<'versicherungsbeitrag'>) => number): Cent {
  let s = 0
  for (const e of angabenDer(k.s.personen[p], 'versicherungsbeitrag')) if (k.giltImMonat(e)) s += wert(e)
  return s === 0 ? NULL_CENT : cent(s)
}

/** § 26 Abs. 1 bis 4 SGB II: the contributions a person pays itself in this month. */
export const beitraege = groesse<Cent>({
  id: 'sgb2.26.beitraege',
  norm: '§ 26 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => summe(k, p, (e) => k.angabe(e, BEITRAG)),
})

/**
 * § 26 Abs. 1, 3 und 6 SGB II: private health insurance and (since July 2023 by name) Solidargemeinschaften up to half of the
 * Basistarif, private care insurance up to half of the highest contribution of the social care insurance; statutory
 * contributions in full.
 */
export const zuschussfaehig = groesse<Cent>({
  id: 'sgb2.26.zuschussfaehig',
  norm: '§ 26 Abs. 1, 3 und 6 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) =>
    summe(k, p, (e) => {
      const betrag = k.angabe(e, BEITRAG) as Cent
      switch (k.angabe(e, VERSICHERUNG)) {
        case 'pkv':
        case 'solidargemeinschaft':
          return hoechstens(betrag, k.parameter(halberBasistarif))
        case 'ppv':
          return hoechstens(betrag, k.parameter(halberHoechstbeitragPflege))
        case 'gkv':
        case 'spv':
          return betrag
      }
    }),
})
