import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { restcent, teilbetrag } from '../../regelwerk/restcent.ts'
import { anteil, hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import {
  ANERKANNT,
  ANGEMESSEN_HEIZUNG,
  ANGEMESSEN_UNTERKUNFT,
  AUSZUG,
  GRUNDMIETE,
  HEIZUNG,
  KOEPFE,
  MODELL,
  NEBENKOSTEN,
  VON,
  WOHNANTEIL,
} from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { AUSSCHLUSS, ausschluss, istBerechtigt, istFern, istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, zeitweiseAm } from '../p07-berechtigte/haushalt.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import { aufwendungenUnterkunft } from './aufwendungen.ts'
import { hatAusnahme, senkungsfristHeizung, senkungsfristUnterkunft } from './ausnahmen.ts'
import { gilt67Absatz3 } from './corona.ts'
import { einmaligAnerkannt, guthabenImMonat } from './einmalig.ts'
import { aufwendungenNachSatz8, hoechstensBisher, nurAngemessenNachUmzug } from './grenzen.ts'
import { deckelfaktorUnterkunft, karenzzeitMonate } from './parameter.ts'
import { tagDesAbschnitts, unterkunftAm } from './unterkunftAm.ts'

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
    const grenze = inGrenzen(k, u, a)
    return k.s.je.umzug === undefined ? grenze : hoechstensBisher(k, a, grenze, k.lies(heizungAnerkannt, 0, a))
  },
})

function inGrenzen(k: Rechnung, u: Eintrag<'unterkunft'>, a: number): Cent {
  if (hatAusnahme(k, a, ['sterbefall', 'unwirtschaftlich'])) return k.lies(aufwendungenUnterkunft, 0, a)
  const kosten = k.lies(k.s.je.mietobergrenze === undefined ? aufwendungenUnterkunft : aufwendungenNachSatz8, 0, a)
  const angemessen = k.angabe(u, ANGEMESSEN_UNTERKUNFT)
  if (angemessen === null || gilt67Absatz3(k)) return kosten
  const karenz = k.lies(liegtInKarenzzeit, 0) === 1
  if (nurAngemessenNachUmzug(k, a, karenz)) return hoechstens(kosten, angemessen as Cent)
  if (karenz) return inDerKarenzzeit(k, a, kosten, angemessen as Cent)
  if (hatAusnahme(k, a, ['verkleinerung'])) return kosten
  if (k.s.je.kostensenkung !== undefined && k.lies(senkungsfristUnterkunft, 0, a) === 1) return kosten
  return hoechstens(kosten, angemessen as Cent)
}

/** § 22 Abs. 1 Satz 3, 6 und 7 SGB II: the actual costs, since July 2026 up to the cap unless an exception holds. */
function inDerKarenzzeit(k: Rechnung, a: number, kosten: Cent, angemessen: Cent): Cent {
  if (!deckelGilt(k) || hatAusnahme(k, a, ['unabweisbar', 'kinder', 'verkleinerung'])) return kosten
  return hoechstens(kosten, anteil(angemessen, k.parameter(deckelfaktorUnterkunft), 100))
}

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
    if (hatAusnahme(k, a, ['sterbefall', 'unwirtschaftlich'])) return tatsaechlich
    if (k.s.je.kostensenkung !== undefined && k.lies(senkungsfristHeizung, 0, a) === 1) return tatsaechlich
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
    if (u === undefined || istFern(k, p)) return NULL_CENT
    const zeitweise = zeitweiseAm(k, p, a)
    if (zeitweise !== undefined && k.angabe(zeitweise, MODELL) === 'umgang') return NULL_CENT
    if (hatKeineZusicherung(k, p, a)) return NULL_CENT
    const eigener = wohnanteilAm(k, p, a)
    if (eigener !== undefined) return k.angabe(eigener, WOHNANTEIL) as Cent
    if (k.lies(ausschluss, p) === AUSSCHLUSS.nichtErreichbar && uebrige(k).length > 0) return NULL_CENT
    return cent(nachKoepfen(k, p, u, a) + anteilDerNichtErreichbaren(k, u, a))
  },
})

/** Rent, running costs and heating divided by heads; who has a share by contract leaves both sum and heads. */
function nachKoepfen(k: Rechnung, p: number, u: Eintrag<'unterkunft'>, a: number): Cent {
  const koepfe = k.angabe(u, KOEPFE)
  const vertraglich = vertraglicheAnteile(k, a)
  if (vertraglich.anzahl > 0) {
    const ganz = kostenarten(k, u, a).reduce((s, b) => s + b, 0)
    const rest = mindestensNull(ganz - vertraglich.summe)
    return anteil(rest, 1, Math.max(1, koepfe - vertraglich.anzahl))
  }
  let summe = 0
  for (const betrag of kostenarten(k, u, a)) summe += kopfteil(k, p, betrag, koepfe)
  return cent(summe)
}

