import { anteilKaufmaennisch, type Cent, cent } from '../../kern/index.ts'
import { schalter } from './schalter.ts'

/**
 * Who gets the cents that are left when an amount is divided and every share rounded by itself? The law knows no
 * equalisation (§ 41 Abs. 2 SGB II); the directive to § 9 (Rz. 9.47, footnote 1) says that ALLEGRO makes none.
 */
export const restcent = schalter('sgb2.41.2.restcent', '§ 41 Abs. 2 SGB II', [
  'keinAusgleich',
  'erstePerson',
  'letztePerson',
  'groessterRest',
])

/**
 * The share at `stelle` of an amount divided by weights. Without equalisation each share is rounded; else all are
 * rounded down and the cents left go where the switch says, so that the shares sum to the amount.
 */
export function teilbetrag(betrag: Cent, gewichte: readonly number[], stelle: number, ausgleich: number): Cent {
  const gesamt = gewichte.reduce((s, g) => s + g, 0)
  const gewicht = gewichte[stelle] ?? 0
  if (ausgleich === 0 || gesamt === 0) return gesamt === 0 ? cent(0) : anteilKaufmaennisch(betrag, gewicht, gesamt)
  const abgerundet = gewichte.map((g) => Number((BigInt(betrag) * BigInt(g)) / BigInt(gesamt)))
  const uebrig = betrag - abgerundet.reduce((s, x) => s + x, 0)
  const mitAnteil = gewichte.flatMap((g, i) => (g > 0 ? [i] : []))
  const grund = abgerundet[stelle] ?? 0
  if (ausgleich === 1) return cent(grund + (mitAnteil[0] === stelle ? uebrig : 0))
  if (ausgleich === 2) return cent(grund + (mitAnteil.at(-1) === stelle ? uebrig : 0))
  const nachRest = [...mitAnteil].sort(
    (a, b) => rest(betrag, gewichte[b], gesamt) - rest(betrag, gewichte[a], gesamt) || a - b,
  )
  const platz = nachRest.indexOf(stelle)
  return cent(grund + (platz >= 0 && platz < uebrig ? 1 : 0))
}

const rest = (betrag: Cent, gewicht: number | undefined, gesamt: number): number =>
  Number((BigInt(betrag) * BigInt(gewicht ?? 0)) % BigInt(gesamt))
