import * as z from 'zod'
import { liesDatum } from '../../kern/index.ts'

/**
 * The facts the law reads, as stored and hashed: the single source for types, checks and forms.
 * Days are "JJJJ-MM-TT", amounts whole cents, areas m² × 100, percentages × 100. Persons are local
 * ids (P1, P2 …) with a birth date; names, addresses and accounts stay in stammdaten.
 * `von` and `bis` are days, both included; null means open on that side.
 */
const Tag = z.string().refine((t) => liesDatum(t) !== undefined, { message: 'kein Kalendertag (JJJJ-MM-TT)' })
const Betrag = z.number().int().min(0).max(10_000_000_00)
const PersonId = z.string().regex(/^P[1-9]\d?$/)
const AngabeId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)

const dauer = { von: Tag.nullable(), bis: Tag.nullable() }
const anPerson = { person: PersonId, ...dauer }

export const EINKOMMENSARTEN = [
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
  'elterngeldPlus',
  'ausbildungsgeld',
  'freiwilligendienst',
  'ehrenamt',
  'betreuerpauschale',
  'ferienjob',
  'trinkgeld',
  'mutterschaftsgeld',
  'kindergeldAuswaerts',
  'pflegekind12',
  'pflegekind3',
  'pflegekind4',
  'sgb2Leistung',
  'entschaedigung',
  'entschaedigungBeg',
  'schmerzensgeld',
  'zweckbestimmt',
  'wohlfahrt',
  'zuwendung',
  'ueberbrueckungsgeld',
  'erbschaft',
  'vermaechtnis',
  'pflegeperson',
  'auslandsverwendung',
  'stationierungsstreitkraefte',
  'inflationsausgleich',
  'sterbevierteljahr',
  'verpflegung',
  'religioesesFest',
  'gesundheitshilfe',
  'nvaVerletztenrente',
  'bundesrechtFrei',
  'berufsausbildungsbeihilfe',
  'begabtenfoerderung',
  'reisekostenTeilhabe',
] as const

/** Kinds of what flows in once: income of any kind, or wages (then `betrag_cent` is gross). */
export const EINNAHMEARTEN = ['arbeitsentgelt', ...EINKOMMENSARTEN] as const

export const ABSETZUNGSARTEN = [
  'fahrtkosten',
  'kfzHaftpflicht',
  'werbungskosten',
  'altersvorsorge',
  'unterhaltstitel',
  'fahrtKfz',
  'auswaertstaetigkeit',
  'privatversicherung',
  'pflichtversicherung',
  'krankenversicherung',
  'altersvorsorgeBefreiter',
  'riester',
  'elterneinkommenBafoeg',
] as const

export const VERMOEGENSARTEN = [
  'guthaben',
  'wertpapiere',
  'kfz',
  'immobilie',
  'altersvorsorge',
  'vorsorgeGebunden',
  'sonstiges',
  'vorsorgeSelbstaendiger',
] as const
/** § 9 Abs. 4, § 24 Abs. 5: can be used at once, only later, or not without special hardship. */
export const VERWERTUNGEN = ['sofort', 'spaeter', 'haerte'] as const
/** § 12 Abs. 1 Satz 2 Nr. 5: a home the household itself lives in. */
export const EIGENHEIME = ['haus', 'wohnung'] as const
/** § 24 Abs. 4: income still to come within the month, or a shared-out inflow that is used up before its time. */
export const DARLEHENSANLAESSE = ['erwartet', 'verbraucht'] as const
/** § 7b Abs. 2 and 3: why someone stays outside the nearer area. */
export const ABWESENHEITSGRUENDE = ['ohneGrund', 'wichtigerGrund', 'erwerbstaetigkeit'] as const

export const MEHRBEDARFSARTEN = [
  'schwangerschaft',
  'behinderung',
  'ernaehrung',
  'unabweisbar',
  'warmwasser',
  'schulbuch',
  'merkzeichenG',
] as const

