import { type Cent, cent, type Datum, ersterTag, letzterTag, monatVon, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt } from '../../regelwerk/rundung.ts'
import {
  AUSGABEN,
  BRUTTO,
  EINKOMMEN_BETRAG,
  FUER_BIS,
  FUER_VON,
  VERTEILUNG_MONATE,
  ZUFLUSS_AM,
} from '../../sachverhalt/felder.ts'
import type { Einnahme, Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { hatErwerbsabsetzungen } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { freiVorVerteilung } from '../p11a-nicht-beruecksichtigt/freieEinnahmen.ts'
import { istInAusbildungOderDienst } from '../p11b-absetzbetraege/ausbildung.ts'
import { hatMinderjaehrigesKind } from '../p11b-absetzbetraege/kindgrenze.ts'
import { freiwilligendienstAb25, mindestabsetzungAusbildung } from '../p11b-absetzbetraege/parameter.ts'
import { freibetragDerStufen, satzMittlereStufe } from '../p11b-absetzbetraege/stufen.ts'
import { anzahlMonate, MONATE_DER_VERTEILUNG, spaetererTeil, verteilungsmonate, wasVerteiltWird } from './einmalig.ts'
import { istFoerderung } from './foerderung.ts'
import { zaehltBeimKind } from './kinderzuschlag.ts'
import { abgaben, nettoBetrag } from './zufluss.ts'

/**
 * § 11 Abs. 3 SGB II: a sixth of what is shared out over six months because the claim would have vanished in the month
 * of inflow. Taxes, contributions, necessary expenses and the allowance for the employed come off before (§ 11b Abs. 1
 * Satz 2 SGB II), the flat amount of § 11b Abs. 2 does not.
 */
export const teilbetraege = groesse<Cent>({
  id: 'sgb2.11.3.teilbetraege',
  norm: '§ 11 Abs. 3, § 11b Abs. 1 Satz 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    let summe = 0
    for (const e of person?.einmalLohn ?? []) if (wirdVerteilt(k, e)) summe += teil(k, e, lohnVorweg(k, p, e))
    for (const e of person?.sonstiges ?? [])
      if (!istFoerderung(e) && !zaehltBeimKind(k, p, e) && wirdVerteilt(k, e)) summe += teilDerEinnahme(k, p, e)
    return cent(summe)
  },
})

/**
 * The same of support for training: 100 euros for each month it was paid for come off before (§ 11b Abs. 2b Satz 4
 * SGB II; BA, Fachliche Weisungen §§ 11–11b, Rz. 11.13a), and nothing for Nr. 3 to 5 afterwards.
 */
export const teilbetraegeFoerderung = groesse<Cent>({
  id: 'sgb2.11.3.teilbetraegeFoerderung',
  norm: '§ 11 Abs. 3, § 11b Abs. 2b Satz 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? []) {
      if (!istFoerderung(e) || !wirdVerteilt(k, e)) continue
      const frei = k.parameterAm(mindestabsetzungAusbildung, e.von as Datum) * anzahlMonate(e)
      const netto = nettoBetrag(k, e)
      const rest = netto - freiVorVerteilung(k, p, e, netto)
      summe += teil(k, e, rest - (e.a.art === 'einmaligeEinnahme' && e.a.grundbetrag_verbraucht ? 0 : frei))
    }
    return cent(summe)
  },
})

/** Kindergeld that was paid late and is shared out. */
export const teilbetraegeKindergeld = groesse<Cent>({
  id: 'sgb2.11.3.teilbetraegeKindergeld',
  norm: '§ 11 Abs. 1 Satz 5, Abs. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.kindergeld ?? []) if (wirdVerteilt(k, e)) summe += teil(k, e, nettoBetrag(k, e))
    return cent(summe)
  },
})

/** What is free by its kind comes off the whole (§ 11 Abs. 1 Satz 1 SGB II). */
function teilDerEinnahme(k: Rechnung, p: number, e: Einnahme): number {
  const netto = nettoBetrag(k, e)
  const rest = Math.max(0, netto - freiVorVerteilung(k, p, e, netto))
  const spaeter = spaetererTeil(e)
  if (spaeter === undefined) return teil(k, e, rest)
  const nachgezahlt = geteilt(rest * spaeter.tage, spaeter.von)
  const laufend = k.monat === monatVon(e.von as Datum) ? rest - nachgezahlt : 0
  return laufend + teil(k, e, nachgezahlt)
}

/** Notes the day and the rule of that day, which say why a sixth counts. */
function wirdVerteilt(k: Rechnung, e: Einnahme): boolean {
  if (k.einmalig.get(e.nr) !== 'sechstel') return false
  k.angabe(e, ZUFLUSS_AM)
  if (k.kenntAm(wasVerteiltWird, e.von as Datum)) k.parameterAm(wasVerteiltWird, e.von as Datum)
  return true
}

/** One of the equal parts: a sixth, before April 2011 by the months the office has chosen. */
function teil(k: Rechnung, e: Einnahme, betrag: number): number {
  const monate = verteilungsmonate(e)
  if (monate !== MONATE_DER_VERTEILUNG) k.angabe(e as Eintrag<'einmaligeEinnahme'>, VERTEILUNG_MONATE)
  return geteilt(Math.max(0, betrag), monate)
}

/** § 11b Abs. 1 Satz 2 SGB II: the pay less Nr. 1, 2, 5 and 6. */
function lohnVorweg(k: Rechnung, p: number, e: Eintrag<'einmaligeEinnahme'>): number {
  const brutto = k.angabe(e, EINKOMMEN_BETRAG)
  const netto = brutto - abgaben(k, e) - k.angabe(e, AUSGABEN)
  return netto - freibetragAufEinmaliges(k, p, e, brutto)
}

/** The allowance month by month for which was paid; on a single pay what it adds to that on the wages of the month. */
function freibetragAufEinmaliges(k: Rechnung, p: number, e: Eintrag<'einmaligeEinnahme'>, brutto: number): number {
  if (k.lies(hatErwerbsabsetzungen, p) === 0) return NULL_CENT
  const satz = k.parameterAm(satzMittlereStufe, e.von as Datum)
  const ende = k.lies(hatMinderjaehrigesKind, p) === 1 ? 1500_00 : 1200_00
  const mitErster = !k.kenntAm(freiwilligendienstAb25, e.von as Datum) || !istInAusbildungOderDienst(k, p)
  const stufen = { satzMitte: satz, ende, mitErster }
  if (e.a.fuer_von === null) {
    const lohn = lohnImMonatDes(k, p, e)
    return freibetragDerStufen(cent(lohn + brutto), stufen) - freibetragDerStufen(cent(lohn), stufen)
  }
  k.angabe(e, FUER_VON)
  k.angabe(e, FUER_BIS)
  const monate = anzahlMonate(e)
  return monate * freibetragDerStufen(geteilt(brutto, monate), stufen)
}

function lohnImMonatDes(k: Rechnung, p: number, e: Einnahme): number {
  const monat = monatVon(e.von as Datum)
  const [von, bis] = [ersterTag(monat), letzterTag(monat)]
  let summe = 0
  for (const x of k.s.personen[p]?.erwerb ?? []) if (x.von <= bis && x.bis >= von) summe += k.angabe(x, BRUTTO)
  return summe
}
