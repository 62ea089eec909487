import {
  type Cent,
  cent,
  ersterTag,
  type Monat,
  monat as monatAusText,
  teileKaufmaennisch,
} from '../../../kern/index.ts'
import { berechne, jePhase } from '../../berechnung/berechne.ts'
import type { Hinweis, Rechtsstand } from '../../berechnung/ergebnis.ts'
import { hinweiseZuUnsicherem } from '../../hinweise/unsicher.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { unsicheresAm, wertAm } from '../../regelwerk/wertAm.ts'
import type { PersonId } from '../../sachverhalt/angaben.ts'
import type { Sachverhalt } from '../../sachverhalt/sachverhalt.ts'
import { AUSSCHLUSS, ausschluss, istErwerbsfaehigBerechtigt } from '../../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { anspruch } from '../../sgb2/p19-leistung/leistung.ts'
import { bezugsgroesse, faktorKv, faktorPv, satzKv, satzPv, zusatzbeitrag } from './parameter.ts'

/** Flat amounts a month began in 2016; before, contributions went by days and family insurance. */
export const ERSTER_BEITRAGSMONAT = monatAusText('2016-01')

export type Beitrag = {
  readonly kv: Cent
  readonly pv: Cent
  /** How the rate of `kv` is made up, each part rounded by itself: general rate and average Zusatzbeitrag (§ 242a SGB V). */
  readonly ohneZusatzbeitrag: Cent
  readonly davonZusatzbeitrag: Cent
  /** What of the values is not certain; absent if nothing is. */
  readonly hinweise?: readonly Hinweis[]
}

/**
 * § 232a Abs. 1 Nr. 2 SGB V, § 57 Abs. 1 SGB XI: what the federation pays for each insured person and calendar month.
 * @throws before January 2016.
 */
export function beitragspauschale(monat: Monat, r: Rechtsstand): Beitrag {
  const tag = ersterTag(monat)
  const basis = wertAm(bezugsgroesse, r, tag)
  const faktor = wertAm(faktorKv, r, tag)
  const [allgemein, zusatz] = [wertAm(satzKv, r, tag), wertAm(zusatzbeitrag, r, tag)]
  const unsicher = hinweiseZuUnsicherem(unsicheresAm(WERTE, r, tag))
  return {
    kv: produkt(basis, faktor, allgemein + zusatz),
    ohneZusatzbeitrag: produkt(basis, faktor, allgemein),
    davonZusatzbeitrag: produkt(basis, faktor, zusatz),
    pv: produkt(basis, wertAm(faktorPv, r, tag), wertAm(satzPv, r, tag)),
    ...(unsicher.length === 0 ? {} : { hinweise: unsicher }),
  }
}

const WERTE = [bezugsgroesse, faktorKv, satzKv, zusatzbeitrag, faktorPv, satzPv]

const produkt = (betrag: Cent, zehntausendstel: number, prozent: number): Cent =>
  cent(teileKaufmaennisch(betrag * zehntausendstel * prozent, 100_000_000))

export type Versicherung = {
  readonly person: PersonId
  /** § 5 Abs. 1 Nr. 2a SGB V, § 20 Abs. 1 Satz 2 Nr. 2a SGB XI: on at least one day of the month. */
  readonly pflichtversichert: boolean
  readonly kv: Cent
  readonly pv: Cent
  /** § 58 Abs. 1 Satz 1 Nr. 6 SGB VI: the month is reported to the pension insurance. */
  readonly anrechnungszeit: boolean
}

/**
 * Who is insured through our benefits in a month and what that costs: each erwerbsfähige person with a claim to
 * Grundsicherungsgeld under § 19 Abs. 1 Satz 1 on at least one day, once and in full. Exceptions that rest on the
 * insurance itself (§ 5 Abs. 5a, § 6 Abs. 3a SGB V: private insurance before) are facts of `§ 26` and not judged here.
 */
export function versicherungen(s: Sachverhalt, monat: Monat, r: Rechtsstand): readonly Versicherung[] {
  if (monat < ERSTER_BEITRAGSMONAT || berechne(s, monat, r).nichtAbgedeckt.length > 0) return []
  const pauschale = beitragspauschale(monat, r)
  const versichert = new Set<number>()
  jePhase(s, monat, r, (k) => {
    for (const p of s.personen) if (hatBezug(k, p.nr)) versichert.add(p.nr)
  })
  return s.personen.map((p) => {
    const ja = versichert.has(p.nr)
    return {
      person: p.id,
      pflichtversichert: ja,
      kv: ja ? pauschale.kv : cent(0),
      pv: ja ? pauschale.pv : cent(0),
      anrechnungszeit: ja,
    }
  })
}

const hatBezug = (k: Rechnung, p: number): boolean =>
  k.lies(istErwerbsfaehigBerechtigt, p) === 1 && k.lies(ausschluss, p) === AUSSCHLUSS.keiner && k.lies(anspruch, p) > 0
