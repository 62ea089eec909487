import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { BILDUNG_BETRAG, ERBRINGUNG } from '../../sachverhalt/felder.ts'
import { MONATE_DER_FAHRT } from '../../sachverhalt/sachverhalt.ts'
import { istBerechtigt } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { einkommenZurVerteilung, gesamtbedarf } from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { einkommenOhneKindergeld } from '../p11-einkommen/bereinigung.ts'
import { hatVermoegenAusserhalb, vermoegenDecktBedarf } from '../p12-vermoegen/vermoegen.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'
import {
  andereFahrten,
  BILDUNGSBEDARFE,
  type Bildungsleistungsart,
  bildungsbedarfe,
  hatBildungsangaben,
  teilhabe,
} from './bedarfe.ts'

const AUSFLUG_IM_MONAT = cent(3_00)

/**
 * § 5a GrusiGV: what counts when it is asked whether income covers: trips 3 Euro a month, journeys a sixth, in the month
 * in which they fall due and in the six months after the application.
 */
function inDerPruefung(k: Rechnung, p: number, art: Bildungsleistungsart, g: Groesse<Cent>): Cent {
  const ganz = k.lies(g, p)
  if (art === 'klassenfahrt') return anteil(cent(ganz + andereFahrten(k, p)), 1, MONATE_DER_FAHRT)
  return art === 'ausflug' && ganz > 0 ? AUSFLUG_IM_MONAT : ganz
}

const kannErhalten = (k: Rechnung, p: number): boolean =>
  hatBildungsangaben(k, p) &&
  k.lies(istBerechtigt, p) === 1 &&
  k.lies(istBeantragt, 0) === 1 &&
  k.lies(vermoegenDecktBedarf, p) === 0 &&
  !hatVermoegenAusserhalb(k, p)

/** § 19 Abs. 2, § 28 SGB II, § 5a GrusiGV: the needs of a person as they count against income. */
export const bedarfInDerPruefung = groesse<Cent>({
  id: 'sgb2.28.bedarfInDerPruefung',
  norm: '§ 28 SGB II, § 5a GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!kannErhalten(k, p)) return NULL_CENT
    let summe = 0
    for (const [art, g] of BILDUNGSBEDARFE) summe += inDerPruefung(k, p, art, g)
    return cent(summe)
  },
})

/**
 * Own income of a child above its need covers its own needs for education; Kindergeld does not (§ 11 Abs. 1 Satz 5
 * SGB II: mit Ausnahme der Bedarfe nach § 28).
 */
export const ausEigenemUeberschuss = groesse<Cent>({
  id: 'sgb2.28.ausEigenemUeberschuss',
  norm: '§ 9 Abs. 2, § 11 Abs. 1 Satz 5, § 19 Abs. 3 Satz 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const ganz = k.lies(bedarfInDerPruefung, p)
    if (ganz === 0 || istHauptpersonOderPartner(k, p)) return NULL_CENT
    return hoechstens(ganz, mindestensNull(k.lies(einkommenOhneKindergeld, p) - k.lies(bedarf, p)))
  },
})

/** § 9 Abs. 2 Satz 4 SGB II: income of the adults above the whole need. */
export const gemeinsamerUeberschuss = groesse<Cent>({
  id: 'sgb2.28.gemeinsamerUeberschuss',
  norm: '§ 9 Abs. 2 Satz 4, § 19 Abs. 3 Satz 3 SGB II',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => mindestensNull(k.lies(einkommenZurVerteilung, 0) - k.lies(gesamtbedarf, 0)),
})

/** What is left to cover after the own surplus. */
const offen = (k: Rechnung, p: number): number => k.lies(bedarfInDerPruefung, p) - k.lies(ausEigenemUeberschuss, p)

/**
 * § 9 Abs. 2 Satz 4 SGB II: to equal parts among those with such needs; what one does not use passes to the others (BA,
 * Fachliche Weisungen § 9, Rz. 9.48).
 */
export const ausGemeinsamemUeberschuss = groesse<Cent>({
  id: 'sgb2.28.ausGemeinsamemUeberschuss',
  norm: '§ 9 Abs. 2 Satz 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const mein = offen(k, p)
    let rest: number = mein === 0 ? 0 : k.lies(gemeinsamerUeberschuss, 0)
    if (rest === 0) return NULL_CENT
    const bedarfe = k.s.personen.flatMap((q) => (offen(k, q.nr) > 0 ? [offen(k, q.nr)] : [])).sort((x, y) => x - y)
    // From the smallest need up: whoever needs less than an equal part leaves the difference to the others.
    for (let i = 0; i < bedarfe.length; i++) {
      const gleich = anteil(cent(rest), 1, bedarfe.length - i)
      const kleinster = bedarfe[i] ?? 0
      if (kleinster > gleich) return hoechstens(cent(mein), gleich)
      if (kleinster === mein) return cent(mein)
      rest -= kleinster
    }
    return cent(mein)
  },
})

