import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { BRUTTO, EINKOMMEN_BETRAG, GEWINN, SOZIALABGABEN, STEUERN } from '../../sachverhalt/felder.ts'
import { bagatellgrenze } from '../p11b-absetzbetraege/parameter.ts'

/** § 11 Abs. 1 und 2 SGB II, §§ 2, 3 GrusiGV: gross wages and profit that flow in this month; the basis of § 11b Abs. 2 and 3. */
export const bruttoErwerb = groesse<Cent>({
  id: 'sgb2.11.1.bruttoErwerb',
  norm: '§ 11 Abs. 1 und 2 SGB II, §§ 2, 3 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    let summe = 0
    for (const e of person?.erwerb ?? []) if (k.giltImMonat(e)) summe += k.angabe(e, BRUTTO)
    for (const e of person?.selbstaendig ?? []) if (k.giltImMonat(e)) summe += k.angabe(e, GEWINN)
    return cent(summe)
  },
})

/** § 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II: less taxes and contributions; each source not below zero (§ 5 GrusiGV). */
export const nettoErwerb = groesse<Cent>({
  id: 'sgb2.11b.1.nettoErwerb',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II, § 5 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    if (k.lies(bruttoErwerb, p) === 0) return NULL_CENT
    let summe = 0
    for (const e of person?.erwerb ?? [])
      if (k.giltImMonat(e))
        summe += Math.max(0, k.angabe(e, BRUTTO) - k.angabe(e, STEUERN) - k.angabe(e, SOZIALABGABEN))
    for (const e of person?.selbstaendig ?? [])
      if (k.giltImMonat(e))
        summe += Math.max(0, k.angabe(e, GEWINN) - k.angabe(e, STEUERN) - k.angabe(e, SOZIALABGABEN))
    return cent(summe)
  },
})

/** § 11 Abs. 1 Satz 5 SGB II: the Kindergeld paid for this person. */
export const kindergeld = groesse<Cent>({
  id: 'sgb2.11.1.kindergeld',
  norm: '§ 11 Abs. 1 Satz 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.kindergeld ?? []) if (k.giltImMonat(e)) summe += k.angabe(e, EINKOMMEN_BETRAG)
    return cent(summe)
  },
})

/**
 * § 11 Abs. 1 SGB II, § 4 GrusiGV: income that is neither earned nor Kindergeld. Nothing counts if all a person
 * takes in within the month is no more than ten euros (§ 1 Abs. 1 Nr. 1 GrusiGV).
 */
export const sonstigeEinnahmen = groesse<Cent>({
  id: 'sgb2.11.1.sonstigeEinnahmen',
  norm: '§ 11 Abs. 1 SGB II, § 1 Abs. 1 Nr. 1, § 4 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? []) if (k.giltImMonat(e)) summe += k.angabe(e, EINKOMMEN_BETRAG)
    return istBagatelle(k, p, summe) ? NULL_CENT : cent(summe)
  },
})

function istBagatelle(k: Rechnung, p: number, summe: number): boolean {
  if (summe === 0) return false
  const grenze = k.parameter(bagatellgrenze)
  return summe <= grenze && summe + k.lies(bruttoErwerb, p) + k.lies(kindergeld, p) <= grenze
}

/** The part of it that is support for training (BAföG), for the least deduction of § 11b Abs. 2b Satz 4 SGB II. */
export const ausbildungsfoerderung = groesse<Cent>({
  id: 'sgb2.11a.3.ausbildungsfoerderung',
  norm: '§ 11a Abs. 3 Satz 2 Nr. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? [])
      if (e.a.einkommensart === 'bafoeg' && k.giltImMonat(e)) summe += k.angabe(e, EINKOMMEN_BETRAG)
    return cent(summe)
  },
})
