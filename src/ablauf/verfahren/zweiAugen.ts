import type { Verfahren } from '../../fall/index.ts'
import { type Cent, cent } from '../../kern/index.ts'
import type { Zufall } from '../../technik/index.ts'

/**
 * Secured two eyes (HKR-05, Weisung 201609002 of the Bundesagentur): what is paid once and is not more than 500 euros one
 * person of level A may release herself, unless the draw sends it to a second one before it is paid.
 */
export const EINMALIG_HOECHSTENS = cent(500_00)
const PROZENT = 5

export const istKlein = (einmalig: Cent | undefined): boolean =>
  einmalig !== undefined && einmalig <= EINMALIG_HOECHSTENS

const SCHWELLE = Math.floor((2 ** 32 * PROZENT) / 100)

/** One of twenty, unforeseeable: drawn anew for each, by a source nobody can read ahead. */
export function gezogen(zufall: Zufall): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = zufall(4)
  return a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d < SCHWELLE
}

/** Under this a Vorlage keeps what was drawn. */
export const STICHPROBE = 'stichprobe'

/**
 * Somebody else has to look: a payment of this kind was drawn in the case and nobody else has released one since. So it does
 * not help to lay it before again, or to begin anew.
 */
export function wartetAufZweite(
  verfahren: readonly Verfahren[],
  art: string,
  vorlage: string,
  schritt: string,
): boolean {
  const alle = verfahren
    .filter((v) => v.art === art)
    .flatMap((v) => v.festlegungen.map((f) => ({ ...f, ort: v.id })))
    .sort((a, b) => a.wann - b.wann)
  const letzteZiehung = alle.findLast((f) => f.schritt === vorlage && f.werte[STICHPROBE] === true)
  if (letzteZiehung === undefined) return false
  return !alle.some(
    (f) =>
      f.schritt === schritt &&
      f.wann >= letzteZiehung.wann &&
      f.von.personalnummer !== letzteZiehung.von.personalnummer,
  )
}
