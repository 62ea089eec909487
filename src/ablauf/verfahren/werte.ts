import type { Festlegungswerte } from '../../fall/index.ts'
import { cent, datum, deutsch, err, euro, iso, type Json, ok, type Result } from '../../kern/index.ts'
import type { Klaerfeld } from './schritt.ts'

/** By field: what is wrong and what to do. */
export type Feldfehler = Readonly<Record<string, string>>

/** What the form brings, already turned from text: days as `JJJJ-MM-TT`, amounts in Cent. `undefined`: not readable. */
export type Roheingabe = (feld: Klaerfeld) => Json | undefined

/** Checks the answers of a clarification against its fields. Fields that are not asked are left out. */
export function pruefeWerte(felder: readonly Klaerfeld[], roh: Roheingabe): Result<Festlegungswerte, Feldfehler> {
  const werte: Record<string, Json> = {}
  const fehler: Record<string, string> = {}
  for (const f of felder) {
    if (!gefragt(f, werte)) continue
    const wert = roh(f)
    const meldung = wert === undefined ? UNLESBAR[f.art] : pruefe(f, wert)
    if (meldung !== null) fehler[f.name] = meldung
    else if (wert !== undefined && !istLeer(wert)) werte[f.name] = wert
  }
  return Object.keys(fehler).length > 0 ? err(fehler) : ok(werte)
}

/** Whether a field is asked, after what the fields before it say. */
export function gefragt(f: Klaerfeld, werte: Festlegungswerte): boolean {
  if (f.wenn === undefined) return true
  const bisher = werte[f.wenn.feld]
  const sagt = Array.isArray(bisher) ? bisher : [bisher]
  return f.wenn.ist.some((x) => sagt.includes(x))
}

const UNLESBAR: Readonly<Record<Klaerfeld['art'], string>> = {
  wahl: 'Bitte auswählen.',
  mehrfach: 'Bitte auswählen.',
  tag: 'Diesen Tag gibt es nicht. Schreiben Sie ihn zum Beispiel so: 1.5.2026.',
  betrag: 'Das ist kein Betrag. Schreiben Sie ihn zum Beispiel so: 120,50.',
  zahl: 'Bitte eine ganze Zahl eintragen.',
  text: 'Bitte ausfüllen.',
}

const istLeer = (w: Json): boolean => w === '' || w === null || (Array.isArray(w) && w.length === 0)

function pruefe(f: Klaerfeld, wert: Json): string | null {
  if (istLeer(wert)) return f.freiwillig ? null : FEHLT[f.art]
  switch (f.art) {
    case 'wahl':
      return f.optionen.some((o) => o.wert === wert) ? null : UNLESBAR.wahl
    case 'mehrfach':
      return Array.isArray(wert) && wert.every((w) => f.optionen.some((o) => o.wert === w)) ? null : UNLESBAR.mehrfach
    case 'tag':
      return typeof wert === 'string' ? pruefeTag(f, wert) : UNLESBAR.tag
    case 'betrag':
      return pruefeBetrag(f, wert)
    case 'zahl':
      return typeof wert === 'number' && Number.isInteger(wert) && wert >= f.von && wert <= f.bis
        ? null
        : `Bitte eine ganze Zahl von ${f.von} bis ${f.bis} eintragen.`
    case 'text':
      return typeof wert === 'string' ? null : UNLESBAR.text
  }
}

const FEHLT: Readonly<Record<Klaerfeld['art'], string>> = {
  wahl: 'Bitte auswählen.',
  mehrfach: 'Bitte mindestens eines auswählen.',
  tag: 'Bitte den Tag eintragen, zum Beispiel 1.5.2026.',
  betrag: 'Bitte den Betrag eintragen, zum Beispiel 120,50.',
  zahl: 'Bitte eine ganze Zahl eintragen.',
  text: 'Bitte ausfüllen.',
}

function pruefeTag(f: Extract<Klaerfeld, { art: 'tag' }>, wert: string): string | null {
  const tag = datum(wert)
  if (f.fruehestens !== undefined && tag < f.fruehestens) return `Frühestens der ${deutsch(f.fruehestens)}.`
  if (f.spaetestens !== undefined && tag > f.spaetestens) return `Spätestens der ${deutsch(f.spaetestens)}.`
  return null
}

function pruefeBetrag(f: Extract<Klaerfeld, { art: 'betrag' }>, wert: Json): string | null {
  if (typeof wert !== 'number' || !Number.isInteger(wert) || wert < 0) return UNLESBAR.betrag
  if (f.hoechstens !== undefined && wert > f.hoechstens) return `Höchstens ${euro(f.hoechstens)} €.`
  return null
}

/** What a field begins with: what was settled before, else what is proposed. */
export function vorbelegung(f: Klaerfeld, bisher: Festlegungswerte | undefined): Json {
  const wert = bisher?.[f.name]
  if (wert !== undefined) return wert
  if (f.art === 'mehrfach') return [...(f.vorschlag ?? [])]
  if (f.vorschlag === undefined) return ''
  return f.art === 'tag' ? iso(f.vorschlag) : f.vorschlag
}

/** A stored answer as text, or '' where there is none. */
export const textWert = (w: Festlegungswerte | undefined, name: string): string => {
  const x = w?.[name]
  return typeof x === 'string' ? x : ''
}

export const tagWert = (w: Festlegungswerte | undefined, name: string) => {
  const x = textWert(w, name)
  return x === '' ? undefined : datum(x)
}

/** As people write it; empty where nothing was said. */
export const tagText = (w: Festlegungswerte | undefined, name: string): string => {
  const tag = tagWert(w, name)
  return tag === undefined ? '' : deutsch(tag)
}

export const betragWert = (w: Festlegungswerte | undefined, name: string) => {
  const x = w?.[name]
  return typeof x === 'number' ? cent(x) : undefined
}

export const listenWert = (w: Festlegungswerte | undefined, name: string): readonly string[] => {
  const x = w?.[name]
  return Array.isArray(x) ? x.filter((y) => typeof y === 'string') : []
}
