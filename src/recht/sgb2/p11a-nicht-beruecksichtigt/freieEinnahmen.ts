import { type Cent, cent, type Datum, type Monat, monat, monatVon, NULL_CENT } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, prozentVon } from '../../regelwerk/rundung.ts'
import type { Einkommensart, Einnahmeart } from '../../sachverhalt/angaben.ts'
import { FOERDERBEDARF, FREI, GEBURT, VOR_GEBURT } from '../../sachverhalt/felder.ts'
import { type Einnahme, istEinmalig } from '../../sachverhalt/sachverhalt.ts'
import { aufenthalt } from '../p07-berechtigte/haushalt.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { anzahlMonate } from '../p11-einkommen/einmalig.ts'
import { zufluss } from '../p11-einkommen/zufluss.ts'
import { istTaschengeld, taschengeld, taschengeldIstErwerb } from '../p11b-absetzbetraege/freiwilligendienst.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { ANTEIL } from './anteile.ts'
import { freieBegRente, freieNvaRente } from './entschaedigung.ts'
import { freiBeimZufluss, freiImJahr, freiSeit, jahresbeginn } from './imJahr.ts'
import {
  ausbildungsanteil,
  betreuerJahresbetrag,
  ehrenamtJahresbetrag,
  elterngeldFreibetrag,
  ferienjobJahresbetrag,
  inflationsausgleichBetrag,
  kapitalJahresbetrag,
  religioesesFestBetrag,
  trinkgeldAnteil,
  ueberbrueckungsgeldTage,
} from './parameter.ts'

const vonArt = (k: Rechnung, p: number, arten: readonly Einnahmeart[]): readonly Einnahme[] =>
  k.s.personen[p]?.sonstiges.filter((e) => arten.includes(e.a.einkommensart)) ?? []

/** What the office has decided to leave free, or found in a table outside the SGB II. */
function freiNachEntscheidung(k: Rechnung, e: Einnahme, betrag: number): number {
  return Math.min(betrag, k.angabe(e, FREI) ?? 0)
}

const entschieden = (e: Einnahme): boolean => e.a.frei_cent !== null && e.a.frei_cent !== undefined

/** What the office has decided stands in the place of the rule of the kind: it neither gets nor uses up its amount. */
const nachRegel = (k: Rechnung, p: number, arten: readonly Einnahmeart[]): readonly Einnahme[] =>
  vonArt(k, p, arten).filter((e) => !entschieden(e))

/** § 11a SGB II, § 1 Abs. 1 GrusiGV: what of the inflows of the month does not count by kind or decision. */
export const nichtZuBeruecksichtigen = groesse<Cent>({
  id: 'sgb2.11a.nichtZuBeruecksichtigen',
  norm: '§ 11a SGB II, § 1 Abs. 1 und 3 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? []) {
      if (!bleibtFrei(e) || istNebentaetigkeit(k, e)) continue
      const betrag = zufluss(k, e)
      if (betrag > 0) summe += freiNachArt(k, p, e, betrag)
    }
    return cent(summe)
  },
})

/** Support for training a fifth of which was meant for the training until July 2016. */
const MIT_ZWECKANTEIL: ReadonlySet<Einnahmeart> = new Set<Einnahmeart>(['bafoeg', 'begabtenfoerderung'])
/** § 11a Abs. 1 Nr. 7 SGB II: only what flows in once. */
const NUR_EINMALIG: ReadonlySet<Einnahmeart> = new Set<Einnahmeart>(['erbschaft', 'vermaechtnis'])
const mitZweckanteil = (e: Einnahme): boolean => MIT_ZWECKANTEIL.has(e.a.einkommensart)

/** Whether a part may be free by the kind alone or by decision. */
const bleibtFrei = (e: Einnahme): boolean =>
  entschieden(e) ||
  ANTEIL[e.a.einkommensart] !== undefined ||
  e.a.einkommensart === 'nvaVerletztenrente' ||
  mitZweckanteil(e)

