import type { Cent, Datum, Monat } from '../kern/index.ts'
import type { Bildungsleistung, Kostentraeger, Leistungsart, Leistungsbetrag, PersonId } from '../recht/index.ts'
import type { Leistungsname } from './luecken.ts'

/** A way in which an objection may be sent electronically, as the Jobcenter opened it (§ 36a Abs. 2, 2a SGB I). */
export type ElektronischerWeg =
  | { readonly art: 'signatur'; readonly adresse: string }
  | { readonly art: 'formular'; readonly adresse: string; readonly anmeldung: string }
  | { readonly art: 'postfach'; readonly adresse: string }

export type Absender = {
  readonly name: string
  readonly strasse: string
  readonly plz: string
  readonly ort: string
  readonly telefon: string
  readonly oeffnung?: string | undefined
  readonly wege: readonly ElektronischerWeg[]
  /** Independent advice near by, named beside the notice of appeal. */
  readonly beratung?: string | undefined
  readonly leistungsnameBis2026?: Leistungsname | undefined
}

export type Empfaenger = {
  readonly name: string
  /** c/o, Vertretung: one line between name and street. */
  readonly zusatz?: string | undefined
  readonly strasse: string
  readonly plz: string
  readonly ort: string
  readonly land?: string | undefined
  /** Who is meant by "Sie"; null if the letter goes to someone who is not of the household. */
  readonly person: PersonId | null
}

export type Bescheidperson = {
  readonly id: PersonId
  readonly vorname: string
  readonly nachname: string
  readonly geburt: Datum
}

/** One amount with what it rests on; `formel` is the calculation a person can follow with a pencil. */
export type Bogenzeile = {
  readonly art: string
  readonly bezeichnung: string
  readonly norm: string
  readonly betrag: Cent
  readonly formel?: string | undefined
}

export type Bogeneinkommen = Bogenzeile & {
  readonly abzuege: readonly Bogenzeile[]
  readonly anrechenbar: Cent
}

/** Why the law gives a person no claim, whatever the means: in words after "Der Grund:". */
export type Ohneanspruch = { readonly grund: string; readonly norm: string }

export type Minderungsgrund = { readonly bezeichnung: string; readonly norm: string; readonly am: Datum }

/** A reduction under §§ 31 to 32, § 7b Abs. 4 SGB II: `anspruch` + `betrag` is the claim before it. */
export type Bogenminderung = {
  readonly betrag: Cent
  readonly gruende: readonly Minderungsgrund[]
  readonly formel?: string | undefined
  /** Nothing is taken off the costs of the flat. */
  readonly wohnenBleibt: boolean
}

/** An amount set by hand in place of the calculated one, with what the notice says of it. */
export type Bogenhand = {
  readonly leistungsart: Leistungsart
  readonly gesetzt: Cent
  readonly gerechnet: Cent
  /** False: the calculation leaves out a fact of this month, so its amount proves nothing. */
  readonly rechenbar: boolean
  readonly grund: string
  readonly norm: string
  readonly bis: Datum
}

export type Bogenperson = {
  readonly person: PersonId
  /** False: lives in the household, has no claim here; stands in no table. */
  readonly mitglied: boolean
  readonly regelbedarf: Bogenzeile | null
  readonly mehrbedarfe: readonly Bogenzeile[]
  readonly unterkunft: readonly Bogenzeile[]
  readonly bedarf: Cent
  readonly einkommen: readonly Bogeneinkommen[]
  /** Deductions from the person's income as a whole, e.g. the 30 € of insurance. */
  readonly absetzungen: readonly Bogenzeile[]
  readonly bereinigt: Cent
  /** Income set against this need, own and distributed. */
  readonly angerechnet: Cent
  readonly verteilung?: string | undefined
  /** What is paid of the claim, after the reduction if there is one. */
  readonly anspruch: Cent
  readonly minderung?: Bogenminderung | undefined
  /** What of the claim comes in kind (§ 24 Abs. 2, § 68 SGB II); `anspruch` is without it. */
  readonly sachleistung?: Cent | undefined
  /** Then `angerechnet` is only what makes the claim zero, and not means of the person. */
  readonly ohneAnspruch?: Ohneanspruch | undefined
  readonly sofortzuschlag: Cent
  /** What is paid; where an amount is set by hand, that one. `anspruch` and `sofortzuschlag` are those of the law. */
  readonly leistungen: readonly Leistungsbetrag[]
  readonly vonHand?: readonly Bogenhand[] | undefined
  /** Bildung und Teilhabe in full; what of it is money is part of `leistungen`. */
  readonly bildung?: readonly Bildungsleistung[] | undefined
}

export type Wohnkosten = {
  readonly adresse?: string | undefined
  readonly koepfe: number
  readonly kosten: readonly { readonly bezeichnung: string; readonly tatsaechlich: Cent; readonly anerkannt: Cent }[]
  /** Abstract limit for the flat and the heating, where one is known. */
  readonly grenze?: Cent | undefined
  /** Within the Karenzzeit of § 22 Abs. 1 Satz 2 SGB II. */
  readonly karenz: boolean
}

