import type { Kennung, TraegerNr } from '../kern/index.ts'
import type { Iban, IbanFehler } from './iban.ts'

/** One version of one account: what a payment names. Only confirmed versions may be paid. */
export type KontoRef = { readonly konto: Kennung<'Bankverbindung'>; readonly version: number }

export type Inhaber =
  | { readonly art: 'person'; readonly id: Kennung<'Person'> }
  | { readonly art: 'empfaenger'; readonly id: Kennung<'Zahlungsempfaenger'> }
  | { readonly art: 'traeger'; readonly id: TraegerNr }

/** A version of an account or of a payee is proposed by one natural person, confirmed or refused by another. */
export type Vieraugenstand =
  | { readonly zustand: 'vorgeschlagen' }
  | { readonly zustand: 'bestaetigt'; readonly entschiedenVon: Kennung<'Bediensteter'> }
  | { readonly zustand: 'abgelehnt'; readonly entschiedenVon: Kennung<'Bediensteter'>; readonly grund: string }

export type Bankverbindung = KontoRef & {
  readonly inhaber: Inhaber
  readonly iban: Iban
  /** Only for accounts outside the European Economic Area; a transfer inside needs none. */
  readonly bic: string | undefined
  readonly kontoinhaber: string
  /** The signed document the account was taken from. */
  readonly beleg: string
  readonly vorgeschlagenVon: Kennung<'Bediensteter'>
  /** The Jobcenter for which it was proposed; its people confirm it. */
  readonly vorgeschlagenFuer: TraegerNr | undefined
} & Vieraugenstand

export type Kontoangaben = {
  readonly iban: string
  readonly bic?: string | undefined
  readonly kontoinhaber: string
  readonly beleg: string
}

export type VorschlagAbgelehnt =
  | { readonly art: 'iban'; readonly fehler: IbanFehler }
  | { readonly art: 'bic' }
  | { readonly art: 'kontoinhaber' }
  | { readonly art: 'beleg' }
  | { readonly art: 'unbekannt' }

export type EntscheidungAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'gleichePerson' }
  | { readonly art: 'schonEntschieden' }
  | { readonly art: 'fremderTraeger' }

/** The name of a SEPA transfer has at most 70 characters (EPC implementation guidelines). */
export const KONTOINHABER_HOECHSTENS = 70

const MELDUNG: Readonly<Record<Exclude<VorschlagAbgelehnt['art'], 'iban'> | EntscheidungAbgelehnt['art'], string>> = {
  bic: 'Der BIC hat acht oder elf Zeichen.',
  kontoinhaber: `Bitte geben Sie an, wem das Konto gehört (höchstens ${KONTOINHABER_HOECHSTENS} Zeichen).`,
  beleg: 'Bitte nennen Sie das unterschriebene Schriftstück, aus dem das Konto stammt.',
  unbekannt: 'Diese Bankverbindung gibt es nicht.',
  gleichePerson: 'Wer eine Bankverbindung eingetragen hat, darf sie nicht selbst bestätigen (Vier-Augen-Prinzip).',
  schonEntschieden: 'Über diese Bankverbindung ist schon entschieden.',
  fremderTraeger: 'Diese Bankverbindung hat ein anderes Jobcenter eingetragen. Bestätigen muss sie jemand von dort.',
}

export function bankverbindungMeldung(a: Exclude<VorschlagAbgelehnt, { art: 'iban' }> | EntscheidungAbgelehnt): string {
  return MELDUNG[a.art]
}
