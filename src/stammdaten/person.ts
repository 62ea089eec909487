import type { Datum, Kennung } from '../kern/index.ts'
import type { Anschrift } from './anschrift.ts'
import type { Kundennummer } from './nummern.ts'

export type Geschlecht = 'weiblich' | 'maennlich' | 'divers' | 'ohneAngabe'

/** What identifies a person; a new version is added when it changes, the old ones stay. */
export type Personendaten = {
  readonly vorname: string
  readonly nachname: string
  readonly geburtsname: string
  readonly geburtsdatum: Datum
  readonly geburtsort: string
  readonly geschlecht: Geschlecht
}

export type Person = Personendaten & {
  readonly id: Kennung<'Person'>
  readonly kundennummer: Kundennummer
  /** Version of the Personendaten, from 1. */
  readonly version: number
  readonly sortierschluessel: string
  readonly anschrift: Anschrift | undefined
  /** Version of the address that held; 0 if none is known. */
  readonly anschriftVersion: number
}

export type PersonendatenFehler = { readonly feld: keyof Personendaten; readonly meldung: string }

const NAME_HOECHSTENS = 100
/** Letters, marks, blank, hyphen, apostrophe, full stop: what DIN SPEC 91379 allows in names. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .,'’ʼ`´·-]*$/u

export function pruefePersonendaten(p: Personendaten, heute: Datum): readonly PersonendatenFehler[] {
  const fehler: PersonendatenFehler[] = []
  const name = (feld: 'vorname' | 'nachname' | 'geburtsname', was: string, pflicht: boolean): void => {
    const t = p[feld].trim()
    if (t === '' && pflicht) fehler.push({ feld, meldung: `Bitte geben Sie ${was} ein.` })
    if (t !== '' && !NAME.test(t))
      fehler.push({ feld, meldung: `In ${was} stehen Zeichen, die nicht zu einem Namen gehören.` })
    if (t.length > NAME_HOECHSTENS)
      fehler.push({ feld, meldung: `Hier passen höchstens ${NAME_HOECHSTENS} Zeichen hinein.` })
  }
  name('nachname', 'den Nachnamen', true)
  name('vorname', 'den Vornamen', false)
  name('geburtsname', 'den Geburtsnamen', false)
  if (p.geburtsdatum > heute) fehler.push({ feld: 'geburtsdatum', meldung: 'Das Geburtsdatum liegt in der Zukunft.' })
  if (heute - p.geburtsdatum > 130 * 366)
    fehler.push({ feld: 'geburtsdatum', meldung: 'Das Geburtsdatum liegt mehr als 130 Jahre zurück.' })
  return fehler
}

/** "Yılmaz, Elif", as lists show a person. */
export function namePerson(p: { readonly nachname: string; readonly vorname: string }): string {
  return p.vorname === '' ? p.nachname : `${p.nachname}, ${p.vorname}`
}
