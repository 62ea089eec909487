import type { Datum } from '../kern/index.ts'
import { blick, istBeantwortet, istOffen, personenorte, schluessel } from './blick.ts'
import { ANTRAG, type Antworten, type Frage, type Fragenseite, type Ort } from './frage.ts'
import { FRAGENSEITEN } from './fragen/index.ts'

/** A page of the path: which questions are put for whom. */
export type Station = {
  /** As it stands in the address: "konten" or "konten-P2". */
  readonly adresse: string
  readonly seite: Fragenseite
  readonly ort: Ort
  readonly fragen: readonly Frage[]
}

/**
 * The pages somebody sees, in order: a pure function of her answers and the day of the application. A page that no longer
 * concerns her is not on it, and what was answered there counts no longer.
 */
export function pfad(a: Antworten, stichtag: Datum): readonly Station[] {
  const orte = personenorte(a)
  return abschnittsweise().flatMap((gruppe) =>
    ortgruppen(gruppe, orte).flatMap(({ ort, seiten }) => seiten.flatMap((s) => station(a, stichtag, s, ort))),
  )
}

/** Pages of persons that follow each other are asked person by person: first all about her, then all about him. */
function abschnittsweise(): readonly (readonly Fragenseite[])[] {
  const gruppen: Fragenseite[][] = []
  for (const s of FRAGENSEITEN) {
    const letzte = gruppen.at(-1)
    const vorige = letzte?.at(-1)
    const zusammen = vorige !== undefined && vorige.abschnitt === s.abschnitt && istJePerson(vorige) && istJePerson(s)
    if (zusammen) letzte?.push(s)
    else gruppen.push([s])
  }
  return gruppen
}

function istJePerson(s: Fragenseite): boolean {
  return s.je !== 'antrag'
}

function ortgruppen(
  seiten: readonly Fragenseite[],
  orte: readonly Ort[],
): readonly { readonly ort: Ort; readonly seiten: readonly Fragenseite[] }[] {
  if (seiten[0] === undefined || !istJePerson(seiten[0])) return [{ ort: ANTRAG, seiten }]
  return orte.map((ort, i) => ({ ort, seiten: seiten.filter((s) => s.je === 'person' || i > 0) }))
}

function station(a: Antworten, stichtag: Datum, seite: Fragenseite, ort: Ort): readonly Station[] {
  const b = blick(a, ort, stichtag)
  if (seite.wenn !== undefined && !seite.wenn(b)) return []
  const fragen = seite.fragen.filter((f) => f.wenn === undefined || f.wenn(b))
  return [{ adresse: ort === ANTRAG ? seite.id : `${seite.id}-${ort}`, seite, ort, fragen }]
}

/** Only what was asked on the path: answers that became irrelevant are out. */
export function wirksam(a: Antworten, stichtag: Datum): Antworten {
  const auf = new Set(pfad(a, stichtag).flatMap((s) => s.fragen.map((f) => schluessel(s.ort, f.schluessel))))
  return Object.fromEntries(Object.entries(a).filter(([k]) => auf.has(k)))
}

/** Whether one may go on from here: the page was sent, every mandatory question answered, or left open where that is an answer. */
export function istErledigt(s: Station, a: Antworten): boolean {
  return s.fragen.every((f) => {
    const wert = a[schluessel(s.ort, f.schluessel)]
    return wert !== undefined && (f.pflicht !== 'ja' || istBesprochen(f, wert))
  })
}

function istBesprochen(f: Frage, wert: Antworten[string] | undefined): boolean {
  if (f.typ.art === 'bestaetigung') return wert === true
  return istBeantwortet(wert) || (f.offen === true && istOffen(wert))
}

export type Fortschritt = { readonly fertig: number; readonly von: number; readonly naechste: Station | undefined }

/** How far she is among these pages. */
export function fortschritt(stationen: readonly Station[], a: Antworten): Fortschritt {
  const offen = stationen.filter((s) => !istErledigt(s, a))
  return { fertig: stationen.length - offen.length, von: stationen.length, naechste: offen[0] }
}

/** What is still to be handed in: asked on the path and left open, or not answered though it is wanted. */
export function luecken(
  a: Antworten,
  stichtag: Datum,
): readonly { readonly station: Station; readonly frage: Frage }[] {
  return pfad(a, stichtag).flatMap((station) =>
    station.fragen
      .filter((f) => f.pflicht !== 'frei' && !istBeantwortet(a[schluessel(station.ort, f.schluessel)]))
      .map((frage) => ({ station, frage })),
  )
}
