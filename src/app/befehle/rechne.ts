import { datum, liesMonat, type Monat } from '../../kern/index.ts'
import { berechne, bereite, rechenblatt } from '../../recht/index.ts'
import type { Befehl } from '../befehl.ts'
import { type Fall, liesFaelle } from './faelle.ts'

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
    const gewaehlt = liesFaelle(datei, optionen.fall)
    if (typeof gewaehlt === 'string') {
      ausgabe.nebenbei(gewaehlt)
      return 2
    }
    for (const f of gewaehlt) schreibe(f, monat, optionen.json === true, ausgabe.zeile)
    return 0
  },
}

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
