import type { TraegerNr } from '../kern/index.ts'
import type { Bundesland, Gemeindefeiertag } from '../recht/index.ts'

/** A Jobcenter: gemeinsame Einrichtung (gE) or zugelassener kommunaler Träger (zkT). */
export type Traeger = {
  readonly nr: TraegerNr
  readonly name: string
  readonly form: 'gE' | 'zkT'
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
  readonly telefon: string
  /** Where its seat is: the public holidays there count for deadlines. */
  readonly land: Bundesland
  /** Holidays of single communities that hold at its seat. */
  readonly gemeindefeiertage: readonly Gemeindefeiertag[]
}
