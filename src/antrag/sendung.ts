import { type Datum, deutsch, type Hash, hashVonText, iso, type Json, kanonisch } from '../kern/index.ts'
import { deutscheZeit, tagInBerlin, type Zeitpunkt } from '../technik/index.ts'
import { schluessel } from './blick.ts'
import { ABSCHNITTE, ANTRAG, type Antworten, ERSTE, type Ort } from './frage.ts'
import { pfad, type Station, wirksam } from './pfad.ts'
import type { Rueckfrage, Rueckfragepunkt } from './rueckfrageSql.ts'
import { sageAntwort } from './sage.ts'

/** `nachtrag`: what she answered when the office asked. */
export type Sendungsart = 'tda' | 'antrag' | 'nachtrag'

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
  /** Name and address as told before, where this sending does not say them itself. */
  readonly an?: readonly string[]
  readonly abschnitte: readonly { readonly titel: string; readonly angaben: readonly Angabe[] }[]
}

/** What goes out: the pages of the declaration, or of the whole application, with all that counts on them. */
export function sendungsinhalt(
  a: Antworten,
  x: { readonly art: 'tda' | 'antrag'; readonly nummer: string; readonly zeit: Zeitpunkt; readonly stichtag: Datum },
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

/** What goes out as the answer to what the office asked. */
export function nachtragsinhalt(
  r: Rueckfrage,
  x: {
    readonly nummer: string
    readonly zeit: Zeitpunkt
    readonly stichtag: Datum
    readonly an: readonly string[]
    readonly dateien: (p: Rueckfragepunkt) => readonly string[]
  },
): Sendungsinhalt {
  const angaben = r.punkte.map((p) => ({
    stelle: p.stelle === '' ? `rueckfrage/${p.nr}` : p.stelle,
    frage: p.titel,
    antwort: sagePunkt(p, x.dateien(p)),
    wert: p.antwort,
  }))
  return {
    format: 'allegro-antrag/1',
    art: 'nachtrag',
    nummer: x.nummer,
    zeit: deutscheZeit(x.zeit),
    stichtag: iso(x.stichtag),
    an: x.an,
    abschnitte: [{ titel: `Unsere Rückfrage vom ${deutsch(tagInBerlin(r.zeit))}`, angaben }],
  }
}

function sagePunkt(p: Rueckfragepunkt, dateien: readonly string[]): string {
  if (p.hinderung !== '') return `Das geht nicht: ${p.hinderung}`
  return p.art === 'unterlage' ? `Geschickt: ${dateien.join(', ')}` : p.worte
}

/** Name and address as the last sending that says them has them. */
export function anschriftzeilen(sendungen: readonly { readonly inhalt: Uint8Array }[]): readonly string[] {
  const letzte = sendungen.at(-1)
  return letzte === undefined ? [] : anschriftVon(liesSendung(letzte.inhalt))
}

export function anschriftVon(i: Sendungsinhalt): readonly string[] {
  if (i.an !== undefined) return i.an
  const antworten = new Map(i.abschnitte.flatMap((x) => x.angaben).map((a) => [a.stelle, a.antwort]))
  const text = (frage: string): string => antworten.get(`${ANTRAG}/${frage}`) ?? ''
  return [
    `${text('vorname')} ${text('nachname')}`.trim(),
    text('strasse'),
    `${text('plz')} ${text('wohnort')}`.trim(),
  ].filter((z) => z !== '')
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
