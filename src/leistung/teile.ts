import type { Fassungsinhalt } from '../fall/index.ts'
import { type Hash, hashVonText, type Json, kanonisch } from '../kern/index.ts'
import type { Ergebnis } from '../recht/index.ts'
import { ergebnisJson } from './berechnung.ts'
import type { Teil, Teilhashes } from './entscheidung.ts'
import { type Herleitungsstrecke, herleitungJson, herleitungsstrecken } from './herleitung.ts'

/** What is certified. Plan, letters and payment state are values from above: their shape is not known here. */
export type Feststellungsinhalt = {
  readonly fakten: Fassungsinhalt
  /** With derivation, for every month of the Bewilligungszeiträume. */
  readonly ergebnisse: readonly Ergebnis[]
  readonly plan: Json
  readonly schreiben: Json
  readonly zahlungsstand: Json
}

/** Canonical text and hash of each part, and the derivations the part `herleitung` names. */
export type Teile = {
  readonly texte: Readonly<Record<Teil, string>>
  readonly hashes: Teilhashes
  readonly strecken: readonly Herleitungsstrecke[]
}

/** The same content gives the same parts: made once when certifying, once more when ordering. */
export function teileAus(f: Feststellungsinhalt): Teile {
  const strecken = herleitungsstrecken(f.ergebnisse)
  const texte: Record<Teil, string> = {
    fakten: kanonisch(f.fakten),
    ergebnis: kanonisch(ergebnisJson(f.ergebnisse)),
    herleitung: kanonisch(herleitungJson(strecken)),
    plan: kanonisch(f.plan),
    schreiben: kanonisch(f.schreiben),
    zahlungsstand: kanonisch(f.zahlungsstand),
  }
  const hashes: Record<Teil, Hash> = {
    fakten: hashVonText(texte.fakten),
    ergebnis: hashVonText(texte.ergebnis),
    herleitung: hashVonText(texte.herleitung),
    plan: hashVonText(texte.plan),
    schreiben: hashVonText(texte.schreiben),
    zahlungsstand: hashVonText(texte.zahlungsstand),
  }
  return { texte, hashes, strecken }
}
