import {
  type Cent,
  cent,
  type Datum,
  err,
  ersterTag,
  type Monat,
  monat as monatAusText,
  monatVon,
  NULL_CENT,
  ok,
  type Result,
} from '../../../kern/index.ts'
import type { Rechtsstand } from '../../berechnung/ergebnis.ts'
import { letzterAufrechnungsmonat } from '../../fristen/monate.ts'
import { hoechstens, mindestensNull, prozentVon } from '../../regelwerk/rundung.ts'
import { wertAm } from '../../regelwerk/wertAm.ts'
import {
  grenzeFuerTilgung,
  grenzeOhneAnhoerung,
  hoechstsatz,
  satzOhneVerschulden,
  satzSonst,
  tilgungssatz,
} from './parameter.ts'

/** What a set-off rests on; it decides the rate (§ 43 Abs. 1 and 2 SGB II). */
export type Forderungsgrund =
  /** § 48 Abs. 1 Satz 2 Nr. 3 with § 50 SGB X: income or assets came in, whoever is to blame. */
  | 'einkommenErzielt'
  /** § 41a Abs. 6 Satz 3: settled after a provisional grant. */
  | 'abschliessend'
  /** Any other claim under § 50 SGB X. */
  | 'erstattung'
  | 'ersatz34'
  | 'ersatz34a'
  | 'ersatz34b'

export type Aufrechnung = {
  readonly id: string
  readonly grund: Forderungsgrund
  readonly offen: Cent
  /** First month in which it is set off. */
  readonly ab: Monat
  readonly bestandskraeftigAm: Datum
  /** § 43 Abs. 4 Satz 3: months in which it could not be enforced. */
  readonly gehemmteMonate: number
}

/** § 42a SGB II: paid back from the month after it was paid out. */
export type Darlehen = { readonly id: string; readonly offen: Cent; readonly ausgezahltAm: Datum }

export type Einbehalt = { readonly art: 'darlehen' | 'aufrechnung'; readonly id: string; readonly betrag: Cent }

export type Auszahlung = {
  /** The person's Regelbedarf for a whole month, whatever is paid of it. */
  readonly regelbedarf: Cent
  /** Minderung under § 31b in this month. */
  readonly minderung: Cent
  /** What would be paid to secure the person's living in this month. */
  readonly zahlbetrag: Cent
  /** The part of it that is itself given as a loan: loans are not paid back out of it (§ 42a Abs. 2 Satz 4). */
  readonly davonDarlehen?: Cent | undefined
}

const satzFuer = (g: Forderungsgrund) =>
  g === 'einkommenErzielt' || g === 'abschliessend' ? satzOhneVerschulden : satzSonst

/** § 43 Abs. 2 Satz 1 SGB II: the monthly sum of a set-off of this kind. */
export function rate(grund: Forderungsgrund, regelbedarf: Cent, monat: Monat, r: Rechtsstand): Cent {
  return prozentVon(regelbedarf, wertAm(satzFuer(grund), r, ersterTag(monat)))
}

/** § 42a Abs. 2 Satz 1 SGB II: by which sum a person pays back loans in a month, all of them together. */
export function tilgungsrate(regelbedarf: Cent, monat: Monat, r: Rechtsstand): Cent {
  return prozentVon(regelbedarf, wertAm(tilgungssatz, r, ersterTag(monat)))
}

const letzterMonat = (a: Pick<Aufrechnung, 'bestandskraeftigAm' | 'gehemmteMonate'>): Monat =>
  letzterAufrechnungsmonat(a.bestandskraeftigAm, a.gehemmteMonate)

/**
 * What is kept back of a person's payment in a month, from April 2011 on: running set-offs in the order they began,
 * and five (until June 2023 ten) percent for loans, the oldest first. With a Minderung, all together stay within what
 * it leaves of 30 percent; never more than is paid. A set-off never changes the claim, only the payment.
 */
