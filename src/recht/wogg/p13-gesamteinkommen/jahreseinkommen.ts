import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull, prozentVon } from '../../regelwerk/rundung.ts'
import type { Einkommensart } from '../../sachverhalt/angaben.ts'
import {
  ABSETZUNG_BETRAG,
  BRUTTO,
  EINKOMMEN_BETRAG,
  GEWINN,
  KILOMETER,
  SOZIALABGABEN,
  STEUERN,
} from '../../sachverhalt/felder.ts'
import type { Einnahme, Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { ANTEIL } from '../../sgb2/p11a-nicht-beruecksichtigt/anteile.ts'
import { arbeitstageImMonat } from '../../sgb2/p11b-absetzbetraege/aufwendungen.ts'
import { geringfuegigkeitsgrenze } from '../../sgb2/p11b-absetzbetraege/parameter.ts'
import { zaehlt } from '../p12-miete/miete.ts'
import { einmaligerLohn, einmaligesEinkommen, fliesstEinmalZu } from './einmalig.ts'
import {
  entfernungspauschaleFern,
  entfernungspauschaleNah,
  rentenPauschbetrag,
  werbungskostenPauschbetrag,
} from './parameter.ts'

/** § 15 Abs. 1 WoGG: what is to be expected for the year; here twelve times the month that is looked at. */
const MONATE = 12

/** § 40a Abs. 2 EStG: a Minijob taxed by the employer counts without the flat amount for Werbungskosten. */
function istMinijob(k: Rechnung, e: Eintrag<'erwerbseinkommen'>): boolean {
  return e.a.steuern_cent === 0 && e.a.brutto_cent <= k.parameter(geringfuegigkeitsgrenze)
}

function werbungskosten(k: Rechnung, p: number): number {
  let summe = 0
  for (const e of k.s.personen[p]?.absetzungen ?? []) {
    if (!k.giltImMonat(e)) continue
    const { absetzungsart } = e.a
    if (absetzungsart === 'werbungskosten' || absetzungsart === 'fahrtkosten')
      summe += MONATE * k.angabe(e, ABSETZUNG_BETRAG)
    if (absetzungsart === 'fahrtKfz') summe += MONATE * entfernungspauschale(k, e)
  }
  return summe
}

const NAHE_KILOMETER = 20

/** § 9 Abs. 1 Satz 3 Nr. 4 EStG: for each kilometre of the way and day of work, whatever the car costs; here for a month. */
function entfernungspauschale(k: Rechnung, e: Eintrag<'absetzung'>): number {
  const kilometer = k.angabe(e, KILOMETER) ?? 0
  const nah = Math.min(kilometer, NAHE_KILOMETER) * k.parameter(entfernungspauschaleNah)
  const fern = kilometer > NAHE_KILOMETER ? (kilometer - NAHE_KILOMETER) * k.parameter(entfernungspauschaleFern) : 0
  return arbeitstageImMonat(k, e) * (nah + fern)
}

/** § 14 Abs. 1 WoGG, § 2 Abs. 1 und 2 EStG: wages of the year less Werbungskosten, and profit. */
export const einkuenfteAusArbeit = groesse<Cent>({
  id: 'wogg.14.1.einkuenfteAusArbeit',
  norm: '§ 14 Abs. 1 WoGG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    let lohn: number = k.lies(einmaligerLohn, p)
    let gewinn = 0
    let mitPauschbetrag = lohn > 0 && person?.erwerb.length === 0
    for (const e of person?.erwerb ?? []) {
      if (!k.giltImMonat(e)) continue
      lohn += MONATE * k.angabe(e, BRUTTO)
      if (!istMinijob(k, e)) mitPauschbetrag = true
    }
    for (const e of person?.selbstaendig ?? []) if (k.giltImMonat(e)) gewinn += MONATE * k.angabe(e, GEWINN)
    if (lohn === 0) return cent(gewinn)
    const pauschal = mitPauschbetrag ? k.parameter(werbungskostenPauschbetrag) : 0
    return cent(gewinn + Math.max(0, lohn - Math.max(pauschal, werbungskosten(k, p))))
  },
})

