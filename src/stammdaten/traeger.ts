import type { TraegerNr } from '../kern/index.ts'

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
}
