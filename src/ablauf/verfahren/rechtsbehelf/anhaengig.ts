import type { Berichtigung } from '../../../bescheid/index.ts'
import { type Festlegung, festgelegt, type Verfahren } from '../../../fall/index.ts'
import type { Monat } from '../../../kern/index.ts'
import type { Entscheidung, Entscheidungsart } from '../../../leistung/index.ts'
import { tagWert, textWert } from '../werte.ts'
import { liesEingang } from './eingang.ts'

/** Months about which an objection or an action runs: a new notice about them becomes part of it (§§ 86, 96 SGG). */
export type Anhaengig = { readonly art: 'widerspruch' | 'klage'; readonly monate: readonly Monat[] }

/** An objection that is to be put right in full is none the new notice becomes part of: it ends with it. */
export function anhaengige(
  verfahren: readonly Verfahren[],
  entscheidungen: readonly Entscheidung[],
): readonly Anhaengig[] {
  const monateVon = (gegenstand: string): readonly Monat[] =>
    entscheidungen.flatMap((e) => (`entscheidung/${e.id}` === gegenstand ? e.regelt.map((pm) => pm.monat) : []))
  return verfahren.flatMap((v): readonly Anhaengig[] => {
    if (v.beendet || festgelegt(v, 'eingang') === undefined) return []
    if (v.art === 'klage') {
      const widerspruch = verfahren.find((x) => x.id === v.gegenstand)
      if (widerspruch === undefined || festgelegt(v, 'ausgang') !== undefined) return []
      return [{ art: 'klage', monate: monateVon(widerspruch.gegenstand) }]
    }
    if (v.art !== 'widerspruch' || festgelegt(v, 'bescheid') !== undefined) return []
    const ergebnis = textWert(festgelegt(v, 'pruefung')?.werte, 'ergebnis')
    if (ergebnis === 'voll' || ergebnis === 'zurueckgenommen') return []
    return [{ art: 'widerspruch', monate: monateVon(v.gegenstand) }]
  })
}

/** Results of an action that are to be put into effect. */
export const UMZUSETZEN: readonly string[] = ['stattgegeben', 'teilweise', 'vergleich', 'anerkenntnis']

/** What is to be put right after a remedy: the months of the notice it was about, and the kind of decision that does it. */
export type ZuBerichtigen = {
  readonly art: Extract<Entscheidungsart, 'abhilfe' | 'ueberpruefung' | 'klage'>
  readonly monate: readonly Monat[]
  /** What the letter gives as its cause. */
  readonly weil: Berichtigung
}

/** Remedies with success, as long as no decision ordered since has touched their months (see `neuerBescheid`). */
export function zuBerichtigen(
  verfahren: readonly Verfahren[],
  entscheidungen: readonly Entscheidung[],
): readonly ZuBerichtigen[] {
  return verfahren.flatMap((v): readonly ZuBerichtigen[] => {
    const erfolg = v.beendet ? undefined : erfolgVon(verfahren, v)
    if (erfolg === undefined) return []
    const angegriffen = entscheidungen.find((e) => `entscheidung/${e.id}` === erfolg.gegenstand)
    const monate = new Set(angegriffen?.regelt.map((pm) => pm.monat) ?? [])
    const getan = entscheidungen.some(
      (e) => e.zustand === 'angeordnet' && e.angeordnetAm >= erfolg.seit && e.regelt.some((pm) => monate.has(pm.monat)),
    )
    return getan || monate.size === 0 ? [] : [{ art: erfolg.art, monate: [...monate], weil: erfolg.weil }]
  })
}

function erfolgVon(verfahren: readonly Verfahren[], v: Verfahren) {
  const schritt = v.art === 'klage' ? 'ausgang' : 'pruefung'
  const f = festgelegt(v, schritt)
  const ergebnis = textWert(f?.werte, 'ergebnis')
  // Its own notice comes after what it puts right.
  if (f === undefined || festgelegt(v, 'bescheid') !== undefined) return undefined
  switch (v.art) {
    case 'widerspruch':
      return ergebnis === 'voll' || ergebnis === 'teil'
        ? { art: 'abhilfe' as const, gegenstand: v.gegenstand, seit: f.wann, weil: abhilfe(v) }
        : undefined
    case 'ueberpruefung':
      return ergebnis === 'richtig'
        ? undefined
        : {
            art: 'ueberpruefung' as const,
            gegenstand: v.gegenstand,
            seit: f.wann,
            weil: { art: 'ueberpruefung' } as const,
          }
    case 'klage': {
      const widerspruch = verfahren.find((x) => x.id === v.gegenstand)
      return widerspruch === undefined || !UMZUSETZEN.includes(ergebnis)
        ? undefined
        : { art: 'klage' as const, gegenstand: widerspruch.gegenstand, seit: f.wann, weil: gericht(v, f) }
    }
    default:
      return undefined
  }
}

const abhilfe = (v: Verfahren): Berichtigung => {
  const e = liesEingang(v)
  if (e === undefined) throw new Error('an objection that came out has come in')
  return { art: 'abhilfe', widerspruchVom: e.am }
}

function gericht(v: Verfahren, ausgang: Festlegung): Berichtigung {
  const [ergebnis, vom] = [textWert(ausgang.werte, 'ergebnis'), tagWert(ausgang.werte, 'am')]
  const w = festgelegt(v, 'eingang')?.werte
  if (vom === undefined) throw new Error('an action that came out has a day')
  return {
    art: ergebnis === 'vergleich' || ergebnis === 'anerkenntnis' ? ergebnis : 'urteil',
    vom,
    gericht: textWert(w, 'gericht'),
    aktenzeichen: textWert(w, 'aktenzeichen'),
  }
}
