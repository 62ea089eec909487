import { type Cent, cent } from '../kern/index.ts'

/** Somebody who gives: how much weighs his share, and what he can give at most. */
export type Geber = { readonly gewicht: number; readonly grenze: Cent }

/**
 * Takes `ziel` cents from the givers in proportion to their weights, never more than a giver has.
 * What one cannot give, the others give. Cents that do not divide are taken from the last ones:
 * the first keeps the surplus cent, and a landlord gets exactly the rent owed.
 * Givers of weight 0 give only what the others cannot.
 * @throws if all together cannot give `ziel`.
 */
export function nimm(ziel: Cent, geber: readonly Geber[]): readonly Cent[] {
  const gibt = geber.map(() => 0)
  const mitGewicht = geber.map((g) => g.gewicht)
  const rest = fuelle(ziel, geber, mitGewicht, gibt)
  const ohneGewicht = geber.map((g) => (g.gewicht > 0 ? 0 : 1))
  if (fuelle(rest, geber, ohneGewicht, gibt) > 0) throw new Error('more is to be taken than there is')
  return gibt.map(cent)
}

/** Fills `gibt` up to the limits; returns what could not be placed. */
function fuelle(ziel: number, geber: readonly Geber[], gewichte: readonly number[], gibt: number[]): number {
  let rest = ziel
  let offen = geber.map((_, i) => i).filter((i) => gewicht(gewichte, i) > 0 && platz(geber, gibt, i) > 0)
  while (rest > 0 && offen.length > 0) {
    const summe = offen.reduce((s, i) => s + BigInt(gewicht(gewichte, i)), 0n)
    const anteil = (i: number): number => Number((BigInt(rest) * BigInt(gewicht(gewichte, i))) / summe)
    const voll = offen.filter((i) => anteil(i) >= platz(geber, gibt, i))
    if (voll.length === 0) return verteileRest(rest, offen, anteil, gibt)
    for (const i of voll) {
      const p = platz(geber, gibt, i)
      gibt[i] = (gibt[i] ?? 0) + p
      rest -= p
    }
    offen = offen.filter((i) => !voll.includes(i))
  }
  return rest
}

function verteileRest(rest: number, offen: readonly number[], anteil: (i: number) => number, gibt: number[]): number {
  const anteile = offen.map(anteil)
  let uebrig = rest - anteile.reduce((s, a) => s + a, 0)
  for (let n = offen.length - 1; n >= 0; n--) {
    const extra = uebrig > 0 ? 1 : 0
    uebrig -= extra
    const i = offen[n] ?? 0
    gibt[i] = (gibt[i] ?? 0) + (anteile[n] ?? 0) + extra
  }
  return 0
}

const gewicht = (gewichte: readonly number[], i: number): number => gewichte[i] ?? 0
const platz = (geber: readonly Geber[], gibt: readonly number[], i: number): number =>
  (geber[i]?.grenze ?? 0) - (gibt[i] ?? 0)
