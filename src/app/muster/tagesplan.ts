import { type Datum, type Monat, plusMonate, type TraegerNr } from '../../kern/index.ts'
import { type Laufwunsch, tageDerSofortzahlung, tageDesMonatslaufs } from '../../zahlung/index.ts'
import type { Musterhaushalt, Musterschritt } from './musterhaushalt.ts'

/** One act of the sample's past: a step of a household, or a payment run. */
export type Tagwerk = { readonly am: Datum } & (
  | {
      readonly art: 'lauf'
      readonly traeger: TraegerNr
      readonly wunsch: Laufwunsch
      /** Households whose order it follows; if nothing is due to them the run is not made. Empty: it is made. */
      readonly nach: readonly Musterhaushalt[]
    }
  | { readonly art: 'schritt'; readonly haushalt: Musterhaushalt; readonly nummer: number }
)

/**
 * All acts in the order of their days. A run of a day comes before the work of that day: it holds what was ordered
 * until midnight. Households laid out later (`schon` are there already) cannot go with the monthly runs of the past
 * any more, there is one for each month: their money goes with a day's run, in time for the same value date.
 */
export function tagesplan(
  haushalte: readonly Musterhaushalt[],
  heute: Datum,
  schon: readonly Musterhaushalt[] = [],
): readonly Tagwerk[] {
  const schritte = haushalte.flatMap((haushalt): readonly Tagwerk[] =>
    haushalt.schritte.map((s, nummer) => ({ am: s.am, art: 'schritt', haushalt, nummer })),
  )
  const traeger = [...new Set(haushalte.map((h) => h.traeger))].sort()
  const laeufe = traeger.flatMap((nr) => {
    const vorher = schon.filter((h) => h.traeger === nr)
    const eigene = haushalte.filter((h) => h.traeger === nr)
    return vorher.length === 0
      ? ersteLaeufe(nr, eigene, heute)
      : nachlaeufe(nr, eigene, heute, new Set(sofortzahlungen(vorher, heute).keys()))
  })
  return [...laeufe, ...schritte].sort((a, b) => a.am - b.am || RANG[a.art] - RANG[b.art])
}

const RANG: Readonly<Record<Tagwerk['art'], number>> = { lauf: 0, schritt: 1 }

function ersteLaeufe(traeger: TraegerNr, haushalte: readonly Musterhaushalt[], heute: Datum): readonly Tagwerk[] {
  const monatlich = laufmonate(haushalte, heute).map((monat): Tagwerk => {
    const am = tageDesMonatslaufs(monat).uebergabe
    return { am, art: 'lauf', traeger, wunsch: { art: 'monat', monat }, nach: [] }
  })
  const sofort = [...sofortzahlungen(haushalte, heute)]
  return [...monatlich, ...sofort.map(([tag, nach]) => tageslauf(traeger, tag, nach))]
}

/** Of one day there is one day's run: where it has left already, the next bank day. */
function nachlaeufe(
  traeger: TraegerNr,
  haushalte: readonly Musterhaushalt[],
  heute: Datum,
  belegt: ReadonlySet<Datum>,
): readonly Tagwerk[] {
  const tage = new Map<Datum, readonly Musterhaushalt[]>()
  const merke = (gewuenscht: Datum, nach: readonly Musterhaushalt[]): void => {
    let tag = gewuenscht
    while (belegt.has(tag)) tag = tageDerSofortzahlung(tag).uebergabe
    const schon = tage.get(tag)
    const monatlich = nach.length === 0 || schon?.length === 0
    if (tag <= heute) tage.set(tag, monatlich ? [] : [...(schon ?? []), ...nach])
  }
  for (const [tag, nach] of sofortzahlungen(haushalte, heute)) merke(tag, nach)
  for (const m of laufmonate(haushalte, heute)) merke(tageDesMonatslaufs(m).ausfuehrung, [])
  return [...tage].map(([tag, nach]) => tageslauf(traeger, tag, nach))
}

const tageslauf = (traeger: TraegerNr, tag: Datum, nach: readonly Musterhaushalt[]): Tagwerk => ({
  am: tag,
  art: 'lauf',
  traeger,
  wunsch: { art: 'tag', tag },
  nach,
})

type Anordnung = { readonly am: Datum; readonly haushalt: Musterhaushalt }

const anordnungen = (haushalte: readonly Musterhaushalt[]): readonly Anordnung[] =>
  haushalte
    .filter((h) => h.erwartet.anspruch)
    .flatMap((haushalt) => haushalt.schritte.filter((s) => s.art === 'anordnen').map(({ am }) => ({ am, haushalt })))

/** The bank days after an order, with whose order it was. */
function sofortzahlungen(
  haushalte: readonly Musterhaushalt[],
  heute: Datum,
): ReadonlyMap<Datum, readonly Musterhaushalt[]> {
  const tage = new Map<Datum, readonly Musterhaushalt[]>()
  for (const { am, haushalt } of anordnungen(haushalte)) {
    const tag = tageDerSofortzahlung(am).uebergabe
    if (tag <= heute) tage.set(tag, [...(tage.get(tag) ?? []), haushalt])
  }
  return tage
}

/** The months whose money was handed to the bank up to today and for which something had been ordered in time. */
function laufmonate(haushalte: readonly Musterhaushalt[], heute: Datum): readonly Monat[] {
  const angeordnet = anordnungen(haushalte)
  const monate: Monat[] = []
  const erste = Math.min(...haushalte.map((h) => h.bewilligungszeitraum.von)) as Monat
  for (let m = erste; tageDesMonatslaufs(m).uebergabe <= heute; m = plusMonate(m, 1))
    if (angeordnet.some((a) => a.am < tageDesMonatslaufs(m).uebergabe)) monate.push(m)
  return monate
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
