import { type Cent, cent, type Datum, monat, NULL_CENT } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import type { Einkommensart, Einnahmeart } from '../../sachverhalt/angaben.ts'
import { FREI, GEBURT, VOR_GEBURT } from '../../sachverhalt/felder.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { zufluss } from '../p11-einkommen/zufluss.ts'
import { istTaschengeld, taschengeld, taschengeldIstErwerb } from '../p11b-absetzbetraege/freiwilligendienst.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { ANTEIL } from './anteile.ts'
import { freiImJahr, freiSeit } from './imJahr.ts'
import {
  ehrenamtJahresbetrag,
  elterngeldFreibetrag,
  ferienjobJahresbetrag,
  inflationsausgleichBetrag,
  kapitalJahresbetrag,
  religioesesFestBetrag,
  trinkgeldAnteil,
} from './parameter.ts'

const vonArt = (k: Rechnung, p: number, arten: readonly Einkommensart[]): readonly Einnahme[] =>
  k.s.personen[p]?.sonstiges.filter((e) => (arten as readonly Einnahmeart[]).includes(e.a.einkommensart)) ?? []

/** What the office has decided to leave free, or found in a table outside the SGB II. */
function freiNachEntscheidung(k: Rechnung, e: Einnahme, betrag: number): number {
  return Math.min(betrag, k.angabe(e, FREI) ?? 0)
}

const entschieden = (e: Einnahme): boolean => e.a.frei_cent !== null && e.a.frei_cent !== undefined

/** § 11a SGB II, § 1 Abs. 1 GrusiGV: what of the inflows of the month does not count by kind or decision. */
export const nichtZuBeruecksichtigen = groesse<Cent>({
  id: 'sgb2.11a.nichtZuBeruecksichtigen',
  norm: '§ 11a SGB II, § 1 Abs. 1 und 3 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? []) {
      const anteil = ANTEIL[e.a.einkommensart]
      if ((anteil === undefined && !entschieden(e)) || istNebentaetigkeit(k, e)) continue
      const betrag = zufluss(k, e)
      if (betrag > 0)
        summe += entschieden(e) ? freiNachEntscheidung(k, e, betrag) : betrag - zaehlt(k, e, anteil, betrag)
    }
    return cent(summe)
  },
})

/** The law of the month, for a single inflow that of its day. */
function zaehlt(k: Rechnung, e: Einnahme, anteil: Parameter<number> | undefined, betrag: number): number {
  if (anteil === undefined) return betrag
  const einmalig = e.a.art === 'einmaligeEinnahme'
  return prozentVon(cent(betrag), einmalig ? k.parameterAm(anteil, e.von as Datum) : k.parameter(anteil))
}

/** § 1 Abs. 1 Nr. 3 GrusiGV: 100 euros of capital income in the calendar year. */
export const kapitalFrei = groesse<Cent>({
  id: 'grusigv.1.1.3.kapitalFrei',
  norm: '§ 1 Abs. 1 Nr. 3 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(freiImJahr(k, vonArt(k, p, ['kapital']), k.parameter(kapitalJahresbetrag))),
})

/**
 * § 10 Abs. 5 BEEG: Elterngeld stays free as far as it rests on earnings before the birth, up to 300 euros, of
 * Elterngeld Plus the half. Without these earnings in the facts, a benefit above its least amount (300 or 150 euros)
 * shows that there were some.
 */
export const elterngeldFrei = groesse<Cent>({
  id: 'beeg.10.5.elterngeldFrei',
  norm: '§ 10 Abs. 5 BEEG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const grenze = k.parameter(elterngeldFreibetrag)
    let frei = 0
    for (const e of vonArt(k, p, ['elterngeld', 'elterngeldPlus'])) {
      const teiler = e.a.einkommensart === 'elterngeldPlus' ? 2 : 1
      const betrag = zufluss(k, e)
      if (betrag === 0) continue
      const davor = k.angabe(e, VOR_GEBURT) ?? (betrag > grenze / teiler ? grenze : 0)
      frei += Math.min(betrag, Math.floor(Math.min(davor, grenze) / teiler))
    }
    return cent(Math.min(frei, grenze))
  },
})

/** § 11a Abs. 5 SGB II: tips up to a tenth of the Regelbedarf. */
export const trinkgeldFrei = groesse<Cent>({
  id: 'sgb2.11a.5.trinkgeldFrei',
  norm: '§ 11a Abs. 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of vonArt(k, p, ['trinkgeld'])) summe += zufluss(k, e)
    if (summe === 0) return NULL_CENT
    return cent(Math.min(summe, prozentVon(k.lies(regelbedarf, p), k.parameter(trinkgeldAnteil))))
  },
})

/** § 1 Abs. 1 Nr. 12 GrusiGV: gifts of money to minors for confirmation and the like, up to 3,100 euros a feast. */
export const religioesesFestFrei = groesse<Cent>({
  id: 'grusigv.1.1.12.religioesesFestFrei',
  norm: '§ 1 Abs. 1 Nr. 12 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const geschenke = vonArt(k, p, ['religioesesFest'])
    const wohnt = aufenthalt(k, p)
    if (geschenke.length === 0 || wohnt === undefined) return NULL_CENT
    k.angabe(wohnt, GEBURT)
    if (k.von >= (k.s.personen[p]?.ab[18] ?? 0)) return NULL_CENT
    return cent(geschenke.reduce((s, e) => s + Math.min(zufluss(k, e), k.parameter(religioesesFestBetrag)), 0))
  },
})