export function einbehalte(
  monat: Monat,
  a: Auszahlung,
  laufende: readonly Aufrechnung[],
  darlehen: readonly Darlehen[],
  r: Rechtsstand,
): readonly Einbehalt[] {
  const tag = ersterTag(monat)
  const grenze = mindestensNull(prozentVon(a.regelbedarf, wertAm(hoechstsatz, r, tag)) - a.minderung)
  let uebrig = hoechstens(grenze, a.zahlbetrag)
  const liste: Einbehalt[] = []
  const nimm = (art: Einbehalt['art'], id: string, betrag: Cent): Cent => {
    const genommen = hoechstens(betrag, uebrig)
    if (genommen === 0) return NULL_CENT
    uebrig = cent(uebrig - genommen)
    liste.push({ art, id, betrag: genommen })
    return genommen
  }
  const gelten = laufende
    .filter((x) => x.offen > 0 && x.ab <= monat && monat <= letzterMonat(x))
    // Stryker disable next-line EqualityOperator: no two have the same id
    .sort((x, y) => x.ab - y.ab || (x.id < y.id ? -1 : 1))
  // Whether loans rest is asked of the set-offs as declared, not of what a Minderung leaves of them.
  const erklaert = gelten.reduce((s, x) => s + rate(x.grund, a.regelbedarf, monat, r), 0)
  const tilgungRuht = erklaert > prozentVon(a.regelbedarf, wertAm(grenzeFuerTilgung, r, tag))
  for (const x of gelten) nimm('aufrechnung', x.id, hoechstens(rate(x.grund, a.regelbedarf, monat, r), x.offen))
  if (tilgungRuht) return liste
  const ohneDarlehen = mindestensNull(a.zahlbetrag - (a.davonDarlehen ?? 0))
  let tilgung = hoechstens(tilgungsrate(a.regelbedarf, monat, r), ohneDarlehen)
  for (const d of darlehen.filter((x) => x.offen > 0 && monatVon(x.ausgezahltAm) < monat).sort(aelteste)) {
    tilgung = cent(tilgung - nimm('darlehen', d.id, hoechstens(tilgung, d.offen)))
  }
  return liste
}

// Stryker disable next-line EqualityOperator: no two have the same id
const aelteste = (x: Darlehen, y: Darlehen): number => x.ausgezahltAm - y.ausgezahltAm || (x.id < y.id ? -1 : 1)

export type AufrechnungAbgelehnt =
  /** § 43 Abs. 2 Satz 2: with what runs already it would be more than 30 percent of the Regelbedarf. */
  | { readonly art: 'ueberHoechstsatz'; readonly laufend: Cent; readonly hoechstens: Cent }
  /** § 43 Abs. 3 Satz 1: a Minderung of 30 percent or more. */
  | { readonly art: 'minderung' }
  /** § 43 Abs. 4 Satz 2: the three years are over. */
  | { readonly art: 'dreiJahre'; readonly bis: Monat }

export type Aufrechnungsplan = {
  readonly rate: Cent
  readonly bis: Monat
  /** § 24 Abs. 2 Nr. 7 SGB X: less than 70 euros need no hearing; since July 2026 setting off is then a duty. */
  readonly ohneAnhoerung: boolean
  readonly pflicht: boolean
}

/** Whether a new set-off may be declared in this month beside what runs, and with what monthly sum. */
export function pruefeAufrechnung(
  monat: Monat,
  neu: Omit<Aufrechnung, 'ab'>,
  a: Pick<Auszahlung, 'regelbedarf' | 'minderung'>,
  laufend: { readonly aufrechnungen: readonly Aufrechnung[]; readonly darlehen: readonly Darlehen[] },
  r: Rechtsstand,
): Result<Aufrechnungsplan, AufrechnungAbgelehnt> {
  const tag = ersterTag(monat)
  const bis = letzterMonat(neu)
  if (monat > bis) return err({ art: 'dreiJahre', bis })
  const grenze = prozentVon(a.regelbedarf, wertAm(hoechstsatz, r, tag))
  if (a.minderung >= grenze) return err({ art: 'minderung' })
  const ungemindert = { ...a, minderung: NULL_CENT, zahlbetrag: grenze }
  const schon = einbehalte(monat, ungemindert, laufend.aufrechnungen, laufend.darlehen, r)
  const summe = cent(schon.reduce((s, e) => s + e.betrag, 0))
  const monatlich = rate(neu.grund, a.regelbedarf, monat, r)
  if (summe + monatlich > grenze) return err({ art: 'ueberHoechstsatz', laufend: summe, hoechstens: grenze })
  const ohneAnhoerung = neu.offen < wertAm(grenzeOhneAnhoerung, r, tag)
  return ok({ rate: monatlich, bis, ohneAnhoerung, pflicht: ohneAnhoerung && monat >= PFLICHT_SEIT })
}

// § 43 Abs. 1 Satz 2 SGB II since 2026-07-01 (13. SGB II-ÄndG, BGBl. 2026 I Nr. 107).
const PFLICHT_SEIT = monatAusText('2026-07')
