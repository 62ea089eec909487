import { alterAm, type Datum, datum } from '../../kern/index.ts'
import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Angaben } from '../sachverhalt/angaben.ts'
import {
  angabenDer,
  bereite,
  type Einnahme,
  type Eintrag,
  type Person,
  type Sachverhalt,
} from '../sachverhalt/sachverhalt.ts'
import { type Hinweiscode, hinweis } from './katalog.ts'

type Zeit = { readonly von: Datum; readonly bis: Datum }

/**
 * Claims that the facts suggest and nobody has stated, and amounts that are seldom meant; asked of the newest
 * Bewilligungszeitraum. They change no result: a human takes them up or says why not.
 */
export function hinweiseZuAnspruechen(angaben: Angaben): readonly Hinweis[] {
  const s = bereite(angaben)
  const zeit = s.bewilligungszeitraeume.map((e) => ({ von: e.von as Datum, bis: e.bis as Datum })).at(-1)
  if (zeit === undefined) return []
  return [
    ...s.personen.flatMap((p) => (lebtHier(p, zeit) ? jePerson(s, p, zeit) : [])),
    ...familie(s, zeit),
    ...s.unterkuenfte.filter((e) => e.bis >= zeit.von && e.von <= zeit.bis).flatMap(wohnung),
  ]
}

const trifft = (e: { readonly von: number; readonly bis: number }, zeit: Zeit): boolean =>
  e.bis >= zeit.von && e.von <= zeit.bis

const lebtHier = (p: Person, zeit: Zeit): boolean =>
  p.aufenthalte.some((e) => e.a.rolle !== 'haushaltsangehoerig' && trifft(e, zeit))

const istKind = (p: Person): boolean => p.aufenthalte.some((e) => e.a.rolle === 'kind')

function jePerson(s: Sachverhalt, p: Person, zeit: Zeit): readonly Hinweis[] {
  const alter = alterAm(p.geburt as Datum, zeit.von)
  return istKind(p) ? kind(s, p, alter, zeit) : erwachsen(p, zeit)
}

function kind(s: Sachverhalt, p: Person, alter: number, zeit: Zeit): readonly Hinweis[] {
  const melde = (code: Hinweiscode): Hinweis => hinweis(code, { person: p.id })
  const schule = angabenDer(p, 'schulbesuch').length > 0 || p.ausbildung.length > 0
  const teilhabe = angabenDer(p, 'bildungsbedarf').some((e) => e.a.bildungsart === 'teilhabe')
  return [
    ...(alter >= 6 && alter < 18 && !schule ? [melde('ALG-ANS-01')] : []),
    ...(alter < 18 && !teilhabe ? [melde('ALG-ANS-02')] : []),
    ...(alterAm(p.geburt as Datum, zeit.bis) < 1 && !hatEinkommen(s, ELTERNGELD) ? [melde('ALG-ANS-04')] : []),
    ...p.kindergeld.filter((e) => e.a.art === 'einkommen' && trifft(e, zeit)).flatMap((e) => kindergeld(p, e, zeit)),
  ]
}

const ELTERNGELD: ReadonlySet<string> = new Set(['elterngeld', 'elterngeldPlus', 'mutterschaftsgeld'])

const hatEinkommen = (s: Sachverhalt, arten: ReadonlySet<string>): boolean =>
  s.personen.some((p) => p.sonstiges.some((e) => arten.has(e.a.einkommensart)))

/** § 6 BKGG, § 66 EStG: 250 euros from 2023, 255 from 2025, 259 from 2026; a share or two months in one is seldom meant. */
const KINDERGELD = [
  { ab: datum('2026-01-01'), cent: 259_00 },
  { ab: datum('2025-01-01'), cent: 255_00 },
  { ab: datum('2023-01-01'), cent: 250_00 },
] as const

export function kindergeldAm(tag: Datum): number | undefined {
  return KINDERGELD.find((k) => k.ab <= tag)?.cent
}

function kindergeld(p: Person, e: Einnahme, zeit: Zeit): readonly Hinweis[] {
  const soll = kindergeldAm(Math.max(e.von, zeit.von) as Datum)
  return soll === undefined || e.a.betrag_cent === soll
    ? []
    : [hinweis('ALG-UNG-04', { person: p.id, angabe: e.id, feld: 'betrag_cent' })]
}

