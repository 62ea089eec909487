import type { Angabenart, AngabeVon } from '../../recht/index.ts'

/** How a value is typed and shown. Amounts are cents, areas m² × 100, percentages × 100, days "JJJJ-MM-TT". */
export type Feldart =
  | 'tag'
  | 'von'
  | 'bis'
  | 'cent'
  | 'zahl'
  | 'flaeche'
  | 'prozent'
  | 'jaNein'
  | 'auswahl'
  | 'person'
  | 'personen'
  | 'konto'
  | 'dokument'
  | 'bediensteter'
  | 'text'

export type Feld = {
  readonly titel: string
  readonly norm: string
  readonly art: Feldart
  readonly pflicht: boolean
  readonly hilfe?: string | undefined
  readonly optionen?: Readonly<Record<string, string>> | undefined
  /** What an empty field means: it stands in the list of choices, or below the field. */
  readonly leer?: string | undefined
  /** Asked only if these fields hold one of these values; a value already entered is always shown. */
  readonly nurWenn?: Readonly<Record<string, readonly string[]>> | undefined
  /** Has to be answered if these fields hold one of these values, though the schema lets it be open. */
  readonly pflichtWenn?: Readonly<Record<string, readonly string[]>> | undefined
}

/** The description a field of this type must have: a wrong kind, a missing choice, a missing field do not compile. */
type FeldFuer<T> = Omit<Feld, 'art' | 'optionen' | 'pflicht'> & {
  readonly pflicht: null extends T ? false : true
} & ArtFuer<NonNullable<T>>

// In tuples, so that a union of choices stays one type: a mask must have words for all of them.
type ArtFuer<T> = [T] extends [boolean]
  ? { readonly art: 'jaNein' }
  : [T] extends [readonly unknown[]]
    ? { readonly art: 'personen' }
    : [T] extends [number]
      ? { readonly art: 'cent' | 'zahl' | 'flaeche' | 'prozent' }
      : WennText<T>

type WennText<T> = [T] extends [string]
  ? string extends T
    ? { readonly art: 'tag' | 'von' | 'bis' | 'person' | 'dokument' | 'bediensteter' | 'text' }
    : { readonly art: 'auswahl'; readonly optionen: Readonly<Record<T, string>> }
  : { readonly art: 'konto' }

/** All fields of a record, in the order in which they are asked. */
export type Felder<Satz, Ohne = never> = { readonly [F in Exclude<keyof Satz, Ohne>]: FeldFuer<Satz[F]> }

export const GRUPPEN = [
  'Verfahren',
  'Personen',
  'Wohnen',
  'Einkommen',
  'Absetzungen',
  'Vermögen',
  'Mehrbedarfe',
  'Versicherung',
  'Ansprüche',
  'Minderungen',
] as const
export type Gruppe = (typeof GRUPPEN)[number]

/** The forms of the application, by their short names, as the office says them. */
export const VORDRUCKE = {
  HA: 'Hauptantrag',
  WEP: 'Anlage WEP: weitere Person ab 15',
  KI: 'Anlage KI: Kind unter 15',
  KDU: 'Anlage KDU: Wohnen und Heizen',
  EK: 'Anlage EK: Einkommen',
  EKS: 'Anlage EKS: selbständige Tätigkeit',
  VM: 'Anlage VM: Vermögen',
  SV: 'Anlage SV: Kranken- und Pflegeversicherung',
  MEB: 'Anlage MEB: Ernährung',
  BB: 'Anlage BB: besonderer Bedarf',
  HG: 'Anlage HG: Haushaltsgemeinschaft',
  VE: 'Anlage VE: Verantwortungs- und Einstehensgemeinschaft',
  UH: 'Anlagen UH1 bis UH3: Unterhalt',
  UF: 'Anlage UF: Unfall oder Schaden durch Dritte',
  BuT: 'Antrag auf Bildung und Teilhabe',
  VÄM: 'Veränderungsmitteilung',
  ESD: 'Antrag nach § 24 SGB II',
} as const
export type Vordruck = keyof typeof VORDRUCKE

export type Maske<Satz> = {
  readonly titel: string
  /** The form in which the applicant states it; null: the office itself states it. */
  readonly vordruck: Vordruck | null
  readonly gruppe: Gruppe
  readonly norm: string
  /** Which evidence is usually asked for, and where the law draws the line. */
  readonly nachweis: string
  /** Fields whose values name the fact in lists and on the timeline. */
  readonly kurz: readonly Exclude<keyof Satz, 'art'>[]
  readonly felder: Felder<Satz, 'art'>
}

export type Masken<Art extends Angabenart> = { readonly [A in Art]: Maske<AngabeVon<A>> }
export type Angabenmasken = Masken<Angabenart>
