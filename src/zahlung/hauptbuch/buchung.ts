import type { Cent, Datum, Kennung, Kennungsgeber, Monat } from '../../kern/index.ts'
import type { Kostentraeger, PersonId } from '../../recht/index.ts'
import type { Zeitpunkt } from '../../technik/index.ts'
import type { Forderungsposten } from '../forderung.ts'

/** Who orders when: as values, so that an interrupted act repeats exactly. */
export type Buchungsumstaende = {
  readonly jetzt: Zeitpunkt
  readonly heute: Datum
  readonly kennung: Kennungsgeber
}

/**
 * aufwand: granted; verbindlichkeit: owed, ordered; unterwegs: handed to the bank; bank: booked by it; verwahrung: come
 * back; forderung: to be given back by a person (§ 50 SGB X); verrechnung: where a back-payment meets a claim (§ 41a Abs. 6 SGB II);
 * aufrechnung: where a part kept back meets one (§ 43 SGB II); beitraege: contributions that were not paid out of this ledger
 * and come back into it (§ 335 SGB III). What Bund and Kommune owe one another by them is their balance by
 * title; bar: given out as a voucher or Zahlungsanweisung and not redeemed; barstelle: redeemed, owed to the cash provider;
 * vorschuss: paid in an emergency and not yet met by what was ordered (ADR 0052).
 */
export type Kontoart =
  | 'aufwand'
  | 'verbindlichkeit'
  | 'unterwegs'
  | 'bank'
  | 'verwahrung'
  | 'forderung'
  | 'verrechnung'
  | 'aufrechnung'
  | 'beitraege'
  | 'bar'
  | 'barstelle'
  | 'vorschuss'

export type Vorgangsart =
  | 'anordnung'
  | 'abloesung'
  | 'uebergabe'
  | 'forderung'
  | 'eingang'
  | 'berichtigung'
  | 'verrechnung'
  | 'aufrechnung'
  | 'erlass'
  | 'bank'
  | 'klaerung'
  | 'vereinnahmung'
  | 'barauszahlung'

/**
 * The title a part is booked under: by who pays first, and never changed, so that what an order opens its hand-over closes.
 * Which budget title it is on a day, and what of Unterkunft Bund bears (§ 46 Abs. 5 SGB II), is derived: `haushalt/` (ADR 0048).
 */
const TITEL: Readonly<Record<Kostentraeger, string>> = {
  bund: '1101/681 12',
  kommune: 'kommunal/unterkunft',
}

export function titel(kostentraeger: Kostentraeger): string {
  return TITEL[kostentraeger]
}

/** A piece of a message of the bank. */
export type ZeilenRef = { readonly meldung: Kennung<'Bankmeldung'>; readonly nr: number }

/** The title of money on the account nobody knows yet. */
export const TITEL_VERWAHRUNG = 'verwahrung'

/** One posting: debit and credit in one row, so it balances whatever happens. */
export type Buchung = {
  readonly id: Kennung<'Buchung'>
  readonly vorgang: Kennung<'Vorgang'>
  readonly soll: Kontoart
  readonly haben: Kontoart
  readonly betrag: Cent
  readonly titel: string
  readonly leistungsart: Forderungsposten['leistungsart'] | 'verwahrung'
  readonly kostentraeger: Kostentraeger | 'ungeklaert'
  /** Value month: the month the benefit is for. */
  readonly monat: Monat
  /** These three are null only where it is about a piece of a message nobody knows yet. */
  readonly fall: Kennung<'Leistungsfall'> | null
  readonly entscheidung: Kennung<'Entscheidung'> | null
  readonly person: PersonId | null
  /** The payment it is about, or the claim, or the piece of a message of the bank: one of them. */
  readonly zahlung: Kennung<'Zahlung'> | null
  readonly forderung?: Kennung<'Forderung'> | undefined
  readonly zeile?: ZeilenRef | undefined
  /** The posting this one takes back: its exact mirror. */
  readonly storniert: Kennung<'Buchung'> | null
  readonly gebuchtAm: Zeitpunkt
}

/** Takes a posting back: same amount, accounts exchanged. */
export function storno(b: Buchung, neu: Pick<Buchung, 'id' | 'vorgang' | 'gebuchtAm'>): Buchung {
  if (b.storniert !== null) throw new Error(`posting ${b.id} is itself a reversal`)
  return { ...b, ...neu, soll: b.haben, haben: b.soll, storniert: b.id }
}
