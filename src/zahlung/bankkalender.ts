import { type Datum, ersterTag, type Monat, monatVon, plusMonate, plusTage, teile, wochentag } from '../kern/index.ts'
import { ostersonntag } from '../recht/index.ts'

/**
 * The days on which TARGET, and with it the SEPA, settles. Closed: Saturdays, Sundays, New Year,
 * Good Friday, Easter Monday, 1 May, 25 and 26 December (calendar of the Eurosystem, the same since
 * 2002; compared with pruefdaten/target_calendar.csv, which says where it comes from).
 */
export function istBanktag(d: Datum): boolean {
  if (wochentag(d) >= 6) return false
  const { jahr, monat, tag: t } = teile(d)
  const feste = (monat === 1 && t === 1) || (monat === 5 && t === 1) || (monat === 12 && (t === 25 || t === 26))
  if (feste) return false
  const ostern = ostersonntag(jahr)
  return d !== plusTage(ostern, -2) && d !== plusTage(ostern, 1)
}

/** The bank day that lies `anzahl` bank days after (or, negative, before) a day; the day itself does not count. */
export function banktageWeiter(d: Datum, anzahl: number): Datum {
  const schritt = anzahl < 0 ? -1 : 1
  let tagJetzt = d
  for (let offen = Math.abs(anzahl); offen > 0; ) {
    tagJetzt = plusTage(tagJetzt, schritt)
    if (istBanktag(tagJetzt)) offen--
  }
  return tagJetzt
}

/** § 42 Abs. 1 SGB II, monthly in advance: the money is there on the last bank day of the month before. */
export function letzterBanktagDesVormonats(m: Monat): Datum {
  return banktageWeiter(ersterTag(m), -1)
}

/** The three days of a run: handed to the bank, executed, on the account. */
export type Lauftage = { readonly uebergabe: Datum; readonly ausfuehrung: Datum; readonly wertstellung: Datum }

/** A credit transfer arrives one bank day after its execution; a mass order is handed over two bank days before. */
const TAGE_BIS_GUTSCHRIFT = 1
const TAGE_VORLAUF = 2
/** Banks need not take orders earlier than this many calendar days before the execution. */
export const TAGE_VORAUS_HOECHSTENS = 15

export function tageDesMonatslaufs(m: Monat): Lauftage {
  const wertstellung = letzterBanktagDesVormonats(m)
  const ausfuehrung = banktageWeiter(wertstellung, -TAGE_BIS_GUTSCHRIFT)
  return { uebergabe: banktageWeiter(ausfuehrung, -TAGE_VORLAUF), ausfuehrung, wertstellung }
}

/** The day's run of a bank day: handed over and executed on it. @throws if it is no bank day. */
export function tageDesTageslaufs(banktag: Datum): Lauftage {
  if (!istBanktag(banktag)) throw new Error(`no bank day: ${banktag}`)
  return { uebergabe: banktag, ausfuehrung: banktag, wertstellung: banktageWeiter(banktag, TAGE_BIS_GUTSCHRIFT) }
}

/** "At once": in the day's run of the next bank day. What is ordered today is in time until midnight. */
export function tageDerSofortzahlung(angeordnetAm: Datum): Lauftage {
  return tageDesTageslaufs(banktageWeiter(angeordnetAm, 1))
}

/** The first month whose monthly run has not yet been handed over: in time until the day before, 24:00. */
export function ersterLaufmonat(heute: Datum): Monat {
  let m = monatVon(heute)
  while (tageDesMonatslaufs(m).uebergabe <= heute) m = plusMonate(m, 1)
  return m
}

/** Shown beside the button: until when an order is in time for which run. Both end with the day named. */
export type Annahmeschluss = {
  readonly sofort: Lauftage & { readonly bisEndeVon: Datum }
  readonly monatslauf: Lauftage & { readonly monat: Monat; readonly bisEndeVon: Datum }
}

export function annahmeschluss(heute: Datum): Annahmeschluss {
  const monat = ersterLaufmonat(heute)
  const tage = tageDesMonatslaufs(monat)
  const sofort = tageDerSofortzahlung(heute)
  return {
    sofort: { ...sofort, bisEndeVon: plusTage(sofort.uebergabe, -1) },
    monatslauf: { ...tage, monat, bisEndeVon: plusTage(tage.uebergabe, -1) },
  }
}
