import { ersterTag, jahrVon, letzterTag, type Monat, monatAus, monatVon } from '../../../kern/index.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { EINKOMMEN_BETRAG } from '../../sachverhalt/felder.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'
import { zufluss } from '../p11-einkommen/zufluss.ts'

const JANUAR = 1

/**
 * What of this month's inflow fits into an amount that is free once in a calendar year: what was free before counts
 * first. `ab` is the first month of the rule, if it began within the year.
 */
export function freiImJahr(k: Rechnung, liste: readonly Einnahme[], jahresbetrag: number, ab?: Monat): number {
  return freiSeit(k, liste, jahresbetrag, jahresbeginn(k.monat, ab))
}

/** January of the year, or the first month of a rule that began within it. */
export function jahresbeginn(monat: Monat, ab?: Monat): Monat {
  const januar = monatAus(jahrVon(monat), JANUAR)
  return ab !== undefined && ab > januar ? ab : januar
}

/** The same for an amount that is free once since a month. */
export function freiSeit(k: Rechnung, liste: readonly Einnahme[], betrag: number, seit: Monat): number {
  if (liste.length === 0) return 0
  let davor = 0
  for (let m = seit; m < k.monat; m = (m + 1) as Monat) {
    for (const e of liste) davor += imMonat(k, e, m)
    if (davor >= betrag) return 0
  }
  let jetzt = 0
  // No more is free than flows in: of what expenses of its own have eaten up there is nothing to leave free.
  for (const e of liste) if (imMonat(k, e, k.monat) > 0) jetzt += zufluss(k, e)
  return Math.min(jetzt, betrag - davor)
}

/** What of a single inflow that is shared out fits into such an amount: what flowed in before it counts first. */
export function freiBeimZufluss(
  k: Rechnung,
  e: Einnahme,
  liste: readonly Einnahme[],
  betrag: number,
  seit: Monat,
): number {
  const monat = monatVon(e.von as typeof k.von)
  let davor = 0
  for (let m = seit; m < monat; m = (m + 1) as Monat) for (const x of liste) if (x !== e) davor += imMonat(k, x, m)
  return Math.max(0, Math.min(k.angabe(e, EINKOMMEN_BETRAG), betrag - davor))
}

function imMonat(k: Rechnung, e: Einnahme, m: Monat): number {
  if (k.einmalig.get(e.nr) === 'sechstel') return 0
  const trifft = fliesstEinmalZu(e)
    ? monatVon(e.von as typeof k.von) === m
    : e.von <= letzterTag(m) && e.bis >= ersterTag(m)
  return trifft ? k.angabe(e, EINKOMMEN_BETRAG) : 0
}

const fliesstEinmalZu = (e: Einnahme): boolean =>
  e.a.art === 'einmaligeEinnahme' || (e.a.nachzahlung && e.a.von !== null)
