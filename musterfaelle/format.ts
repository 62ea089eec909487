import { z } from 'zod'
import { umstandSchema } from '../src/fall/index.ts'
import {
  type Cent,
  type Datum,
  datum,
  liesDatum,
  liesDezimal,
  liesMonat,
  type Monat,
  monat,
  traegerNr,
} from '../src/kern/index.ts'
import { angabenSchema } from '../src/recht/index.ts'

/** The form of a Musterfall; see README.md. */
const Tag = z
  .string()
  .refine((t) => liesDatum(t) !== undefined)
  .transform((t): Datum => datum(t))
const Monatstext = z
  .string()
  .refine((t) => liesMonat(t) !== undefined)
  .transform((t): Monat => monat(t))
const Euro = z.string().transform((t, ctx): Cent => {
  const betrag = liesDezimal(t)
  if (betrag !== undefined) return betrag
  ctx.addIssue({ code: 'custom', message: `kein Betrag: ${t}` })
  return z.NEVER
})
const Personalnummer = z.string().regex(/^\d{6}$/)
const PersonId = z.string().regex(/^P[1-9]\d?$/)
const TraegerNummer = z.string().transform(traegerNr)
/** In which Jobcenter; without it in that of the household. */
const ort = {
  jobcenter: TraegerNummer.optional(),
  /** In the case of the member who has moved out, see `auszug`. */
  fall: z.literal('auszug').optional(),
}
const wann = { am: Tag, wer: Personalnummer, ...ort }

const person = z.strictObject({
  id: PersonId,
  vorname: z.string(),
  nachname: z.string(),
  geschlecht: z.enum(['w', 'm']),
  geburt: Tag,
  rolle: z.enum(['hauptperson', 'partner', 'kind', 'haushaltsangehoerig']),
  eltern: z.array(PersonId),
})

const anschrift = z.strictObject({ strasse: z.string(), hausnummer: z.string(), plz: z.string(), ort: z.string() })

const haushalt = z.strictObject({
  traeger: TraegerNummer,
  antragAm: Tag,
  bewilligungszeitraum: z.strictObject({ von: Monatstext, bis: Monatstext }),
  anschrift,
  iban: z.string(),
  direkt: z.array(
    z.strictObject({
      art: z.enum(['vermieter', 'versorger']),
      name: z.string(),
      iban: z.string(),
      betrag_cent: z.number().int().nullable(),
      aufteilung: z.enum(['koepfe', 'bedarf']),
    }),
  ),
  personen: z.array(person),
})

const aenderung = z.union([
  z.strictObject({ angabe: z.string(), neu: angabenSchema.shape.angaben.valueType.nullable() }),
  z.strictObject({ angabe: z.string(), feld: z.string(), neu: z.json() }),
  /** What no rule reads, and amounts set by hand. */
  z.strictObject({ umstand: z.string(), neu: umstandSchema.nullable() }),
])

const strecke = z.strictObject({
  von: Monatstext,
  bis: Monatstext,
  gesamt: Euro,
  personen: z.record(PersonId, z.strictObject({ bund: Euro, kommune: Euro })),
})

const ueberzahlt = z.strictObject({
  monat: Monatstext,
  person: PersonId,
  kostentraeger: z.enum(['bund', 'kommune']),
  betrag: Euro,
})

/** A procedure of `ablauf/verfahren`; `werte` as the clarification keeps them (days as text, amounts in Cent). */
const verfahrensschritt = { ...wann, schritt: z.string() }

const brief = z.strictObject({ art: z.string(), datei: z.string() })

