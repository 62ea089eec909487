import type { Datum, Kennung, TraegerNr } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Umgebung, Zeitpunkt } from '../technik/index.ts'

/** What an act needs of its surroundings. */
export type Werkzeug = Pick<Umgebung, 'uhr' | 'kennung'>

/** Who acts. Four eyes are counted by Personalnummer: two accounts of one person are one person. */
export type Bearbeiter = { readonly bediensteter: Kennung<'Bediensteter'>; readonly personalnummer: string }

export type FallRef = { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> }
export type EntwurfRef = { readonly traeger: TraegerNr; readonly entwurf: Kennung<'Entwurf'> }

/** Who P1, P2 … of a case are. A local id is never given to another person. */
export type Mitglied = { readonly lokal: PersonId; readonly person: Kennung<'Person'> }

/** How a case was closed. */
export type Einstellung = {
  readonly am: Zeitpunkt
  readonly von: Kennung<'Bediensteter'>
  /** A sentence for people. */
  readonly grund: string
  /** Of a closed list, as statistics count it; null where it was closed without a procedure. */
  readonly art: string | null
  /** The last day granted. */
  readonly leistungBis: Datum | null
}

export type Leistungsfall = FallRef & {
  readonly bgNummer: string
  readonly altnummer: string | null
  readonly zustand: 'offen' | 'eingestellt'
  readonly angelegtAm: Zeitpunkt
  readonly mitglieder: readonly Mitglied[]
  /** The newest Fassung; null before the first decision was ordered. */
  readonly fassung: { readonly id: Kennung<'Fassung'>; readonly nr: number } | null
  /** The newest Bewilligungszeitraum of that Fassung. */
  readonly bewilligtVon: Datum | null
  readonly bewilligtBis: Datum | null
  /** With whom the case lies; null: with the whole Jobcenter. */
  readonly zustaendig: Kennung<'Bediensteter'> | null
  /** Somebody chose that for this case: criteria do not move it. */
  readonly zustaendigVonHand: boolean
}

export const HOECHSTENS_PERSONEN = 99

/** The next local id: one more than the highest ever given. */
export function naechsteLokaleId(mitglieder: readonly Mitglied[]): PersonId {
  const hoechste = mitglieder.reduce((n, m) => Math.max(n, Number(m.lokal.slice(1))), 0)
  if (hoechste >= HOECHSTENS_PERSONEN) throw new Error('more persons than a case can name')
  return `P${hoechste + 1}`
}
