import type { Datum, Kennung, TraegerNr } from '../../kern/index.ts'
import type { Zeitpunkt } from '../../technik/index.ts'
import type { Gefahr } from '../gefahr.ts'

/** How it came in: `poststelle` is what somebody files by hand, `post` a letter, `mail` an e-mail. */
export const POSTQUELLEN = {
  portal: 'Portal',
  scan: 'Scan',
  post: 'Brief',
  mail: 'E-Mail',
  poststelle: 'Poststelle',
} as const
export type Postquelle = keyof typeof POSTQUELLEN

/** What it is, as far as somebody could see. */
export const POSTARTEN = {
  antrag: 'Antrag',
  weiterbewilligung: 'Weiterbewilligungsantrag',
  aenderung: 'Veränderungsmitteilung',
  unterlagen: 'Unterlagen zum Lebensunterhalt',
  unterkunft: 'Unterlagen zur Unterkunft',
  einkommen: 'Nachweis über Einkommen',
  kontoauszug: 'Kontoauszug',
  widerspruch: 'Widerspruch',
  klage: 'Post vom Gericht',
  ueberpruefung: 'Überprüfungsantrag',
  anhoerung: 'Antwort auf eine Anhörung',
  andereStelle: 'Schreiben einer anderen Stelle',
  sonstiges: 'Sonstiges',
} as const
export type Postart = keyof typeof POSTARTEN

export type Postkorb = {
  readonly traeger: TraegerNr
  readonly id: Kennung<'Postkorb'>
  readonly name: string
  /** null: for everybody of the Jobcenter. */
  readonly team: Kennung<'Team'> | null
  /** Takes what no rule names. */
  readonly auffang: boolean
}

/** What the rules look at. */
export type Postangaben = {
  readonly quelle: Postquelle
  readonly art: Postart
  readonly betreff: string
  /** Of who writes; empty: not known. */
  readonly nachname: string
  /** Empty: not known. */
  readonly bgNummer: string
}

export type Postzustand = 'offen' | 'erledigt'

export type PosteingangRef = { readonly traeger: TraegerNr; readonly posteingang: Kennung<'Posteingang'> }

/** Something that came in, without its bytes. */
export type Posteingang = PosteingangRef &
  Postangaben & {
    readonly dateiname: string
    readonly medientyp: string
    readonly hash: string
    readonly eingegangenAm: Datum
    /** What it is about, both days included. */
    readonly zeitraum: { readonly von: Datum | null; readonly bis: Datum | null }
    readonly fall: Kennung<'Leistungsfall'> | null
    readonly person: Kennung<'Person'> | null
    /** Where it lies in the file of the case; null: still here. */
    readonly dokument: Kennung<'Dokument'> | null
    readonly postkorb: Kennung<'Postkorb'>
    /** Why nobody opens it; null: it may be opened. */
    readonly sperre: Gefahr | null
    readonly zustand: Postzustand
    /** Number of its last step. */
    readonly nr: number
    readonly angelegtAm: Zeitpunkt
  }

export const POSTAKTE = {
  angenommen: 'Angenommen',
  angaben: 'Angaben geändert',
  zugeordnet: 'Einem Fall zugeordnet',
  weitergegeben: 'Weitergegeben',
  vorgelegt: 'Der Sachbearbeitung vorgelegt',
  erledigt: 'Erledigt',
  wiederGeoeffnet: 'Wieder geöffnet',
} as const
export type Postakt = keyof typeof POSTAKTE

export type Postschritt = {
  readonly nr: number
  readonly akt: Postakt
  readonly postkorb: Kennung<'Postkorb'>
  readonly zustand: Postzustand
  readonly vermerk: string
  readonly wann: Zeitpunkt
  /** null: a job of the system. */
  readonly von: Kennung<'Bediensteter'> | null
}

export const istPostquelle = (text: string): text is Postquelle => Object.hasOwn(POSTQUELLEN, text)
export const istPostart = (text: string): text is Postart => Object.hasOwn(POSTARTEN, text)