/** Income set against needs for education, in the order of § 28. */
export const gedeckt = groesse<Cent>({
  id: 'sgb2.28.gedeckt',
  norm: '§ 19 Abs. 3 Satz 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(ausEigenemUeberschuss, p) + k.lies(ausGemeinsamemUeberschuss, p)),
})

function leistung([art, g, absatz]: readonly [Bildungsleistungsart, Groesse<Cent>, string]): readonly [
  Bildungsleistungsart,
  Groesse<Cent>,
] {
  return [
    art,
    groesse<Cent>({
      id: `sgb2.28.${absatz}.leistung${art[0]?.toUpperCase()}${art.slice(1)}`,
      norm: `§ 28 Abs. ${absatz}, § 19 Abs. 3 Satz 3 SGB II`,
      je: 'person',
      mass: 'cent',
      rechne: (k, p) => {
        const ganz = kannErhalten(k, p) ? k.lies(g, p) : 0
        if (ganz === 0) return NULL_CENT
        const davon = gedeckterTeil(k, p, art)
        return davon === 0 ? cent(ganz) : nachDeckung(k, p, art, g, davon)
      },
    }),
  ]
}

/** How much of what is covered falls on this need, after those that come before it. */
function gedeckterTeil(k: Rechnung, p: number, gesucht: Bildungsleistungsart): number {
  let rest: number = k.lies(gedeckt, p)
  for (const [art, g] of BILDUNGSBEDARFE) {
    if (rest === 0) return 0
    const betrag = inDerPruefung(k, p, art, g)
    if (art === gesucht) return Math.min(rest, betrag)
    rest = Math.max(0, rest - betrag)
  }
  return 0
}

function nachDeckung(k: Rechnung, p: number, art: Bildungsleistungsart, g: Groesse<Cent>, davon: number): Cent {
  const ganz = k.lies(g, p)
  const geprueft = inDerPruefung(k, p, art, g)
  if (davon >= geprueft) return NULL_CENT
  // A journey is granted at once: what six months leave uncovered. Of several that count, each bears its part.
  if (art === 'klassenfahrt') {
    const rest = cent((geprueft - davon) * MONATE_DER_FAHRT)
    return hoechstens(ganz, anteil(rest, ganz, ganz + andereFahrten(k, p)))
  }
  return mindestensNull(ganz - davon)
}

export const BILDUNGSLEISTUNGEN = BILDUNGSBEDARFE.map(leistung)

/** § 29 Abs. 1 SGB II: Schulbedarf and Beförderung always in money, the rest as the municipality decides, by the amounts. */
export function inGeld(k: Rechnung, p: number, art: Bildungsleistungsart, betrag: Cent): Cent {
  if (art === 'schulbedarf' || art === 'befoerderung') return betrag
  const liste = bildungsbedarfe(k, p, art)
  const inGeldErbracht = liste.filter((e) => k.angabe(e, ERBRINGUNG) === 'geld')
  if (inGeldErbracht.length === liste.length) return betrag
  // Who has no amount of its own (Teilhabe) shares what the others leave of the flat amount.
  const offeneAnzahl = Math.max(1, ohneBetrag(liste))
  const pauschal = art === 'teilhabe' ? Math.max(0, k.lies(teilhabe, p) - summeDer(k, liste)) : 0
  const gewicht = (l: typeof liste): number => summeDer(k, l) * offeneAnzahl + pauschal * ohneBetrag(l)
  const ganz = gewicht(liste)
  return ganz === 0
    ? anteil(betrag, inGeldErbracht.length, liste.length)
    : anteil(betrag, gewicht(inGeldErbracht), ganz)
}

type Bildungsangaben = ReturnType<typeof bildungsbedarfe>

const ohneBetrag = (liste: Bildungsangaben): number => liste.filter((e) => e.a.betrag_cent === null).length
const summeDer = (k: Rechnung, liste: Bildungsangaben): number =>
  liste.reduce((summe, e) => summe + (k.angabe(e, BILDUNG_BETRAG) ?? 0), 0)

/** § 29 Abs. 1 Satz 1 Nr. 3 und Satz 3, § 30 SGB II: what is paid here in money. */
export const bildungInGeld = groesse<Cent>({
  id: 'sgb2.29.1.bildungInGeld',
  norm: '§§ 28, 29 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const [art, g] of BILDUNGSLEISTUNGEN) {
      const betrag = k.lies(g, p)
      if (betrag > 0) summe += inGeld(k, p, art, betrag)
    }
    return summe === 0 ? NULL_CENT : cent(summe)
  },
})
