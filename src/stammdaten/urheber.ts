import type { Datum, Kennung, Kennungsgeber, TraegerNr } from '../kern/index.ts'
import type { Akteur, Umgebung, Zeitpunkt } from '../technik/index.ts'

/** The natural person who writes, and the moment: every version carries both. */
export type Urheber = {
  readonly bediensteter: Kennung<'Bediensteter'>
  /** The Jobcenter she acts for. */
  readonly traeger: TraegerNr
  readonly jetzt: Zeitpunkt
  readonly heute: Datum
  readonly kennung: Kennungsgeber
}

/** @throws for a job of the system: master data are changed by people. */
export function urheber(umgebung: Pick<Umgebung, 'uhr' | 'kennung'>, akteur: Akteur): Urheber {
  if (akteur.art !== 'mensch') throw new Error('master data are changed by people only')
  const { uhr, kennung } = umgebung
  return { bediensteter: akteur.bediensteter, traeger: akteur.traeger, jetzt: uhr.jetzt(), heute: uhr.heute(), kennung }
}
