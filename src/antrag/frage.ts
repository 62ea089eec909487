import type { Datum, Json } from '../kern/index.ts'

/** What a citizen may answer; `optionen` in the order they are shown, key → German text. */
export type Fragetyp =
  | { readonly art: 'text'; readonly hoechstens: number; readonly autofill?: string }
  | { readonly art: 'jaNein' }
  | { readonly art: 'auswahl'; readonly optionen: Readonly<Record<string, string>> }
  /** `allein`: the option that excludes all others ("nothing of this"). */
  | { readonly art: 'mehrfach'; readonly optionen: Readonly<Record<string, string>>; readonly allein?: string }
  | { readonly art: 'datum'; readonly nicht: 'zukunft' | 'vergangenheit' | null }
  /** Euro as typed, kept in Cent. */
  | { readonly art: 'cent' }
  | { readonly art: 'zahl'; readonly von: number; readonly bis: number }
  | { readonly art: 'iban' }
  | { readonly art: 'plz' }
  | { readonly art: 'email' }
  | { readonly art: 'bestaetigung' }

/**
 * `ja`: without an answer not on (where it may be unknown, "I don't know yet" is one). `nach`: may be missing and is asked
 * for later. `frei`: voluntary, left out without disadvantage.
 */
export type Pflicht = 'ja' | 'nach' | 'frei'

export type Frage = {
  readonly schluessel: string
  readonly typ: Fragetyp
  readonly pflicht: Pflicht
  /** The question as it is put. German is binding. */
  readonly titel: string
  readonly hilfe?: string
  readonly beispiel?: string
  /** Paragraph that makes us ask. */
  readonly norm: string
  readonly wenn?: Bedingung
  /** "I don't know yet" is offered. */
  readonly offen?: true
}

/** On which a page is put: once, for each person, or for each person besides the one who applies. */
export type Je = 'antrag' | 'person' | 'mitglied'

export type Fragenseite = {
  readonly id: string
  readonly abschnitt: Abschnitt
  readonly je: Je
  readonly titel: string
  /** Why this is asked, in one or two plain sentences. */
  readonly warum?: string
  readonly fragen: readonly Frage[]
  readonly wenn?: Bedingung
}

export const ABSCHNITTE = {
  tda: 'Antrag stellen',
  person: 'Sie und Ihr Haushalt',
  lage: 'Ihre Lage',
  wohnen: 'Wohnen',
  einkommen: 'Geld, das hereinkommt',
  vermoegen: 'Geld und Dinge von Wert',
  schluss: 'Konto und Abschluss',
} as const
export type Abschnitt = keyof typeof ABSCHNITTE

/** Place of an answer: the whole application, or a person of it (P1 applies). */
export type Ort = string
export const ANTRAG: Ort = 'antrag'
export const ERSTE: Ort = 'P1'

/** "I don't know yet": an answer that leaves the question open. */
export const OFFEN = { weissNicht: true } as const
export type Antwortwert = Json

/** Key "place/question" → value; `null`: the page was sent and nothing said. */
export type Antworten = Readonly<Record<string, Antwortwert>>

/** What a condition may look at: the answers, from one place. */
export type Blick = {
  readonly ort: Ort
  readonly stichtag: Datum
  /** Text of a choice, empty if not answered. At the place of the page, or of the whole application. */
  readonly text: (frage: string, ort?: Ort) => string
  /** Answered with no, which is not the same as not answered. */
  readonly nein: (frage: string, ort?: Ort) => boolean
  readonly waehlt: (frage: string, option: string, ort?: Ort) => boolean
  /** Years on the day of the application; undefined while the birthday is unknown. */
  readonly alter: (ort?: Ort) => number | undefined
  readonly personen: readonly Ort[]
}
export type Bedingung = (b: Blick) => boolean
