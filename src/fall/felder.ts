import { z } from 'zod'
import type { Json } from '../kern/index.ts'
import { type Angabenart, angabenSchema } from '../recht/index.ts'
import { kontoRefSchema, nachweisSchema, wegSchema } from './fassungsinhalt.ts'
import { UMSTANDSARTEN, type Umstandsart, umstandSchema } from './umstand.ts'

/** The fields of a record, read from its schema: the single source of what a mask may fill. */
export type Feldliste = ReadonlyMap<string, { readonly nullbar: boolean; readonly vorbelegt: Json | undefined }>

const ANGABEN: ReadonlyMap<string, Feldliste> = new Map(
  angabenSchema.shape.angaben.valueType.options.map((o) => [o.shape.art.value, liste(o.shape)]),
)
const UMSTAENDE: ReadonlyMap<string, Feldliste> = new Map(
  umstandSchema.options.map((o) => [o.shape.art.value, liste(o.shape)]),
)
export const NACHWEISFELDER: Feldliste = liste(nachweisSchema.shape)
export const WEGFELDER: Feldliste = liste(wegSchema.shape)
export const KONTOFELDER: Feldliste = liste(kontoRefSchema.shape)

export const ANGABENARTEN: readonly Angabenart[] = angabenSchema.shape.angaben.valueType.options.map(
  (o) => o.shape.art.value,
)

export function istAngabenart(art: Json | undefined): art is Angabenart {
  return ANGABENARTEN.some((k) => k === art)
}

/** Undefined if there is no such kind of fact. */
export function felderDerAngabe(art: Json | undefined): Feldliste | undefined {
  return typeof art === 'string' ? ANGABEN.get(art) : undefined
}

/** Undefined if there is no such kind. */
export function felderDesUmstands(art: Json | undefined): Feldliste | undefined {
  return typeof art === 'string' ? UMSTAENDE.get(art) : undefined
}

export function istUmstandsart(art: Json | undefined): art is Umstandsart {
  return UMSTANDSARTEN.some((k) => k === art)
}

/**
 * What a new fact begins with: no parents, no boxes ticked, everything else open. Amounts have no
 * default, so that a forgotten field shows as missing and not as nought.
 */
export function neueAngabe(
  art: Angabenart | Umstandsart,
  werte: Readonly<Record<string, Json>> = {},
): Readonly<Record<string, Json>> {
  const angabe: Record<string, Json> = { art }
  for (const [feld, { vorbelegt }] of felderDerAngabe(art) ?? felderDesUmstands(art) ?? []) {
    if (vorbelegt !== undefined) angabe[feld] = vorbelegt
  }
  return { ...angabe, ...werte }
}

function liste(shape: Readonly<Record<string, z.ZodType>>): Feldliste {
  return new Map(
    Object.entries(shape).map(([feld, schema]) => [
      feld,
      {
        // A field that may be absent stays absent: facts from before it was there keep their form and hash.
        nullbar: schema.safeParse(null).success && !darfFehlen(schema),
        vorbelegt: darfFehlen(schema) ? undefined : [[], false].find((w) => z.safeParse(schema, w).success),
      },
    ]),
  )
}

function darfFehlen(schema: z.ZodType): boolean {
  return z.safeParse(z.strictObject({ feld: schema }), {}).success
}