/** § 14 Abs. 2 Nr. 27 WoGG counts half of it; §§ 11a SGB II, 3 EStG and § 10 BEEG leave these out altogether. */
const HALB: ReadonlySet<Einkommensart> = new Set<Einkommensart>(['bafoeg'])
const FREI: ReadonlySet<Einkommensart> = new Set<Einkommensart>(['kinderzuschlag', 'kindergeld'])
const ELTERNGELD_FREI = 300_00 // § 10 Abs. 1 BEEG, § 14 Abs. 2 Nr. 6 WoGG
const KAPITAL_FREI = 100_00 // § 14 Abs. 2 Nr. 15 WoGG, a year

/** § 14 Abs. 1 und 2 WoGG: pensions, wage replacements, maintenance, capital, letting, for the year. */
export const weitereEinkuenfte = groesse<Cent>({
  id: 'wogg.14.2.weitereEinkuenfte',
  norm: '§ 14 Abs. 1 und 2 WoGG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe: number = k.lies(einmaligesEinkommen, p)
    for (const e of k.s.personen[p]?.sonstiges ?? []) {
      if (istLaufend(e) && k.giltImMonat(e) && !FREI.has(e.a.einkommensart)) summe += imJahr(k, e)
    }
    return cent(summe)
  },
})

/** What § 11a SGB II leaves free is mostly no taxable income either. */
const istLaufend = (e: Einnahme): e is Eintrag<'einkommen'> =>
  e.a.art === 'einkommen' && !fliesstEinmalZu(e) && ANTEIL[e.a.einkommensart] === undefined

function imJahr(k: Rechnung, e: Eintrag<'einkommen'>): number {
  const monatlich = k.angabe(e, EINKOMMEN_BETRAG)
  const art = e.a.einkommensart
  if (HALB.has(art)) return (MONATE * monatlich) / 2
  if (art === 'elterngeld') return MONATE * Math.max(0, monatlich - ELTERNGELD_FREI)
  if (art === 'kapital') return Math.max(0, MONATE * monatlich - KAPITAL_FREI)
  if (art === 'rente') return Math.max(0, MONATE * monatlich - k.parameter(rentenPauschbetrag))
  return MONATE * monatlich
}

/**
 * § 16 WoGG: ten percent each for taxes, for health and care, for pension insurance. Contributions from wages are
 * those to both; a pensioner and a self-employed person with contributions pay for health and care.
 */
export const abzugProzent = groesse<number>({
  id: 'wogg.16.abzugProzent',
  norm: '§ 16 WoGG',
  je: 'person',
  mass: 'prozent_x100',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    let steuern = false
    let kranken = false
    let rente = false
    for (const e of person?.erwerb ?? []) {
      if (!k.giltImMonat(e)) continue
      if (k.angabe(e, STEUERN) > 0) steuern = true
      if (k.angabe(e, SOZIALABGABEN) > 0) {
        kranken = true
        rente = true
      }
    }
    for (const e of person?.selbstaendig ?? []) {
      if (!k.giltImMonat(e)) continue
      if (k.angabe(e, STEUERN) > 0) steuern = true
      if (k.angabe(e, SOZIALABGABEN) > 0) kranken = true
    }
    if (person?.sonstiges.some((e) => e.a.einkommensart === 'rente' && k.giltImMonat(e))) kranken = true
    return 10_00 * (Number(steuern) + Number(kranken) + Number(rente))
  },
})

/** § 14 Abs. 1, § 16 WoGG: the year's income of a member who counts. */
export const jahreseinkommen = groesse<Cent>({
  id: 'wogg.14.jahreseinkommen',
  norm: '§§ 14, 16 WoGG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!zaehlt(k, p)) return NULL_CENT
    const summe = cent(k.lies(einkuenfteAusArbeit, p) + k.lies(weitereEinkuenfte, p))
    if (summe === 0) return NULL_CENT
    return mindestensNull(summe - prozentVon(summe, k.lies(abzugProzent, p)))
  },
})
