import type { z } from 'zod'
import type { Json } from '../kern/index.ts'
import { angabenSchema } from '../recht/index.ts'
import { type Bereich, type Entwurfsinhalt, type Feldwerte, satz } from './entwurfsinhalt.ts'
import {
  AUSZAHLUNG,
  type Fassungsinhalt,
  kontoRefSchema,
  LEERER_INHALT,
  nachweisSchema,
  wegSchema,
} from './fassungsinhalt.ts'
import {
  type Feldliste,
  felderDerAngabe,
  felderDesUmstands,
  istAngabenart,
  KONTOFELDER,
  NACHWEISFELDER,
  WEGFELDER,
} from './felder.ts'
import { HANDWERT_LUECKE } from './handwert.ts'
import { EIGENE_UMSTAENDE, umstandSchema, ZUSATZ } from './umstand.ts'

/** A field that is missing or holds no value yet. ALG-FAL-01: missing; 02: not a value; 03: kind unknown. */
export type Luecke = {
  readonly code: 'ALG-FAL-01' | 'ALG-FAL-02' | 'ALG-FAL-03'
  readonly bereich: Bereich
  readonly id: string
  readonly feld: string | null
  readonly text: string
}

/** `rechenbar` holds every record that is complete, so the live result goes on while one is being typed. */
export type Pruefung = { readonly rechenbar: Fassungsinhalt; readonly luecken: readonly Luecke[] }

/** Evidence of a fact that is gone stays in the draft (undo brings it back) and out of the Fassung. */
export function pruefeEntwurf(e: Entwurfsinhalt): Pruefung {
  const luecken: Luecke[] = []
  const lies = <T>(
    bereich: Bereich,
    id: string,
    felder: Feldliste | undefined,
    schema: z.ZodType<T>,
  ): T | undefined => {
    const werte = satz(e, bereich, id)
    if (werte === undefined) return undefined
    if (felder === undefined) {
      luecken.push({ code: 'ALG-FAL-03', bereich, id, feld: 'art', text: 'Diese Art von Angabe gibt es nicht.' })
      return undefined
    }
    const r = schema.safeParse(mitNull(werte, felder))
    if (r.success) return r.data
    luecken.push(...luckenAus(r.error, bereich, id, werte))
    return undefined
  }
  const angaben = alle(e.angaben, (id) => lies('angaben', id, felderDerAngabe(e.angaben[id]?.art), angabeSchema))
  const umstaende = alle(e.umstaende, (id) =>
    gehoertDazu(e, id) ? lies('umstaende', id, felderDesUmstands(e.umstaende[id]?.art), umstandSchema) : undefined,
  )
  const nachweise = alle(e.nachweise, (id) =>
    satz(e, 'angaben', id) === undefined && !istEigen(e, id)
      ? undefined
      : lies('nachweise', id, NACHWEISFELDER, nachweisSchema),
  )
  const abweichend = alle(e.wege, (id) => (id === AUSZAHLUNG ? undefined : lies('wege', id, WEGFELDER, wegSchema)))
  const auszahlung = lies('wege', AUSZAHLUNG, KONTOFELDER, kontoRefSchema) ?? null
  return {
    rechenbar: {
      ...LEERER_INHALT,
      angaben: { format: 'allegro-angaben/1', angaben },
      nachweise,
      wege: { format: 'allegro-wege/1', auszahlung, abweichend },
      ...(Object.keys(umstaende).length === 0 ? {} : { umstaende }),
    },
    luecken,
  }
}

/** A kind that stands alone; else it says more about a fact and goes with it. */
function istEigen(e: Entwurfsinhalt, id: string): boolean {
  const art = satz(e, 'umstaende', id)?.art
  return EIGENE_UMSTAENDE.some((k) => k === art)
}

function gehoertDazu(e: Entwurfsinhalt, id: string): boolean {
  const angabe = satz(e, 'angaben', id)
  if (angabe === undefined) return istEigen(e, id)
  return istAngabenart(angabe.art) && ZUSATZ[angabe.art] === satz(e, 'umstaende', id)?.art
}

const angabeSchema = angabenSchema.shape.angaben.valueType

function mitNull(werte: Feldwerte, felder: Feldliste): Readonly<Record<string, Json>> {
  const voll: Record<string, Json> = { ...werte }
  for (const [feld, { nullbar }] of felder) if (nullbar && !Object.hasOwn(voll, feld)) voll[feld] = null
  return voll
}

function luckenAus(fehler: z.ZodError, bereich: Bereich, id: string, werte: Feldwerte): readonly Luecke[] {
  const felder = new Set(fehler.issues.map((i) => (typeof i.path[0] === 'string' ? i.path[0] : null)))
  const eigen = bereich === 'umstaende' && werte.art === 'handwert' ? HANDWERT_LUECKE : {}
  return [...felder].map((feld) => {
    const text = feld === null ? undefined : eigen[feld]
    return feld !== null && !Object.hasOwn(werte, feld)
      ? { code: 'ALG-FAL-01', bereich, id, feld, text: text ?? 'Hier fehlt noch eine Eingabe.' }
      : { code: 'ALG-FAL-02', bereich, id, feld, text: text ?? 'Diese Eingabe ist noch kein gültiger Wert.' }
  })
}

function alle<T>(saetze: Readonly<Record<string, Feldwerte>>, lies: (id: string) => T | undefined): Record<string, T> {
  const gelesen: Record<string, T> = {}
  for (const id of Object.keys(saetze).sort()) {
    const wert = lies(id)
    if (wert !== undefined) gelesen[id] = wert
  }
  return gelesen
}
