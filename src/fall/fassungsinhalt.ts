import { z } from 'zod'
import { type Hash, hashVonText, istUuid, type Json, type Kennung, kanonisch, liesDatum } from '../kern/index.ts'
import { angabenSchema } from '../recht/index.ts'
import { umstandSchema } from './umstand.ts'

/**
 * The whole of a Fassung, as stored and hashed: the facts the law reads, their evidence, the ways
 * of the money. No names, addresses, accounts: they are named by id and version (ADR 0004).
 */
const Tag = z.string().refine((t) => liesDatum(t) !== undefined, { message: 'kein Kalendertag (JJJJ-MM-TT)' })
const Id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
const PersonId = z.string().regex(/^P[1-9]\d?$/)
const Betrag = z.number().int().min(0).max(10_000_000_00)

export const NACHWEISZUSTAENDE = ['fehlt', 'angefordert', 'vorgelegt', 'nichtNoetig'] as const
export const WEGARTEN = ['vermieter', 'versorger', 'versicherung', 'person'] as const
export const AUFTEILUNGEN = ['koepfe', 'bedarf'] as const
export const WEGLEISTUNGEN = [
  'regelbedarf',
  'mehrbedarf',
  'unterkunft',
  'sofortzuschlag',
  'zuschussVersicherung',
] as const

/** The account of the Bedarfsgemeinschaft has this id among the ways; no deviating way may bear it. */
export const AUSZAHLUNG = 'auszahlung'

export const kontoRefSchema = z.strictObject({
  konto: z.custom<Kennung<'Bankverbindung'>>((t) => typeof t === 'string' && istUuid(t), { message: 'keine Kennung' }),
  version: z.number().int().min(1),
})

/** What proves a fact: document and page, or "not yet" with a day. Keyed by the id of the fact. */
export const nachweisSchema = z.strictObject({
  zustand: z.enum(NACHWEISZUSTAENDE),
  dokument: z.string().max(64).nullable(),
  seite: z.number().int().min(1).max(9999).nullable(),
  frist: Tag.nullable(),
  bezeichnung: z.string().max(200),
})

/** A part of the money that goes elsewhere: § 22 Abs. 7 SGB II (landlord, supplier), § 26 Abs. 5 (insurer) or to one person. */
export const wegSchema = z.strictObject({
  art: z.enum(WEGARTEN),
  empfaenger: kontoRefSchema,
  leistungsart: z.enum(WEGLEISTUNGEN),
  /** null = everything of this kind. */
  betrag_cent: Betrag.nullable(),
  aufteilung: z.enum(AUFTEILUNGEN),
  person: PersonId.nullable(),
  von: Tag.nullable(),
  bis: Tag.nullable(),
})

export const wegeSchema = z.strictObject({
  format: z.literal('allegro-wege/1'),
  auszahlung: kontoRefSchema.nullable(),
  abweichend: z.record(
    Id.refine((id) => id !== AUSZAHLUNG, { message: 'dieser Name ist vergeben' }),
    wegSchema,
  ),
})

export const fassungsinhaltSchema = z.strictObject({
  format: z.literal('allegro-fassung/1'),
  angaben: angabenSchema,
  nachweise: z.record(Id, nachweisSchema),
  wege: wegeSchema,
  /** Facts no rule reads; absent = none, so documents from before keep their bytes. */
  umstaende: z.record(Id, umstandSchema).exactOptional(),
})

export type Nachweis = z.infer<typeof nachweisSchema>
export type Nachweiszustand = Nachweis['zustand']
export type Weg = z.infer<typeof wegSchema>
export type Wege = z.infer<typeof wegeSchema>
export type Fassungsinhalt = z.infer<typeof fassungsinhaltSchema>

/** The stored bytes of a Fassung and their hash. */
export type Niederschrift = { readonly text: string; readonly hash: Hash }

export const LEERER_INHALT: Fassungsinhalt = {
  format: 'allegro-fassung/1',
  angaben: { format: 'allegro-angaben/1', angaben: {} },
  nachweise: {},
  wege: { format: 'allegro-wege/1', auszahlung: null, abweichend: {} },
}

export function schreibe(inhalt: Fassungsinhalt): Niederschrift {
  const text = kanonisch(inhalt satisfies Json)
  return { text, hash: hashVonText(text) }
}

/**
 * Lifts of stored documents: entry n makes format n+2 out of format n+1. Stored bytes are never
 * rewritten, so every step ever written stays here for good, with one stored sample of its format.
 */
const HEBUNGEN: readonly ((alt: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[] = []

/** Reads a stored Fassung of any format ever released. @throws if the bytes are none: a broken world. */
export function lies(text: string): Fassungsinhalt {
  return fassungsinhaltSchema.parse(hebe(JSON.parse(text), HEBUNGEN))
}

/** Applies the lifts from the format of the document on. Given the list, so that the way itself is tested. */
export function hebe(
  json: unknown,
  hebungen: readonly ((alt: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[],
): unknown {
  const kopf = z.looseObject({ format: z.string().regex(/^allegro-fassung\/[1-9]\d*$/) }).parse(json)
  const stufe = Number(kopf.format.slice('allegro-fassung/'.length))
  if (stufe > hebungen.length + 1) throw new Error(`document of a newer program: ${kopf.format}`)
  return hebungen.slice(stufe - 1).reduce<Readonly<Record<string, unknown>>>((alt, hebung) => hebung(alt), kopf)
}
