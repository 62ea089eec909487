import { z } from 'zod'
import { liesDatum } from '../kern/index.ts'
import { type Angabenart, LEISTUNGSARTEN } from '../recht/index.ts'

/**
 * Facts without effect on the amount of a month: who is represented by whom, until when a residence title
 * holds, what other bodies owe first, what an employer, a shelter or a provider of lessons is called.
 * They stand beside the facts of the law, are entered, proven, compared and frozen like these, and no rule
 * reads them. One of them, `handwert`, is an amount itself: `leistung` lays it over what the law gives (ADR 0028).
 * No names of private persons, no addresses, no accounts (ADR 0004).
 */
const Tag = z.string().refine((t) => liesDatum(t) !== undefined, { message: 'kein Kalendertag (JJJJ-MM-TT)' })
const PersonId = z.string().regex(/^P[1-9]\d?$/)
const Betrag = z.number().int().min(0).max(10_000_000_00)
const Text = z.string().max(200)
const Satz = z.string().max(1000)
/** Words that have to be there: they go into the notice. */
const Grund = z
  .string()
  .max(500)
  .refine((t) => t.trim() !== '', { message: 'leer' })

const dauer = { von: Tag.nullable(), bis: Tag.nullable() }
const anPerson = { person: PersonId, ...dauer }

export const AUSWEISARTEN = [
  'personalausweis',
  'reisepass',
  'aufenthaltstitel',
  'ankunftsnachweis',
  'geburtsurkunde',
  'onlineAusweis',
  'sonstiges',
] as const
export const STAATSANGEHOERIGKEITEN = ['deutsch', 'euEwrCh', 'drittstaat', 'staatenlos', 'ungeklaert'] as const
export const AUFENTHALTSTITEL = [
  'nichtNoetig',
  'freizuegigkeit',
  'niederlassung',
  'aufenthaltserlaubnis',
  'voruebergehenderSchutz',
  'fiktion',
  'gestattung',
  'duldung',
  'sonstiger',
] as const
export const ERWERBSSTATUS = [
  'arbeitslos',
  'erwerbstaetig',
  'selbstaendig',
  'schule',
  'ausbildung',
  'massnahme',
  'elternzeit',
  'pflege',
  'arbeitsunfaehig',
  'sonstiges',
] as const
export const VERTRETUNGEN = ['betreuung', 'vormundschaft', 'pflegschaft', 'bevollmaechtigt', 'beistand'] as const
export const VERSICHERUNGSSTATUS = ['pflicht', 'familie', 'freiwillig', 'privat', 'ausland', 'keine'] as const
export const VORRANGLEISTUNGEN = [
  'arbeitslosengeld',
  'wohngeld',
  'kinderzuschlag',
  'kindergeld',
  'unterhaltsvorschuss',
  'elterngeld',
  'rente',
  'ausbildungsfoerderung',
  'krankengeld',
  'sonstige',
] as const
export const VORRANGSTAENDE = ['zuBeantragen', 'aufgefordert', 'beantragt', 'bewilligt', 'abgelehnt'] as const
export const UNTERHALTSGRUENDE = ['trennung', 'scheidung', 'betreuung', 'kind'] as const
export const UNTERHALTSSTAENDE = ['ungeklaert', 'nichtMoeglich', 'geltendGemacht', 'tituliert', 'gezahlt'] as const
export const SCHADENSARTEN = ['verkehr', 'arbeit', 'gewalt', 'sonstiger'] as const
export const LOHNZUFLUESSE = ['selberMonat', 'folgemonat'] as const
export const UNTERBRINGUNGEN = ['mehrbett', 'einzelzimmer', 'wohnung'] as const
export const EINWEISUNGEN = ['gemeinde', 'land', 'frauenhaus', 'freierTraeger', 'privat'] as const
export const GEBUEHRARTEN = ['jeTag', 'jeMonat'] as const
export const EKSSTAENDE = ['vorlaeufig', 'abschliessend'] as const
export const VORLAEUFIGKEITSGRUENDE = ['voraussetzungen', 'hoehe', 'verfassungsrecht', 'grundsatzfrage'] as const