export const AUSSCHLUSSGRUENDE = [
  'altersrente',
  'ausbildung',
  'asylblg',
  'stationaer',
  'sgb12',
  'haft',
  'aufenthaltsrecht',
  'sgb14',
  'nichtErreichbar',
] as const
export const ROLLEN = ['hauptperson', 'partner', 'kind', 'haushaltsangehoerig'] as const
export const HEIZUNGSARTEN = ['gas', 'oel', 'fernwaerme', 'strom', 'waermepumpe', 'holz', 'kohle', 'sonstige'] as const
export const WOHNFORMEN = ['miete', 'untermiete', 'eigentum', 'sammelunterkunft'] as const
/** § 7 Abs. 5 und 6 SGB II: after which rule the need of training is measured. */
export const FOERDERUNGEN = [
  'schule',
  'beiDenEltern',
  'fachschuleEigeneWohnung',
  'hochschuleEigeneWohnung',
  'ohneAnspruchBeiDenEltern',
  'abendschuleOhneAnspruch',
  'wohnheim',
  'betrieblich',
] as const
export const FOERDERSTAENDE = ['erhaelt', 'ohneWegenEinkommen', 'beantragt', 'abgelehnt', 'ohne'] as const
export const HAERTEN = ['keine', 'darlehen', 'zuschuss'] as const
/** § 22 SGB II: what falls due once. The last three are given as a loan. */
export const EINMALKOSTEN = [
  'nachzahlung',
  'brennstoff',
  'instandhaltung',
  'umzug',
  'kaution',
  'genossenschaft',
  'schulden',
] as const
/** § 22 Abs. 1 Satz 6, 7, 11 und 12 SGB II: why more than the limit is recognised. */
export const WOHNAUSNAHMEN = ['unabweisbar', 'kinder', 'verkleinerung', 'sterbefall', 'unwirtschaftlich'] as const
export const SENKUNGSARTEN = ['unterkunft', 'heizung', 'beides'] as const
export const ZUSICHERUNGEN = ['erteilt', 'entbehrlich', 'fehlt', 'absicht'] as const
/** § 34 Abs. 3 SGB XII: how school began. */
export const AUFNAHMEN = ['regelmaessig', 'erstmalig', 'wiederaufnahme'] as const
/** § 28 Abs. 2 and 4 to 7 SGB II; Schulbedarf (Abs. 3) follows from going to school. */
/** Why the Regelbedarf comes in kind: § 68; § 24 Abs. 2. */
export const SACHGRUENDE = ['gemeinschaftsunterkunft', 'ungeeignet'] as const

export const BILDUNGSARTEN = [
  'ausflug',
  'klassenfahrt',
  'befoerderung',
  'lernfoerderung',
  'mittagessen',
  'teilhabe',
] as const
export const ERBRINGUNGEN = ['geld', 'gutschein', 'anbieter'] as const
/** § 26 SGB II: private and statutory health and care insurance that the person pays for itself; § 176 SGB V (Abs. 6). */
export const VERSICHERUNGEN = ['pkv', 'ppv', 'gkv', 'spv', 'solidargemeinschaft'] as const
/** § 24 Abs. 1 and 3 SGB II. */
export const EINMALBEDARFE = [
  'erstausstattungWohnung',
  'erstausstattungBekleidung',
  'erstausstattungGeburt',
  'hilfsmittel',
  'regelbedarf',
] as const
/** § 21 Abs. 5 SGB II: illnesses for which the Deutscher Verein recommends a percentage. */
export const KRANKHEITEN = [
  'mukoviszidose',
  'zoeliakie',
  'dialyse',
  'mangelernaehrung',
  'ketogeneDiaet',
  'morbusCrohn',
  'phenylketonurie',
  'hypercholesterinaemie',
  'laktoseintoleranz',
  'fruktoseintoleranz',
  'galaktosaemie',
  'kuhmilchallergie',
] as const
/** A child that lives in two households: in turns about half the time, or now and then with this parent. */
export const AUFENTHALTSMODELLE = ['wechsel', 'umgang'] as const
/** § 2 Abs. 6 GrusiGV: a company car counts a month with one percent of its list price, of the half or of a quarter. */
export const DIENSTWAGEN = ['voll', 'haelfte', 'viertel'] as const
/** § 3 Abs. 7 GrusiGV: none, used for the business half of the way or more, or less. */
export const BETRIEBSKFZ = ['keins', 'betrieblich', 'privat'] as const
/** Which law paid a benefit for living: § 22 Abs. 1 Satz 2 and 5 SGB II. */
export const BEZUGSGESETZE = ['sgb2', 'sgb12'] as const
/** § 31b Abs. 2 Satz 2 and Abs. 3 Satz 1 SGB II: the duty was fulfilled or readiness declared, or the job is gone. */
export const MINDERUNGSENDEN = ['erfuellt', 'arbeitEntfallen'] as const
export const MINDERUNGSARTEN = [
  'pflichtverletzung',
  'meldeversaeumnis',
  'arbeitsverweigerung',
  'nichterreichbar',
] as const