export type Bogenmonat = {
  readonly monat: Monat
  readonly personen: readonly Bogenperson[]
  readonly wohnung: Wohnkosten | null
  /** Assets against the free amount, § 12 SGB II; absent where nobody has any. */
  readonly vermoegen?: { readonly vorhanden: Cent; readonly frei: Cent } | undefined
  readonly gesamt: Cent
}

/** One row of the payment plan as plain values. */
export type Planzeile = {
  readonly monat: Monat
  readonly person: PersonId
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  /** As the letter names it: "Ihr Konto, IBAN endet auf 3456" or the landlord. */
  readonly empfaengerText: string
  /** True: the account of the household itself, otherwise somebody else gets it. */
  readonly anHaushalt: boolean
  readonly betrag: Cent
}

export type Vorlaeufigkeit = {
  /** One sentence each: why height or ground is still open, and with which figure we reckon. */
  readonly gruende: readonly string[]
  /** What to show later, one line each. */
  readonly nachweise: readonly string[]
  /** Of § 41a SGB II; 7 for questions before the highest courts. */
  readonly absatz?: 1 | 7 | undefined
}

export type Bescheideingabe = {
  readonly absender: Absender
  readonly bgNummer: string
  readonly zeichen?: string | undefined
  readonly empfaenger: Empfaenger
  /** Members in the order of the letter: adults first, children by age. */
  readonly personen: readonly Bescheidperson[]
  readonly ansprechperson: { readonly name: string; readonly telefon: string; readonly zimmer?: string | undefined }
  readonly antragAm: Datum
  readonly bewilligungszeitraum: { readonly von: Monat; readonly bis: Monat }
  /** Months between the grant before and this one that no application reaches (§ 37 Abs. 2 SGB II). */
  readonly ohneAntrag?: readonly Monat[] | undefined
  /** The months this decision decides, ascending. */
  readonly monate: readonly Bogenmonat[]
  readonly plan: readonly Planzeile[]
  readonly vorlaeufig: Vorlaeufigkeit | null
  /** What was known of the law up to this day (Rechtsstand.bekanntBis). */
  readonly stand: Datum
  /** Evidence the decision rests on, one line each: "Mietvertrag vom 1. März 2024". */
  readonly nachweise?: readonly string[] | undefined
  /** Paragraphs the caseworker adds to the reasons, in his own words. */
  readonly zusatz?: readonly string[] | undefined
  /** A running Widerspruch or Klage this notice becomes part of (§§ 86, 96 SGG). */
  readonly anhaengig?: 'widerspruch' | 'klage' | undefined
  /** Until then the costs of the home need not be lowered, because somebody of the household has died (§ 22 Abs. 1 Satz 11). */
  readonly wohnschutzBis?: Datum | undefined
  /** What of it was paid as an advance before (§ 42 SGB I) and is taken off now. */
  readonly vorschuss?: Cent | undefined
}

export type PersonMonat = { readonly person: PersonId; readonly monat: Monat }

export type Betragszeile = {
  readonly monat: Monat
  readonly person: PersonId
  readonly kostentraeger: Kostentraeger
  readonly leistungsart: Leistungsart
  readonly betrag: Cent
}

/** Why a notice is put right that was wrong from the beginning, or that a court has changed: not because things have changed. */
export type Berichtigung =
  | { readonly art: 'abhilfe'; readonly widerspruchVom: Datum }
  | { readonly art: 'ueberpruefung' }
  | {
      readonly art: 'urteil' | 'vergleich' | 'anerkenntnis'
      readonly vom: Datum
      readonly gericht: string
      readonly aktenzeichen: string
    }

export type Aenderungseingabe = Bescheideingabe & {
  readonly bisher: {
    /** Dates of the notices that held for these months, oldest first. */
    readonly bescheide: readonly Datum[]
    readonly vorlaeufig: boolean
    /** Decided finally so far, from now on provisionally (§ 40 Abs. 4 SGB II). */
    readonly nunVorlaeufig: readonly Monat[]
    readonly monate: readonly Bogenmonat[]
  }
  /** The person-months this decision decides; the others stay as they were. */
  readonly regelt: readonly PersonMonat[]
  /** Paid at once for months that were already paid. */
  readonly nachzahlung: readonly Planzeile[]
  /** Paid too much for months that were already paid: named here, decided later after a hearing. */
  readonly ueberzahlung: readonly Betragszeile[]
  /**
   * Who has died: what was granted ends by itself, nothing is decided about it (§ 39 Abs. 2 SGB X). `gezahlt`: for months after
   * the month of death.
   */
  readonly verstorben?: readonly { readonly person: PersonId; readonly am: Datum; readonly gezahlt: Cent }[] | undefined
  /** After a remedy with success; absent where things have changed (§ 48 SGB X). */
  readonly berichtigt?: Berichtigung | undefined
  /**
   * Hearing before a reduction (§ 24 SGB X); `gleichartig`: left out, one of many of the same kind (Abs. 2 Nr. 4); absent: left
   * out, because what depends on income is adapted to it (Nr. 5).
   */
  readonly anhoerung?: { readonly am: Datum; readonly antwort: string | null } | 'gleichartig' | undefined
}

export type Ablehnungseingabe = Omit<Bescheideingabe, 'plan' | 'vorlaeufig'>
