import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import type { Absetzungsart } from '../../sachverhalt/angaben.ts'
import {
  ABSETZUNG_BETRAG,
  ABWESENHEIT,
  AUSGABEN,
  GEBURT,
  KILOMETER,
  OEPNV,
  TAGE_WOCHE,
} from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { istBerechtigt } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, istElternteilVon } from '../p07-berechtigte/haushalt.ts'
import { bruttoErwerb, gehoertZumMonat, sonstigeEinnahmen } from '../p11-einkommen/einnahmen.ts'
import { hatBeitraege, zuschussfaehig } from '../p26-zuschuss-versicherung/beitraege.ts'
import {
  kilometersatz,
  riesterSatz,
  verpflegungspauschale,
  versicherungspauschaleSatz,
  werbungskostenpauschale,
} from './parameter.ts'

function aufwendungen(k: Rechnung, p: number, arten: readonly Absetzungsart[]): number {
  let summe = 0
  for (const e of k.s.personen[p]?.absetzungen ?? [])
    if (arten.includes(e.a.absetzungsart) && k.giltImMonat(e)) summe += k.angabe(e, ABSETZUNG_BETRAG)
  return summe
}

const hat = (k: Rechnung, p: number, art: Absetzungsart): boolean =>
  k.s.personen[p]?.absetzungen.some((e) => e.a.absetzungsart === art && k.giltImMonat(e)) ?? false

/**
 * § 11b Abs. 1 Satz 1 Nr. 3 SGB II, § 6 Abs. 1 Nr. 1 und 2 GrusiGV: 30 Euro von dem Einkommen Volljähriger, und
 * Minderjähriger mit eigener Versicherung. A monthly amount: who comes of age has it for the income of the whole month,
 * also in a part of it that ends before the birthday.
 */
export const versicherungspauschale = groesse<Cent>({
  id: 'grusigv.6.1.1.versicherungspauschale',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 SGB II, § 6 Abs. 1 Nr. 1 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const e = aufenthalt(k, p)
    if (e !== undefined) k.angabe(e, GEBURT)
    const volljaehrig = k.letzterTagDesMonats >= (k.s.personen[p]?.ab[18] ?? 0)
    if (volljaehrig || hat(k, p, 'privatversicherung')) return k.parameter(versicherungspauschaleSatz)
    return NULL_CENT
  },
})

const VERSICHERUNGEN: readonly Absetzungsart[] = [
  'kfzHaftpflicht',
  'altersvorsorge',
  'pflichtversicherung',
  'altersvorsorgeBefreiter',
]
const RIESTER_MINDESTENS = 5_00 // § 6 Abs. 1 Nr. 4 GrusiGV
const MINDERUNG_JE_KIND = 1_50 // percentage points × 100

/**
 * § 11b Abs. 1 Satz 1 Nr. 4 SGB II, § 6 Abs. 1 Nr. 4 GrusiGV: 3 percent of the income, 1.5 points less for each child
 * that gives a Zulage, at least 5 euros; for periods from before August 2016 what is paid (§ 9 GrusiGV).
 */
export const riesterBeitrag = groesse<Cent>({
  id: 'grusigv.6.1.4.riesterBeitrag',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 4 SGB II, § 6 Abs. 1 Nr. 4, § 9 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!k.kennt(riesterSatz)) return cent(aufwendungen(k, p, ['riester']))
    const satz = k.parameter(riesterSatz) - MINDERUNG_JE_KIND * kinderMitKindergeld(k, p)
    const einkommen = cent(k.lies(bruttoErwerb, p) + k.lies(sonstigeEinnahmen, p))
    return cent(Math.max(RIESTER_MINDESTENS, prozentVon(einkommen, Math.max(0, satz))))
  },
})

function kinderMitKindergeld(k: Rechnung, p: number): number {
  return k.s.personen.filter((q) => istElternteilVon(k, p, q.nr) && q.kindergeld.some((e) => k.giltImMonat(e))).length
}

/** § 11b Abs. 1 Satz 1 Nr. 3 und 4 SGB II: insurance and subsidised old-age provision; they attach to the person. */
export const versicherungenUndVorsorge = groesse<Cent>({
  id: 'sgb2.11b.1.versicherungenUndVorsorge',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 und 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = k.lies(versicherungspauschale, p) + aufwendungen(k, p, VERSICHERUNGEN)
    if (hat(k, p, 'krankenversicherung')) summe += k.lies(krankenversicherung, p)
    if (hat(k, p, 'riester')) summe += k.lies(riesterBeitrag, p)
    return cent(summe)
  },
})

/** Health and care insurance, "soweit die Beiträge nicht nach § 26 bezuschusst werden". */
export const krankenversicherung = groesse<Cent>({
  id: 'sgb2.11b.1.krankenversicherung',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const beitraege = aufwendungen(k, p, ['krankenversicherung'])
    if (beitraege === 0 || !hatBeitraege(k, p) || k.lies(istBerechtigt, p) === 0) return cent(beitraege)
    return cent(Math.max(0, beitraege - k.lies(zuschussfaehig, p)))
  },
})

