import type { Cent, Datum } from '../../kern/index.ts'

/**
 * What a message of a bank says, in pieces, in the order they stand in it. Reading decides nothing: codes are handed on
 * as they are, also unknown ones. Amounts are Cent and only there where the currency is EUR.
 */
export type Bankstueck = Kopf | Status | Auszug | Saldo | Umsatz | Umsatzteil

/** pain.002: status of orders; camt.053: statement of a day; camt.054: single advices; camt.052: during the day, not booked. */
export const BANKFORMATE = [
  'pain.002.001.10',
  'camt.052.001.08',
  'camt.053.001.08',
  'camt.054.001.08',
  'camt.053.001.02',
  'camt.054.001.02',
] as const
export type Bankformat = (typeof BANKFORMATE)[number]

export type Kopf = {
  readonly art: 'kopf'
  readonly format: Bankformat
  /** Of the message itself, given by the bank. */
  readonly msgId: string
  /** As it stands in the message (ISO 8601). */
  readonly erstelltAm: string
}

/** Code of a reason with the bank's own words, if any. */
export type Bankgrund = { readonly code: string | undefined; readonly text: string | undefined }

/** pain.002: what has become of a file, a batch or a transfer. */
export type Status = {
  readonly art: 'status'
  readonly zeile: number
  readonly ebene: 'datei' | 'sammler' | 'ueberweisung'
  /** MsgId of our file. */
  readonly datei: string
  readonly sammler: string | undefined
  readonly endToEndId: string | undefined
  /** ACCP, RJCT, PART … */
  readonly status: string | undefined
  readonly gruende: readonly Bankgrund[]
  /** Verification of payee: the name the bank knows, where it differs. */
  readonly kontoinhaber: string | undefined
}

/** A statement, report or advice: what follows is of this account. */
export type Auszug = {
  readonly art: 'auszug'
  readonly zeile: number
  readonly kennung: string
  readonly nummer: string | undefined
  readonly iban: string | undefined
}

export type Saldo = {
  readonly art: 'saldo'
  /** PRCD or OPBD: at the beginning; CLBD: at the end. */
  readonly typ: string
  /** Below zero: owed to the bank. */
  readonly betrag: Cent | undefined
  readonly tag: Datum | undefined
}

export type Richtung = 'gutschrift' | 'belastung'

/** An entry on the account. Its parts, if it names any, follow it. */
export type Umsatz = {
  readonly art: 'umsatz'
  readonly zeile: number
  readonly referenz: string | undefined
  readonly bankreferenz: string | undefined
  readonly betrag: Cent | undefined
  readonly richtung: Richtung
  /** Takes an earlier entry back; `richtung` is that of this entry. */
  readonly storno: boolean
  /** BOOK: booked; PDNG, INFO, FUTR: not. */
  readonly status: string
  readonly buchungstag: Datum | undefined
  readonly wertstellung: Datum | undefined
  /** "PMNT/ICDT/RRTN", as far as given. */
  readonly vorgang: string | undefined
}

/** A batch or a single transfer within the entry before it. */
export type Umsatzteil = {
  readonly art: 'teil'
  readonly zeile: number
  /** The batch of ours it books, or is from. */
  readonly datei: string | undefined
  readonly sammler: string | undefined
  readonly anzahl: number | undefined
  readonly endToEndId: string | undefined
  readonly instrId: string | undefined
  readonly bankreferenz: string | undefined
  readonly betrag: Cent | undefined
  readonly richtung: Richtung | undefined
  readonly vorgang: string | undefined
  /** Only of a return. */
  readonly rueckgabe: readonly Bankgrund[]
  /** Who paid or was paid on the other side. */
  readonly name: string | undefined
  readonly iban: string | undefined
  readonly zweck: string | undefined
}