const ERSTER_MONAT_DES_AUSGLEICHS = monat('2022-10')

/** § 1 Abs. 1 Nr. 7 GrusiGV: the compensation for inflation, 3,000 euros in all its time. */
export const inflationsausgleichFrei = groesse<Cent>({
  id: 'grusigv.1.1.7.inflationsausgleichFrei',
  norm: '§ 1 Abs. 1 Nr. 7 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const betrag = k.parameterAm(inflationsausgleichBetrag, k.letzterTagDesMonats)
    return cent(freiSeit(k, vonArt(k, p, ['inflationsausgleich']), betrag, ERSTER_MONAT_DES_AUSGLEICHS))
  },
})

const ERSTER_MONAT_DES_JAHRESBETRAGS = monat('2023-07')

/**
 * § 11a Abs. 1 Nr. 4 und 5 SGB II: allowances of volunteers and of Betreuer, together up to the amount of § 3 Nr. 26
 * EStG in the calendar year; in 2023 what flowed in from July on.
 */
export const ehrenamtFrei = groesse<Cent>({
  id: 'sgb2.11a.1.ehrenamtFrei',
  norm: '§ 11a Abs. 1 Nr. 4 und 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const liste = vonArt(k, p, ['ehrenamt', 'betreuerpauschale'])
    if (liste.length === 0 || !k.kennt(ehrenamtJahresbetrag)) return NULL_CENT
    return cent(freiImJahr(k, liste, k.parameter(ehrenamtJahresbetrag), ERSTER_MONAT_DES_JAHRESBETRAGS))
  },
})

/** § 11a Abs. 7 SGB II: work of pupils under 25 in the school holidays. */
export const ferienjobFrei = groesse<Cent>({
  id: 'sgb2.11a.7.ferienjobFrei',
  norm: '§ 11a Abs. 7 SGB II (bis 30.06.2023 § 1 Abs. 4 Bürgergeld-V)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const liste = vonArt(k, p, ['ferienjob'])
    const wohnt = aufenthalt(k, p)
    if (liste.length === 0 || wohnt === undefined) return NULL_CENT
    k.angabe(wohnt, GEBURT)
    if (k.von >= (k.s.personen[p]?.ab[25] ?? 0)) return NULL_CENT
    return cent(freiImJahr(k, liste, k.parameter(ferienjobJahresbetrag)))
  },
})

/** Kinds whose free part is a rule of its own. */
const REGELN: readonly (readonly [readonly Einkommensart[], Groesse<Cent>])[] = [
  [['kapital'], kapitalFrei],
  [['elterngeld', 'elterngeldPlus'], elterngeldFrei],
  [['trinkgeld'], trinkgeldFrei],
  [['religioesesFest'], religioesesFestFrei],
  [['inflationsausgleich'], inflationsausgleichFrei],
]

/** § 11a SGB II, § 1 GrusiGV, § 10 BEEG: what does not count of income that is not earned. */
export const freieEinnahmen = groesse<Cent>({
  id: 'sgb2.11a.freieEinnahmen',
  norm: '§ 11 Abs. 1 Satz 1, § 11a SGB II, § 1 GrusiGV, § 10 BEEG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const liste = k.s.personen[p]?.sonstiges ?? []
    let summe = 0
    if (liste.some((e) => entschieden(e) || ANTEIL[e.a.einkommensart] !== undefined))
      summe += k.lies(nichtZuBeruecksichtigen, p)
    for (const [arten, regel] of REGELN) if (vonArt(k, p, arten).length > 0) summe += k.lies(regel, p)
    return cent(summe)
  },
})

/** Allowances that count as earned as far as they are not free (BA, Fachliche Weisungen §§ 11–11b, Rz. 11.154b). */
const NEBENBEI: readonly (readonly [readonly Einkommensart[], Groesse<Cent>])[] = [
  [['ehrenamt', 'betreuerpauschale'], ehrenamtFrei],
  [['ferienjob'], ferienjobFrei],
]
const NEBENTAETIGKEITEN: ReadonlySet<Einnahmeart> = new Set(NEBENBEI.flatMap(([arten]) => arten))

/** Whether a kind counts as earned and not among other income. */
export const istNebentaetigkeit = (k: Rechnung, e: Einnahme): boolean =>
  NEBENTAETIGKEITEN.has(e.a.einkommensart) || (istTaschengeld(e) && taschengeldIstErwerb(k))

export const nebentaetigkeiten = groesse<Cent>({
  id: 'sgb2.11a.nebentaetigkeiten',
  norm: '§ 11a Abs. 1 Nr. 4 und 5, Abs. 7 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const [arten, regel] of NEBENBEI) {
      const liste = vonArt(k, p, arten)
      const betrag = liste.reduce((s, e) => s + zufluss(k, e), 0)
      if (betrag > 0) summe += Math.max(0, betrag - k.lies(regel, p))
    }
    return cent(taschengeldIstErwerb(k) ? summe + k.lies(taschengeld, p) : summe)
  },
})

/** Whether a kind counts in full, so that nobody has to ask for its free part. */
export function zaehltVoll(e: Einnahme): boolean {
  return !entschieden(e) && ANTEIL[e.a.einkommensart] === undefined && !MIT_REGEL.has(e.a.einkommensart)
}
const MIT_REGEL: ReadonlySet<Einnahmeart> = new Set(REGELN.flatMap(([arten]) => arten))
