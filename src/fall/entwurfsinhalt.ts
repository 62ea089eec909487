import type { Json } from '../kern/index.ts'
import { AUSZAHLUNG, type Fassungsinhalt } from './fassungsinhalt.ts'

/** Values of one fact, evidence or way while it is being entered. A field that is null is left out. */
export type Feldwerte = Readonly<Record<string, Json>>

export const BEREICHE = ['angaben', 'nachweise', 'wege', 'umstaende'] as const
export type Bereich = (typeof BEREICHE)[number]

/**
 * The working copy of a Fassung: same facts, but fields may be missing or hold what was typed and is
 * no value yet (ADR 0015). The account of the Bedarfsgemeinschaft is the way called "auszahlung".
 */
export type Entwurfsinhalt = { readonly [B in Bereich]: Readonly<Record<string, Feldwerte>> }

export const LEERER_ENTWURF: Entwurfsinhalt = { angaben: {}, nachweise: {}, wege: {}, umstaende: {} }

/** Opens a Fassung for editing. */
export function entwurfAus(f: Fassungsinhalt): Entwurfsinhalt {
  const wege = f.wege.auszahlung === null ? {} : { [AUSZAHLUNG]: ohneNull(f.wege.auszahlung) }
  return {
    angaben: jeder(f.angaben.angaben),
    nachweise: jeder(f.nachweise),
    wege: { ...wege, ...jeder(f.wege.abweichend) },
    umstaende: jeder(f.umstaende ?? {}),
  }
}

/** The form in which two records are equal if they mean the same: null fields left out. */
export function ohneNull(werte: Readonly<Record<string, Json | undefined>>): Feldwerte {
  const knapp: Record<string, Json> = {}
  for (const [feld, wert] of Object.entries(werte)) if (wert !== null && wert !== undefined) knapp[feld] = wert
  return knapp
}

/** A record of the draft, or undefined. Asks the own keys only: ids are typed by outsiders. */
export function satz(e: Entwurfsinhalt, bereich: Bereich, id: string): Feldwerte | undefined {
  return Object.hasOwn(e[bereich], id) ? e[bereich][id] : undefined
}

export function wertVon(satz: Feldwerte, feld: string): Json {
  return Object.hasOwn(satz, feld) ? (satz[feld] ?? null) : null
}

function jeder(saetze: Readonly<Record<string, Readonly<Record<string, Json>>>>): Record<string, Feldwerte> {
  return Object.fromEntries(Object.entries(saetze).map(([id, werte]) => [id, ohneNull(werte)]))
}
