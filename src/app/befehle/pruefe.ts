import { readFileSync } from 'node:fs'
import { liesMonat, type Monat } from '../../kern/index.ts'
import { liesPruefdatei, pruefeFaelle, prueflaufZeilen } from '../../recht/index.ts'
import type { Befehl, Optionen } from '../befehl.ts'

/** Exit codes are part of the format: 0 all cases agree, 1 some differ, 2 the file or an option cannot be read. */
export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<datei>', 'Prüffälle im Format allegro-pruefall/1 oder /2')
    c.option('--json', 'Ergebnis als JSON')
    c.option('--ab <monat>', 'nur Fälle ab diesem Monat, etwa 2023-01')
    c.option('--bis <monat>', 'nur Fälle bis zu diesem Monat')
  },
  fuehreAus: async ({ ausgabe }, [datei = ''], optionen) => {
    const auswahl = liesAuswahl(optionen)
    const gelesen = typeof auswahl === 'string' ? auswahl : lies(datei)
    if (typeof auswahl === 'string' || typeof gelesen === 'string') {
      ausgabe.nebenbei(String(gelesen))
      return 2
    }
    const faelle = liesPruefdatei(gelesen.json)
    if (!faelle.ok) {
      ausgabe.nebenbei(`${datei} entspricht nicht dem Format allegro-pruefall/1 oder /2:`)
      for (const zeile of faelle.ablehnung) ausgabe.nebenbei(`  ${zeile}`)
      return 2
    }
    const berichte = pruefeFaelle(faelle.wert, auswahl)
    if (optionen.json === true) ausgabe.zeile(JSON.stringify({ faelle: berichte }, null, 2))
    else for (const zeile of prueflaufZeilen(berichte)) ausgabe.zeile(zeile)
    return berichte.every((b) => b.stimmt) ? 0 : 1
  },
}

type Auswahl = { readonly ab?: Monat | undefined; readonly bis?: Monat | undefined }

function liesAuswahl(optionen: Optionen): Auswahl | string {
  const ab = optionen.ab
  const bis = optionen.bis
  for (const m of [ab, bis])
    if (typeof m === 'string' && liesMonat(m) === undefined) return `»${m}« ist kein Monat, erwartet wird etwa 2023-01.`
  return {
    ab: typeof ab === 'string' ? liesMonat(ab) : undefined,
    bis: typeof bis === 'string' ? liesMonat(bis) : undefined,
  }
}

function lies(datei: string): { readonly json: unknown } | string {
  let text: string
  try {
    text = readFileSync(datei, 'utf8')
  } catch {
    return `${datei} kann nicht gelesen werden.`
  }
  try {
    return { json: JSON.parse(text) }
  } catch (fehler) {
    return `${datei} ist keine gültige JSON-Datei: ${fehler instanceof Error ? fehler.message : 'nicht lesbar'}`
  }
}