/** What of an amount stays free by decision or by the law of its kind. */
function freiNachArt(k: Rechnung, p: number, e: Einnahme, betrag: number): number {
  if (entschieden(e)) return freiNachEntscheidung(k, e, betrag)
  if (e.a.einkommensart === 'nvaVerletztenrente') return Math.min(betrag, freieNvaRente(k, e))
  const beg = e.a.einkommensart === 'entschaedigungBeg' ? freieBegRente(k, e) : undefined
  if (beg !== undefined) return Math.min(betrag, beg)
  if (mitZweckanteil(e)) return freierZweckanteil(k, e, betrag)
  if (NUR_EINMALIG.has(e.a.einkommensart) && !istEinmaligerZufluss(e)) return 0
  return Math.max(freiesUeberbrueckungsgeld(k, p, e, betrag), betrag - zaehlt(k, e, betrag))
}

/** The law of the month, for a single inflow that of its day. */
function zaehlt(k: Rechnung, e: Einnahme, betrag: number): number {
  const anteil = ANTEIL[e.a.einkommensart]
  return anteil === undefined ? betrag : prozentVon(cent(betrag), imRechtDesZuflusses(k, e, anteil))
}

const imRechtDesZuflusses = (k: Rechnung, e: Einnahme, anteil: Parameter<number>): number =>
  e.a.art === 'einmaligeEinnahme' ? k.parameterAm(anteil, e.von as Datum) : k.parameter(anteil)

const istEinmaligerZufluss = (e: Einnahme): boolean => e.a.art === 'einmaligeEinnahme' || istEinmalig(e)

/** § 11a Abs. 3 Satz 1 SGB II until July 2016: a fifth of the need the support is measured by, else of what is paid. */
function freierZweckanteil(k: Rechnung, e: Einnahme, betrag: number): number {
  const satz = imRechtDesZuflusses(k, e, ausbildungsanteil)
  if (satz === 0) return 0
  return Math.min(betrag, prozentVon(cent(k.angabe(e, FOERDERBEDARF) ?? betrag), satz))
}

/** The fifths of the month: they bear the costs of the training first. */
export const zweckanteil = groesse<Cent>({
  id: 'sgb2.11a.3.zweckanteil',
  norm: '§ 11a Abs. 3 Satz 1 SGB II (bis 31.07.2016)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.sonstiges ?? [])
      if (mitZweckanteil(e) && !entschieden(e)) summe += freierZweckanteil(k, e, zufluss(k, e))
    return cent(summe)
  },
})

/** § 11a Abs. 6 SGB II from August 2016 to June 2021: what is over the person's need for 28 days. */
function freiesUeberbrueckungsgeld(k: Rechnung, p: number, e: Einnahme, betrag: number): number {
  const tag = e.a.art === 'einmaligeEinnahme' ? (e.von as Datum) : k.ersterTagDesMonats
  if (e.a.einkommensart !== 'ueberbrueckungsgeld' || !k.kenntAm(ueberbrueckungsgeldTage, tag)) return 0
  const bedarfDerTage = anteil(k.lies(bedarf, p), k.parameterAm(ueberbrueckungsgeldTage, tag), TAGE_DES_MONATS)
  return Math.max(0, betrag - bedarfDerTage)
}
const TAGE_DES_MONATS = 30 // § 41 Abs. 1 Satz 2 SGB II

