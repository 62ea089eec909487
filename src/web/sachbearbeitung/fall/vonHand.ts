import { WERTE } from '../../../fall/index.ts'
import { datum, deutsch, euro, isoMonat, kurzmonat, type Monat, strecken } from '../../../kern/index.ts'
import type { Handwirkung, Rechenergebnis } from '../../../leistung/index.ts'

type Namen = Readonly<Record<string, string>>

/** One amount set by hand over a stretch of months, beside what the law gives. */
export type Handzeile = {
  readonly schluessel: string
  readonly person: string
  readonly leistung: string
  readonly zeitraum: string
  readonly gesetzt: string
  readonly gerechnet: string
  readonly grund: string
  readonly norm: string
  readonly bis: string
}

export function handwerteVon(e: Rechenergebnis | undefined, person: string): readonly Handwirkung[] {
  return (e?.vonHand?.werte ?? []).filter((w) => w.person === person)
}

/** "von Hand: Unterkunft und Heizung 520,00 statt 480,00"; empty if nothing is set. */
export function handmarke(e: Rechenergebnis | undefined, person: string): string {
  const teile = handwerteVon(e, person).map((w) => `${name(w)} ${euro(w.gesetzt)} statt ${euro(w.gesetz)}`)
  return teile.length === 0 ? '' : `von Hand: ${teile.join(', ')}`
}

const name = (w: Handwirkung): string => WERTE.leistung[w.leistung]

/** What is said beside the result of a month. */
export function handvorbehalte(e: Rechenergebnis | undefined, namen: Namen): readonly string[] {
  return [
    ...(e?.vonHand?.werte ?? []).map(
      (w) =>
        `Von Hand gesetzt: ${name(w)} für ${namen[w.person] ?? w.person} ${euro(w.gesetzt)} € statt ${euro(w.gesetz)} € ` +
        `(${w.rechtsgrundlage}) bis ${deutsch(datum(w.bis))}: ${w.begruendung}`,
    ),
    ...(e?.vonHand?.nichtGerechnet ?? []).map((g) => `Nicht gerechnet, sondern von Hand gesetzt: ${g}`),
  ]
}

/** The whole of a decision: equal neighbouring months as one line. */
export function handzeilen(ergebnisse: readonly Rechenergebnis[], namen: Namen): readonly Handzeile[] {
  const alle = ergebnisse.flatMap((e) => (e.vonHand?.werte ?? []).map((w) => ({ w, monat: e.monat, e })))
  const ids = [...new Set(alle.map((x) => x.w.id))]
  return ids.flatMap((id) => {
    const eigene = alle.filter((x) => x.w.id === id).map((x, i) => ({ ...x, lage: x.monat - i }))
    return strecken(
      eigene,
      (a, b) => a.lage === b.lage && a.w.gesetz === b.w.gesetz && rechenbar(a.e) === rechenbar(b.e),
    ).map((s): Handzeile => {
      const { w, e } = s[0]
      return {
        schluessel: `${id}/${isoMonat(s[0].monat)}`,
        person: namen[w.person] ?? w.person,
        leistung: name(w),
        zeitraum: spanne(s.map((x) => x.monat)),
        gesetzt: euro(w.gesetzt),
        gerechnet: rechenbar(e) ? euro(w.gesetz) : 'nicht gerechnet',
        grund: w.begruendung,
        norm: w.rechtsgrundlage,
        bis: deutsch(datum(w.bis)),
      }
    })
  })
}

const rechenbar = (e: Rechenergebnis): boolean => e.vonHand?.nichtGerechnet.length === 0

function spanne(monate: readonly Monat[]): string {
  const [a, b] = [monate[0], monate.at(-1)]
  if (a === undefined || b === undefined) return ''
  return a === b ? kurzmonat(a) : `${kurzmonat(a)}–${kurzmonat(b)}`
}

/** Rows of an overview: for each person and kind what is set and, below, what the law gives; null where nothing is set. */
export type Handreihe = {
  readonly schluessel: string
  readonly person: string
  readonly titel: string
  readonly werte: readonly (number | null)[]
}

export function handreihen(ergebnisse: readonly Rechenergebnis[], person: string): readonly Handreihe[] {
  const arten = [...new Set(ergebnisse.flatMap((e) => handwerteVon(e, person).map((w) => w.leistung)))]
  const reihe = (titel: string, schluessel: string, wert: (w: Handwirkung) => number, art: string): Handreihe => ({
    schluessel,
    person,
    titel,
    werte: ergebnisse.map((e) => {
      const w = handwerteVon(e, person).find((x) => x.leistung === art)
      return w === undefined ? null : wert(w)
    }),
  })
  return arten.flatMap((art) => [
    reihe(`Von Hand gesetzt: ${WERTE.leistung[art]}`, `${person}/hand/${art}`, (w) => w.gesetzt, art),
    reihe(`statt gerechnet: ${WERTE.leistung[art]}`, `${person}/gerechnet/${art}`, (w) => w.gesetz, art),
  ])
}
