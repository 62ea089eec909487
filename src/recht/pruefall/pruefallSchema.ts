import * as z from 'zod'
import { type Cent, type Datum, datum, liesDatum, liesDezimal, liesMonat, type Monat } from '../../kern/index.ts'
import { LEISTUNGSARTEN } from '../berechnung/ergebnis.ts'
import {
  AUSSCHLUSSGRUENDE,
  angabenSchema,
  BILDUNGSARTEN,
  MEHRBEDARFSARTEN,
  MINDERUNGSARTEN,
  ROLLEN,
  VERMOEGENSARTEN,
} from '../sachverhalt/angaben.ts'

// The format `allegro-pruefall/1` is permanent, so its kinds are its own; a change of it takes a new format number.
const EINKOMMENSARTEN = [
  'kindergeld',
  'kinderzuschlag',
  'unterhalt',
  'unterhaltsvorschuss',
  'arbeitslosengeld',
  'krankengeld',
  'rente',
  'elterngeld',
  'bafoeg',
  'kapital',
  'vermietung',
  'sonstiges',
] as const
const ABSETZUNGSARTEN = [
  'fahrtkosten',
  'kfzHaftpflicht',
  'werbungskosten',
  'altersvorsorge',
  'unterhaltstitel',
] as const

const BILDUNGSLEISTUNGSARTEN = ['schulbedarf', ...BILDUNGSARTEN] as const

const HOECHSTBETRAG = 10_000_000_00

const Betrag = z.string().transform((t, ctx): Cent => {
  const c = liesDezimal(t)
  if (c !== undefined && c >= 0 && c <= HOECHSTBETRAG) return c
  ctx.addIssue({ code: 'custom', message: 'Betrag in Euro mit zwei Nachkommastellen erwartet, etwa "563.00"' })
  return z.NEVER
})

const Tag = z.string().refine((t) => liesDatum(t) !== undefined, { message: 'Tag erwartet, etwa "2024-03-15"' })

const MonatText = z.string().transform((t, ctx): Monat => {
  const m = liesMonat(t)
  if (m !== undefined) return m
  ctx.addIssue({ code: 'custom', message: 'Monat erwartet, etwa "2024-03"' })
  return z.NEVER
})

const PersonId = z.string().regex(/^P[1-9]\d?$/, { message: 'Person erwartet, etwa "P1"' })

const mehrbedarf = z.strictObject({
  art: z.enum(MEHRBEDARFSARTEN),
  betrag: Betrag.optional(),
  prozent: z.number().min(0).max(100).optional(),
})

const person = z.strictObject({
  id: PersonId,
  geburt: Tag,
  rolle: z.enum(ROLLEN),
  eltern: z.array(PersonId).max(2).optional(),
  alleinerziehend: z.boolean().optional(),
  inAusbildung: z.boolean().optional(),
  erwerbsfaehig: z.boolean().optional(),
  ausgeschlossen: z.enum(AUSSCHLUSSGRUENDE).optional(),
  mehrbedarfe: z.array(mehrbedarf).optional(),
})

const unterkunft = z.strictObject({
  koepfe: z.number().int().min(1).max(99),
  anerkannt: Betrag.optional(),
  grundmiete: Betrag.optional(),
  nebenkosten: Betrag.optional(),
  heizung: Betrag.optional(),
  angemessen: z.strictObject({ unterkunft: Betrag.optional(), heizung: Betrag.optional() }).optional(),
  warmwasser: z.enum(['zentral', 'dezentral']).optional(),
})

const einkommen = z.discriminatedUnion('art', [
  z.strictObject({
    person: PersonId,
    art: z.literal('erwerb'),
    brutto: Betrag,
    steuern: Betrag.optional(),
    sozialabgaben: Betrag.optional(),
  }),
  z.strictObject({
    person: PersonId,
    art: z.literal('selbstaendig'),
    gewinn: Betrag,
    steuern: Betrag.optional(),
    sozialabgaben: Betrag.optional(),
  }),
  z.strictObject({
    person: PersonId,
    art: z.enum(EINKOMMENSARTEN),
    betrag: Betrag,
    nachzahlung: z.boolean().optional(),
  }),
])

