import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { EINKOMMEN, ERWERB, SONSTIGES } from '../../sachverhalt/merkmale.ts'
import { zweckanteil } from '../p11a-nicht-beruecksichtigt/freieEinnahmen.ts'
import {
  elterneinkommenBafoeg,
  hatElterneinkommen,
  notwendigeAusgaben,
  unterhaltstitel,
  versicherungenUndVorsorge,
} from '../p11b-absetzbetraege/aufwendungen.ts'
import { freibetragErwerbstaetigkeit } from '../p11b-absetzbetraege/freibetrag.ts'
import { imFreiwilligendienst, taschengeld, taschengeldIstErwerb } from '../p11b-absetzbetraege/freiwilligendienst.ts'
import { absetzbetragErwerb } from '../p11b-absetzbetraege/grundabsetzbetrag.ts'
import { beziehtGrundrente, grundrentenfreibetrag } from '../p11b-absetzbetraege/grundrente.ts'
import { mindestabsetzungAusbildung, taschengeldBetrag } from '../p11b-absetzbetraege/parameter.ts'
import { ausbildungsfoerderung, bruttoErwerb, nettoErwerb, sonstigeEinnahmen } from './einnahmen.ts'
import { istFoerderung } from './foerderung.ts'
import {
  loehneAndererMonate,
  lohnAndererMonateBereinigt,
  versicherungenImLohnAndererMonate,
} from './lohnAndererMonate.ts'
import { teilbetraegeFoerderung } from './teilbetraege.ts'

/** § 11b SGB II: earned income less taxes, contributions, flat amount and allowance; never below zero (§ 5 GrusiGV). */
export const erwerbBereinigt = groesse<Cent>({
  id: 'sgb2.11b.erwerbBereinigt',
  norm: '§ 11b SGB II, § 5 GrusiGV',
  je: 'person',
  mass: 'cent',
  nurMit: ERWERB,
  rechne: (k, p) => {
    const netto = k.lies(nettoErwerb, p)
    if (netto === 0) return NULL_CENT
    return mindestensNull(netto - k.lies(absetzbetragErwerb, p) - k.lies(freibetragErwerbstaetigkeit, p))
  },
})

/**
 * What is left of Nr. 3 and 4 for other income: the flat amount on earned income, as far as there is income after taxes
 * and contributions to take it from (BA, Rz. 11.155), uses up necessary expenses
 * (Nr. 5, which belong to the job) first; the unused rest of the 100 euros does not pass over.
 */
export const restDerVersicherungen = groesse<Cent>({
  id: 'sgb2.11b.2.restDerVersicherungen',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 und 4, Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const versicherungen = k.lies(versicherungenUndVorsorge, p)
    if (versicherungen === 0) return NULL_CENT
    if (k.lies(bruttoErwerb, p) === 0) return cent(versicherungen - versicherungenImLohnAndererMonate(k, p))
    const abgesetzt = Math.min(k.lies(nettoErwerb, p), k.lies(absetzbetragErwerb, p))
    const verbraucht = Math.max(0, abgesetzt - k.lies(notwendigeAusgaben, p))
    return mindestensNull(versicherungen - verbraucht)
  },
})

/** § 11b Abs. 2b Satz 4 SGB II: at least 100 euros from support for training, or the higher expenses of Nr. 3 to 5, unless deducted from earned income already. */
export const abzugVonAusbildungsfoerderung = groesse<Cent>({
  id: 'sgb2.11b.2b.abzugVonAusbildungsfoerderung',
  norm: '§ 11b Abs. 2b Satz 4 und 5 SGB II (bis 30.06.2023 Abs. 2 Satz 5)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const foerderung = k.lies(ausbildungsfoerderung, p)
    if (foerderung === 0 || k.lies(bruttoErwerb, p) > 0) return NULL_CENT
    const fuenftel = k.lies(zweckanteil, p)
    const ausgaben = k.lies(restDerVersicherungen, p) + Math.max(0, k.lies(notwendigeAusgaben, p) - fuenftel)
    return cent(Math.min(foerderung - fuenftel, Math.max(k.parameter(mindestabsetzungAusbildung), ausgaben)))
  },
})

