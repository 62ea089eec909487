import { type Datum, type Hash, hashVonText, iso, type Json, kanonisch } from '../kern/index.ts'
import { deutscheZeit, type Zeitpunkt } from '../technik/index.ts'
import { schluessel } from './blick.ts'
import { ABSCHNITTE, ANTRAG, type Antworten, ERSTE, type Ort } from './frage.ts'
import { pfad, type Station, wirksam } from './pfad.ts'
import { sageAntwort } from './sage.ts'

export type Sendungsart = 'tda' | 'antrag'

/** A question as it was put and answered: text beside value, so that it is read in ten years as it was read today. */
export type Angabe = {
  readonly stelle: string
  readonly frage: string
  readonly antwort: string
  readonly wert: Json
}

export type Sendungsinhalt = {
  readonly format: 'allegro-antrag/1'
  readonly art: Sendungsart
  readonly nummer: string
  readonly zeit: string
  readonly stichtag: string
  readonly abschnitte: readonly { readonly titel: string; readonly angaben: readonly Angabe[] }[]
}

/** What goes out: the pages of the declaration, or of the whole application, with all that counts on them. */
export function sendungsinhalt(
  a: Antworten,
  x: { readonly art: Sendungsart; readonly nummer: string; readonly zeit: Zeitpunkt; readonly stichtag: Datum },
): Sendungsinhalt {
  const gilt = wirksam(a, x.stichtag)
  const stationen = pfad(a, x.stichtag).filter((s) => x.art === 'antrag' || s.seite.abschnitt === 'tda')
  return {
    format: 'allegro-antrag/1',
    art: x.art,
    nummer: x.nummer,
    zeit: deutscheZeit(x.zeit),
    stichtag: iso(x.stichtag),
    abschnitte: gruppiert(stationen, gilt).flatMap(({ titel, stationen: teil }) => {
      const angaben = teil.flatMap((s) => angabenVon(s, gilt))
      return angaben.length === 0 ? [] : [{ titel, angaben }]
    }),
  }
}

function angabenVon(s: Station, a: Antworten): readonly Angabe[] {
  return s.fragen.flatMap((f) => {
    const stelle = schluessel(s.ort, f.schluessel)
    const wert = a[stelle]
    return wert === undefined || wert === null ? [] : [{ stelle, frage: f.titel, antwort: sageAntwort(f, wert), wert }]
  })
}

/** Pages of a section under its title; those of a person under the section and her name. */
export function gruppiert(
  stationen: readonly Station[],
  a: Antworten,
): readonly { readonly titel: string; readonly stationen: readonly Station[] }[] {
  const gruppen: { titel: string; stationen: Station[] }[] = []
  for (const s of stationen) {
    const abschnitt = ABSCHNITTE[s.seite.abschnitt]
    const titel = s.ort === ANTRAG ? abschnitt : `${abschnitt}: ${personName(a, s.ort)}`
    const letzte = gruppen.at(-1)
    if (letzte?.titel === titel) letzte.stationen.push(s)
    else gruppen.push({ titel, stationen: [s] })
  }
  return gruppen
}

/** "Elif Yılmaz"; a person without a name yet by her number. */
export function personName(a: Antworten, ort: Ort): string {
  const o = ort === ERSTE ? ANTRAG : ort
  const name = ['vorname', 'nachname'].map((f) => a[schluessel(o, f)]).filter((t) => typeof t === 'string')
  return name.length > 0 ? name.join(' ') : `Person ${ort.slice(1)}`
}

/** Bytes to keep, and the hash that stands on the receipt. */
export function besiegelt(i: Sendungsinhalt): { readonly bytes: Uint8Array; readonly hash: Hash } {
  const text = kanonisch(i as unknown as Json)
  return { bytes: new TextEncoder().encode(text), hash: hashVonText(text) }
}

/** @throws if the bytes are none of ours */
export function liesSendung(bytes: Uint8Array): Sendungsinhalt {
  const inhalt = JSON.parse(new TextDecoder().decode(bytes)) as Sendungsinhalt
  if (inhalt.format !== 'allegro-antrag/1') throw new Error(`unknown format of an application: ${inhalt.format}`)
  return inhalt
}