const angaben = z.strictObject({
  antragAm: Tag.optional(),
  bewilligungszeitraum: z.strictObject({ von: MonatText, bis: MonatText }).optional(),
  karenzzeit: z.boolean().optional(),
  personen: z.array(person).min(1),
  unterkunft: unterkunft.optional(),
  einkommen: z.array(einkommen).optional(),
  absetzungen: z.array(z.strictObject({ person: PersonId, art: z.enum(ABSETZUNGSARTEN), betrag: Betrag })).optional(),
  vermoegen: z
    .array(
      z.strictObject({
        person: PersonId,
        art: z.enum(VERMOEGENSARTEN),
        wert: Betrag,
        geschuetzt: z.boolean().optional(),
      }),
    )
    .optional(),
  minderungen: z
    .array(
      z.strictObject({
        person: PersonId,
        art: z.enum(MINDERUNGSARTEN),
        ereignisAm: Tag,
        von: MonatText,
        stufe: z.number().int().min(1).max(3).optional(),
      }),
    )
    .optional(),
})

const erwartetePerson = z.strictObject({
  regelbedarf: Betrag.optional(),
  mehrbedarf: Betrag.optional(),
  unterkunft: Betrag.optional(),
  freibetragErwerb: Betrag.optional(),
  bereinigtesEinkommen: Betrag.optional(),
  kindergeldueberhang: Betrag.optional(),
  angerechnet: Betrag.optional(),
  anspruch: Betrag.optional(),
  sofortzuschlag: Betrag.optional(),
})

const erwartet = z.strictObject({
  gesamt: Betrag.optional(),
  hilfebeduerftig: z.boolean().optional(),
  vermoegensfreibetrag: Betrag.optional(),
  personen: z.record(PersonId, erwartetePerson).optional(),
})

const fall = z.strictObject({
  id: z.string().min(1),
  titel: z.string().optional(),
  quelle: z.string().optional(),
  monat: MonatText,
  angaben,
  erwartet,
  toleranz: Betrag.optional(),
})

export const FORMAT_1 = 'allegro-pruefall/1'
export const FORMAT_2 = 'allegro-pruefall/2'

/** The head of a file; each case is read by itself, because its kind decides its form. */
export const pruefdateiSchema = z.strictObject({
  format: z.enum([FORMAT_1, FORMAT_2]),
  faelle: z.array(z.looseObject({})),
})

export const pruefallSchema = fall
export type Pruefall = z.infer<typeof fall>

// Format 2: the same, and months in a row, facts as they are stored, more to expect, functions that are no month's claim.
const erwartetePersonDazu = erwartetePerson.extend({
  minderung: Betrag.optional(),
  weitere: Betrag.optional(),
  leistungen: z.partialRecord(z.enum(LEISTUNGSARTEN), Betrag).optional(),
  bildung: z.partialRecord(z.enum(BILDUNGSLEISTUNGSARTEN), Betrag).optional(),
})
export type ErwartetePerson = z.infer<typeof erwartetePersonDazu>

const dazu = {
  bis: MonatText.optional(),
  auslegung: z.record(z.string(), z.array(z.strictObject({ ab: Tag, wert: z.string() }))).optional(),
  erwartet: erwartet.extend({
    personen: z.record(PersonId, erwartetePersonDazu).optional(),
    vorschlaege: z.record(z.string(), Betrag).optional(),
    hinweise: z.array(z.string()).optional(),
  }),
}
export const haushaltsfallSchema = fall.extend(dazu)
export const sachverhaltsfallSchema = fall
  .omit({ angaben: true })
  .extend({ ...dazu, sachverhalt: angabenSchema.shape.angaben })
export type Erwartet = z.infer<typeof sachverhaltsfallSchema>['erwartet']

export const funktionsfallSchema = z.strictObject({
  id: z.string().min(1),
  titel: z.string().optional(),
  quelle: z.string().optional(),
  funktion: z.string(),
  eingabe: z.unknown(),
  erwartet: z.record(z.string(), z.string()),
})

/** For the input of functions. */
export const BetragText = Betrag
export const TagText = Tag.transform((t): Datum => datum(t))
export const MonatTextfeld = MonatText