/** Lines of the Anlage EKS: A what came in, B what was spent; amounts of a month. The car (B6) stands in the fact itself. */
export const EKS_EINNAHMEN = ['a1_cent', 'a2_cent', 'a3_cent', 'a4_cent', 'a51_cent', 'a52_cent', 'a53_cent'] as const
export const EKS_AUSGABEN = [
  'b1_cent',
  'b2_cent',
  'b3_cent',
  'b4_cent',
  'b5_cent',
  'b7_cent',
  'b8_cent',
  'b9_cent',
  'b10_cent',
  'b11_cent',
  'b12_cent',
  'b13_cent',
  'b14_cent',
  'b15_cent',
  'b16_cent',
  'b17_cent',
  'b18_cent',
] as const
export type Ekszeile = (typeof EKS_EINNAHMEN)[number] | (typeof EKS_AUSGABEN)[number]

const zeilen = <N extends string>(namen: readonly N[]) =>
  Object.fromEntries(namen.map((n) => [n, Betrag.nullable()])) as { readonly [F in N]: z.ZodNullable<typeof Betrag> }

/** They have an id of their own. */
const EIGENSTAENDIG = [
  z.strictObject({
    art: z.literal('identitaet'),
    person: PersonId,
    am: Tag,
    ausweisart: z.enum(AUSWEISARTEN),
    /** Who saw it (id of the Bediensteter); no number, no copy of the card. */
    geprueft_von: z.string().max(64),
  }),
  z.strictObject({
    art: z.literal('aufenthalt'),
    ...anPerson,
    staatsangehoerigkeit: z.enum(STAATSANGEHOERIGKEITEN),
    aufenthaltstitel: z.enum(AUFENTHALTSTITEL),
    erwerb_erlaubt: z.boolean(),
  }),
  z.strictObject({
    art: z.literal('erwerbsstatus'),
    ...anPerson,
    erwerbsstatus: z.enum(ERWERBSSTATUS),
  }),
  z.strictObject({
    art: z.literal('vertretung'),
    ...anPerson,
    vertretungsart: z.enum(VERTRETUNGEN),
    /** An office, association or chambers; a private person is known by the document. */
    stelle: Text,
    aktenzeichen: Text.nullable(),
    fuer_leistungen: z.boolean(),
    post_an_vertretung: z.boolean(),
  }),
  z.strictObject({
    art: z.literal('krankenversicherung'),
    ...anPerson,
    versicherungsstatus: z.enum(VERSICHERUNGSSTATUS),
    kasse: Text.nullable(),
  }),
  z.strictObject({
    art: z.literal('vorrang'),
    person: PersonId,
    vorrangleistung: z.enum(VORRANGLEISTUNGEN),
    vorrangstand: z.enum(VORRANGSTAENDE),
    am: Tag,
    frist: Tag.nullable(),
  }),
  z.strictObject({
    art: z.literal('unterhaltsanspruch'),
    ...anPerson,
    unterhaltsgrund: z.enum(UNTERHALTSGRUENDE),
    unterhaltsstand: z.enum(UNTERHALTSSTAENDE),
    titel_vom: Tag.nullable(),
  }),
  z.strictObject({
    art: z.literal('schaden'),
    person: PersonId,
    am: Tag,
    schadensart: z.enum(SCHADENSARTEN),
    ersatz_beantragt: z.boolean(),
  }),
  z.strictObject({
    art: z.literal('handwert'),
    person: PersonId,
    leistung: z.enum(LEISTUNGSARTEN),
    /** What is paid of this kind in each of the months; nought is an amount too. */
    betrag_cent: Betrag,
    von: Tag,
    /** The expiry: from the month after it on the amount is that of the law again. */
    bis: Tag,
    begruendung: Grund,
    rechtsgrundlage: Grund,
  }),
] as const

