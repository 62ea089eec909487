import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { BRUTTO, EINKOMMEN_BETRAG, GEWINN, SOZIALABGABEN, STEUERN } from '../../sachverhalt/felder.ts'
import { ERWERB, KINDERGELD, SONSTIGES } from '../../sachverhalt/merkmale.ts'
import type { Einnahme, Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { hatVerwandte, vermuteteUnterstuetzung } from '../p09-hilfebeduerftigkeit/haushaltsgemeinschaft.ts'
import {
  freieEinnahmen,
  istNebentaetigkeit,
  nebentaetigkeiten,
  zaehltVoll,
} from '../p11a-nicht-beruecksichtigt/freieEinnahmen.ts'
import { bagatellgrenze } from '../p11b-absetzbetraege/parameter.ts'
import { abgabenDesBetriebs, gewinnDesMonats, hatBetrieb } from './betrieb.ts'
import { dienstwagenWert, hatDienstwagen } from './dienstwagen.ts'
import { durchschnittsbrutto, durchschnittsnetto, hatDurchschnitt } from './durchschnitt.ts'
import { istFoerderung } from './foerderung.ts'
import { hatKinderzuschlag, kinderzuschlagBeimKind, zaehltBeimKind } from './kinderzuschlag.ts'
import { teilbetraege, teilbetraegeKindergeld } from './teilbetraege.ts'
import {
  hatVerpflegung,
  hatVerpflegungImDienst,
  verpflegungImFreiwilligendienst,
  verpflegungVomArbeitgeber,
} from './verpflegung.ts'
import { abgaben, zufluss } from './zufluss.ts'

/** § 11 Abs. 1 und 2 SGB II, §§ 2, 3 GrusiGV: gross wages and profit that flow in this month; the basis of § 11b Abs. 2 and 3. */
export const bruttoErwerb = groesse<Cent>({
  id: 'sgb2.11.1.bruttoErwerb',
  norm: '§ 11 Abs. 1 und 2 SGB II, §§ 2, 3 GrusiGV',
  je: 'person',
  mass: 'cent',
  nurMit: ERWERB,
  rechne: (k, p) => {
    const person = k.s.personen[p]
    const gemittelt = hatDurchschnitt(k, p)
    let summe: number = gemittelt ? k.lies(durchschnittsbrutto, p) : 0
    for (const e of person?.erwerb ?? []) if (!gemittelt && k.giltImMonat(e)) summe += k.angabe(e, BRUTTO)
    for (const e of person?.selbstaendig ?? []) if (k.giltImMonat(e)) summe += k.angabe(e, GEWINN)
    for (const e of person?.einmalLohn ?? []) if (gehoertZumMonat(k, e)) summe += k.angabe(e, EINKOMMEN_BETRAG)
    if (hatBetrieb(k, p)) summe += k.lies(gewinnDesMonats, p)
    return cent(summe + ausNebentaetigkeiten(k, p) + sachbezuege(k, p))
  },
})

/** § 11 Abs. 1 Satz 2 SGB II: board and a company car count as pay, gross and net. */
function sachbezuege(k: Rechnung, p: number): number {
  const verpflegt = k.s.personen[p]?.erwerb.some((e) => hatVerpflegung(e)) ?? false
  return (
    (verpflegt ? k.lies(verpflegungVomArbeitgeber, p) : 0) + (hatDienstwagen(k, p) ? k.lies(dienstwagenWert, p) : 0)
  )
}

/** A single pay that is not for other months of work, or for months whose flat amount is used up. */
export const gehoertZumMonat = (k: Rechnung, e: Eintrag<'einmaligeEinnahme'>): boolean =>
  k.einmalig.get(e.nr) === 'ganz' && (e.a.fuer_von === null || e.a.grundbetrag_verbraucht)

function ausNebentaetigkeiten(k: Rechnung, p: number): number {
  const hat = k.s.personen[p]?.sonstiges.some((e) => istNebentaetigkeit(k, e)) ?? false
  return hat ? k.lies(nebentaetigkeiten, p) : 0
}

/** § 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II: less taxes and contributions; each source not below zero (§ 5 GrusiGV). */
export const nettoErwerb = groesse<Cent>({
  id: 'sgb2.11b.1.nettoErwerb',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II, § 5 GrusiGV',
  je: 'person',
  mass: 'cent',
  nurMit: ERWERB,
  rechne: (k, p) => {
    const person = k.s.personen[p]
    if (k.lies(bruttoErwerb, p) === 0) return NULL_CENT
    const gemittelt = hatDurchschnitt(k, p)
    let summe: number = gemittelt ? k.lies(durchschnittsnetto, p) : 0
    for (const e of person?.erwerb ?? [])
      if (!gemittelt && k.giltImMonat(e))
        summe += Math.max(0, k.angabe(e, BRUTTO) - k.angabe(e, STEUERN) - k.angabe(e, SOZIALABGABEN))
    for (const e of person?.selbstaendig ?? [])
      if (k.giltImMonat(e))
        summe += Math.max(0, k.angabe(e, GEWINN) - k.angabe(e, STEUERN) - k.angabe(e, SOZIALABGABEN))
    for (const e of person?.einmalLohn ?? [])
      if (gehoertZumMonat(k, e)) summe += Math.max(0, k.angabe(e, EINKOMMEN_BETRAG) - abgaben(k, e))
    if (hatBetrieb(k, p)) summe += Math.max(0, k.lies(gewinnDesMonats, p) - k.lies(abgabenDesBetriebs, p))
    return cent(summe + ausNebentaetigkeiten(k, p) + sachbezuege(k, p))
  },
})

/** § 11 Abs. 1 Satz 5 SGB II: the Kindergeld paid for this person. */
export const kindergeld = groesse<Cent>({
  id: 'sgb2.11.1.kindergeld',
  norm: '§ 11 Abs. 1 Satz 5 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: KINDERGELD,
  rechne: (k, p) => {
    let summe = 0
    const liste = k.s.personen[p]?.kindergeld ?? []
    for (const e of liste) summe += zufluss(k, e)
    if (liste.some((e) => k.einmalig.get(e.nr) === 'sechstel')) summe += k.lies(teilbetraegeKindergeld, p)
    return cent(summe)
  },
})

/**
 * § 11 Abs. 1 SGB II, § 4 GrusiGV: income that is neither earned nor Kindergeld of a child, less what does not count.
 * An adult's own Kindergeld is income like any other. Nothing counts if all a person takes in within the month is no
 * more than ten euros (§ 1 Abs. 1 Nr. 1 GrusiGV); with adults that is asked where the surplus of Kindergeld is known.
 */
export const sonstigeEinnahmen = groesse<Cent>({
  id: 'sgb2.11.1.sonstigeEinnahmen',
  norm: '§ 11 Abs. 1 SGB II, § 1 Abs. 1 Nr. 1, § 4 GrusiGV',
  je: 'person',
  mass: 'cent',
  nurMit: SONSTIGES,
  rechne: (k, p) => {
    const person = k.s.personen[p]
    let summe = 0
    let voll = true
    for (const e of person?.sonstiges ?? []) {
      if (istNebentaetigkeit(k, e) || zaehltBeimKind(k, p, e)) continue
      summe += zufluss(k, e)
      voll &&= zaehltVoll(e)
    }
    if (!voll) summe = Math.max(0, summe - k.lies(freieEinnahmen, p))
    if (hatKinderzuschlag(k)) summe += k.lies(kinderzuschlagBeimKind, p)
    if (hatTeilbetraege(k, p)) summe += k.lies(teilbetraege, p)
    if (person?.sonstiges.some(hatVerpflegungImDienst) === true) summe += k.lies(verpflegungImFreiwilligendienst, p)
    if (hatVerwandte(k, p)) summe += k.lies(vermuteteUnterstuetzung, p)
    if (istHauptpersonOderPartner(k, p)) return cent(summe + eigenes(k, p))
    return cent(ohneBagatelle(k, p, summe))
  },
})

function eigenes(k: Rechnung, p: number): number {
  return (k.s.personen[p]?.kindergeld.length ?? 0) > 0 ? k.lies(kindergeld, p) : 0
}

function hatTeilbetraege(k: Rechnung, p: number): boolean {
  const person = k.s.personen[p]
  if (person === undefined || k.einmalig.size === 0) return false
  const geteilt = (e: Einnahme): boolean => k.einmalig.get(e.nr) === 'sechstel'
  return person.einmalLohn.some(geteilt) || person.sonstiges.some(geteilt)
}

/**
 * § 1 Abs. 1 Nr. 1 GrusiGV: of other income nothing, if with what is earned, and with a child's Kindergeld, it is no more
 * than ten euros.
 */
export function ohneBagatelle(k: Rechnung, p: number, einnahmen: number): number {
  if (einnahmen === 0) return 0
  const grenze = k.parameter(bagatellgrenze)
  if (einnahmen > grenze) return einnahmen
  const daneben = istHauptpersonOderPartner(k, p) ? 0 : k.lies(kindergeld, p)
  return einnahmen + k.lies(bruttoErwerb, p) + daneben <= grenze ? 0 : einnahmen
}

/** The part of it that is support for training, for the least deduction of § 11b Abs. 2b Satz 4 SGB II. */
export const ausbildungsfoerderung = groesse<Cent>({
  id: 'sgb2.11a.3.ausbildungsfoerderung',
  norm: '§ 11a Abs. 3 Satz 2 Nr. 3 bis 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? []) if (istFoerderung(e)) summe += zufluss(k, e)
    return cent(summe)
  },
})
