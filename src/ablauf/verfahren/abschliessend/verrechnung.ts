import { cent } from '../../../kern/index.ts'
import type { Betragszeile } from '../../../leistung/index.ts'

export type Verrechnung = {
  /** Parts of back-payments that are not paid out. */
  readonly mehr: readonly Betragszeile[]
  /** Parts of overpayments they make up for; the same sum. */
  readonly weniger: readonly Betragszeile[]
}

/**
 * § 41a Abs. 6 Satz 2 SGB II for one person: first with the same bearer, then across; the oldest months first. As much as
 * the smaller side holds.
 */
export function verrechne(mehr: readonly Betragszeile[], weniger: readonly Betragszeile[]): Verrechnung {
  const rest = (liste: readonly Betragszeile[]) =>
    [...liste].sort((a, b) => a.monat - b.monat).map((zeile) => ({ zeile, offen: zeile.betrag as number, ab: 0 }))
  const [m, w] = [rest(mehr), rest(weniger)]
  for (const nurGleiche of [true, false])
    for (const x of m)
      for (const y of w) {
        if (nurGleiche && x.zeile.kostentraeger !== y.zeile.kostentraeger) continue
        const teil = Math.min(x.offen, y.offen)
        for (const z of [x, y]) {
          z.offen -= teil
          z.ab += teil
        }
      }
  const teile = (liste: ReturnType<typeof rest>): readonly Betragszeile[] =>
    liste.flatMap(({ zeile, ab }) => (ab > 0 ? [{ ...zeile, betrag: cent(ab) }] : []))
  return { mehr: teile(m), weniger: teile(w) }
}

/** What of each row is left after some of it was taken away. */
export function uebrig(alle: readonly Betragszeile[], ab: readonly Betragszeile[]): readonly Betragszeile[] {
  return alle.flatMap((z) => {
    const weg = ab.filter((x) => stelle(x) === stelle(z)).reduce((s, x) => s + x.betrag, 0)
    return z.betrag > weg ? [{ ...z, betrag: cent(z.betrag - weg) }] : []
  })
}

export const stelle = (z: Betragszeile): string => `${z.person}/${z.monat}/${z.leistungsart}/${z.kostentraeger}`