/** They say more about one fact of the law and bear its id. */
const ZUSAETZE = [
  z.strictObject({
    art: z.literal('arbeitsverhaeltnis'),
    arbeitgeber: Text.nullable(),
    beginn: Tag.nullable(),
    befristet_bis: Tag.nullable(),
    lohnzufluss: z.enum(LOHNZUFLUESSE).nullable(),
    schwankt: z.boolean().nullable(),
  }),
  z.strictObject({
    art: z.literal('eks'),
    eksstand: z.enum(EKSSTAENDE),
    ...zeilen(EKS_EINNAHMEN),
    ...zeilen(EKS_AUSGABEN),
  }),
  z.strictObject({
    art: z.literal('mietverhaeltnis'),
    mietbeginn: Tag.nullable(),
    befristet_bis: Tag.nullable(),
    zimmer: z.number().int().min(1).max(20).nullable(),
    einweisung: z.enum(EINWEISUNGEN).nullable(),
    unterbringung: z.enum(UNTERBRINGUNGEN).nullable(),
    gebuehrart: z.enum(GEBUEHRARTEN).nullable(),
    gebuehr_cent: Betrag.nullable(),
    strom_enthalten: z.boolean().nullable(),
    verpflegung_enthalten: z.boolean().nullable(),
    moebliert: z.boolean().nullable(),
    wohneinheiten: z.number().int().min(1).max(99).nullable(),
    grenze_aus: Text.nullable(),
  }),
  z.strictObject({
    art: z.literal('anbieter'),
    anbieter: Text.nullable(),
    faellig_am: Tag.nullable(),
    gutschein_vom: Tag.nullable(),
    gutschein_bis: Tag.nullable(),
    abgerechnet_am: Tag.nullable(),
  }),
  z.strictObject({
    art: z.literal('vermoegensbeleg'),
    stelle: Text.nullable(),
    stichtag: Tag.nullable(),
    kontoauszuege_gesehen: z.boolean().nullable(),
  }),
  /** § 41a SGB II: of a Bewilligungszeitraum that is granted provisionally; no ground: it is not. */
  z.strictObject({
    art: z.literal('vorlaeufigkeit'),
    vorlaeufigkeitsgrund: z.enum(VORLAEUFIGKEITSGRUENDE).nullable(),
    /** Sentences of the letter: why, and with which figure is reckoned. */
    weil: Satz.nullable(),
    /** What is to be shown later, one line each. */
    spaeter_nachweisen: Satz.nullable(),
  }),
] as const

export const umstandSchema = z.discriminatedUnion('art', [...EIGENSTAENDIG, ...ZUSAETZE])

export type Umstand = z.infer<typeof umstandSchema>
export type Umstandsart = Umstand['art']
export type UmstandVon<Art extends Umstandsart> = Extract<Umstand, { art: Art }>
export type Zusatzart = (typeof ZUSAETZE)[number]['shape']['art']['value']
export type EigenerUmstand = (typeof EIGENSTAENDIG)[number]['shape']['art']['value']

/** What more is asked about a fact of the law. */
export const ZUSATZ: Readonly<Partial<Record<Angabenart, Zusatzart>>> = {
  erwerbseinkommen: 'arbeitsverhaeltnis',
  betriebsergebnis: 'eks',
  unterkunft: 'mietverhaeltnis',
  bildungsbedarf: 'anbieter',
  vermoegen: 'vermoegensbeleg',
  bewilligungszeitraum: 'vorlaeufigkeit',
}

export const EIGENE_UMSTAENDE: readonly EigenerUmstand[] = EIGENSTAENDIG.map((o) => o.shape.art.value)
export const UMSTANDSARTEN: readonly Umstandsart[] = umstandSchema.options.map((o) => o.shape.art.value)
