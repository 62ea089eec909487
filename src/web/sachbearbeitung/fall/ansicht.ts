import type { Json } from '../../../kern/index.ts'
import type { Feldhinweis } from '../../bausteine/feld.tsx'
import type { Strahl } from '../../bausteine/zeitstrahl.tsx'
import type { Konflikt } from './speicher.ts'

/** Data of the head that stands above all tabs of a case. */
export type Fallkopf = {
  readonly id: string
  readonly bgNummer: string
  readonly name: string
  /** "Bewilligt 01/2026–12/2026" or "Erstantrag vom 15.12.2025". */
  readonly stand: string
  readonly marken: readonly {
    readonly text: string
    readonly art: 'info' | 'warnung' | 'gut' | 'fehler'
    readonly nach: string
  }[]
  /** Marks the person may set here. */
  readonly merkmale: readonly { readonly art: string; readonly titel: string; readonly gesetzt: boolean }[]
  /** Empty if the person may edit; else the sentence that says who may. */
  readonly sperre: string
  /** The same for procedures and work items: they go on in a closed case. */
  readonly sperreVerfahren: string
  readonly zahlen: Readonly<Partial<Record<Kartenname, number>>>
}

export type Kartenname =
  | 'bearbeiten'
  | 'ergebnis'
  | 'differenz'
  | 'schriftstuecke'
  | 'zahlungen'
  | 'akte'
  | 'verlauf'
  | 'aufforderungen'
  | 'verfahren'
  | 'forderungen'

export type Personzeile = {
  readonly id: string
  readonly name: string
  readonly alter: string
  readonly rolle: string
  readonly hinweise: number
  /** Page of the person in master data. */
  readonly nach: string
}

/** "Kreis, 3 Personen: 668,80 € …" with its source. */
export type Richtwertvorschlag = {
  readonly tabelle: string
  readonly text: string
  readonly quelle: string
  readonly uebernommen: boolean
}

/** Where a record that has an editor of its own stands. */
export type Satzbereich = 'angaben' | 'wege' | 'umstaende'

/** One fact, evidence or way as the editor shows it. `feld` → what stands in it, and what was saved last. */
export type Satz = {
  readonly id: string
  readonly bereich: Satzbereich
  readonly art: string
  /** New against what is ordered. */
  readonly neu: boolean
  readonly titel: string
  readonly norm: string
  /** The form in which the applicant states it; empty if the office does. */
  readonly vordruck: string
  readonly person: string
  readonly felder: readonly Feldansicht[]
  /** What more is asked about it, without effect on the amount; its heading. */
  readonly zusatz: readonly Feldansicht[]
  readonly zusatzTitel: string
  readonly nachweis: readonly Feldansicht[]
  readonly nachweisHilfe: string
  /** Holds from a day to a day, so it can go on otherwise from a day. */
  readonly dauert: boolean
  /** The form this month of a business belongs to; empty for other facts. */
  readonly eks: string
  /** Limits of the municipality that would fit this flat; one click takes them over. */
  readonly richtwerte: readonly Richtwertvorschlag[]
  /** Hints that belong to the fact as a whole. */
  readonly hinweise: readonly Feldhinweis[]
}

export type Feldansicht = {
  /** "angaben/<id>/<feld>" */
  readonly pfad: string
  readonly titel: string
  readonly norm: string
  readonly art: string
  readonly pflicht: boolean
  /** Mandatory and still empty. */
  readonly fehlt: boolean
  readonly hilfe: string
  readonly einheit: string
  readonly optionen: readonly { readonly wert: string; readonly titel: string }[]
  readonly leer: string
  readonly texte: readonly string[]
  /** What the server holds: sent back as `alt`, so that it can see whether someone else was faster. */
  readonly wert: Json
  readonly fehler: string
  readonly hinweise: readonly Feldhinweis[]
  /** Differs from what is ordered. */
  readonly geaendert: boolean
}

export type Ergebniszeile = {
  readonly person: string
  readonly name: string
  readonly bedarf: string
  readonly einkommen: string
  readonly anspruch: string
  /** What is ordered for this month, if it differs. */
  readonly vorher: string
  /** What of it is set by hand; empty: nothing. */
  readonly vonHand: string
  readonly warum: string
}

export type Ergebnisspalte = {
  readonly monate: readonly { readonly schluessel: string; readonly titel: string; readonly gesamt: string }[]
  /** Kept in the address while choosing a month. */
  readonly angabe: string
  readonly monat: string
  readonly monatTitel: string
  readonly zeilen: readonly Ergebniszeile[]
  readonly gesamt: string
  readonly gesamtVorher: string
  readonly zahlung: readonly {
    readonly schluessel: string
    readonly an: string
    readonly wofuer: string
    readonly betrag: string
  }[]
  readonly zahltag: string
  /** Why the result is not final yet: gaps, law not covered. */
  readonly vorbehalte: readonly string[]
}

export type Differenzleiste = {
  readonly tatsachen: number
  readonly betraege: string
  readonly schreiben: number
  readonly bereit: boolean
  /** Why it cannot be certified now, and who can help. */
  readonly grund: string
}

export type Mitbearbeitung = { readonly name: string; readonly ort: string }

/** Everything the editor shows; each saved change answers with a new one. */
export type Lage = {
  readonly version: number
  readonly gespeichert: string
  readonly personen: readonly Personzeile[]
  readonly strahl: Strahl
  readonly satz: Satz | null
  readonly luecken: readonly { readonly nach: string; readonly text: string }[]
  /** All hints, those of a fact with the way to it. */
  readonly hinweise: readonly Hinweiszeile[]
  /** Those somebody has refused with a reason. */
  readonly verworfene: readonly Hinweiszeile[]
  readonly fehlendeNachweise: readonly { readonly nach: string; readonly text: string }[]
  /** Facts a paper is asked for and has not come in. */
  readonly nachweiseOffen: number
  readonly ergebnis: Ergebnisspalte
  readonly differenz: Differenzleiste
  readonly andere: readonly Mitbearbeitung[]
  readonly neu: {
    readonly arten: readonly {
      readonly gruppe: string
      readonly arten: readonly { readonly wert: string; readonly titel: string }[]
    }[]
    readonly personen: readonly { readonly wert: string; readonly titel: string }[]
  }
  readonly rueckgaengig: string
}

/** A hint with what can be done about it. */
export type Hinweiszeile = Feldhinweis & {
  readonly schluessel: string
  /** Way to the fact; empty if it is about the household. */
  readonly nach: string
  /** What the prepared change does; empty if none is prepared. */
  readonly handgriff: string
}

/** Answer to saved changes. */
export type Speicherantwort = {
  readonly lage: Lage
  readonly werte: Readonly<Record<string, Json>>
  readonly konflikte: readonly Konflikt[]
}
