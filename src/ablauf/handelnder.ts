import type { Bearbeiter } from '../fall/index.ts'
import type { Nutzer } from '../stammdaten/index.ts'
import type { Akteur, Umgebung } from '../technik/index.ts'

/** Who acts, and in which surroundings: the first argument of every road. */
export type Handelnder = { readonly umgebung: Umgebung; readonly nutzer: Nutzer }

export function akteurVon(h: Handelnder): Akteur {
  const { bediensteter, traeger, stufe } = h.nutzer
  return { art: 'mensch', bediensteter, traeger, stufe }
}

export function bearbeiterVon(h: Handelnder): Bearbeiter {
  return { bediensteter: h.nutzer.bediensteter, personalnummer: h.nutzer.personalnummer }
}