/** § 11 Abs. 3 SGB II: what of an inflow that is shared out stays free, before its parts are taken. */
export function freiVorVerteilung(k: Rechnung, p: number, e: Einnahme, betrag: number): number {
  const jahresweise = JAHRESWEISE.find(([arten]) => arten.includes(e.a.einkommensart))
  if (!entschieden(e) && jahresweise !== undefined) {
    const [arten, satz, ab] = jahresweise
    const tag = e.von as Datum
    if (!k.kenntAm(satz, tag) || (satz === religioesesFestBetrag && tag >= (k.s.personen[p]?.ab[18] ?? 0))) return 0
    const seit = satz === inflationsausgleichBetrag ? ERSTER_MONAT_DES_AUSGLEICHS : jahresbeginn(monatVon(tag), ab)
    return freiBeimZufluss(k, e, nachRegel(k, p, arten), k.parameterAm(satz, tag), seit)
  }
  if (istElterngeld(e) && !entschieden(e)) return freiesElterngeld(k, e, betrag)
  return bleibtFrei(e) ? freiNachArt(k, p, e, betrag) : 0
}

/** § 1 Abs. 1 Nr. 3 GrusiGV: 100 euros of capital income in the calendar year. */
export const kapitalFrei = groesse<Cent>({
  id: 'grusigv.1.1.3.kapitalFrei',
  norm: '§ 1 Abs. 1 Nr. 3 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(freiImJahr(k, nachRegel(k, p, ['kapital']), k.parameter(kapitalJahresbetrag))),
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
    let nachgezahlt = 0
    for (const e of nachRegel(k, p, ['elterngeld', 'elterngeldPlus'])) {
      const betrag = zufluss(k, e)
      if (betrag === 0) continue
      if (anzahlMonate(e) === 1) frei += freiesElterngeld(k, e, betrag)
      else nachgezahlt += freiesElterngeld(k, e, betrag)
    }
    return cent(Math.min(frei, grenze) + nachgezahlt)
  },
})

const istElterngeld = (e: Einnahme): boolean =>
  e.a.einkommensart === 'elterngeld' || e.a.einkommensart === 'elterngeldPlus'

/** For each month it is paid for. */
function freiesElterngeld(k: Rechnung, e: Einnahme, betrag: number): number {
  const grenze = k.parameter(elterngeldFreibetrag)
  const teiler = e.a.einkommensart === 'elterngeldPlus' ? 2 : 1
  const monate = anzahlMonate(e)
  const davor = k.angabe(e, VOR_GEBURT) ?? (betrag > (monate * grenze) / teiler ? grenze : 0)
  return Math.min(betrag, monate * Math.floor(Math.min(davor, grenze) / teiler))
}

/** § 11a Abs. 5 SGB II: tips up to a tenth of the Regelbedarf. */
export const trinkgeldFrei = groesse<Cent>({
  id: 'sgb2.11a.5.trinkgeldFrei',
  norm: '§ 11a Abs. 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of nachRegel(k, p, ['trinkgeld'])) summe += zufluss(k, e)
    if (summe === 0) return NULL_CENT
    return cent(Math.min(summe, prozentVon(k.lies(regelbedarf, p), k.parameter(trinkgeldAnteil))))
  },
})

/** § 1 Abs. 1 Nr. 12 GrusiGV: gifts of money to minors for confirmation and the like, together up to 3,100 euros; nobody has two of these feasts in a year. */
export const religioesesFestFrei = groesse<Cent>({
  id: 'grusigv.1.1.12.religioesesFestFrei',
  norm: '§ 1 Abs. 1 Nr. 12 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const geschenke = nachRegel(k, p, ['religioesesFest'])
    const wohnt = aufenthalt(k, p)
    if (geschenke.length === 0 || wohnt === undefined) return NULL_CENT
    k.angabe(wohnt, GEBURT)
    if (k.von >= (k.s.personen[p]?.ab[18] ?? 0)) return NULL_CENT
    return cent(freiImJahr(k, geschenke, k.parameter(religioesesFestBetrag)))
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
    return cent(freiSeit(k, nachRegel(k, p, ['inflationsausgleich']), betrag, ERSTER_MONAT_DES_AUSGLEICHS))
  },
})

const ERSTER_MONAT_DES_JAHRESBETRAGS = monat('2023-07')

