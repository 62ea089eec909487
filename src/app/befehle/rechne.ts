import { readFileSync } from 'node:fs'
import { datum, liesMonat, type Monat } from '../../kern/index.ts'
import { type Angaben, angabenDerPrueffaelle, berechne, bereite, liesAngaben, rechenblatt } from '../../recht/index.ts'
import type { Befehl } from '../befehl.ts'

/** Everything in the tables counts as known: the sheet shows today's reading of the law. */
const ALLES_BEKANNT = { bekanntBis: datum('9999-12-31') }

export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<datei>', 'Angaben (allegro-angaben/1) oder Prüffälle (allegro-pruefall/1)')
    c.requiredOption('--monat <monat>', 'zu rechnender Monat, etwa 2026-03')
    c.option('--fall <id>', 'nur dieser Fall einer Datei mit Prüffällen')
    c.option('--json', 'Ergebnis mit Herleitung als JSON')
  },
  fuehreAus: async ({ ausgabe }, [datei = ''], optionen) => {
    const monat = typeof optionen.monat === 'string' ? liesMonat(optionen.monat) : undefined
    if (monat === undefined) {
      ausgabe.nebenbei(`»${String(optionen.monat)}« ist kein Monat, erwartet wird etwa 2026-03.`)
      return 2
    }
    const faelle = lies(datei)
    if (typeof faelle === 'string') {
      ausgabe.nebenbei(faelle)
      return 2
    }
    const gewaehlt = faelle.filter((f) => optionen.fall === undefined || f.id === optionen.fall)
    if (gewaehlt.length === 0) {
      ausgabe.nebenbei(`${datei} enthält keinen solchen Fall.`)
      return 2
    }
    for (const f of gewaehlt) schreibe(f, monat, optionen.json === true, ausgabe.zeile)
    return 0
  },
}

type Fall = { readonly id?: string; readonly angaben: Angaben }

function schreibe(f: Fall, monat: Monat, json: boolean, zeile: (text?: string) => void): void {
  const e = berechne(bereite(f.angaben), monat, ALLES_BEKANNT, { herleitung: true })
  if (json) {
    zeile(JSON.stringify(e, null, 2))
    return
  }
  if (f.id !== undefined) zeile(`Fall ${f.id}`)
  for (const z of rechenblatt(e)) zeile(z)
  zeile()
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
