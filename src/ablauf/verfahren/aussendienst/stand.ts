import type { Besuchsauftrag, Besuchsbericht } from '../../../bescheid/index.ts'
import { festgelegt, satzName, type Verfahren } from '../../../fall/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'
import { ANKUENDIGUNG, AUFTRAG, angabenfeld, BESUCH, ERGEBNIS, MITTEL, TERMIN, THEMEN } from './felder.ts'

export const zeilen = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((z) => z.trim())
    .filter((z) => z !== '')

export type Gefragt = { readonly id: string; readonly name: string }

/** Facts that were to be found out and are still in the case. */
export function gefragt(l: Verfahrenslage, v: Verfahren): readonly Gefragt[] {
  return listenWert(festgelegt(v, AUFTRAG.id)?.werte, 'angaben').flatMap((id) => {
    const a = l.angaben.angaben[id]
    return a === undefined ? [] : [{ id, name: satzName('angaben', id, a) }]
  })
}

/** Every fact that was asked about has its proof meanwhile, or is gone: nobody has to go there. */
export function istBelegt(l: Verfahrenslage, v: Verfahren): boolean {
  const ids = listenWert(festgelegt(v, AUFTRAG.id)?.werte, 'angaben')
  const da = (id: string): boolean =>
    l.angaben.angaben[id] === undefined || ['vorgelegt', 'nichtNoetig'].includes(l.nachweise[id]?.zustand ?? '')
  return ids.length > 0 && ids.every(da)
}

export type Auftrag = Besuchsauftrag & { readonly person: PersonId; readonly angekuendigt: boolean }

const worte = (namen: Readonly<Record<string, string>>, werte: readonly string[]): readonly string[] =>
  werte.map((w) => namen[w] ?? w)

/** Undefined: nothing was ordered, or the visit was found out of proportion. */
export function auftragVon(l: Verfahrenslage, v: Verfahren): Auftrag | undefined {
  const w = festgelegt(v, AUFTRAG.id)?.werte
  const berichtBis = tagWert(w, 'bis')
  if (w === undefined || berichtBis === undefined || textWert(w, 'angemessen') !== 'ja') return undefined
  const angekuendigt = textWert(w, 'angekuendigt') === 'ja'
  return {
    person: v.gegenstand as PersonId,
    themen: worte(THEMEN, listenWert(w, 'themen')),
    angaben: gefragt(l, v).map((a) => a.name),
    fragen: zeilen(textWert(w, 'fragen')),
    anlass: textWert(w, 'anlass'),
    mittel: worte(MITTEL, listenWert(w, 'mittel')),
    warumNicht: textWert(w, 'warumNicht'),
    abwaegung: textWert(w, 'abwaegung'),
    angekuendigt,
    warumOhne: angekuendigt ? null : textWert(w, 'warumOhne'),
    berichtBis,
  }
}

const AUSGAENGE = ['stattgefunden', 'verweigert', 'niemand', 'abgesagt'] as const

/** What was settled last about the visit. */
export function besuchVon(v: Verfahren): Besuchsbericht | undefined {
  const w = festgelegt(v, BESUCH.id)?.werte
  const am = tagWert(w, 'am')
  const wie = AUSGAENGE.find((x) => x === textWert(w, 'wie'))
  if (wie === undefined || am === undefined) return undefined
  return {
    wie,
    am,
    zeit: textWert(w, 'zeit'),
    wer: textWert(w, 'wer'),
    anwesend: textWert(w, 'anwesend'),
    hinweis: textWert(w, 'hinweis') === 'ja',
    einwilligung: textWert(w, 'einwilligung'),
    gesehen: zeilen(textWert(w, 'gesehen')),
    gesagt: zeilen(textWert(w, 'gesagt')),
    eindruck: zeilen(textWert(w, 'eindruck')),
    warum: textWert(w, 'warum'),
  }
}

/** Let in after being told that nobody has to: only then may be used what was seen. */
export const verwertbar = (b: Besuchsbericht): boolean =>
  b.wie === 'stattgefunden' && b.hinweis && b.einwilligung !== ''

const nr = (v: Verfahren, schritt: string): number => festgelegt(v, schritt)?.nr ?? 0

/** Nobody was met and another visit is wanted: day and letter are needed anew. */
const nochEinmal = (v: Verfahren): boolean => textWert(festgelegt(v, BESUCH.id)?.werte, 'weiter') === 'ja'

/** The visit is over, and no other follows. */
export const besucht = (v: Verfahren): boolean => festgelegt(v, BESUCH.id) !== undefined && !nochEinmal(v)

/** The day that was set and has not been missed. */
export const hatTermin = (v: Verfahren): boolean =>
  festgelegt(v, TERMIN.id) !== undefined && !(nochEinmal(v) && nr(v, TERMIN.id) < nr(v, BESUCH.id))

/** The letter for the day that holds has gone out. */
export const istAngekuendigt = (v: Verfahren): boolean => hatTermin(v) && nr(v, ANKUENDIGUNG.id) > nr(v, TERMIN.id)

/** Facts the visit contradicts or confirms. */
export function angabenMit(v: Verfahren, was: 'bestaetigt' | 'widerlegt'): readonly string[] {
  const w = festgelegt(v, ERGEBNIS.id)?.werte
  return listenWert(festgelegt(v, AUFTRAG.id)?.werte, 'angaben').filter((id) => textWert(w, angabenfeld(id)) === was)
}