/** § 11a Abs. 1 Nr. 5 SGB II: allowances of volunteers, up to the amount of § 3 Nr. 26 EStG in the calendar year; in 2023 what flowed in from July on. */
export const ehrenamtFrei = groesse<Cent>({
  id: 'sgb2.11a.1.ehrenamtFrei',
  norm: '§ 11a Abs. 1 Nr. 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const liste = nachRegel(k, p, ['ehrenamt'])
    if (liste.length === 0 || !k.kennt(ehrenamtJahresbetrag)) return NULL_CENT
    return cent(freiImJahr(k, liste, k.parameter(ehrenamtJahresbetrag), ERSTER_MONAT_DES_JAHRESBETRAGS))
  },
})

const ERSTER_MONAT_DER_PAUSCHALE = monat('2021-07')

/** § 11a Abs. 1 Nr. 4 SGB II: the flat allowance of a Betreuer, an amount of its own in the calendar year. */
const betreuerFrei = groesse<Cent>({
  id: 'sgb2.11a.1.betreuerFrei',
  norm: '§ 11a Abs. 1 Nr. 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const liste = nachRegel(k, p, ['betreuerpauschale'])
    if (liste.length === 0 || !k.kennt(betreuerJahresbetrag)) return NULL_CENT
    return cent(freiImJahr(k, liste, k.parameter(betreuerJahresbetrag), ERSTER_MONAT_DER_PAUSCHALE))
  },
})

/** § 11a Abs. 7 SGB II: work of pupils under 25 in the school holidays. */
export const ferienjobFrei = groesse<Cent>({
  id: 'sgb2.11a.7.ferienjobFrei',
  norm: '§ 11a Abs. 7 SGB II (bis 30.06.2023 § 1 Abs. 4 Bürgergeld-V)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const liste = nachRegel(k, p, ['ferienjob'])
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

/** Amounts of a year, or of a time, for what is shared out over six months. */
const JAHRESWEISE: readonly (readonly [readonly Einnahmeart[], Parameter<Cent>, Monat | undefined])[] = [
  [['kapital'], kapitalJahresbetrag, undefined],
  [['religioesesFest'], religioesesFestBetrag, undefined],
  [['inflationsausgleich'], inflationsausgleichBetrag, undefined],
  [['ehrenamt'], ehrenamtJahresbetrag, ERSTER_MONAT_DES_JAHRESBETRAGS],
  [['betreuerpauschale'], betreuerJahresbetrag, ERSTER_MONAT_DER_PAUSCHALE],
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
    if (liste.some(bleibtFrei)) summe += k.lies(nichtZuBeruecksichtigen, p)
    for (const [arten, regel] of REGELN) if (nachRegel(k, p, arten).length > 0) summe += k.lies(regel, p)
    return cent(summe)
  },
})

/** Allowances that count as earned as far as they are not free (BA, Fachliche Weisungen §§ 11–11b, Rz. 11.154b). */
const NEBENBEI: readonly (readonly [readonly Einkommensart[], Groesse<Cent>])[] = [
  [['ehrenamt'], ehrenamtFrei],
  [['betreuerpauschale'], betreuerFrei],
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
      let betrag = 0
      for (const e of vonArt(k, p, arten)) {
        const z = zufluss(k, e)
        if (!entschieden(e)) betrag += z
        else summe += z - freiNachEntscheidung(k, e, z)
      }
      if (betrag > 0) summe += Math.max(0, betrag - k.lies(regel, p))
    }
    return cent(taschengeldIstErwerb(k) ? summe + k.lies(taschengeld, p) : summe)
  },
})

/** Whether a kind counts in full, so that nobody has to ask for its free part. */
export function zaehltVoll(e: Einnahme): boolean {
  return !bleibtFrei(e) && !MIT_REGEL.has(e.a.einkommensart)
}
const MIT_REGEL: ReadonlySet<Einnahmeart> = new Set(REGELN.flatMap(([arten]) => arten))
