import type { Cent, Datum, Kennung } from '../../kern/index.ts'
import type { ZeilenRef } from '../hauptbuch/buchung.ts'
import type { Bankformat, Richtung } from './meldung.ts'

/** Entry with its statement: what is looked at is one entry, or one part of it. */
export type Bankzeile = ZeilenRef & {
  readonly format: Bankformat
  /** Who read the message in. */
  readonly eingelesenVon: Kennung<'Bediensteter'>
  readonly art: 'status' | 'umsatz' | 'sammler' | 'teil'
  readonly ebene: 'datei' | 'sammler' | 'ueberweisung' | null
  readonly richtung: Richtung | null
  /** Takes an earlier entry back. */
  readonly storno: boolean
  readonly status: string | null
  readonly vorgang: string | null
  readonly datei: string | null
  readonly sammler: string | null
  readonly endToEndId: string | null
  /** null: not in EUR. */
  readonly betrag: Cent | null
  readonly buchungstag: Datum | null
  readonly gruende: readonly string[]
  readonly name: string | null
  readonly iban: string | null
  readonly zweck: string | null
  /** Id of the statement, and whether the bank sent it before. */
  readonly auszug: string | null
  readonly doppelt: boolean
}

/** What a piece did. The last row holds. */
export const ERGEBNISSE = [
  'angenommen',
  'abgewiesen',
  'ausgefuehrt',
  'zurueckgekommen',
  'bestaetigt',
  'eingang',
  'wartet',
  'verwahrt',
  'zuKlaeren',
  'geklaert',
  'zurueckgezahlt',
  'bekannt',
  'ohneWirkung',
] as const
export type Ergebnisart = (typeof ERGEBNISSE)[number]

/** Why, from a closed list. */
export const ERGEBNISGRUENDE = [
  'gemeldet',
  'gebucht',
  'nichtGebucht',
  'doppelterAuszug',
  'nurAvis',
  'unbekannteKennung',
  'ohneKennung',
  'betragWeichtAb',
  'summeWeichtAb',
  'schonGebucht',
  'vorDerBelastung',
  'passtNichtZumStand',
  'fremdeWaehrung',
  'storniert',
  'unbekannterStatus',
  'nameWeichtAb',
  'nameFalsch',
  'doppelteEinreichung',
  'keinKassenzeichen',
  'keineForderung',
  'mehrAlsOffen',
  'rueckzahlungBeschlossen',
  'rueckzahlungVerworfen',
  'rueckzahlungUnterwegs',
  'rueckzahlungGebucht',
  'rueckzahlungAbgewiesen',
  'rueckzahlungZurueck',
] as const
export type Ergebnisgrund = (typeof ERGEBNISGRUENDE)[number]

export type Ergebnis = {
  readonly ergebnis: Ergebnisart
  readonly grund: Ergebnisgrund
  readonly zahlung?: Kennung<'Zahlung'> | undefined
  readonly forderung?: Kennung<'Forderung'> | undefined
}

/** Tried again with each message: what it speaks of may have come in meanwhile. */
export const NOCH_EINMAL: readonly Ergebnisgrund[] = ['vorDerBelastung', 'summeWeichtAb', 'passtNichtZumStand']
