import type { Kennung, TraegerNr } from '../kern/index.ts'
import type { Stufe } from './stufe.ts'

/** A natural person who works in a Jobcenter. Four eyes are counted by Personalnummer, never by Konto. */
export type Bediensteter = {
  readonly id: Kennung<'Bediensteter'>
  readonly personalnummer: string
  readonly vorname: string
  readonly nachname: string
  readonly telefon: string
  readonly raum: string
}

/** Who is signed in: the natural person, the Konto used, the Träger and level that hold today. */
export type Nutzer = {
  readonly bediensteter: Kennung<'Bediensteter'>
  readonly konto: Kennung<'Konto'>
  readonly personalnummer: string
  readonly name: string
  readonly telefon: string
  readonly raum: string
  readonly traeger: TraegerNr
  readonly traegerName: string
  readonly stufe: Stufe
  readonly team?: Team | undefined
}

export type Team = { readonly id: Kennung<'Team'>; readonly name: string }

/** Two accounts of one natural person are one person (four-eyes principle). */
export function selbePerson(a: { readonly personalnummer: string }, b: { readonly personalnummer: string }): boolean {
  return a.personalnummer === b.personalnummer
}
