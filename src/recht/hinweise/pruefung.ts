import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Angabe, Angabenart } from '../sachverhalt/angaben.ts'
import type { Eintrag, Person, Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import { type Hinweiscode, hinweis } from './katalog.ts'

/** A question put to the facts of a household; its answers do not depend on the order of entry. */
export type Pruefung = (s: Sachverhalt) => readonly Hinweis[]

export const ueberschneiden = (a: Eintrag, b: Eintrag): boolean => a.von <= b.bis && b.von <= a.bis

/** Every fact that begins while an earlier one of the list still runs. */
export function ueberschneidungen<E extends Eintrag>(liste: readonly E[]): readonly E[] {
  return liste.filter((b, i) => liste.some((a, j) => j < i && ueberschneiden(a, b)))
}

/** The message for a field of a fact, with the person it is about. */
export function zu(code: Hinweiscode, e: Eintrag, feld: string): Hinweis {
  const a: Angabe = e.a
  return hinweis(code, { angabe: e.id, feld, ...('person' in a ? { person: a.person } : {}) })
}

export const istArt =
  <Art extends Angabenart>(...arten: readonly Art[]) =>
  (e: Eintrag): e is Eintrag<Art> =>
    (arten as readonly Angabenart[]).includes(e.a.art)

export function personVon(s: Sachverhalt, e: Eintrag): Person | undefined {
  const a: Angabe = e.a
  return 'person' in a ? s.personen.find((p) => p.id === a.person) : undefined
}

/** One question for each fact: the field it stumbles over, or nothing. */
export const jeAngabe =
  <Art extends Angabenart>(
    code: Hinweiscode,
    arten: readonly Art[],
    feld: (e: Eintrag<Art>, s: Sachverhalt) => string | undefined | false,
  ): Pruefung =>
  (s) =>
    s.eintraege.filter(istArt(...arten)).flatMap((e) => {
      const f = feld(e as Eintrag<Art>, s)
      return f === undefined || f === false ? [] : [zu(code, e, f)]
    })
