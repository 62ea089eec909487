import type { Cent, Datum, Monat } from '../../kern/index.ts'
import type { Unsicherheit } from '../regelwerk/parameter.ts'
import type { Tafel } from '../regelwerk/rechtsstand.ts'
import type { AngabeId, PersonId } from '../sachverhalt/angaben.ts'

/**
 * Answers to questions that law and directives leave open, by id of the switch and from a day
 * ("JJJJ-MM-TT") on. What is not named stands at its default.
 */
export type Auslegung = {
  readonly [schalter: string]: readonly { readonly ab: string; readonly wert: string }[] | undefined
}

/** The day the law applies to comes from the month; `bekanntBis` is the day up to which we knew it. */
export type Rechtsstand = {
  readonly bekanntBis: Datum
  readonly auslegung?: Auslegung | undefined
  /** Legal values that are not (yet) those of the program: what a draft of a law would mean. Never stored. */
  readonly parametersatz?: Parametersatz | undefined
}

/** Made by `liesParametersatz`. */
export type Parametersatz = { readonly tafel: Tafel; readonly zeilen: number }

/** Who bears the amount (§§ 6, 46 SGB II): the federation or the municipality. */
export type Kostentraeger = 'bund' | 'kommune'

/** In the order in which they are listed; permanent, because decisions and ledger rows carry them. */
export const LEISTUNGSARTEN = [
  'regelbedarf',
  'mehrbedarf',
  'unterkunft',
  'sofortzuschlag',
  'ausbildung',
  'ausbildungUnterkunft',
  'bildung',
  'erstausstattung',
  'hilfsmittel',
  'zuschussVersicherung',
  'einmalzahlung',
] as const
export type Leistungsart = (typeof LEISTUNGSARTEN)[number]

/** Who by law is to be paid instead of the household (§ 26 Abs. 5 SGB II); `beide`: a part each, to be told apart by a human. */
export type GesetzlicherEmpfaenger = 'versicherungsunternehmen' | 'krankenkasse' | 'beide'

export type Leistungsbetrag = {
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
  /** Absent: the household. */
  readonly an?: GesetzlicherEmpfaenger
}

/** A message with a permanent code, e.g. ALG-KDU-07, for a person, a fact and a field. */
export type Hinweis = {
  readonly code: string
  readonly text: string
  readonly norm: string
  readonly person?: PersonId
  readonly angabe?: AngabeId
  readonly feld?: string
}

/** § 28 SGB II: what is granted for one kind of need, and how much of it is paid here in money. */
export type Bildungsleistung = {
  readonly bildungsart:
    | 'ausflug'
    | 'klassenfahrt'
    | 'schulbedarf'
    | 'befoerderung'
    | 'lernfoerderung'
    | 'mittagessen'
    | 'teilhabe'
  readonly betrag: Cent
  readonly inGeld: Cent
}

export type PersonErgebnis = {
  readonly person: PersonId
  /** False: lives in the household, is no member of the Bedarfsgemeinschaft in this month. */
  readonly mitglied: boolean
  readonly regelbedarf: Cent
  readonly mehrbedarf: Cent
  readonly unterkunft: Cent
  readonly bedarf: Cent
  /** Grundabsetzbetrag § 11b Abs. 2 plus Freibetrag § 11b Abs. 3. */
  readonly freibetragErwerb: Cent
  /** Own income after all deductions, before distribution. */
  readonly bereinigtesEinkommen: Cent
  readonly kindergeldueberhang: Cent
  /** Income set against this person's need: own and distributed. */
  readonly angerechnet: Cent
  /** What is paid of the claim: after a reduction under §§ 31 to 32 and § 7b Abs. 4, if there is one. */
  readonly anspruch: Cent
  /** By how much the claim was reduced. */
  readonly minderung: Cent
  /** What of the claim, after a reduction, comes in kind (§ 24 Abs. 2, § 68 SGB II); `anspruch` is without it. Absent: nothing. */
  readonly sachleistung?: Cent
  readonly sofortzuschlag: Cent
  /** The Sofortzuschlag that goes with this person's Regelbedarfsstufe, whether or not there is a claim. */
  readonly sofortzuschlagDemGrunde: Cent
  /** What is paid beside claim and Sofortzuschlag: §§ 24 Abs. 3, 26, 27, 28 SGB II. */
  readonly weitere: Cent
  /** Bildung und Teilhabe in full, vouchers and payments to providers included; absent if there is none. */
  readonly bildung?: readonly Bildungsleistung[]
  /** All that is paid by kind and bearer; sums to `anspruch + sofortzuschlag + weitere`; no zero rows. */
  readonly leistungen: readonly Leistungsbetrag[]
}

/**
 * Something the law lets the office grant but a human has to decide, with the amount that follows from the facts.
 * It is part of no sum and is not paid.
 */
export type Vorschlag = {
  readonly art: 'darlehen'
  /** The rule that yields the amount. */
  readonly regel: string
  readonly norm: string
  readonly betrag: Cent
  readonly person?: PersonId | undefined
  readonly angabe?: AngabeId | undefined
}

export type Ergebnis = {
  readonly monat: Monat
  /** What the engine does not cover in this month, in words; empty = computed in full. */
  readonly nichtAbgedeckt: readonly string[]
  readonly hilfebeduerftig: boolean
  readonly personen: readonly PersonErgebnis[]
  /** Defined as the sum of the persons' `anspruch`, `sofortzuschlag` and `weitere` (ADR on remainder cents). */
  readonly gesamt: Cent
  /** Sum over the Bedarfsgemeinschaft. */
  readonly vermoegensfreibetrag: Cent
  readonly hinweise: readonly Hinweis[]
  /** Absent if there is none. */
  readonly vorschlaege?: readonly Vorschlag[] | undefined
  readonly herleitung?: Herleitung | undefined
}

export type SchrittWert = number | boolean | string

/**
 * One step of the derivation: ids, norms and values, no wording (the wording comes from the registry).
 * `aus` points to earlier steps by their place in the list: the very operands of the value.
 */
export type Rechenschritt =
  | { readonly art: 'angabe'; readonly angabe: AngabeId; readonly feld: string; readonly wert: SchrittWert }
  | {
      readonly art: 'parameter'
      readonly id: string
      readonly ab: string
      readonly wert: SchrittWert
      /** What of it is not certain; absent if nothing is. */
      readonly unsicher?: Unsicherheit
    }
  | {
      readonly art: 'regel'
      readonly id: string
      readonly person?: PersonId
      readonly wert: SchrittWert
      readonly aus: readonly { readonly name: string; readonly schritt: number }[]
    }

/** Canonical JSON of it is stored with each decision and hashed. */
export type Herleitung = {
  readonly format: 'allegro-herleitung/1'
  readonly monat: string
  readonly schritte: readonly Rechenschritt[]
  /** Where to start reading: quantity (field of PersonErgebnis or Ergebnis, or leistung.<art>) → step. */
  readonly ergebnisse: readonly { readonly groesse: string; readonly person?: PersonId; readonly schritt: number }[]
}
