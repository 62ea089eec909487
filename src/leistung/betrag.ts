import { type Cent, cent, isoMonat, type Json, type Monat, monat } from '../kern/index.ts'
import type { Ergebnis, Kostentraeger, Leistungsart, PersonId } from '../recht/index.ts'

/** One amount of one person in one month, as results, decisions and plans know it. Never zero. */
export type Betragszeile = {
  readonly person: PersonId
  readonly monat: Monat
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

/** A person and a month: the smallest thing a decision decides. */
export type PersonMonat = { readonly person: PersonId; readonly monat: Monat }

/** Where an amount stands, apart from how much it is. */
export type Betragsstelle = Omit<Betragszeile, 'betrag'>

/** The rows of results, in one order: month, person, kind, bearer. */
export function betragszeilen(ergebnisse: readonly Ergebnis[]): readonly Betragszeile[] {
  return ergebnisse
    .flatMap((e) => e.personen.flatMap((p) => p.leistungen.map((l) => ({ person: p.person, monat: e.monat, ...l }))))
    .filter((z) => z.betrag !== 0)
    .map((zeile) => ({ zeile, stelle: stellenschluessel(zeile) }))
    .sort(nachStelle)
    .map(({ zeile }) => zeile)
}

export function stellenschluessel(s: Betragsstelle): string {
  return `${isoMonat(s.monat)}/${s.person}/${s.leistungsart}/${s.kostentraeger}`
}

export function personMonatSchluessel(pm: PersonMonat): string {
  return `${isoMonat(pm.monat)}/${pm.person}`
}

/** Each place once, its amounts summed. */
export function nachStellen(zeilen: readonly Betragszeile[]): ReadonlyMap<string, Betragszeile> {
  const je = new Map<string, Betragszeile>()
  for (const z of zeilen) {
    const k = stellenschluessel(z)
    je.set(k, { ...z, betrag: cent((je.get(k)?.betrag ?? 0) + z.betrag) })
  }
  return je
}

/** Each person-month once, by month, then person. */
export function ordnePersonMonate(liste: readonly PersonMonat[]): readonly PersonMonat[] {
  const je = new Map(liste.map((pm) => [personMonatSchluessel(pm), { person: pm.person, monat: pm.monat }]))
  return [...je.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pm]) => pm)
}

export function personMonateJson(liste: readonly PersonMonat[]): Json {
  return ordnePersonMonate(liste).map((pm) => [pm.person, isoMonat(pm.monat)])
}

export function liesPersonMonate(paare: readonly (readonly [string, string])[]): readonly PersonMonat[] {
  return paare.map(([person, m]) => ({ person, monat: monat(m) }))
}

function nachStelle({ stelle: x }: { stelle: string }, { stelle: y }: { stelle: string }): number {
  if (x === y) return 0
  return x < y ? -1 : 1
}
