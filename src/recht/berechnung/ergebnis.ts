import type { Cent, Datum, Monat } from '../../kern/index.ts'
import type { AngabeId, PersonId } from '../sachverhalt/angaben.ts'

/**
 * Answers to questions that law and directives leave open, by id of the switch and from a day
 * ("JJJJ-MM-TT") on. What is not named stands at its default.
 */
export type Auslegung = {
  readonly [schalter: string]: readonly { readonly ab: string; readonly wert: string }[] | undefined
}

/** The day the law applies to comes from the month; `bekanntBis` is the day up to which we knew it. */
export type Rechtsstand = { readonly bekanntBis: Datum; readonly auslegung?: Auslegung | undefined }

/** Who bears the amount (§§ 6, 46 SGB II): the federation or the municipality. */
export type Kostentraeger = 'bund' | 'kommune'

export type Leistungsart = 'regelbedarf' | 'mehrbedarf' | 'unterkunft' | 'sofortzuschlag'

export type Leistungsbetrag = {
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
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
  readonly anspruch: Cent
  readonly sofortzuschlag: Cent
  /** The Sofortzuschlag that goes with this person's Regelbedarfsstufe, whether or not there is a claim. */
  readonly sofortzuschlagDemGrunde: Cent
  /** The claim and the Sofortzuschlag by kind and bearer; sums to `anspruch + sofortzuschlag`; no zero rows. */
  readonly leistungen: readonly Leistungsbetrag[]
}

export type Ergebnis = {
  readonly monat: Monat
  /** What the engine does not cover in this month, in words; empty = computed in full. */
  readonly nichtAbgedeckt: readonly string[]
  readonly hilfebeduerftig: boolean
  readonly personen: readonly PersonErgebnis[]
  /** Defined as the sum of the persons' `anspruch` and `sofortzuschlag` (ADR on remainder cents). */
  readonly gesamt: Cent
  /** Sum over the Bedarfsgemeinschaft. */
  readonly vermoegensfreibetrag: Cent
  readonly hinweise: readonly Hinweis[]
  readonly herleitung?: Herleitung
}

export type SchrittWert = number | boolean | string

/**
 * One step of the derivation: ids, norms and values, no wording (the wording comes from the registry).
 * `aus` points to earlier steps by their place in the list: the very operands of the value.
 */
export type Rechenschritt =
  | { readonly art: 'angabe'; readonly angabe: AngabeId; readonly feld: string; readonly wert: SchrittWert }
  | { readonly art: 'parameter'; readonly id: string; readonly ab: string; readonly wert: SchrittWert }
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
