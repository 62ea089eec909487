import type { Entscheidung } from '../../leistung/index.ts'

const NAMEN: Readonly<Record<Entscheidung['art'], string>> = {
  bewilligung: 'Bewilligung',
  aenderung: 'Änderung',
  ablehnung: 'Ablehnung',
  nurSchreiben: 'Schreiben ohne Änderung',
  aufhebung: 'Aufhebung und Erstattung',
  abschliessend: 'Abschließende Entscheidung',
  versagung: 'Versagung',
  entziehung: 'Entziehung',
  nachholung: 'Zahlung nach Nachholung',
  minderung: 'Leistungsminderung',
  einstellung: 'Einstellung',
  abhilfe: 'Änderung nach Widerspruch',
  ueberpruefung: 'Änderung nach Überprüfung',
  klage: 'Änderung nach Klage',
}

/** Decisions stored before they had a kind of their own (ADR 0043): by the letter only such a one carries. */
const FRUEHER: Readonly<Record<string, string>> = {
  minderungsbescheid: NAMEN.minderung,
  einstellungsbescheid: NAMEN.einstellung,
  versagungsbescheid: 'Versagung oder Entziehung',
  nachholungsbescheid: NAMEN.nachholung,
}

/** What a decision is called wherever one is named: list of what waits, page of the order, head and history of a case. */
export function entscheidungsname(art: Entscheidung['art'], briefe: readonly string[] = []): string {
  const allgemein = art === 'bewilligung' || art === 'aenderung' || art === 'ablehnung'
  return (allgemein ? briefe.flatMap((b) => FRUEHER[b] ?? [])[0] : undefined) ?? NAMEN[art]
}
