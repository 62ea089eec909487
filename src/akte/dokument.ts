import type { Datum, Hash, Kennung, TraegerNr } from '../kern/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'

export const ZUSTAENDE = ['entwurf', 'endgueltig', 'nichtVersenden', 'versandt', 'eingegangen'] as const
export type Dokumentzustand = (typeof ZUSTAENDE)[number]

/** What may follow what; a letter that is not to be sent, or was sent, stays so. */
export const FOLGEN = {
  entwurf: ['endgueltig', 'nichtVersenden'],
  endgueltig: ['versandt', 'nichtVersenden'],
  nichtVersenden: [],
  versandt: [],
  eingegangen: [],
} as const satisfies Record<Dokumentzustand, readonly Dokumentzustand[]>

/** Typed content of a letter of ours. */
export const MEDIENTYP_DOKUMENT = 'application/vnd.allegro.dokument+json'

export type Aufbewahrung = 'L10' | 'L5' | 'F'

export type DokumentRef = { readonly traeger: TraegerNr; readonly dokument: Kennung<'Dokument'> }

/** A line of the file: everything but the bytes. */
export type Dokumenteintrag = DokumentRef & {
  readonly fall: Kennung<'Leistungsfall'>
  readonly richtung: 'ausgang' | 'eingang'
  /** Kind of letter, or what came in. */
  readonly art: string
  readonly titel: string
  /** Date of the notice, or day of arrival; null for a draft. */
  readonly datum: Datum | null
  readonly medientyp: string
  readonly hash: Hash
  readonly laenge: number
  readonly festgestelltHash: Hash | null
  readonly entscheidung: Kennung<'Entscheidung'> | null
  readonly vorlage: Kennung<'Dokument'> | null
  readonly empfaenger: string | null
  readonly dateiname: string | null
  readonly angelegtAm: Zeitpunkt
  readonly angelegtVon: Kennung<'Bediensteter'> | null
  readonly zustand: Dokumentzustand
  readonly aufbewahrung: Aufbewahrung
  /** Kept from other Träger and from who reads only. */
  readonly vertraulich: boolean
  /** The procedure in whose file it lies; null: in the file of the case. */
  readonly verfahren: Kennung<'Verfahren'> | null
}

/** Who files it; null is a job of the system. */
export type Verfasser = Kennung<'Bediensteter'> | null