function erwachsen(p: Person, zeit: Zeit): readonly Hinweis[] {
  const melde = (code: Hinweiscode): Hinweis => hinweis(code, { person: p.id })
  const bekommt = (art: string): boolean => p.sonstiges.some((e) => e.a.einkommensart === art)
  const schwanger = angabenDer(p, 'schwangerschaft').some((e) => datum(e.a.termin) >= zeit.von)
  const erstausstattung = angabenDer(p, 'einmalbedarf').some((e) => e.a.einmalart === 'erstausstattungGeburt')
  const arbeitEndet = p.erwerb.some((e) => e.bis >= zeit.von - EIN_JAHR && e.bis < zeit.bis)
  const arbeitetWeiter = p.erwerb.some((e) => e.bis >= zeit.bis)
  const erwerbsgemindert = p.erwerbsfaehigkeit.some((e) => !e.a.erwerbsfaehig && trifft(e, zeit))
  return [
    ...(schwanger && !erstausstattung ? [melde('ALG-ANS-05')] : []),
    ...(arbeitEndet && !arbeitetWeiter && !bekommt('arbeitslosengeld') ? [melde('ALG-ANS-06')] : []),
    ...(erwerbsgemindert && !bekommt('rente') && p.ausschluesse.length === 0 ? [melde('ALG-ANS-07')] : []),
    ...p.erwerb.filter((e) => trifft(e, zeit)).flatMap((e) => lohn(p, e)),
  ]
}

const EIN_JAHR = 365

/** § 8 Abs. 1a SGB IV: 603 euros a month in 2026; above, contributions are kept back. */
const GERINGFUEGIG = 603_00

function lohn(p: Person, e: Eintrag<'erwerbseinkommen'>): readonly Hinweis[] {
  return e.a.brutto_cent > GERINGFUEGIG && e.a.sozialabgaben_cent === 0
    ? [hinweis('ALG-UNG-05', { person: p.id, angabe: e.id, feld: 'sozialabgaben_cent' })]
    : []
}

/** § 6a Abs. 1 Nr. 2 BKGG: 900 euros gross, 600 of who lives without a partner. */
function familie(s: Sachverhalt, zeit: Zeit): readonly Hinweis[] {
  const kinder = s.personen.some((p) => istKind(p) && p.kindergeld.some((e) => trifft(e, zeit)))
  const eltern = s.personen.filter((p) => !istKind(p) && lebtHier(p, zeit))
  const brutto = eltern.reduce(
    (summe, p) => summe + p.erwerb.reduce((x, e) => (trifft(e, zeit) ? x + e.a.brutto_cent : x), 0),
    0,
  )
  const genug = brutto >= (eltern.length > 1 ? 900_00 : 600_00)
  return kinder && genug && !hatEinkommen(s, new Set(['kinderzuschlag'])) ? [hinweis('ALG-ANS-03')] : []
}

/** A flat costs, by any table of rents, between two and twenty-five euros a square metre; heating up to four. */
function wohnung(e: Eintrag<'unterkunft'>): readonly Hinweis[] {
  const { a } = e
  const ort = (feld: string) => ({ angabe: e.id, feld })
  const flaeche = a.wohnflaeche_m2x100
  const jeM2 = (betrag: number): number => (flaeche === null ? 0 : (betrag * 100) / flaeche)
  const miete = a.wohnform === 'miete' || a.wohnform === 'untermiete'
  return [
    ...(miete && flaeche !== null && (jeM2(a.grundmiete_cent) > 25_00 || jeM2(a.grundmiete_cent) < 2_00)
      ? [hinweis('ALG-UNG-01', ort('wohnflaeche_m2x100'))]
      : []),
    ...(jeM2(a.heizung_cent) > 4_00 ? [hinweis('ALG-UNG-02', ort('heizung_cent'))] : []),
    ...(miete && a.nebenkosten_cent > a.grundmiete_cent && a.grundmiete_cent > 0
      ? [hinweis('ALG-UNG-03', ort('nebenkosten_cent'))]
      : []),
  ]
}
