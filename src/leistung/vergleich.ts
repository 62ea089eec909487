import { bewilligungsmonate, type Fassungsinhalt } from '../fall/index.ts'
import { type Cent, type Monat, summe } from '../kern/index.ts'
import type { Rechtsstand } from '../recht/index.ts'
import { type Rechner, rechne } from './berechnung.ts'
import { type Betragszeile, betragszeilen } from './betrag.ts'
import { type Betragsdifferenz, betragsdifferenz } from './betragsdifferenz.ts'
import { faktendifferenz, type Satzdifferenz } from './faktendifferenz.ts'

/** Amounts as they were certified, in the months they were computed for. */
export type Niedergelegt = { readonly monate: readonly Monat[]; readonly zeilen: readonly Betragszeile[] }

/** Facts under a state of knowledge; with what was certified of them, if that was under the same state. */
export type Vergleichsseite = {
  readonly inhalt: Fassungsinhalt
  readonly rechtsstand: Rechtsstand
  readonly niedergelegt?: Niedergelegt | undefined
}

export type Monatssumme = { readonly monat: Monat; readonly alt: Cent; readonly neu: Cent }

export type Vergleich = {
  /** Those asked for; else every month of a Bewilligungszeitraum of either side. */
  readonly monate: readonly Monat[]
  readonly fakten: readonly Satzdifferenz[]
  /** All amounts of both sides. */
  readonly zeilenAlt: readonly Betragszeile[]
  readonly zeilenNeu: readonly Betragszeile[]
  /** By person, month, kind and bearer, each with its causes. */
  readonly betraege: readonly Betragsdifferenz[]
  /** The whole household by month, changed or not. */
  readonly summen: readonly Monatssumme[]
  /** What the engine does not cover on either side. */
  readonly nichtAbgedeckt: readonly string[]
  /** The new side was certified with other amounts than the program computes today: these months. */
  readonly neuAndersNiedergelegt: readonly Monat[]
}

/**
 * Any two states of a case under any knowledge of the law. The old side is as it was certified, where it was; the new
 * one is computed by today's program, so that each cent of the difference has one cause.
 */
export function vergleicheSeiten(
  alt: Vergleichsseite,
  neu: Vergleichsseite,
  o: { readonly monate?: readonly Monat[] | undefined; readonly rechner?: Rechner | undefined } = {},
): Vergleich {
  const rechner = o.rechner ?? rechne
  const monate = o.monate ?? monateBeider(alt, neu)
  const links = rechner(alt.inhalt, monate, alt.rechtsstand)
  const rechts = rechner(neu.inhalt, monate, neu.rechtsstand)
  const zeilenAlt = mitNiedergelegtem(betragszeilen(links), alt.niedergelegt)
  const zeilenNeu = betragszeilen(rechts)
  const betraege = betragsdifferenz(
    { inhalt: alt.inhalt, rechtsstand: alt.rechtsstand, zeilen: zeilenAlt },
    { inhalt: neu.inhalt, rechtsstand: neu.rechtsstand, zeilen: zeilenNeu },
    monate,
    rechner,
  )
  const damals = mitNiedergelegtem(zeilenNeu, neu.niedergelegt)
  const im = (zeilen: readonly Betragszeile[], m: Monat): Cent =>
    summe(zeilen.filter((z) => z.monat === m).map((z) => z.betrag))
  return {
    monate,
    fakten: faktendifferenz(alt.inhalt, neu.inhalt),
    zeilenAlt,
    zeilenNeu,
    betraege,
    summen: monate.map((monat) => ({ monat, alt: im(zeilenAlt, monat), neu: im(zeilenNeu, monat) })),
    nichtAbgedeckt: [...new Set([...links, ...rechts].flatMap((e) => e.nichtAbgedeckt))],
    neuAndersNiedergelegt: monate.filter((m) => im(damals, m) !== im(zeilenNeu, m)),
  }
}

function monateBeider(alt: Vergleichsseite, neu: Vergleichsseite): readonly Monat[] {
  const alle = [...bewilligungsmonate(alt.inhalt.angaben), ...bewilligungsmonate(neu.inhalt.angaben)]
  return [...new Set(alle)].sort((a, b) => a - b)
}

/** What was certified stands for its months; the others are as computed. */
function mitNiedergelegtem(zeilen: readonly Betragszeile[], n: Niedergelegt | undefined): readonly Betragszeile[] {
  if (n === undefined) return zeilen
  const da = new Set(n.monate)
  return [...n.zeilen.filter((z) => da.has(z.monat)), ...zeilen.filter((z) => !da.has(z.monat))]
}
