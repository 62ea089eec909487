import type { Fassungsinhalt } from '../fall/index.ts'
import { isoMonat, type Json, type Monat, strecken } from '../kern/index.ts'
import {
  type Angaben,
  berechneMonate,
  bereite,
  type Ergebnis,
  type PersonErgebnis,
  type Rechtsstand,
} from '../recht/index.ts'
import { type Betragszeile, betragszeilen } from './betrag.ts'

/** The law as a value: the check of old decisions and tests of corrections compare two of them. */
export type Rechner = (
  angaben: Angaben,
  monate: readonly Monat[],
  rechtsstand: Rechtsstand,
  o?: { readonly herleitung?: boolean },
) => readonly Ergebnis[]

/** The law as this program knows it. */
export const rechne: Rechner = (angaben, monate, rechtsstand, o) =>
  berechneMonate(bereite(angaben), monate, rechtsstand, o)

/** Neighbouring months that come out equal, person by person. */
export type Ergebnisstrecke = { readonly von: Monat; readonly bis: Monat; readonly ergebnis: Ergebnis }

export type Berechnung = {
  readonly rechtsstand: Rechtsstand
  readonly ergebnisse: readonly Ergebnis[]
  readonly strecken: readonly Ergebnisstrecke[]
  readonly zeilen: readonly Betragszeile[]
}

export function berechneInhalt(
  inhalt: Pick<Fassungsinhalt, 'angaben'>,
  monate: readonly Monat[],
  rechtsstand: Rechtsstand,
  o: { readonly herleitung?: boolean } = {},
): Berechnung {
  const ergebnisse = rechne(inhalt.angaben, monate, rechtsstand, o)
  return { rechtsstand, ergebnisse, strecken: ergebnisstrecken(ergebnisse), zeilen: betragszeilen(ergebnisse) }
}

export function ergebnisstrecken(ergebnisse: readonly Ergebnis[]): readonly Ergebnisstrecke[] {
  // `lage` stays the same as long as month follows month: a gap ends a stretch.
  const monate = ergebnisse.map((ergebnis, i) => ({
    ergebnis,
    lage: ergebnis.monat - i,
    gleich: JSON.stringify(ohneMonat(ergebnis)),
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
