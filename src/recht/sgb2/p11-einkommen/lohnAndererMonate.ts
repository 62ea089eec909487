import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt, mindestensNull } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import { AUSGABEN, EINKOMMEN_BETRAG, FUER_BIS, FUER_VON } from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { hatErwerbsabsetzungen } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { versicherungenUndVorsorge } from '../p11b-absetzbetraege/aufwendungen.ts'
import { istInAusbildungOderDienst, istUnter25InAusbildung } from '../p11b-absetzbetraege/ausbildung.ts'
import { hatMinderjaehrigesKind } from '../p11b-absetzbetraege/kindgrenze.ts'
import {
  freiwilligendienstAb25,
  geringfuegigkeitsgrenze,
  grundabsetzbetragSatz,
} from '../p11b-absetzbetraege/parameter.ts'
import { freibetragDerStufen, satzMittlereStufe } from '../p11b-absetzbetraege/stufen.ts'
import { anzahlMonate } from './einmalig.ts'
import { bruttoErwerb } from './einnahmen.ts'
import { abgaben } from './zufluss.ts'

/**
 * Wages of several months of work that flow in within one: the flat amount of § 11b Abs. 2 comes off for each of them
 * (BSG 17.07.2014, B 14 AS 25/13 R). The allowance of Abs. 3 goes by month of work too (BA, Fachliche Weisungen
 * §§ 11–11b, Rz. 11.157); others take it once on the sum.
 */
export const freibetragBeiMehrerenLoehnen = schalter('sgb2.11b.3.freibetragBeiMehrerenLoehnen', '§ 11b Abs. 3 SGB II', [
  'jeErarbeitungsmonat',
  'einmal',
])

const NACHWEISGRENZE = 400_00 // § 11b Abs. 2 Satz 2 SGB II

type Lohn = Eintrag<'einmaligeEinnahme'>

/** Pay for other months that counts as a whole in this one and has its own deductions. */
export function loehneAndererMonate(k: Rechnung, p: number): readonly Lohn[] {
  const liste = k.s.personen[p]?.einmalLohn
  if (liste === undefined || liste.length === 0) return KEINE
  return liste.filter((e) => k.einmalig.get(e.nr) === 'ganz' && e.a.fuer_von !== null && !e.a.grundbetrag_verbraucht)
}
const KEINE: readonly Lohn[] = []

export const lohnAndererMonateNetto = groesse<Cent>({
  id: 'sgb2.11.2.lohnAndererMonateNetto',
  norm: '§ 11 Abs. 2, § 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of loehneAndererMonate(k, p)) summe += Math.max(0, k.angabe(e, EINKOMMEN_BETRAG) - abgaben(k, e))
    return cent(summe)
  },
})

/** § 11b Abs. 2, 2b und 3 SGB II for each month of work that was paid for. */
export const absetzungLohnAndererMonate = groesse<Cent>({
  id: 'sgb2.11b.2.absetzungLohnAndererMonate',
  norm: '§ 11b Abs. 2, 2b und 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const loehne = loehneAndererMonate(k, p)
    if (loehne.length === 0 || k.lies(hatErwerbsabsetzungen, p) === 0) return NULL_CENT
    let summe = 0
    for (const e of loehne) summe += anzahlMonate(e) * grundbetrag(k, p, e, 0)
    const [erster] = loehne
    if (erster !== undefined)
      summe += grundbetrag(k, p, erster, versicherungenDesErsten(k, p)) - grundbetrag(k, p, erster, 0)
    return cent(summe + freibetraege(k, p, loehne))
  },
})

function bruttoJeMonat(k: Rechnung, e: Lohn): Cent {
  k.angabe(e, FUER_VON)
  k.angabe(e, FUER_BIS)
  return geteilt(k.angabe(e, EINKOMMEN_BETRAG), anzahlMonate(e))
}

/** The deduction for one month of work: the flat amount or, above 400 euros, what Nr. 3 to 5 come to. */
function grundbetrag(k: Rechnung, p: number, e: Lohn, versicherungen: number): number {
  const brutto = bruttoJeMonat(k, e)
  const inAusbildung = k.lies(istUnter25InAusbildung, p) === 1 && k.kennt(freiwilligendienstAb25)
  const pauschal = k.parameter(inAusbildung ? geringfuegigkeitsgrenze : grundabsetzbetragSatz)
  const ausgaben = brutto > NACHWEISGRENZE ? versicherungen + ausgabenJeMonat(k, e) : NULL_CENT
  return Math.min(brutto, Math.max(pauschal, ausgaben))
}

const ausgabenJeMonat = (k: Rechnung, e: Lohn): number => geteilt(k.angabe(e, AUSGABEN), anzahlMonate(e))

/** Nr. 3 and 4 are amounts of the month of inflow: its own wages bear them, else one month of work of the first pay. */
const versicherungenDesErsten = (k: Rechnung, p: number): number =>
  k.lies(bruttoErwerb, p) > 0 ? 0 : k.lies(versicherungenUndVorsorge, p)

/** What the first pay has borne of Nr. 3 and 4 where the month has no wages of its own. */
export function versicherungenImLohnAndererMonate(k: Rechnung, p: number): number {
  const [e] = loehneAndererMonate(k, p)
  if (e === undefined || k.lies(hatErwerbsabsetzungen, p) === 0) return 0
  const versicherungen = versicherungenDesErsten(k, p)
  return Math.min(versicherungen, Math.max(0, grundbetrag(k, p, e, versicherungen) - ausgabenJeMonat(k, e)))
}

function freibetraege(k: Rechnung, p: number, loehne: readonly Lohn[]): number {
  const satz = k.parameter(satzMittlereStufe)
  const ende = k.lies(hatMinderjaehrigesKind, p) === 1 ? 1500_00 : 1200_00
  const mitErster = !k.kennt(freiwilligendienstAb25) || !istInAusbildungOderDienst(k, p)
  const frei = (brutto: number): number => freibetragDerStufen(cent(brutto), { satzMitte: satz, ende, mitErster })
  if (k.schalter(freibetragBeiMehrerenLoehnen) === 0)
    return loehne.reduce((summe, e) => summe + anzahlMonate(e) * frei(bruttoJeMonat(k, e)), 0)
  const laufend = k.lies(bruttoErwerb, p)
  const alle = loehne.reduce((summe: number, e) => summe + k.angabe(e, EINKOMMEN_BETRAG), laufend)
  return frei(alle) - frei(laufend)
}

/** What of it counts; never below zero (§ 5 GrusiGV). */
export const lohnAndererMonateBereinigt = groesse<Cent>({
  id: 'sgb2.11b.lohnAndererMonateBereinigt',
  norm: '§ 11b SGB II, § 5 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const netto = k.lies(lohnAndererMonateNetto, p)
    return netto === 0 ? NULL_CENT : mindestensNull(netto - k.lies(absetzungLohnAndererMonate, p))
  },
})