/**
 * Proven expenses, those of a single pay with them; § 6 Abs. 1 Nr. 3 Buchst. a Alg II-V until July 2016: at least 15.33
 * euros from wages of the month, running or single, unless more is proven.
 */
export const werbungskosten = groesse<Cent>({
  id: 'sgb2.11b.1.werbungskosten',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const einmalig = k.s.personen[p]?.einmalLohn.filter((e) => gehoertZumMonat(k, e)) ?? []
    const nachgewiesen = cent(
      einmalig.reduce((s, e) => s + k.angabe(e, AUSGABEN), aufwendungen(k, p, ['werbungskosten'])),
    )
    if (k.wahl(werbungskostenpauschale) === 0) return nachgewiesen
    const laufend = k.s.personen[p]?.erwerb.some((e) => k.giltImMonat(e) && e.a.brutto_cent > 0) ?? false
    if (!laufend && !einmalig.some((e) => e.a.betrag_cent > 0)) return nachgewiesen
    return cent(Math.max(nachgewiesen, k.parameter(werbungskostenpauschale)))
  },
})

const kannWerbungskosten = (k: Rechnung, p: number): boolean =>
  hat(k, p, 'werbungskosten') ||
  (k.s.personen[p]?.einmalLohn.length ?? 0) > 0 ||
  (k.wahl(werbungskostenpauschale) > 0 && (k.s.personen[p]?.erwerb.length ?? 0) > 0)

/** § 11b Abs. 1 Satz 1 Nr. 5 SGB II: die mit der Erzielung des Einkommens verbundenen notwendigen Ausgaben. */
export const notwendigeAusgaben = groesse<Cent>({
  id: 'sgb2.11b.1.notwendigeAusgaben',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 5 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = aufwendungen(k, p, ['fahrtkosten'])
    if (kannWerbungskosten(k, p)) summe += k.lies(werbungskosten, p)
    if (hat(k, p, 'fahrtKfz')) summe += k.lies(fahrtenMitKfz, p)
    if (hat(k, p, 'auswaertstaetigkeit')) summe += k.lies(auswaertstaetigkeit, p)
    return cent(summe)
  },
})

const ARBEITSTAGE_IM_MONAT = 19 // of a five-day week (BA, Fachliche Weisungen §§ 11–11b)

/** Days of work of a month, by the days of work of a week. */
export const arbeitstageImMonat = (k: Rechnung, e: Eintrag<'absetzung'>): number =>
  Math.round((ARBEITSTAGE_IM_MONAT * (k.angabe(e, TAGE_WOCHE) ?? 5)) / 5)

/**
 * § 6 Abs. 1 Nr. 5 und Abs. 2 GrusiGV: 0.20 euros for each kilometre of the shortest way and day of work, unless higher
 * costs are proven, at most the fare of public transport where it is the limit.
 */
export const fahrtenMitKfz = groesse<Cent>({
  id: 'grusigv.6.1.5.fahrtenMitKfz',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 5 SGB II, § 6 Abs. 1 Nr. 5 und Abs. 2 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const e of k.s.personen[p]?.absetzungen ?? []) {
      if (e.a.absetzungsart !== 'fahrtKfz' || !k.giltImMonat(e)) continue
      const pauschal = arbeitstageImMonat(k, e) * (k.angabe(e, KILOMETER) ?? 0) * k.parameter(kilometersatz)
      const oepnv = k.angabe(e, OEPNV)
      const begrenzt = oepnv === null ? pauschal : Math.min(pauschal, oepnv)
      summe += Math.max(begrenzt, k.angabe(e, ABSETZUNG_BETRAG))
    }
    return cent(summe)
  },
})

/** § 6 Abs. 3 GrusiGV: 6 euros for each day of at least twelve hours away from home and place of work. */
export const auswaertstaetigkeit = groesse<Cent>({
  id: 'grusigv.6.3.auswaertstaetigkeit',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 5 SGB II, § 6 Abs. 3 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let tage = 0
    for (const e of k.s.personen[p]?.absetzungen ?? [])
      if (e.a.absetzungsart === 'auswaertstaetigkeit' && k.giltImMonat(e)) tage += k.angabe(e, ABWESENHEIT) ?? 0
    return cent(tage * k.parameter(verpflegungspauschale))
  },
})

export const hatElterneinkommen = (k: Rechnung, p: number): boolean => hat(k, p, 'elterneinkommenBafoeg')

/** § 11b Abs. 1 Satz 1 Nr. 8 SGB II: what the support for training of a child counts of the parent's income. */
export const elterneinkommenBafoeg = groesse<Cent>({
  id: 'sgb2.11b.1.elterneinkommenBafoeg',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 8 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(aufwendungen(k, p, ['elterneinkommenBafoeg'])),
})

/** § 11b Abs. 1 Satz 1 Nr. 7 SGB II: gesetzliche Unterhaltsverpflichtungen bis zum titulierten Betrag. */
export const unterhaltstitel = groesse<Cent>({
  id: 'sgb2.11b.1.unterhaltstitel',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 7 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(aufwendungen(k, p, ['unterhaltstitel'])),
})