const schritt = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('beginnen'), ...wann, verfahren: z.string() }),
  z.strictObject({ art: z.literal('klaeren'), ...verfahrensschritt, werte: z.record(z.string(), z.json()) }),
  z.strictObject({ art: z.literal('ausfertigen'), ...verfahrensschritt, schreiben: z.array(z.string()) }),
  z.strictObject({ art: z.literal('vorlegen'), ...verfahrensschritt }),
  z.strictObject({
    art: z.literal('aufheben'),
    ...wann,
    schreiben: z.array(z.string()),
    erwartet: z.strictObject({
      zahlbarBis: Tag,
      forderungen: z.array(z.strictObject({ person: PersonId, bund: Euro, kommune: Euro })),
    }),
  }),
  z.strictObject({
    art: z.literal('eingang'),
    ...wann,
    person: PersonId,
    /** Which of hers; without it the first. */
    grund: z.string().optional(),
    betrag: Euro,
    beleg: z.string(),
    offen: Euro,
  }),
  /** `verfahren`: the youngest of this kind; without it the one begun last. */
  z.strictObject({
    art: z.literal('stand'),
    am: Tag,
    ...ort,
    verfahren: z.string().optional(),
    erwartet: z.record(z.string(), z.string()),
  }),
  z.strictObject({ art: z.literal('aufnehmen'), ...wann }),
  /** Another Jobcenter takes over what was offered to it; `angaben`: all facts its draft begins with. */
  z.strictObject({
    art: z.literal('uebernehmen'),
    ...wann,
    antragAm: Tag,
    ab: Monatstext,
    angaben: angabenSchema.shape.angaben,
  }),
  /** The whole household lives elsewhere from a day on. */
  z.strictObject({ art: z.literal('anschrift'), ...wann, ab: Tag, anschrift }),
  /** A mass change over the stock, its dry run and who lays it before: how the case comes out, and the effect by month. */
  z.strictObject({
    art: z.literal('massenprobe'),
    ...wann,
    titel: z.string(),
    grundlage: z.string(),
    regel: z.enum(['rechtsaenderung', 'berichtigung', 'kindergeld']),
    ab: Monatstext,
    erwartet: z.strictObject({
      befund: z.string(),
      differenz: Euro,
      wirkung: z.array(
        z.strictObject({
          von: Monatstext,
          bis: Monatstext,
          leistungsart: z.string(),
          kostentraeger: z.enum(['bund', 'kommune']),
          imMonat: Euro,
        }),
      ),
    }),
  }),
  /** Released by another person; what the run has decided then, as `feststellen` and `anordnen` say it. */
  z.strictObject({
    art: z.literal('massenfreigabe'),
    ...wann,
    /** The facts it must have written, by id. */
    angaben: angabenSchema.shape.angaben.optional(),
    erwartet: z.strictObject({
      vollzug: z.enum(['entschieden', 'uebergeben', 'belassen']),
      strecken: z.array(strecke),
      sofort: Euro,
      brief: brief.optional(),
    }),
  }),
  z.strictObject({ art: z.literal('aendern'), ...wann, anlass: z.string(), aenderungen: z.array(aenderung) }),
  z.strictObject({
    art: z.literal('feststellen'),
    ...wann,
    /** The period the stretches are; without it the first. */
    zeitraum: z.strictObject({ von: Monatstext, bis: Monatstext }).optional(),
    erwartet: z.strictObject({ strecken: z.array(strecke).min(1) }),
  }),
  z.strictObject({
    art: z.literal('anordnen'),
    ...wann,
    erwartet: z.strictObject({
      sofort: Euro,
      ueberzahlt: z.array(ueberzahlt),
      brief: brief.optional(),
    }),
  }),
  z.strictObject({
    art: z.literal('zahllauf'),
    ...ort,
    monat: Monatstext,
    /** `einbehalten`: granted, not paid, because it is set off against a claim. */
    erwartet: z.strictObject({ konto: Euro, direkt: z.array(Euro), einbehalten: Euro.optional() }),
  }),
  /** What leaves beside the months on a day: loans, and what is paid early. */
  z.strictObject({
    art: z.literal('tageslauf'),
    am: Tag,
    ...ort,
    /** `nachzahlung`: what goes to the account for months gone by. */
    erwartet: z.strictObject({
      konto: Euro,
      direkt: z.array(Euro),
      nachzahlung: Euro.optional(),
      /** Payments of months that had rested. */
      nachgeholt: Euro.optional(),
    }),
  }),
  z.strictObject({
    art: z.literal('forderung'),
    am: Tag,
    ...ort,
    person: z.string(),
    grund: z.string().optional(),
    erwartet: z.strictObject({
      eingegangen: Euro,
      einbehalten: Euro,
      erlassen: Euro.optional(),
      offen: Euro,
      /** Of what is open. */
      bund: Euro.optional(),
    }),
  }),
  z.strictObject({
    /** The work items about claims that are open after the night: the day they lie on top, and what they say. */
    art: z.literal('aufforderungen'),
    am: Tag,
    ...ort,
    erwartet: z.array(z.strictObject({ ab: Tag, grund: z.string() })),
  }),
  z.strictObject({
    art: z.literal('verfahren'),
    ...wann,
    verfahren: z.string(),
    /** `zugriff`: who releases may see a procedure with a file of its own. */
    tut: z.enum(['beginnen', 'klaeren', 'ausfertigen', 'vorlegen', 'zugriff', 'freigeben', 'beenden']),
    gegen: z.string().optional(),
    schritt: z.string().optional(),
    werte: z.record(z.string(), z.json()).optional(),
    /** The fact the step must have written into the draft. */
    angabe: z.strictObject({ id: z.string(), neu: angabenSchema.shape.angaben.valueType }).optional(),
    /** Where it leaves several. */
    angaben: angabenSchema.shape.angaben.optional(),
    /** What no rule reads and the step must have left in the draft, by id; null: it is there no more. */
    umstaende: z.record(z.string(), umstandSchema.nullable()).optional(),
    erwartet: z
      .strictObject({
        schritte: z.record(z.string(), z.enum(['erledigt', 'entfaellt', 'offen', 'wartet', 'gesperrt'])).optional(),
        merkmale: z.array(z.string()).optional(),
        brief: brief.optional(),
      })
      .optional(),
  }),
])

const musterfallSchema = z.strictObject({
  format: z.literal('allegro-musterfall/1'),
  titel: z.string(),
  rechnung: z.array(z.string()).min(1),
  haushalt,
  /** A member of the household who founds a case of its own at the same Jobcenter; there it is P1. */
  auszug: z
    .strictObject({
      person: PersonId,
      antragAm: Tag,
      bewilligungszeitraum: z.strictObject({ von: Monatstext, bis: Monatstext }),
      iban: z.string(),
    })
    .optional(),
  schritte: z.array(schritt).min(1),
})

export type Musterfall = z.infer<typeof musterfallSchema>
export type Strecke = z.infer<typeof strecke>

/** @throws with the place of the first mistake. */
export function liesMusterfall(text: string): Musterfall {
  return musterfallSchema.parse(JSON.parse(text))
}