function vertraglicheAnteile(k: Rechnung, a: number): { readonly summe: number; readonly anzahl: number } {
  let summe = 0
  let anzahl = 0
  for (const q of k.s.personen) {
    const e = q.je.wohnanteil === undefined ? undefined : wohnanteilAm(k, q.nr, a)
    if (e === undefined) continue
    summe += k.angabe(e, WOHNANTEIL)
    anzahl++
  }
  return { summe, anzahl }
}

function wohnanteilAm(k: Rechnung, p: number, a: number): Eintrag<'wohnanteil'> | undefined {
  const tag = tagDesAbschnitts(k, a)
  return angabenDer(k.s.personen[p], 'wohnanteil').find((e) => e.von <= tag && e.bis >= tag)
}

/** § 22 Abs. 5 SGB II: who moves out under 25 without the promise has no need for Unterkunft until the 25th birthday. */
function hatKeineZusicherung(k: Rechnung, p: number, a: number): boolean {
  const person = k.s.personen[p]
  const tag = tagDesAbschnitts(k, a)
  for (const e of angabenDer(person, 'auszugUnter25')) {
    if (person === undefined || e.von > tag || tag >= person.ab[25] || e.von >= person.ab[25]) continue
    const auszug = k.angabe(e, AUSZUG)
    if (auszug === 'fehlt' || auszug === 'absicht') return true
  }
  return false
}

/** Members of the Bedarfsgemeinschaft with a claim of their own. */
const uebrige = (k: Rechnung): readonly number[] =>
  k.s.personen.flatMap((q) => (k.lies(istBerechtigt, q.nr) === 1 ? [q.nr] : []))

/**
 * § 22 Abs. 7 Satz 4 SGB II: the share of who counts as not reachable (§ 7b Abs. 4) is shared out among the other members
 * of the Bedarfsgemeinschaft.
 */
function anteilDerNichtErreichbaren(k: Rechnung, u: Eintrag<'unterkunft'>, a: number): number {
  if (!k.s.personen.some((q) => q.ausschluesse.some((e) => e.a.grund === 'nichtErreichbar'))) return 0
  const andere = uebrige(k).length
  let summe = 0
  for (const q of k.s.personen)
    if (k.lies(ausschluss, q.nr) === AUSSCHLUSS.nichtErreichbar && k.lies(istMitglied, q.nr) === 1)
      summe += nachKoepfen(k, q.nr, u, a)
  return andere === 0 ? 0 : anteil(cent(summe), 1, andere)
}

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
  const inVollerHoehe = k.s.je.eigenheim === undefined && unterkunft === u.a.grundmiete_cent + u.a.nebenkosten_cent
  if (!inVollerHoehe) return [unterkunft, heizung]
  return [k.angabe(u, GRUNDMIETE) as Cent, k.angabe(u, NEBENKOSTEN) as Cent, heizung]
}

/** § 22 Abs. 1, 2 und 6 SGB II: the share of a person in what falls due once in this month. */
export const einmaligerAnteil = groesse<Cent>({
  id: 'sgb2.22.einmaligerAnteil',
  norm: '§ 22 Abs. 1, 2 und 6, § 41 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => anteilAmGanzen(k, p, k.lies(einmaligAnerkannt, 0)),
})

/** § 22 Abs. 3 SGB II: the share of a person in money back that lowers the costs of this month. */
export const guthabenAnteil = groesse<Cent>({
  id: 'sgb2.22.3.guthabenAnteil',
  norm: '§ 22 Abs. 3, § 41 Abs. 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => anteilAmGanzen(k, p, k.lies(guthabenImMonat, 0)),
})

/** By the heads of the flat on the last days of this run; nobody who has no need for Unterkunft has a share. */
function anteilAmGanzen(k: Rechnung, p: number, betrag: Cent): Cent {
  const a = k.abschnitte.length - 1
  const u = unterkunftAm(k, a)
  if (betrag === 0 || u === undefined || istFern(k, p) || aufenthalt(k, p) === undefined) return NULL_CENT
  if (hatKeineZusicherung(k, p, a) || zeitweiseAm(k, p, a)?.a.modell === 'umgang') return NULL_CENT
  return kopfteil(k, p, betrag, k.angabe(u, KOEPFE))
}

export const unterkunft = groesse<Cent>({
  id: 'sgb2.22.unterkunft',
  norm: '§ 22, § 41 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => {
    const laufend = jeTag(k, unterkunftImAbschnitt, p)
    if (k.s.je.unterkunftEinmal === undefined && k.s.je.wohnguthaben === undefined) return laufend
    const einmal = k.lies(einmaligerAnteil, p)
    const guthaben = k.lies(guthabenAnteil, p)
    return einmal + guthaben === 0 ? laufend : cent(mindestensNull(laufend - guthaben) + einmal)
  },
})
