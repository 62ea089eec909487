import { cent, deutsch, euro, type Json, liesDatum } from '../kern/index.ts'
import type { Bereich, Feldwerte } from './entwurfsinhalt.ts'
import { AUSZAHLUNG, type Weg } from './fassungsinhalt.ts'
import { istAngabenart, istUmstandsart } from './felder.ts'
import { ANGABENMASKEN } from './masken/angaben.ts'
import type { Feld } from './masken/maske.ts'
import { UMSTANDSMASKEN } from './masken/umstaende.ts'
import { NACHWEISMASKE, WEGMASKE } from './masken/wege.ts'
import { WERTE } from './werte.ts'

const WEGARTEN = {
  vermieter: 'Zahlung an den Vermieter',
  versorger: 'Zahlung an den Energieversorger',
  versicherung: 'Zahlung an die Versicherung',
  person: 'Zahlung an eine Person gesondert',
} as const satisfies Record<Weg['art'], string>

/** What a record is called: "Anderes Einkommen: Kindergeld". */
export function satzName(bereich: Bereich, id: string, werte: Feldwerte): string {
  if (bereich === 'nachweise') return 'Nachweis'
  if (bereich === 'wege')
    return id === AUSZAHLUNG ? 'Konto der Bedarfsgemeinschaft' : (wort(WEGARTEN, werte.art) ?? 'Zahlungsweg')
  if (bereich === 'umstaende') return istUmstandsart(werte.art) ? UMSTANDSMASKEN[werte.art].titel : 'Angabe'
  const art = istAngabenart(werte.art) ? ANGABENMASKEN[werte.art].titel : 'Angabe'
  const naeher = ['einkommensart', 'absetzungsart', 'vermoegensart', 'mehrbedarfsart', 'minderungsart'].find(
    (f) => werte[f] !== undefined && werte[f] !== null,
  )
  return naeher === undefined ? art : `${art}: ${wertText(naeher, werte[naeher] ?? null)}`
}

/** The title of a field as its mask has it; the field itself if there is no such mask. */
export function feldName(bereich: Bereich, id: string, werte: Feldwerte, feld: string): string {
  const felder = felderDerMaske(bereich, id, werte)
  return felder !== undefined && Object.hasOwn(felder, feld) ? (felder[feld]?.titel ?? feld) : feld
}

/** The fields of the mask of a record; undefined for a kind nobody knows. The account of the Bedarfsgemeinschaft has none. */
function felderDerMaske(bereich: Bereich, id: string, werte: Feldwerte): Readonly<Record<string, Feld>> | undefined {
  if (bereich === 'nachweise') return NACHWEISMASKE
  if (bereich === 'umstaende') return istUmstandsart(werte.art) ? UMSTANDSMASKEN[werte.art].felder : undefined
  if (bereich === 'wege') return id === AUSZAHLUNG ? undefined : WEGMASKE
  return istAngabenart(werte.art) ? ANGABENMASKEN[werte.art].felder : undefined
}

/** A value as the office reads it. Persons stay P1, P2: who knows the names puts them in. */
export function wertText(feld: string, wert: Json): string {
  if (wert === null) return '–'
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  if (typeof wert === 'number') return zahlText(feld, wert)
  if (typeof wert === 'string') {
    const tag = liesDatum(wert)
    return tag === undefined ? (wort(worteDesFeldes(feld), wert) ?? wert) : deutsch(tag)
  }
  if (Array.isArray(wert)) return wert.length === 0 ? 'keine' : wert.join(', ')
  return 'Bankverbindung'
}

function zahlText(feld: string, wert: number): string {
  if (feld.endsWith('_cent')) return `${euro(cent(wert))} €`
  if (feld.endsWith('_m2x100')) return `${euro(cent(wert))} m²`
  return feld.endsWith('_x100') ? `${euro(cent(wert))} %` : String(wert)
}

function worteDesFeldes(feld: string): Readonly<Record<string, string>> {
  const alle: Readonly<Record<string, Readonly<Record<string, string>>>> = WERTE
  return Object.hasOwn(alle, feld) ? (alle[feld] ?? {}) : {}
}

function wort(worte: Readonly<Record<string, string>>, schluessel: Json | undefined): string | undefined {
  return typeof schluessel === 'string' && Object.hasOwn(worte, schluessel) ? worte[schluessel] : undefined
}
