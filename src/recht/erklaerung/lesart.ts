import { type Cent, datum, deutsch, euro } from '../../kern/index.ts'
import type { Rechenschritt, SchrittWert } from '../berechnung/ergebnis.ts'
import { GROESSEN, type Mass, SCHLUSSREGELN } from '../regelwerk/groesse.ts'
import { PARAMETER } from '../regelwerk/parameter.ts'
import { SCHALTER } from '../regelwerk/schalter.ts'

type Regelkopf = { readonly norm: string; readonly mass: Mass }

/** An index of a registry that is filled while the rooms of the law are loaded: made when first asked, made anew if it has grown. */
function nachId<T extends { readonly id: string }>(liste: () => readonly T[]): (id: string) => T | undefined {
  // Stryker disable next-line UnaryOperator: no registry holds exactly one
  let anzahl = -1
  let index = new Map<string, T>()
  return (id) => {
    const jetzt = liste()
    // Stryker disable next-line ConditionalExpression: made anew each time it says the same
    if (jetzt.length !== anzahl) {
      anzahl = jetzt.length
      index = new Map(jetzt.map((x) => [x.id, x]))
    }
    return index.get(id)
  }
}

const groesseNachId = nachId(() => GROESSEN)
const schlussregelNachId = nachId(() => SCHLUSSREGELN)
export const regelkopf = (id: string): Regelkopf | undefined => groesseNachId(id) ?? schlussregelNachId(id)
export const parameterNachId = nachId(() => PARAMETER)
export const schalterNachId = nachId(() => SCHALTER)

/** A value as people read it: "563,00 Euro", "36 Prozent", "ja", "12.05.2014". */
export function anzeige(s: Rechenschritt): string {
  if (s.art === 'angabe') return angabenwert(s.feld, s.wert)
  if (s.art === 'parameter') return parameterwert(s.id, s.wert)
  return masswert(regelkopf(s.id)?.mass, s.wert)
}

export const inEuro = (n: number): string => `${euro(n as Cent)} Euro`
/** Without the decimals that are zero: 30 and 2,3, not 30,00 and 2,30. */
export const inProzent = (x100: number): string => `${euro(x100 as Cent).replace(/,00$|(?<=,\d)0$/, '')} Prozent`

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

function zahl(feld: string, wert: number): string {
  if (feld.endsWith('_m2x100')) return `${euro(wert as Cent)} m²`
  return feld.startsWith('prozent') ? inProzent(wert) : String(wert)
}

export function parameterwert(id: string, wert: SchrittWert): string {
  if (typeof wert !== 'number') return String(wert)
  switch (parameterNachId(id)?.einheit) {
    case 'cent':
      return inEuro(wert)
    case 'prozent_x100':
      return inProzent(wert)
    case 'zehntausendstel':
      return kommazahl(wert, 4)
    case 'zehnmillionstel':
      return kommazahl(wert, 7)
    case 'faktor_x100':
      return `${euro(wert as Cent).replace(/0$/, '')}-fach`
    default:
      return String(wert)
  }
}

/** A whole number read with that many decimals: -100000 with seven is "-0,0100000". */
function kommazahl(wert: number, stellen: number): string {
  const ziffern = String(Math.abs(wert)).padStart(stellen + 1, '0')
  return `${wert < 0 ? '-' : ''}${ziffern.slice(0, -stellen)},${ziffern.slice(-stellen)}`
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
  keins: 'keines',
  betrieblich: 'überwiegend betrieblich',
  privat: 'überwiegend privat',
  pflichtverletzung: 'Pflichtverletzung',
  meldeversaeumnis: 'Meldeversäumnis',
  arbeitsverweigerung: 'Arbeitsverweigerung',
  nichterreichbar: 'Nichterreichbarkeit',
  merkzeichenG: 'Merkzeichen G',
}
