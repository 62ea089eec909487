import type { Monat } from '../../kern/index.ts'
import { berechne, bereite, type Rechtsstand, rechenblatt } from '../../recht/index.ts'
import type { Befehl } from '../befehl.ts'
import { type Fall, liesFaelle, liesMonatsoption } from './faelle.ts'
import { liesRechtsstand } from './rechtsstand.ts'

export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<datei>', 'Angaben (allegro-angaben/1) oder Prüffälle (allegro-pruefall/1)')
    c.requiredOption('--monat <monat>', 'zu rechnender Monat, etwa 2026-03')
    c.option('--fall <id>', 'nur dieser Fall einer Datei mit Prüffällen')
    c.option('--rechtsstand <tag>', 'nur Recht, das an diesem Tag verkündet war, etwa 2023-10-26')
    c.option('--parametersatz <datei>', 'Werte aus einer Datei (allegro-parametersatz/1) neben denen des Programms')
    c.option('--json', 'Ergebnis mit Herleitung als JSON')
  },
  fuehreAus: async ({ ausgabe }, [datei = ''], optionen) => {
    const monat = liesMonatsoption(optionen.monat)
    const gewaehlt = liesFaelle(datei, optionen.fall)
    const stand = liesRechtsstand(optionen.rechtsstand, optionen.parametersatz)
    if (typeof monat === 'string' || typeof gewaehlt === 'string' || typeof stand === 'string') {
      ausgabe.nebenbei([monat, gewaehlt, stand].find((x) => typeof x === 'string') ?? '')
      return 2
    }
    for (const f of gewaehlt) schreibe(f, monat, stand, optionen.json === true, ausgabe.zeile)
    return 0
  },
}

function schreibe(f: Fall, monat: Monat, r: Rechtsstand, json: boolean, zeile: (text?: string) => void): void {
  const e = berechne(bereite(f.angaben), monat, r, { herleitung: true })
  if (json) {
    zeile(JSON.stringify(e, null, 2))
    return
  }
  if (f.id !== undefined) zeile(`Fall ${f.id}`)
  for (const z of rechenblatt(e)) zeile(z)
  zeile()
}
