import type { Cent, Datum } from '../../../kern/index.ts'
import { teilbetrag } from '../../regelwerk/restcent.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'

/** Which paragraph a loan rests on: it decides when it falls due. */
export type Darlehensgrund =
  | 'lebensunterhalt24'
  | 'verwertung24Absatz5'
  | 'kaution22Absatz6'
  | 'ausbildung27'
  | 'sonstiges'

export type Ereignis =
  /** § 42a Abs. 3: assets were turned into money, or the landlord gave the deposit back. */
  | { readonly art: 'verwertung' | 'rueckzahlungVermieter'; readonly am: Datum; readonly erlangt: Cent }
  /** § 42a Abs. 4. */
  | { readonly art: 'bezugsende'; readonly am: Datum }
  /** § 42a Abs. 5. */
  | { readonly art: 'ausbildungsende'; readonly am: Datum }

export type Faelligkeit = {
  readonly am: Datum
  readonly betrag: Cent
  /** What is left and about which an agreement should be made (§ 42a Abs. 3 Satz 2, Abs. 4 Satz 2, Abs. 5 Satz 2). */
  readonly zuVereinbaren: Cent
  readonly norm: string
}

/** § 42a Abs. 3 to 5 SGB II: what of a loan falls due by an event; undefined: nothing. */
export function faelligkeit(grund: Darlehensgrund, offen: Cent, e: Ereignis): Faelligkeit | undefined {
  if (offen === 0) return undefined
  if (e.art === 'verwertung' && grund === 'verwertung24Absatz5') return ausErloes(offen, e, '§ 42a Abs. 3 SGB II')
  if (e.art === 'rueckzahlungVermieter' && grund === 'kaution22Absatz6')
    return ausErloes(offen, e, '§ 42a Abs. 3 SGB II')
  if (e.art === 'ausbildungsende' && grund === 'ausbildung27')
    return { am: e.am, betrag: offen, zuVereinbaren: offen, norm: '§ 42a Abs. 5 SGB II' }
  if (e.art === 'bezugsende' && grund !== 'ausbildung27')
    return { am: e.am, betrag: offen, zuVereinbaren: offen, norm: '§ 42a Abs. 4 SGB II' }
  return undefined
}

/** The whole rest falls due; what was obtained pays it as far as it reaches. */
const ausErloes = (offen: Cent, e: { readonly am: Datum; readonly erlangt: Cent }, norm: string): Faelligkeit => ({
  am: e.am,
  betrag: offen,
  zuVereinbaren: mindestensNull(offen - hoechstens(offen, e.erlangt)),
  norm,
})

/**
 * § 43a SGB II: part payments lower the expenses of the bearers in proportion to their shares of the claim; the cents left
 * go to the largest remainders, so that the shares are the payment.
 */
export function verteileTeilzahlung(betrag: Cent, anteile: readonly Cent[]): readonly Cent[] {
  const forderung = anteile.reduce((s, a) => s + a, 0)
  // Stryker disable next-line EqualityOperator: of two equal amounts either
  const zahlung = betrag > forderung ? (forderung as Cent) : betrag
  return anteile.map((_, i) => teilbetrag(zahlung, anteile, i, GROESSTER_REST))
}
const GROESSTER_REST = 3
