import { type Antworten, type Frage, feldwert, istOffen } from '../../antrag/index.ts'
import type { Frageansicht } from './fragefeld.tsx'

/** Fields are named by their question, "I don't know yet" by `offen.` before it. */
export function eingabe(f: FormData): Readonly<Record<string, { werte: readonly string[]; offen: boolean }>> {
  const namen = new Set([...f.keys()].map((k) => k.replace(/^offen\./, '')))
  return Object.fromEntries(
    [...namen].map((n) => [n, { werte: f.getAll(n).map(String), offen: f.get(`offen.${n}`) === 'ja' }]),
  )
}

/** What was typed, to be shown again beside what is wrong with it. */
export function roh(f: FormData): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...new Set(f.keys())].map((k) => [k, f.getAll(k).map(String)]))
}

/** A question as its control is filled. */
export function frageansicht(f: Frage, wert: Antworten[string] | undefined): Frageansicht {
  const { typ } = f
  return {
    name: f.schluessel,
    titel: f.titel,
    hilfe: [f.hilfe, f.beispiel === undefined ? undefined : `Zum Beispiel ${f.beispiel}.`]
      .filter((t) => t !== undefined)
      .join(' '),
    norm: f.norm,
    pflicht: f.pflicht,
    art: typ.art,
    optionen:
      typ.art === 'auswahl' || typ.art === 'mehrfach'
        ? Object.entries(typ.optionen).map(([w, titel]) => ({ wert: w, titel }))
        : [],
    autofill: typ.art === 'text' ? (typ.autofill ?? '') : '',
    werte: feldwert(f, wert),
    kannOffen: f.offen === true,
    offen: istOffen(wert),
  }
}
