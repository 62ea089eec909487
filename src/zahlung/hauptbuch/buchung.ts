import type { Cent, Kennung, Monat } from '../../kern/index.ts'
import type { Kostentraeger, Leistungsart, PersonId } from '../../recht/index.ts'
import type { Zeitpunkt } from '../../technik/index.ts'

/** aufwand: granted; verbindlichkeit: owed, ordered; unterwegs: handed to the bank; bank: booked by it; verwahrung: come back. */
export type Kontoart = 'aufwand' | 'verbindlichkeit' | 'unterwegs' | 'bank' | 'verwahrung'

export type Vorgangsart = 'anordnung' | 'abloesung' | 'uebergabe'

/**
 * The budget title a cost part is paid from (HKR-01). The federal share of § 46 Abs. 5 SGB II is
 * refunded to the municipality as a whole, so Unterkunft is booked at the municipality here.
 */
const TITEL: Readonly<Record<Kostentraeger, string>> = {
  bund: '1101/681 12',
  kommune: 'kommunal/unterkunft',
}

export function titel(kostentraeger: Kostentraeger): string {
  return TITEL[kostentraeger]
}

/** One posting: debit and credit in one row, so it balances whatever happens. */
export type Buchung = {
  readonly id: Kennung<'Buchung'>
  readonly vorgang: Kennung<'Vorgang'>
  readonly soll: Kontoart
  readonly haben: Kontoart
  readonly betrag: Cent
  readonly titel: string
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  /** Value month: the month the benefit is for. */
  readonly monat: Monat
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly person: PersonId
  readonly zahlung: Kennung<'Zahlung'>
  /** The posting this one takes back: its exact mirror. */
  readonly storniert: Kennung<'Buchung'> | null
  readonly gebuchtAm: Zeitpunkt
}

/** Takes a posting back: same amount, accounts exchanged. */
export function storno(b: Buchung, neu: Pick<Buchung, 'id' | 'vorgang' | 'gebuchtAm'>): Buchung {
  if (b.storniert !== null) throw new Error(`posting ${b.id} is itself a reversal`)
  return { ...b, ...neu, soll: b.haben, haben: b.soll, storniert: b.id }
}
