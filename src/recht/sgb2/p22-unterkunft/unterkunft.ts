import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { restcent, teilbetrag } from '../../regelwerk/restcent.ts'
import { anteil, hoechstens } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import {
  ANERKANNT,
  ANGEMESSEN_HEIZUNG,
  ANGEMESSEN_UNTERKUNFT,
  GRUNDMIETE,
  HEIZUNG,
  KOEPFE,
  MODELL,
  NEBENKOSTEN,
  VON,
} from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { AUSSCHLUSS, ausschluss } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, zeitweiseAm } from '../p07-berechtigte/haushalt.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import { gilt67Absatz3 } from './corona.ts'
import { deckelfaktorUnterkunft, karenzzeitMonate } from './parameter.ts'
import { unterkunftAm } from './unterkunftAm.ts'

/** § 65a SGB II has no transition for § 22: does the new cap hold from July 2026 or from the next Bewilligungszeitraum? */
export const deckelGiltAb = schalter('sgb2.22.1.deckelGiltAb', '§ 22 Abs. 1 Satz 6 SGB II', [
  'monat',
  'bewilligungszeitraum',
])

/** § 41 Abs. 2 SGB II: are rent, running costs and heating divided by heads each for itself or as one sum? */
export const kopfteilRundung = schalter('sgb2.22.kopfteilRundung', '§ 41 Abs. 2 SGB II', ['jeKostenart', 'gesamt'])

/** § 22 Abs. 1 Satz 2 SGB II: the year from the first month of benefits in which the flat itself is not questioned. */
export const liegtInKarenzzeit = groesse({
  id: 'sgb2.22.1.liegtInKarenzzeit',
  norm: '§ 22 Abs. 1 Satz 2 bis 5 SGB II',
  je: 'bg',
  mass: 'wahr',
  rechne: (k) => {
    if (!k.kennt(karenzzeitMonate)) return wahr(false)
    for (const e of k.s.karenzzeiten) {
      if (e.von > k.von || e.bis < k.von) continue
      k.angabe(e, VON)
      return wahr(true)
    }
    return wahr(false)
  },
})

/**
 * § 22 Abs. 1 SGB II: the costs of the flat without heating, as far as recognised: in the Karenzzeit the actual
 * ones (from 1 July 2026 up to one and a half times what is reasonable), afterwards what is reasonable.
 */
export const unterkunftAnerkannt = groesse<Cent>({
  id: 'sgb2.22.1.unterkunftAnerkannt',
  norm: '§ 22 Abs. 1 SGB II',
  je: 'zeit',
  mass: 'cent',
  rechne: (k, _p, a) => {
    const u = unterkunftAm(k, a)
    if (u === undefined) return NULL_CENT
    const anerkannt = k.angabe(u, ANERKANNT)
    if (anerkannt !== null) return anerkannt as Cent
    const tatsaechlich = cent(k.angabe(u, GRUNDMIETE) + k.angabe(u, NEBENKOSTEN))
    const angemessen = k.angabe(u, ANGEMESSEN_UNTERKUNFT)
    if (angemessen === null || gilt67Absatz3(k)) return tatsaechlich
    if (k.lies(liegtInKarenzzeit, 0) === 0) return hoechstens(tatsaechlich, angemessen as Cent)
    if (!deckelGilt(k)) return tatsaechlich
    return hoechstens(tatsaechlich, anteil(angemessen as Cent, k.parameter(deckelfaktorUnterkunft), 100))
  },
})

/** With the switch on `bewilligungszeitraum` a period begun under the old law keeps it to its end. */
function deckelGilt(k: Rechnung): boolean {
  if (!k.kennt(deckelfaktorUnterkunft)) return false
  return k.schalter(deckelGiltAb) === 0 || k.zeitraumKennt(deckelfaktorUnterkunft)
}

/** § 22 Abs. 1 Satz 1 und 9 SGB II: heating as far as reasonable; the Karenzzeit does not cover it. */
export const heizungAnerkannt = groesse<Cent>({
  id: 'sgb2.22.1.heizungAnerkannt',
  norm: '§ 22 Abs. 1 SGB II',
  je: 'zeit',
  mass: 'cent',
  rechne: (k, _p, a) => {
    const u = unterkunftAm(k, a)
    if (u === undefined || k.angabe(u, ANERKANNT) !== null) return NULL_CENT
    const tatsaechlich = k.angabe(u, HEIZUNG) as Cent
    const angemessen = k.angabe(u, ANGEMESSEN_HEIZUNG)
    if (angemessen === null || gilt67Absatz3(k)) return tatsaechlich
    return hoechstens(tatsaechlich, angemessen as Cent)
  },
})

/**
 * The share of a person: recognised costs by heads, whoever they are (§ 22 Abs. 1 SGB II, Kopfteilprinzip).
 * Kinds of cost are divided and rounded each for itself (directive to § 9; BSG 11.07.2019, B 14 AS 44/18 R).
 */
export const unterkunftImAbschnitt = groesse<Cent>({
  id: 'sgb2.22.unterkunftImAbschnitt',
  norm: '§ 22 Abs. 1, § 41 Abs. 2 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const u = unterkunftAm(k, a)
    if (u === undefined || k.lies(ausschluss, p) === AUSSCHLUSS.stationaer) return NULL_CENT
    const zeitweise = zeitweiseAm(k, p, a)
    if (zeitweise !== undefined && k.angabe(zeitweise, MODELL) === 'umgang') return NULL_CENT
    const koepfe = k.angabe(u, KOEPFE)
    let summe = 0
    for (const betrag of kostenarten(k, u, a)) summe += kopfteil(k, p, betrag, koepfe)
    return cent(summe)
  },
})

function kopfteil(k: Rechnung, p: number, betrag: Cent, koepfe: number): Cent {
  const ausgleich = k.schalter(restcent)
  if (ausgleich === 0) return anteil(betrag, 1, koepfe)
  // The persons of the household come first; who else lives in the flat has the heads that are left.
  const bewohner = k.s.personen.flatMap((q) => (aufenthalt(k, q.nr) === undefined ? [] : [q.nr]))
  return teilbetrag(betrag, new Array<number>(koepfe).fill(1), bewohner.indexOf(p), ausgleich)
}

/** Rent, running costs and heating apart while rent and running costs are recognised in full; else the capped sum. */
function kostenarten(k: Rechnung, u: Eintrag<'unterkunft'>, a: number): readonly Cent[] {
  const unterkunft = k.lies(unterkunftAnerkannt, 0, a)
  const heizung = k.lies(heizungAnerkannt, 0, a)
  if (u.a.anerkannt_cent !== null) return [unterkunft]
  if (k.schalter(kopfteilRundung) === 1) return [cent(unterkunft + heizung)]
  const inVollerHoehe = unterkunft === u.a.grundmiete_cent + u.a.nebenkosten_cent
  if (!inVollerHoehe) return [unterkunft, heizung]
  return [k.angabe(u, GRUNDMIETE) as Cent, k.angabe(u, NEBENKOSTEN) as Cent, heizung]
}

export const unterkunft = groesse<Cent>({
  id: 'sgb2.22.unterkunft',
  norm: '§ 22, § 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => jeTag(k, unterkunftImAbschnitt, p),
})
