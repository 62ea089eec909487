import { readFileSync } from 'node:fs'
import { type Datum, datum, liesDatum } from '../../kern/index.ts'
import { liesParametersatz, type Rechtsstand } from '../../recht/index.ts'

/** Everything in the tables counts as known: today's reading of the law. */
export const ALLES_BEKANNT: Datum = datum('9999-12-31')

/** A Rechtsstand as given on the command line: a day up to which the law was known, and a file of legal values. */
export function liesRechtsstand(tag: unknown, datei: unknown): Rechtsstand | string {
  const bekanntBis = tag === undefined ? ALLES_BEKANNT : liesDatum(String(tag))
  if (bekanntBis === undefined) return `»${String(tag)}« ist kein Tag, erwartet wird etwa 2023-10-26.`
  if (datei === undefined) return { bekanntBis }
  const json = liesJson(String(datei))
  if (typeof json === 'string') return json
  const satz = liesParametersatz(json.json)
  if (!satz.ok) return [`${String(datei)} ist kein Parametersatz:`, ...satz.ablehnung].join('\n  ')
  return { bekanntBis, parametersatz: satz.wert }
}

/** A JSON file, or what is wrong with it. */
export function liesJson(datei: string): { readonly json: unknown } | string {
  try {
    return { json: JSON.parse(readFileSync(datei, 'utf8')) }
  } catch (fehler) {
    return `${datei} kann nicht gelesen werden: ${fehler instanceof Error ? fehler.message : 'keine JSON-Datei'}`
  }
}
