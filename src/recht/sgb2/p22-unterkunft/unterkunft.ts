import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { restcent, teilbetrag } from '../../regelwerk/restcent.ts'
import { anteil, mindestensNull } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import { AUSZUG, GRUNDMIETE, KOEPFE, MODELL, NEBENKOSTEN, WOHNANTEIL } from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { AUSSCHLUSS, ausschluss, istBerechtigt, istFern, istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, zeitweiseAm } from '../p07-berechtigte/haushalt.ts'
import { jeTag } from '../p41-berechnung/jeTag.ts'
import { heizungAnerkannt, unterkunftAnerkannt } from './anerkannt.ts'
import { einmaligAnerkannt, guthabenImMonat } from './einmalig.ts'
import { tagDesAbschnitts, unterkunftAm } from './unterkunftAm.ts'

/** § 41 Abs. 2 SGB II: are rent, running costs and heating divided by heads each for itself or as one sum? */
export const kopfteilRundung = schalter('sgb2.22.kopfteilRundung', '§ 41 Abs. 2 SGB II', ['jeKostenart', 'gesamt'])

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
    if (gibtAnteilAb(k, p)) return NULL_CENT
    return cent(eigenerAnteil(k, p, u, a) + vonNichtErreichbaren(k, (q) => eigenerAnteil(k, q, u, a)))
  },
})

/** The share by contract, else by heads. */
function eigenerAnteil(k: Rechnung, p: number, u: Eintrag<'unterkunft'>, a: number): Cent {
  const vertraglich = wohnanteilAm(k, p, a)
  return vertraglich === undefined ? nachKoepfen(k, p, u, a) : (k.angabe(vertraglich, WOHNANTEIL) as Cent)
}

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
    if (person === undefined || e.von > tag || tag >= person.ab[25]) continue
    const auszug = k.angabe(e, AUSZUG)
    if (auszug === 'fehlt' || auszug === 'absicht') return true
  }
  return false
}

/** Members of the Bedarfsgemeinschaft with a claim of their own. */
const uebrige = (k: Rechnung): readonly number[] =>
  k.s.personen.flatMap((q) => (k.lies(istBerechtigt, q.nr) === 1 ? [q.nr] : []))

/** § 22 Abs. 7 Satz 4 SGB II: who counts as not reachable (§ 7b Abs. 4) and has somebody to leave the share to. */
const gibtAnteilAb = (k: Rechnung, p: number): boolean =>
  k.lies(ausschluss, p) === AUSSCHLUSS.nichtErreichbar && uebrige(k).length > 0

/** § 22 Abs. 7 Satz 4 SGB II: what these persons leave, shared out among the other members of the Bedarfsgemeinschaft. */
function vonNichtErreichbaren(k: Rechnung, anteilVon: (q: number) => Cent): number {
  const moeglich = k.s.personen.some(
    (q) =>
      q.ausschluesse.some((e) => e.a.grund === 'nichtErreichbar') ||
      q.minderungen.some((e) => e.a.minderungsart === 'nichterreichbar'),
  )
  if (!moeglich) return 0
  const andere = uebrige(k).length
  let summe = 0
  for (const q of k.s.personen)
    if (k.lies(ausschluss, q.nr) === AUSSCHLUSS.nichtErreichbar && k.lies(istMitglied, q.nr) === 1)
      summe += anteilVon(q.nr)
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
  if (gibtAnteilAb(k, p)) return NULL_CENT
  const koepfe = k.angabe(u, KOEPFE)
  return cent(kopfteil(k, p, betrag, koepfe) + vonNichtErreichbaren(k, (q) => kopfteil(k, q, betrag, koepfe)))
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
