import { type Datum, type Monat, plusMonate, type TraegerNr } from '../../kern/index.ts'
import { tageDerSofortzahlung, tageDesMonatslaufs } from '../../zahlung/index.ts'
import type { Musterhaushalt, Musterschritt } from './musterhaushalt.ts'

/** One act of the sample's past: a step of a household, or a payment run. */
export type Tagwerk = { readonly am: Datum } & (
  | { readonly art: 'monatslauf'; readonly traeger: TraegerNr; readonly monat: Monat }
  | { readonly art: 'tageslauf'; readonly traeger: TraegerNr }
  | { readonly art: 'schritt'; readonly haushalt: Musterhaushalt; readonly nummer: number }
)

/**
 * All acts in the order of their days. A run of a day comes before the work of that day: it holds what was ordered
 * until midnight.
 */
export function tagesplan(haushalte: readonly Musterhaushalt[], heute: Datum): readonly Tagwerk[] {
  const schritte = haushalte.flatMap((haushalt): readonly Tagwerk[] =>
    haushalt.schritte.map((s, nummer) => ({ am: s.am, art: 'schritt', haushalt, nummer })),
  )
  const traeger = [...new Set(haushalte.map((h) => h.traeger))].sort()
  const laeufe = traeger.flatMap((nr) =>
    laeufeVon(
      haushalte.filter((h) => h.traeger === nr),
      nr,
      heute,
    ),
  )
  return [...laeufe, ...schritte].sort((a, b) => a.am - b.am || RANG[a.art] - RANG[b.art])
}

const RANG: Readonly<Record<Tagwerk['art'], number>> = { monatslauf: 0, tageslauf: 1, schritt: 2 }

function laeufeVon(haushalte: readonly Musterhaushalt[], traeger: TraegerNr, heute: Datum): readonly Tagwerk[] {
  const anordnungen = haushalte.flatMap((h) => h.schritte.filter((s) => s.art === 'anordnen').map((s) => s.am))
  if (anordnungen.length === 0) return []
  const laeufe: Tagwerk[] = []
  const erste = Math.min(...haushalte.map((h) => h.bewilligungszeitraum.von)) as Monat
  for (let m = erste; tageDesMonatslaufs(m).uebergabe <= heute; m = plusMonate(m, 1)) {
    const am = tageDesMonatslaufs(m).uebergabe
    if (anordnungen.some((a) => a < am)) laeufe.push({ am, art: 'monatslauf', traeger, monat: m })
  }
  for (const am of new Set(anordnungen.map((a) => tageDerSofortzahlung(a).uebergabe)))
    if (am <= heute) laeufe.push({ am, art: 'tageslauf', traeger })
  return laeufe
}

/** What the database says about a household: whether it was taken in, and how its decisions stand. */
export type Fortschritt = {
  readonly aufgenommen: boolean
  /** The oldest first. */
  readonly entscheidungen: readonly ('festgestellt' | 'entschieden')[]
}

/**
 * How many of the first steps are done for certain. What was entered since the last decision may be there already:
 * entering it again takes no effect.
 */
export function erledigt(schritte: readonly Musterschritt[], f: Fortschritt): number {
  if (!f.aufgenommen) return 0
  const festgestellt = schritte.flatMap((s, i) => (s.art === 'feststellen' ? [i] : []))
  const letzte = festgestellt[f.entscheidungen.length - 1]
  if (letzte === undefined) return 1
  return f.entscheidungen.at(-1) === 'entschieden' ? letzte + 2 : letzte + 1
}