/** § 11b Abs. 2 Satz 6 SGB II until 2023-06-30: a flat amount from the Taschengeld in place of Nr. 3 to 5, unless deducted from earned income. */
const abzugVonTaschengeld = groesse<Cent>({
  id: 'sgb2.11b.2.abzugVonTaschengeld',
  norm: '§ 11b Abs. 2 Satz 6 SGB II (bis 30.06.2023)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (k.lies(bruttoErwerb, p) > 0 || !k.kennt(taschengeldBetrag)) return NULL_CENT
    return cent(
      Math.min(k.lies(taschengeld, p), Math.max(k.parameter(taschengeldBetrag), k.lies(restDerVersicherungen, p))),
    )
  },
})

const taschengeldAbzug = (k: Rechnung, p: number): number =>
  imFreiwilligendienst(k, p) && !taschengeldIstErwerb(k) ? k.lies(abzugVonTaschengeld, p) : 0

/** What is left to deduct from other income after support for training has had its share. */
const restNachAusbildungsfoerderung = groesse<Cent>({
  id: 'sgb2.11b.restNachAusbildungsfoerderung',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 und 4 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => {
    const rest = k.lies(restDerVersicherungen, p)
    const abzug = rest === 0 ? 0 : k.lies(abzugVonAusbildungsfoerderung, p) + taschengeldAbzug(k, p)
    return abzug === 0 ? rest : mindestensNull(rest - abzug)
  },
})

/** § 11b SGB II: other income less what is left of Nr. 3 and 4. */
export const sonstigesBereinigt = groesse<Cent>({
  id: 'sgb2.11b.sonstigesBereinigt',
  norm: '§ 11b Abs. 1 und 2b SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: SONSTIGES,
  rechne: (k, p) => ohneVersicherungen(k, p, k.lies(sonstigeEinnahmen, p)),
})

/** Other income of a person less the deductions that are left for it. */
export function ohneVersicherungen(k: Rechnung, p: number, einnahmen: number): Cent {
  if (einnahmen <= 0) return NULL_CENT
  const grundrente = beziehtGrundrente(k, p) ? k.lies(grundrentenfreibetrag, p) : 0
  const foerderung = k.lies(abzugVonAusbildungsfoerderung, p) + taschengeldAbzug(k, p)
  return mindestensNull(einnahmen - grundrente - k.lies(restNachAusbildungsfoerderung, p) - foerderung)
}

/** § 11b Abs. 1 Satz 1 Nr. 7 SGB II: maintenance under a title comes off the sum of what is left. */
export function nachUnterhalt(k: Rechnung, p: number, sonstiges: Cent, uebernommen: Cent = NULL_CENT): Cent {
  const summe = k.lies(erwerbBereinigt, p) + ausEinmaligem(k, p) + sonstiges
  if (summe === 0) return NULL_CENT
  const fuerKind = hatElterneinkommen(k, p) ? k.lies(elterneinkommenBafoeg, p) : 0
  return mindestensNull(summe - uebernommen - k.lies(unterhaltstitel, p) - fuerKind)
}

/** Wages of other months, and sixths of support for training: they have had their deductions. */
function ausEinmaligem(k: Rechnung, p: number): number {
  if (k.einmalig.size === 0) return 0
  const lohn = loehneAndererMonate(k, p).length > 0 ? k.lies(lohnAndererMonateBereinigt, p) : 0
  const geteilt = k.s.personen[p]?.sonstiges.some((e) => istFoerderung(e) && k.einmalig.get(e.nr) === 'sechstel')
  return lohn + (geteilt === true ? k.lies(teilbetraegeFoerderung, p) : 0)
}

/** § 11 Abs. 1, § 11b SGB II: own income after all deductions, Kindergeld apart. */
export const einkommenOhneKindergeld = groesse<Cent>({
  id: 'sgb2.11.einkommenOhneKindergeld',
  norm: '§ 11 Abs. 1, § 11b Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: EINKOMMEN,
  rechne: (k, p) => nachUnterhalt(k, p, k.lies(sonstigesBereinigt, p)),
})
