import { type Cent, datum, deutsch, euro } from '../../kern/index.ts'
import type { Rechenschritt, SchrittWert } from '../berechnung/ergebnis.ts'
import { GROESSEN, type Mass, SCHLUSSREGELN } from '../regelwerk/groesse.ts'
import { PARAMETER } from '../regelwerk/parameter.ts'
import { SCHALTER } from '../regelwerk/schalter.ts'

type Regelkopf = { readonly norm: string; readonly mass: Mass }

const REGEL = new Map<string, Regelkopf>([...GROESSEN, ...SCHLUSSREGELN].map((g) => [g.id, g]))
const PARAMETER_NACH_ID = new Map(PARAMETER.map((p) => [p.id, p]))
const SCHALTER_NACH_ID = new Map(SCHALTER.map((s) => [s.id, s]))

export const regelkopf = (id: string): Regelkopf | undefined => REGEL.get(id)
export const parameterNachId = (id: string) => PARAMETER_NACH_ID.get(id)
export const schalterNachId = (id: string) => SCHALTER_NACH_ID.get(id)

/** A value as people read it: "563,00 Euro", "36 Prozent", "ja", "12.05.2014". */
export function anzeige(s: Rechenschritt): string {
  if (s.art === 'angabe') return angabenwert(s.feld, s.wert)
  if (s.art === 'parameter') return parameterwert(s.id, s.wert)
  return masswert(REGEL.get(s.id)?.mass, s.wert)
}

export const inEuro = (n: number): string => `${euro(n as Cent)} Euro`
export const inProzent = (x100: number): string =>
  `${euro(x100 as Cent)
    .replace(/,00$/, '')
    .replace(/0$/, '')} Prozent`

function masswert(mass: Mass | undefined, wert: SchrittWert): string {
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  if (typeof wert === 'string') return wert
  switch (mass) {
    case 'cent':
      return inEuro(wert)
    case 'prozent_x100':
      return inProzent(wert)
    case 'tage':
      return wert === 1 ? '1 Tag' : `${wert} Tage`
    default:
      return String(wert)
  }
}

function angabenwert(feld: string, wert: SchrittWert): string {
  if (wert === 'ohne') return 'keine Angabe'
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  if (typeof wert === 'number') return feld.endsWith('_cent') ? inEuro(wert) : zahl(feld, wert)
  return /^\d{4}-\d{2}-\d{2}$/.test(wert) ? deutsch(datum(wert)) : (WOERTER[wert] ?? wert)
}

const zahl = (feld: string, wert: number): string => (feld.startsWith('prozent') ? inProzent(wert) : String(wert))

function parameterwert(id: string, wert: SchrittWert): string {
  if (typeof wert !== 'number') return String(wert)
  switch (PARAMETER_NACH_ID.get(id)?.einheit) {
    case 'cent':
      return inEuro(wert)
    case 'prozent_x100':
      return inProzent(wert)
    case 'zehnmillionstel':
      return (wert / 10_000_000).toFixed(7).replace('.', ',')
    case 'faktor_x100':
      return `${euro(wert as Cent).replace(/0$/, '')}-fach`
    default:
      return String(wert)
  }
}

/** Words of the facts as the office says them. */
const WOERTER: Readonly<Record<string, string>> = {
  hauptperson: 'Hauptperson',
  partner: 'Partnerin oder Partner',
  kind: 'Kind',
  haushaltsangehoerig: 'Haushaltsangehörige Person',
  miete: 'Miete',
  untermiete: 'Untermiete',
  eigentum: 'Eigentum',
  sammelunterkunft: 'Sammelunterkunft',
  zentral: 'zentral',
  dezentral: 'dezentral',
  altersrente: 'Altersrente',
  ausbildung: 'Ausbildung',
  asylblg: 'Leistungen nach dem AsylbLG',
  stationaer: 'stationäre Unterbringung',
  sgb12: 'Leistungen nach dem SGB XII',
  schwangerschaft: 'Schwangerschaft',
  behinderung: 'Behinderung',
  ernaehrung: 'kostenaufwändige Ernährung',
  unabweisbar: 'unabweisbarer Bedarf',
  warmwasser: 'Warmwasser',
  schulbuch: 'Schulbücher',
}
