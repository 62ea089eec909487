import { sortierschluessel } from './sortierschluessel.ts'

export type Anschrift = {
  readonly strasse: string
  readonly hausnummer: string
  readonly zusatz: string
  readonly plz: string
  readonly ort: string
  /** ISO 3166-1, two letters. */
  readonly land: string
}

export type AnschriftFehler = { readonly feld: keyof Anschrift; readonly meldung: string }

const GRENZEN = { strasse: 60, hausnummer: 12, zusatz: 60, plz: 10, ort: 60 } as const

/** Trims and checks what was typed; every message says what to do. */
export function pruefeAnschrift(a: Anschrift): readonly AnschriftFehler[] {
  const fehler: AnschriftFehler[] = []
  const pflicht = (feld: 'strasse' | 'ort', was: string): void => {
    if (sortierschluessel(a[feld]) === '') fehler.push({ feld, meldung: `Bitte geben Sie ${was} ein.` })
  }
  pflicht('strasse', 'die Straße')
  pflicht('ort', 'den Ort')
  if (!/^[A-Z]{2}$/.test(a.land)) fehler.push({ feld: 'land', meldung: 'Bitte wählen Sie ein Land.' })
  if (a.land === 'DE' && !/^\d{5}$/.test(a.plz))
    fehler.push({ feld: 'plz', meldung: 'Eine deutsche Postleitzahl hat fünf Ziffern.' })
  for (const [feld, laenge] of Object.entries(GRENZEN) as [keyof typeof GRENZEN, number][]) {
    if (a[feld].length > laenge) fehler.push({ feld, meldung: `Hier passen höchstens ${laenge} Zeichen hinein.` })
  }
  return fehler
}

/** The lines of a letter under the name (DIN 5008): supplement, street, place, country in capitals abroad. */
export function anschriftzeilen(a: Anschrift): readonly string[] {
  const ort = `${a.plz} ${a.ort}`.trim()
  return [a.zusatz, `${a.strasse} ${a.hausnummer}`.trim(), ort, a.land === 'DE' ? '' : a.land].filter((z) => z !== '')
}
