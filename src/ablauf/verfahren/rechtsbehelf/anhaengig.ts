import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import type { Monat } from '../../../kern/index.ts'
import type { Entscheidung } from '../../../leistung/index.ts'
import { textWert } from '../werte.ts'

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
