import type { Kennung } from '../kern/index.ts'
import type { Iban } from './iban.ts'

/** One version of one account: what a payment names. Only confirmed versions may be paid. */
export type KontoRef = { readonly konto: Kennung<'Bankverbindung'>; readonly version: number }

export type Inhaber =
  | { readonly art: 'person'; readonly id: Kennung<'Person'> }
  | { readonly art: 'empfaenger'; readonly id: Kennung<'Zahlungsempfaenger'> }
  | { readonly art: 'traeger'; readonly id: string }

type Vorschlag = {
  readonly konto: Kennung<'Bankverbindung'>
  readonly version: number
  readonly inhaber: Inhaber
  readonly iban: Iban
  /** BIC only for accounts outside the EEA; a SEPA transfer inside needs none. */
  readonly bic: string | undefined
  readonly kontoinhaber: string
  /** The signed document the account was taken from. */
  readonly beleg: string
  readonly vorgeschlagenVon: Kennung<'Bediensteter'>
}

/** A version of an account: proposed by one natural person, confirmed or refused by another. */
export type Bankverbindung = Vorschlag &
  (
    | { readonly zustand: 'vorgeschlagen' }
    | { readonly zustand: 'bestaetigt'; readonly entschiedenVon: Kennung<'Bediensteter'> }
    | { readonly zustand: 'abgelehnt'; readonly entschiedenVon: Kennung<'Bediensteter'>; readonly grund: string }
  )

export type BestaetigenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'gleichePerson' }
  | { readonly art: 'schonEntschieden' }
