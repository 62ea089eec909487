import {
  type Aenderung,
  bewilligungszeitraeume,
  type Entwurfsinhalt,
  type Feld,
  type Feldwerte,
  gleich,
  istAngabenart,
  NACHWEISMASKE,
  pruefeEntwurf,
  ZUSATZ,
  type Zusatzart,
} from '../../../fall/index.ts'
import { type Datum, type Json, liesDatum } from '../../../kern/index.ts'
import { liesTag, type Umfeld } from '../../eingabe/tag.ts'
import { liesWert } from '../../eingabe/wert.ts'
import { maskeVon } from './saetze.ts'

/** One field as it came from the form: `a:<pfad>` is what its writer saw, `t:<pfad>` what was typed. */
export type Formularfeld = { readonly pfad: string; readonly alt: Json; readonly texte: readonly string[] }

const PFAD = /^(?:angaben|nachweise|wege|umstaende)\/[A-Za-z0-9-]{1,40}(?:\/[a-z][A-Za-z0-9_]{0,39})?$/

export function formularfelder(f: FormData): readonly Formularfeld[] {
  return [...f.keys()].flatMap((name) => {
    const pfad = name.startsWith('a:') ? name.slice(2) : ''
    const alt = liesJson(f.get(name))
    if (!PFAD.test(pfad) || alt === undefined) return []
    return [{ pfad, alt, texte: f.getAll(`t:${pfad}`).map(String) }]
  })
}

function liesJson(t: FormDataEntryValue | null): Json | undefined {
  try {
    return typeof t === 'string' && t.length < 10_000 ? JSON.parse(t) : undefined
  } catch {
    return undefined
  }
}

/** The changes a form asks for. A field that says what it said before is none. */
export function aenderungenAus(
  felder: readonly Formularfeld[],
  inhalt: Entwurfsinhalt,
  heute: Datum,
): readonly Aenderung[] {
  const aenderungen: Aenderung[] = []
  const neueSaetze = new Map<string, Record<string, Json>>()
  for (const f of felder) {
    const [bereich = '', id = '', name = ''] = f.pfad.split('/')
    const feld = feldVon(inhalt, bereich, id, name)
    if (feld === undefined) continue
    const neu = liesWert(feld, f.texte, umfeld(felder, inhalt, `${bereich}/${id}`, heute))
    if (gleich(neu, f.alt)) continue
    const ort = `${bereich}/${id}`
    if (bereich === 'nachweise' && !Object.hasOwn(inhalt.nachweise, id))
      neueSaetze.set(ort, { ...neueSaetze.get(ort), [name]: neu })
    else if (bereich === 'umstaende' && !Object.hasOwn(inhalt.umstaende, id))
      neueSaetze.set(ort, { art: zusatzVon(inhalt, id) ?? null, ...neueSaetze.get(ort), [name]: neu })
    else aenderungen.push({ pfad: f.pfad, alt: f.alt, neu })
  }
  // A fact has no evidence, and nothing more is said about it, until somebody does; then the record begins as a whole.
  for (const [pfad, neu] of neueSaetze) aenderungen.push({ pfad, alt: null, neu })
  return aenderungen
}

export function feldVon(inhalt: Entwurfsinhalt, bereich: string, id: string, name: string): Feld | undefined {
  if (bereich === 'nachweise') return Object.entries(NACHWEISMASKE).find(([n]) => n === name)?.[1]
  const ort = bereich === 'wege' || bereich === 'umstaende' ? bereich : 'angaben'
  const werte: Feldwerte | undefined = Object.hasOwn(inhalt[ort], id) ? inhalt[ort][id] : neuerZusatz(inhalt, ort, id)
  const felder = werte && maskeVon(ort, id, werte)?.felder
  return felder && Object.hasOwn(felder, name) ? felder[name] : undefined
}

/** What more can be said about a fact begins with its first field. */
function neuerZusatz(inhalt: Entwurfsinhalt, ort: string, id: string): Feldwerte | undefined {
  const art = ort === 'umstaende' ? zusatzVon(inhalt, id) : undefined
  return art === undefined ? undefined : { art }
}

function zusatzVon(inhalt: Entwurfsinhalt, id: string): Zusatzart | undefined {
  const art = Object.hasOwn(inhalt.angaben, id) ? inhalt.angaben[id]?.art : undefined
  return istAngabenart(art) ? ZUSATZ[art] : undefined
}

/** What "1.7." or "+6m" refers to: the newest Bewilligungszeitraum and the beginning of the same fact. */
function umfeld(felder: readonly Formularfeld[], inhalt: Entwurfsinhalt, ort: string, heute: Datum): Umfeld {
  const zeitraum = zeitraumVon(inhalt)
  const ohne: Umfeld = { heute, zeitraum, beginn: null }
  const getippt = felder.find((f) => f.pfad === `${ort}/von`)?.texte[0]
  const [bereich, id = ''] = ort.split('/')
  const beginn = getippt === undefined ? gespeicherterBeginn(inhalt, bereich ?? '', id) : liesTag(getippt, 'von', ohne)
  return { heute, zeitraum, beginn: beginn ?? zeitraum?.von ?? null }
}

function gespeicherterBeginn(inhalt: Entwurfsinhalt, bereich: string, id: string): Datum | undefined {
  const von = bereich === 'angaben' || bereich === 'umstaende' ? inhalt[bereich][id]?.von : undefined
  return typeof von === 'string' ? liesDatum(von) : undefined
}

export function zeitraumVon(inhalt: Entwurfsinhalt): Umfeld['zeitraum'] {
  return bewilligungszeitraeume(pruefeEntwurf(inhalt).rechenbar.angaben).at(-1) ?? null
}