export const angabeSchema = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('antrag'), am: Tag }),
  z.strictObject({ art: z.literal('bewilligungszeitraum'), von: Tag, bis: Tag }),
  /** §§ 12 Abs. 3, 22 Abs. 1 S. 2: the months lie in the Karenzzeit. */
  z.strictObject({ art: z.literal('karenzzeit'), ...dauer }),
  /** § 22 Abs. 1 Satz 2, 4 and 5: months in which benefits were drawn, the running ones too; the Karenzzeit follows from them. */
  z.strictObject({ art: z.literal('leistungsbezug'), ...dauer, gesetz: z.enum(BEZUGSGESETZE) }),
  /** § 40 Abs. 5: a person of the household died; `bewilligt`: benefits of this month had been granted by then. */
  z.strictObject({ art: z.literal('todesfall'), person: PersonId, am: Tag, bewilligt: z.boolean() }),
  /** Member of the household from `von` to `bis` (moving in and out on a day). */
  z.strictObject({
    art: z.literal('person'),
    person: PersonId,
    geburt: Tag,
    rolle: z.enum(ROLLEN),
    eltern: z.array(PersonId).max(2),
    ...dauer,
  }),
  z.strictObject({ art: z.literal('erwerbsfaehigkeit'), ...anPerson, erwerbsfaehig: z.boolean() }),
  z.strictObject({
    art: z.literal('ausbildung'),
    ...anPerson,
    /** A school of general education: § 11b Abs. 2b S. 1 Nr. 4 goes on for three months after it. */
    allgemeinbildend: z.boolean().exactOptional(),
  }),
  /** § 7 Abs. 5 und 6, § 27: training and whether support for it is paid; from it follows the exclusion. */
  z.strictObject({
    art: z.literal('ausbildungsfoerderung'),
    ...anPerson,
    foerderung: z.enum(FOERDERUNGEN),
    foerderstand: z.enum(FOERDERSTAENDE),
    /** § 27 Abs. 3: decided by a human: no special hardship, a loan, or (Satz 2) a grant. */
    haerte: z.enum(HAERTEN),
  }),
  z.strictObject({ art: z.literal('alleinerziehung'), ...anPerson }),
  z.strictObject({ art: z.literal('ausschluss'), ...anPerson, grund: z.enum(AUSSCHLUSSGRUENDE) }),
  /** § 7b: days outside the nearer area; without consent and not for work there is no claim. */
  z.strictObject({
    art: z.literal('ortsabwesenheit'),
    person: PersonId,
    von: Tag,
    bis: Tag,
    abwesenheit: z.enum(ABWESENHEITSGRUENDE),
    zustimmung: z.boolean(),
  }),
  /** § 7 Abs. 3a: what speaks for standing by one another; `von` = since when they live together. */
  z.strictObject({
    art: z.literal('einstand'),
    ...anPerson,
    gemeinsames_kind: z.boolean(),
    versorgt_angehoerige: z.boolean(),
    verfuegungsbefugt: z.boolean(),
    widerlegt: z.boolean(),
  }),
  /** § 9 Abs. 5, § 1 Abs. 2 GrusiGV: relatives in the same household from whom this person is presumed to get support. */
  z.strictObject({
    art: z.literal('verwandte'),
    ...anPerson,
    /** Their monthly income after § 11b, of all together. */
    bereinigt_cent: Betrag,
    verdienende: z.number().int().min(1).max(9),
    /** Partners of these without income. */
    ohne_einkommen: z.number().int().min(0).max(9),
    /** Regelbedarf of their children less Kindergeld; their share of the flat; what else burdens them. */
    kinderbedarf_cent: Betrag,
    unterkunft_cent: Betrag,
    belastungen_cent: Betrag,
    /** A month's use of assets above the allowances (§ 7 Abs. 2 GrusiGV). */
    aus_vermoegen_cent: Betrag,
    /** What they really give and is stated as income. */
    gegeben_cent: Betrag,
    sind_eltern: z.boolean(),
    widerlegt: z.boolean(),
  }),
  z.strictObject({
    art: z.literal('mehrbedarf'),
    ...anPerson,
    mehrbedarfsart: z.enum(MEHRBEDARFSARTEN),
    betrag_cent: Betrag.nullable(),
    prozent_x100: z.number().int().min(0).max(100_00).nullable(),
  }),
  /** § 21 Abs. 2: expected day of birth, and the day itself once known. */
  z.strictObject({
    art: z.literal('schwangerschaft'),
    person: PersonId,
    termin: Tag,
    entbindung_am: Tag.nullable(),
  }),
  /** § 21 Abs. 5. */
  z.strictObject({ art: z.literal('ernaehrung'), ...anPerson, krankheit: z.enum(KRANKHEITEN) }),
  /** Temporary Bedarfsgemeinschaft: on how many of thirty days the child lives here. */
  z.strictObject({
    art: z.literal('zeitweise'),
    ...anPerson,
    modell: z.enum(AUFENTHALTSMODELLE),
    tage: z.number().int().min(1).max(30),
  }),
  /** § 28 Abs. 1 Satz 2: goes to school; with pay for training there are no needs for education. */
  z.strictObject({
    art: z.literal('schulbesuch'),
    ...anPerson,
    aufnahme: z.enum(AUFNAHMEN),
    verguetung: z.boolean(),
    /** A school of general education: § 11b Abs. 2b S. 1 Nr. 4 goes on for three months after it. */
    allgemeinbildend: z.boolean().exactOptional(),
    /** § 19 Abs. 2 Satz 2: Schulbedarf is granted under § 6b BKGG. */
    nach_6b_bkgg: z.boolean().exactOptional(),
  }),
  /** § 28 Abs. 2, 4 to 7: amount of the month, or of the day on which it falls due. Teilhabe: null = the flat amount. */
  z.strictObject({
    art: z.literal('bildungsbedarf'),
    ...anPerson,
    bildungsart: z.enum(BILDUNGSARTEN),
    betrag_cent: Betrag.nullable(),
    erbringung: z.enum(ERBRINGUNGEN),
    /** § 19 Abs. 2 Satz 2: it is granted under § 6b BKGG. */
    nach_6b_bkgg: z.boolean().exactOptional(),
    /** § 5a Nr. 2 GrusiGV: when a journey was applied for; null = its sixth counts in the month it falls due. */
    beantragt_am: Tag.nullable().exactOptional(),
  }),
  /** § 26: monthly contribution, as far as it is not deducted from income (§ 11b Abs. 1 Satz 1 Nr. 2). */
  z.strictObject({
    art: z.literal('versicherungsbeitrag'),
    ...anPerson,
    versicherung: z.enum(VERSICHERUNGEN),
    betrag_cent: Betrag,
  }),
  /** § 68, § 24 Abs. 2: what of the Regelbedarf comes in kind; in collective accommodation the law says how much. */
  z.strictObject({
    art: z.literal('sachleistung'),
    ...anPerson,
    sachgrund: z.enum(SACHGRUENDE),
    /** § 24 Abs. 2: a month; null = the whole Regelbedarf. */
    betrag_cent: Betrag.nullable(),
  }),
  /** § 24 Abs. 1 and 3: what is needed once; the last kind is given as a loan. */
  z.strictObject({
    art: z.literal('einmalbedarf'),
    person: PersonId,
    am: Tag,
    einmalart: z.enum(EINMALBEDARFE),
    betrag_cent: Betrag,
    /** § 24 Abs. 3 Satz 4: how many of the months after that of the decision count; null = six. */
    einkommensmonate: z.number().int().min(0).max(6).nullable().exactOptional(),
    /** Income above the need in these months together; null = as in the month of the need. */
    folgemonate_cent: Betrag.nullable().exactOptional(),
  }),
  /** § 24 Abs. 4: income that is counted in the month but not at hand. */
  z.strictObject({
    art: z.literal('fehlendeEinnahme'),
    person: PersonId,
    am: Tag,
    anlass: z.enum(DARLEHENSANLAESSE),
    betrag_cent: Betrag,
  }),
  /** § 22: monthly costs of the flat. `anerkannt_cent` set = recognised sum, not to be checked further. */
  z.strictObject({
    art: z.literal('unterkunft'),
    ...dauer,
    wohnform: z.enum(WOHNFORMEN),
    koepfe: z.number().int().min(1).max(99),
    anerkannt_cent: Betrag.nullable(),
    grundmiete_cent: Betrag,
    nebenkosten_cent: Betrag,
    heizung_cent: Betrag,
    angemessen_unterkunft_cent: Betrag.nullable(),
    angemessen_heizung_cent: Betrag.nullable(),
    warmwasser: z.enum(['zentral', 'dezentral']),
    heizungsart: z.enum(HEIZUNGSARTEN).nullable(),
    wohnflaeche_m2x100: z.number().int().min(1).max(999_99).nullable(),
    /** § 12 Abs. 2 WoGG: the Mietenstufe of the municipality, only for the comparison with Wohngeld. */
    mietenstufe: z.number().int().min(1).max(7).nullable().exactOptional(),
    /** § 22 Abs. 10: both limits hold as one for flat and heating together. */
    gesamtgrenze: z.boolean().exactOptional(),
  }),
  /** § 22: costs of the flat that fall due once, on a day. `anerkannt_cent` null = as they are. */
  z.strictObject({
    art: z.literal('unterkunftEinmal'),
    am: Tag,
    kostenart: z.enum(EINMALKOSTEN),
    betrag_cent: Betrag,
    anerkannt_cent: Betrag.nullable(),
  }),
  /** § 22 Abs. 3: money back, and the part of it for household energy or for costs that were not recognised. */
  z.strictObject({
    art: z.literal('wohnguthaben'),
    am: Tag,
    betrag_cent: Betrag,
    unberuecksichtigt_cent: Betrag,
  }),
  /** § 22 Abs. 1 Satz 9: request to lower the costs; `frist_bis` null = six months. */
  z.strictObject({
    art: z.literal('kostensenkung'),
    am: Tag,
    senkungsart: z.enum(SENKUNGSARTEN),
    frist_bis: Tag.nullable(),
  }),
  z.strictObject({ art: z.literal('wohnausnahme'), ausnahme: z.enum(WOHNAUSNAHMEN), ...dauer }),
  /** § 22 Abs. 1 Satz 8, since 2026-07-01: local limit for a square metre; rent allowed by §§ 556d to 556g BGB. */
  z.strictObject({
    art: z.literal('mietobergrenze'),
    ...dauer,
    quadratmeter_cent: Betrag.nullable(),
    zulaessige_miete_cent: Betrag.nullable(),
  }),
  /** § 22 Abs. 4 (until 2026-06-30 Abs. 1 Satz 6): a move, and what was recognised before it. */
  z.strictObject({
    art: z.literal('umzug'),
    am: Tag,
    zusicherung: z.boolean(),
    erforderlich: z.boolean(),
    selbes_gebiet: z.boolean(),
    bisher_unterkunft_cent: Betrag,
    bisher_heizung_cent: Betrag,
  }),
  /** § 22 Abs. 5: a person under 25 moved out. */
  z.strictObject({
    art: z.literal('auszugUnter25'),
    person: PersonId,
    am: Tag,
    auszug: z.enum(ZUSICHERUNGEN),
  }),
  /** § 22: monthly burden of an own home, besides what `unterkunft` names; repayment counts only if recognised. */
  z.strictObject({
    art: z.literal('eigenheim'),
    ...dauer,
    zinsen_cent: Betrag,
    grundsteuer_cent: Betrag,
    versicherung_cent: Betrag,
    sonstiges_cent: Betrag,
    tilgung_cent: Betrag,
    tilgung_anerkannt: z.boolean(),
  }),
  /** § 22 Abs. 1: a share of the flat by contract instead of by heads. */
  z.strictObject({ art: z.literal('wohnanteil'), ...anPerson, anteil_cent: Betrag }),
  /** Monthly wage that flows in each month of the period. */
  z.strictObject({
    art: z.literal('erwerbseinkommen'),
    ...anPerson,
    brutto_cent: Betrag,
    steuern_cent: Betrag,
    sozialabgaben_cent: Betrag,
    /** § 2 Abs. 5 GrusiGV: days of full board a month, breakfasts alone, lunches and dinners alone. */
    verpflegung_tage: z.number().int().min(0).max(31).nullable().exactOptional(),
    fruehstuecke: z.number().int().min(0).max(31).nullable().exactOptional(),
    hauptmahlzeiten: z.number().int().min(0).max(62).nullable().exactOptional(),
    /** § 2 Abs. 6 GrusiGV: list price of a company car that is driven in private and is not among the wages above. */
    dienstwagen_listenpreis_cent: Betrag.nullable().exactOptional(),
    dienstwagen: z.enum(DIENSTWAGEN).nullable().exactOptional(),
  }),
  /**
   * § 2 Abs. 3 Alg II-V (until 2016-07-31): pay that changes counts with its average of these months, as the office has
   * decided; beside it the average of a provisional decision, null if there was none.
   */
  z.strictObject({
    art: z.literal('durchschnittseinkommen'),
    person: PersonId,
    von: Tag,
    bis: Tag,
    vorlaeufig_brutto_cent: Betrag.nullable(),
    steuern_cent: Betrag,
    sozialabgaben_cent: Betrag,
  }),
  z.strictObject({
    art: z.literal('selbstaendigkeit'),
    ...anPerson,
    gewinn_cent: Betrag,
    steuern_cent: Betrag,
    sozialabgaben_cent: Betrag,
  }),
  /** § 3 GrusiGV: what flowed in and out of a business within `von` to `bis`, mostly a month; forecast or final. */
  z.strictObject({
    art: z.literal('betriebsergebnis'),
    person: PersonId,
    von: Tag,
    bis: Tag,
    betrieb: z.number().int().min(1).max(9),
    einnahmen_cent: Betrag,
    betriebsausgaben_cent: Betrag,
    /** Of these not recognised (§ 3 Abs. 3): avoidable, out of proportion, paid from loans. */
    nicht_anerkannt_cent: Betrag,
    kfz: z.enum(BETRIEBSKFZ),
    /** Costs of a car used mostly for the business, else proven fuel for its trips; not among the expenses above. */
    kfz_kosten_cent: Betrag,
    /** Private kilometres of a car used mostly for the business, else kilometres for the business. */
    fahrten_km: z.number().int().min(0).max(99_999),
    steuern_cent: Betrag,
    sozialabgaben_cent: Betrag,
    /** § 3 Abs. 5 Alg II-V (until 2016-07-31): counts yearly, so that the six months before the period are part of it. */
    jahresberechnung: z.boolean().exactOptional(),
  }),
  z.strictObject({
    art: z.literal('einkommen'),
    ...anPerson,
    einkommensart: z.enum(EINKOMMENSARTEN),
    betrag_cent: Betrag,
    nachzahlung: z.boolean(),
    /** Who draws the Kindergeld; null = the first parent in the Bedarfsgemeinschaft. */
    berechtigt: PersonId.nullable(),
    /** The part that stays free by decision of the office or by a table outside; without it the law of the kind. */
    frei_cent: Betrag.nullable().exactOptional(),
    /** § 10 Abs. 5 BEEG: monthly earnings before the birth that the Elterngeld is based on. */
    vor_geburt_cent: Betrag.nullable().exactOptional(),
    /** § 11b Abs. 2a, § 69: 33 years of Grundrentenzeiten are proven by the pension insurer. */
    grundrentenzeiten: z.boolean().exactOptional(),
    /** § 11b Abs. 1 S. 1 Nr. 1, 2 und 5: taxes, contributions and necessary expenses of its own, if `betrag_cent` is before them. */
    steuern_cent: Betrag.nullable().exactOptional(),
    sozialabgaben_cent: Betrag.nullable().exactOptional(),
    ausgaben_cent: Betrag.nullable().exactOptional(),
    /** § 11a Abs. 1 Nr. 3, § 1 Abs. 3 GrusiGV: by how many percent the ability to work is reduced. */
    minderung_prozent: z.number().int().min(0).max(100).nullable().exactOptional(),
    /** §§ 12, 13 BAföG, §§ 61, 62 SGB III: the full need of the training, as the notice names it (until 2016-07-31). */
    foerderbedarf_cent: Betrag.nullable().exactOptional(),
    /** § 2 Abs. 5, § 4 Nr. 4 GrusiGV: days of full board a month in a Freiwilligendienst. */
    verpflegung_tage: z.number().int().min(0).max(31).nullable().exactOptional(),
  }),
  /** § 11 Abs. 2 and 3: what flows in once, on a day. For a period before the month of inflow it is a Nachzahlung. */
  z.strictObject({
    art: z.literal('einmaligeEinnahme'),
    person: PersonId,
    zufluss_am: Tag,
    einkommensart: z.enum(EINNAHMEARTEN),
    betrag_cent: Betrag,
    steuern_cent: Betrag,
    sozialabgaben_cent: Betrag,
    /** § 11b Abs. 1 S. 1 Nr. 5: necessary expenses that belong to it. */
    ausgaben_cent: Betrag,
    fuer_von: Tag.nullable(),
    fuer_bis: Tag.nullable(),
    frei_cent: Betrag.nullable(),
    /** Until 2023-06-30: benefits for the month of inflow had been paid without it; it counts in the next month. */
    im_folgemonat: z.boolean(),
    /** The flat amount of § 11b Abs. 2 has been deducted for these months already. */
    grundbetrag_verbraucht: z.boolean(),
    /** § 2 Abs. 4 Alg II-V (until 2011-03-31): over how many months the office shares it out. */
    verteilung_monate: z.number().int().min(1).max(24).nullable().exactOptional(),
  }),
  z.strictObject({
    art: z.literal('absetzung'),
    ...anPerson,
    absetzungsart: z.enum(ABSETZUNGSARTEN),
    betrag_cent: Betrag,
    /** Of the way to work by car: shortest distance one way, days a week; the fare of public transport if it is the limit. */
    kilometer: z.number().int().min(0).max(999).nullable().exactOptional(),
    tage_woche: z.number().int().min(1).max(7).nullable().exactOptional(),
    oepnv_cent: Betrag.nullable().exactOptional(),
    /** § 6 Abs. 3 GrusiGV: days of absence of twelve hours and more in the month. */
    tage: z.number().int().min(0).max(31).nullable().exactOptional(),
  }),
  z.strictObject({
    art: z.literal('vermoegen'),
    ...anPerson,
    vermoegensart: z.enum(VERMOEGENSARTEN),
    wert_cent: Betrag,
    geschuetzt: z.boolean(),
    verwertung: z.enum(VERWERTUNGEN).nullable().exactOptional(),
    /** § 12 Abs. 1 Satz 2 Nr. 5: lived in by the household itself, with its floor space and heads. */
    eigenheim: z.enum(EIGENHEIME).nullable().exactOptional(),
    wohnflaeche_m2x100: z.number().int().min(1).max(9999_99).nullable().exactOptional(),
    bewohner: z.number().int().min(1).max(99).nullable().exactOptional(),
    /** § 12 Abs. 1 Satz 2 Nr. 4: years of self-employment, begun ones too, without contributions to a pension scheme. */
    jahre_selbstaendig: z.number().int().min(0).max(60).nullable().exactOptional(),
  }),
  z.strictObject({
    /** `von` = begin of the reduction; `bis` = an earlier end; for `nichterreichbar` the day of the personal report. */
    art: z.literal('minderung'),
    ...anPerson,
    minderungsart: z.enum(MINDERUNGSARTEN),
    ereignis_am: Tag,
    /** § 31b Abs. 1 Satz 1, § 7b Abs. 4 Satz 2: when the finding took effect; without `von` it begins with the next month. */
    wirksam_am: Tag.nullable().exactOptional(),
    stufe: z.number().int().min(1).max(3),
    /** § 7b Abs. 4 Satz 2: day of the Feststellung; with `von` null the next month is the beginning. */
    festgestellt_am: Tag.nullable().exactOptional(),
    /** § 31b Abs. 3 Satz 2 in the law of 2024-03-28 to 2026-03-27: why it ended with `bis`; a declared readiness not before a month. */
    endgrund: z.enum(MINDERUNGSENDEN).nullable().exactOptional(),
  }),
])

/** Keyed by the id of the fact, so the order of entry cannot matter to canonical form or result. */
export const angabenSchema = z.strictObject({
  format: z.literal('allegro-angaben/1'),
  angaben: z.record(AngabeId, angabeSchema),
})

export type PersonId = string
export type AngabeId = string
export type Angabe = z.infer<typeof angabeSchema>
export type Angabenart = Angabe['art']
export type AngabeVon<Art extends Angabenart> = Extract<Angabe, { art: Art }>
export type Angaben = z.infer<typeof angabenSchema>
export type Einkommensart = (typeof EINKOMMENSARTEN)[number]
export type Einnahmeart = (typeof EINNAHMEARTEN)[number]
export type Absetzungsart = (typeof ABSETZUNGSARTEN)[number]
export type Krankheit = (typeof KRANKHEITEN)[number]
export type Mehrbedarfsart = (typeof MEHRBEDARFSARTEN)[number]
export type Rolle = (typeof ROLLEN)[number]
