import { readFileSync, statSync } from 'node:fs'
import { cent, euro } from '../../kern/index.ts'
import { pruefeSepa, SEPA_GROESSE_HOECHSTENS, SEPA_REGELN, type Sepapruefung } from '../../zahlung/index.ts'
import type { Befehl } from '../befehl.ts'

const CODE = { angenommen: 0, abgewiesen: 1, unlesbar: 2 } as const satisfies Record<Sepapruefung['urteil'], number>

export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<datei>', 'Datei mit SEPA-Überweisungen (pain.001.001.09)').addHelpText(
      'after',
      '\nRückgabe: 0 angenommen (auch mit Warnungen), 1 abgewiesen, 2 nicht lesbar.\nDie Regeln stehen in docs/sepa-regeln.md.',
    )
  },
  fuehreAus: async ({ ausgabe }, [datei = '']) => {
    const bytes = lies(datei)
    if (typeof bytes === 'string') {
      ausgabe.nebenbei(bytes)
      return CODE.unlesbar
    }
    const pruefung = await pruefeSepa(bytes)
    for (const zeile of sepaBericht(pruefung)) ausgabe.zeile(zeile)
    return CODE[pruefung.urteil]
  },
}

/** The verdict, then each broken rule with what it asks for and where the file breaks it. */
export function sepaBericht(p: Sepapruefung): readonly string[] {
  const zeilen = p.befunde.map((b) => {
    const vor = b.schwere === 'warnung' ? 'Warnung ' : ''
    return `${vor}${b.regel} Zeile ${b.zeile}, ${b.stelle}: ${b.text} (${SEPA_REGELN[b.regel].titel})`
  })
  const mehr = p.anzahlBefunde - p.befunde.length
  if (mehr > 0) zeilen.push(`… und ${mehr} weitere Befunde`)
  return [...zeilen, kopf(p)]
}

function kopf(p: Sepapruefung): string {
  if (p.urteil === 'unlesbar') return 'Nicht lesbar: Die Datei kann nicht beurteilt werden.'
  const inhalt = `${p.ueberweisungen} Überweisungen, ${betrag(p.summeCent)} Euro`
  if (p.urteil === 'abgewiesen') return `Abgewiesen: ${inhalt}, ${p.anzahlBefunde} Befunde.`
  return p.anzahlBefunde > 0 ? `Angenommen mit Warnung: ${inhalt}.` : `Angenommen: ${inhalt}.`
}

/** Sums of foreign files may be larger than a safe number. */
function betrag(cents: bigint): string {
  return cents <= BigInt(Number.MAX_SAFE_INTEGER)
    ? euro(cent(Number(cents)))
    : `${cents / 100n},${String(cents % 100n).padStart(2, '0')}`
}

function lies(datei: string): Uint8Array | string {
  try {
    const groesse = statSync(datei)
    if (!groesse.isFile()) return `${datei} ist keine Datei.`
    if (groesse.size > SEPA_GROESSE_HOECHSTENS)
      return `${datei} ist größer als 200 MB und wird nicht gelesen (SEPA-01).`
    return readFileSync(datei)
  } catch (fehler) {
    const code = fehler instanceof Error && 'code' in fehler ? String(fehler.code) : ''
    return code === 'ENOENT'
      ? `Die Datei ${datei} gibt es nicht.`
      : `Die Datei ${datei} lässt sich nicht lesen (${code}).`
  }
}
