import { readFileSync } from 'node:fs'
import { liesMonat, type Monat } from '../../kern/index.ts'
import { type Angaben, angabenDerPrueffaelle, liesAngaben } from '../../recht/index.ts'
import type { Optionen } from '../befehl.ts'

export type Fall = { readonly id?: string; readonly angaben: Angaben }

/** The cases of a file of Angaben or Prueffaelle, all or the one named; a German sentence if there are none. */
export function liesFaelle(datei: string, id: Optionen[string]): readonly Fall[] | string {
  const faelle = lies(datei)
  if (typeof faelle === 'string') return faelle
  const gewaehlt = faelle.filter((f) => id === undefined || f.id === id)
  return gewaehlt.length === 0 ? `${datei} enthält keinen solchen Fall.` : gewaehlt
}

/** The month of `--monat`; a German sentence if it is none. */
export function liesMonatsoption(monat: Optionen[string]): Monat | string {
  const gelesen = typeof monat === 'string' ? liesMonat(monat) : undefined
  return gelesen ?? `»${String(monat)}« ist kein Monat, erwartet wird etwa 2026-03.`
}

function lies(datei: string): readonly Fall[] | string {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(datei, 'utf8'))
  } catch (fehler) {
    return `${datei} kann nicht gelesen werden: ${fehler instanceof Error ? fehler.message : 'keine JSON-Datei'}`
  }
  const istPrueffall = typeof json === 'object' && json !== null && 'faelle' in json
  if (istPrueffall) {
    const faelle = angabenDerPrueffaelle(json)
    return faelle.ok ? faelle.wert : [`${datei}:`, ...faelle.ablehnung].join('\n  ')
  }
  const angaben = liesAngaben(json)
  return angaben.ok ? [{ angaben: angaben.wert }] : [`${datei}:`, ...angaben.ablehnung.map((f) => f.text)].join('\n  ')
}
