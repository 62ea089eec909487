import type { Rechengrundlage } from '../fall/index.ts'
import { isoMonat, type Json, type Monat, strecken } from '../kern/index.ts'
import { berechneMonate, bereite, type Ergebnis, type PersonErgebnis, type Rechtsstand } from '../recht/index.ts'
import { type Betragszeile, betragszeilen } from './betrag.ts'
import { legeUeber, type Rechenergebnis } from './handwert.ts'

/** Facts made ready once, for several calls. */
export type Rechenwerk = (
  monate: readonly Monat[],
  rechtsstand: Rechtsstand,
  o?: { readonly herleitung?: boolean },
) => readonly Rechenergebnis[]

/** The law as a value: the check of old decisions and tests of corrections compare two of them. */
export type Rechner = (g: Rechengrundlage, ...aufruf: Parameters<Rechenwerk>) => ReturnType<Rechenwerk>

/** The law as this program knows it, with the amounts set by hand laid over it: the one way to amounts of a case. */
export const rechne: Rechner = (g, ...aufruf) => rechenwerk(g)(...aufruf)

/** The same, prepared once for several calls. */
export function rechenwerk(g: Rechengrundlage): Rechenwerk {
  const sachverhalt = bereite(g.angaben)
  return (monate, rechtsstand, o) => legeUeber(berechneMonate(sachverhalt, monate, rechtsstand, o), g)
}

/** Neighbouring months that come out equal, person by person. */
export type Ergebnisstrecke = { readonly von: Monat; readonly bis: Monat; readonly ergebnis: Rechenergebnis }

export type Berechnung = {
  readonly rechtsstand: Rechtsstand
  readonly ergebnisse: readonly Rechenergebnis[]
  readonly strecken: readonly Ergebnisstrecke[]
  readonly zeilen: readonly Betragszeile[]
}

export function berechneInhalt(
  inhalt: Rechengrundlage,
  monate: readonly Monat[],
  rechtsstand: Rechtsstand,
  o: { readonly herleitung?: boolean } = {},
): Berechnung {
  const ergebnisse = rechne(inhalt, monate, rechtsstand, o)
  return { rechtsstand, ergebnisse, strecken: ergebnisstrecken(ergebnisse), zeilen: betragszeilen(ergebnisse) }
}

export function ergebnisstrecken(ergebnisse: readonly Rechenergebnis[]): readonly Ergebnisstrecke[] {
  // `lage` stays the same as long as month follows month: a gap ends a stretch.
  const monate = ergebnisse.map((ergebnis, i) => ({
    ergebnis,
    lage: ergebnis.monat - i,
    gleich: JSON.stringify([ohneMonat(ergebnis), ergebnis.vonHand ?? null]),
  }))
  return strecken(monate, (a, b) => a.lage === b.lage && a.gleich === b.gleich).map((s) => ({
    von: s[0].ergebnis.monat,
    bis: (s.at(-1) ?? s[0]).ergebnis.monat,
    ergebnis: s[0].ergebnis,
  }))
}

/** The part `ergebnis` of a decision: quantities and amounts. Hints and wording may be improved without recomputing. */
export function ergebnisJson(ergebnisse: readonly Ergebnis[]): Json {
  return ergebnisse.map((e) => ({ monat: isoMonat(e.monat), ...ohneMonat(e) }))
}

function ohneMonat(e: Ergebnis): { readonly [schluessel: string]: Json } {
  return {
    hilfebeduerftig: e.hilfebeduerftig,
    gesamt: e.gesamt,
    vermoegensfreibetrag: e.vermoegensfreibetrag,
    personen: e.personen.map(personJson),
  }
}

function personJson(p: PersonErgebnis): Json {
  const { leistungen, ...groessen } = p
  return { ...groessen, leistungen: leistungen.map((l) => [l.leistungsart, l.kostentraeger, l.betrag]) }
}
