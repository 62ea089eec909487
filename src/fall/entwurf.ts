import { z } from 'zod'
import { type Datum, type Json, type Kennung, kanonisch } from '../kern/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import { bewilligungszeitraeume } from './bewilligungszeitraum.ts'
import type { Entwurfsinhalt } from './entwurfsinhalt.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'
import type { EntwurfRef } from './leistungsfall.ts'
import { pruefeEntwurf } from './vollstaendigkeit.ts'

/** `ableger`: an open branch (what-if), `eingebracht`: one whose changes the draft took over; both never certified. */
export type Entwurfszustand = 'offen' | 'uebernommen' | 'verworfen' | 'verlegt' | 'ableger' | 'eingebracht'

/** What lists show of a draft: no facts. */
export type Entwurfskopf = EntwurfRef & {
  readonly fall: Kennung<'Leistungsfall'>
  /** The Fassung it starts from; null before the first. */
  readonly basis: Kennung<'Fassung'> | null
  readonly zustand: Entwurfszustand
  readonly version: number
  /** The version that was certified last, if any. */
  readonly festgestellteVersion: number | null
  /** Fields missing or invalid: nought means it may be certified. */
  readonly luecken: number
  readonly nachweiseOffen: number
  readonly geaendertAm: Zeitpunkt
  readonly geaendertVon: Kennung<'Bediensteter'>
}

export type Entwurf = Entwurfskopf & { readonly inhalt: Entwurfsinhalt }

/** Columns for lists and search, derived whenever a document is saved. */
export type Projektion = {
  readonly personen: number
  readonly bewilligtVon: Datum | null
  readonly bewilligtBis: Datum | null
  readonly nachweiseOffen: number
}

const feldwerte = z.record(z.string(), z.json())
const entwurfSchema = z.strictObject({
  format: z.literal('allegro-entwurf/1'),
  angaben: z.record(z.string(), feldwerte),
  nachweise: z.record(z.string(), feldwerte),
  wege: z.record(z.string(), feldwerte),
  /** Drafts from before this part was there have none. */
  umstaende: z.record(z.string(), feldwerte).optional(),
})

export function schreibeEntwurf(e: Entwurfsinhalt): string {
  return kanonisch({ format: 'allegro-entwurf/1', ...e } satisfies Json)
}

/**
 * Reads a snapshot. A younger format will lift it here, and the caller saves what was lifted.
 * @throws if it is none.
 */
export function liesEntwurf(text: string): Entwurfsinhalt {
  const { angaben, nachweise, wege, umstaende } = entwurfSchema.parse(JSON.parse(text))
  return { angaben, nachweise, wege, umstaende: umstaende ?? {} }
}

export function projiziere(f: Fassungsinhalt): Projektion {
  const letzter = bewilligungszeitraeume(f.angaben).at(-1)
  return {
    personen: new Set(Object.values(f.angaben.angaben).flatMap((a) => (a.art === 'person' ? [a.person] : []))).size,
    bewilligtVon: letzter?.von ?? null,
    bewilligtBis: letzter?.bis ?? null,
    nachweiseOffen: Object.values(f.nachweise).filter((n) => n.zustand === 'fehlt' || n.zustand === 'angefordert')
      .length,
  }
}

export function projiziereEntwurf(e: Entwurfsinhalt): Projektion & { readonly luecken: number } {
  const p = pruefeEntwurf(e)
  return { ...projiziere(p.rechenbar), luecken: p.luecken.length }
}
