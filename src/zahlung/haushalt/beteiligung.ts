import { anteilKaufmaennisch, type Cent, cent, summe } from '../../kern/index.ts'
import type { Bundesland } from '../../recht/index.ts'
import { ERHOEHUNG, FESTLEGUNGEN, SOCKEL } from './beteiligungswerte.ts'

/** The share of Bund in what a Land paid under § 22 Abs. 1 SGB II in a year (§ 46 Abs. 5 to 10 SGB II). */
export type Beteiligung = {
  readonly land: Bundesland
  readonly jahr: number
  /** 725 = 72,5 percent. */
  readonly promille: number
  readonly quelle: string
  /** Why the figure may still change, or is not that of the law; a sentence for the page. Absent: certain. */
  readonly unsicher?: string
}

/** Undefined: no figure is on file for this year (before 2024), and none is guessed. */
export function beteiligung(land: Bundesland, jahr: number): Beteiligung | undefined {
  const f = FESTLEGUNGEN.findLast((x) => x.jahr <= jahr)
  if (f === undefined) return undefined
  const sockel = land === 'BW' || land === 'RP' ? SOCKEL[land] : SOCKEL.uebrige
  const wert = {
    land,
    jahr,
    promille: sockel + ERHOEHUNG + f.werte[land],
    quelle: `§ 46 Abs. 6, 7 SGB II; ${f.quelle}`,
  }
  const unsicher = unsicherheit(f.name, f.jahr, jahr)
  return unsicher === undefined ? wert : { ...wert, unsicher }
}

function unsicherheit(name: string, festgelegt: number, jahr: number): string | undefined {
  if (festgelegt === jahr) return undefined
  return festgelegt + 1 === jahr
    ? `Für ${jahr} durch die ${name} festgelegt. Die BBFestV ${jahr}, die den Wert rückwirkend anpasst, liegt nicht vor.`
    : `Für ${jahr} ist keine Verordnung hinterlegt: Der letzte Wert (${name}, festgelegt für ${festgelegt + 1}) ist fortgeschrieben.`
}

export type Anteile = { readonly bund: Cent; readonly kommune: Cent }

/**
 * Divides amounts between Bund and Kommune: first their sum (half a cent away from zero), then each amount by the largest
 * remainder, the earlier first among equals. Both shares of each amount are the amount, and those of all are those of the sum.
 * HKR-02: rounding is done once for the sum, not line by line.
 */
export function teileNachQuote(
  betraege: readonly Cent[],
  promille: number,
): { readonly gesamt: Anteile; readonly einzeln: readonly Anteile[] } {
  const alles = summe(betraege)
  const bund = anteilKaufmaennisch(alles, promille, 1000)
  const genau = betraege.map((b) => ganzeTausendstel(b, promille))
  let fehlend = bund - genau.reduce((s, g) => s + g.ganz, 0)
  const dazu = new Set<number>()
  for (const nr of reihenfolge(genau.map((g) => g.rest))) {
    if (fehlend === 0) break
    dazu.add(nr)
    fehlend--
  }
  return {
    gesamt: anteile(alles, bund),
    einzeln: betraege.map((b, i) => anteile(b, (genau[i]?.ganz ?? 0) + (dazu.has(i) ? 1 : 0))),
  }
}

/** Whole cents below, and what is left of the thousandth parts of a cent (0 … 999); also for what came back. */
function ganzeTausendstel(betrag: Cent, promille: number): { readonly ganz: number; readonly rest: number } {
  const produkt = betrag * promille
  if (!Number.isSafeInteger(produkt)) throw new Error(`too large to be divided: ${betrag}`)
  const rest = ((produkt % 1000) + 1000) % 1000
  return { ganz: (produkt - rest) / 1000, rest }
}

function reihenfolge(reste: readonly number[]): readonly number[] {
  return reste.map((_, i) => i).sort((a, b) => (reste[b] ?? 0) - (reste[a] ?? 0) || a - b)
}

const anteile = (betrag: Cent, bund: number): Anteile => ({ bund: cent(bund), kommune: cent(betrag - bund) })
