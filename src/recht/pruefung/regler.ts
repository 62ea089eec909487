import type { Angabe } from '../sachverhalt/angaben.ts'
import type { Fall } from './fall.ts'

/** A household of which one amount is free: income or need. */
export type Regler = {
  readonly id: string
  readonly feld: string
  readonly betrag: number
  readonly mit: (betrag: number) => Fall
}

type Betragsfeld = readonly [art: Angabe['art'], feld: string]

const EINKOMMEN: readonly Betragsfeld[] = [
  ['erwerbseinkommen', 'brutto_cent'],
  ['selbstaendigkeit', 'gewinn_cent'],
  ['betriebsergebnis', 'einnahmen_cent'],
  ['einkommen', 'betrag_cent'],
  ['einmaligeEinnahme', 'betrag_cent'],
]
const BEDARF: readonly Betragsfeld[] = [
  ['unterkunft', 'anerkannt_cent'],
  ['unterkunft', 'grundmiete_cent'],
  ['unterkunft', 'nebenkosten_cent'],
  ['unterkunft', 'heizung_cent'],
  ['eigenheim', 'zinsen_cent'],
  ['mehrbedarf', 'betrag_cent'],
]

export const einkommensregler = (f: Fall): readonly Regler[] => regler(f, EINKOMMEN)
export const bedarfsregler = (f: Fall): readonly Regler[] => regler(f, BEDARF)

function regler(f: Fall, felder: readonly Betragsfeld[]): readonly Regler[] {
  return Object.entries(f.angaben.angaben).flatMap(([id, a]) =>
    felder.flatMap(([art, feld]) => {
      const betrag = (a as unknown as Readonly<Record<string, unknown>>)[feld]
      if (a.art !== art || typeof betrag !== 'number') return []
      return [{ id, feld, betrag, mit: (neu: number) => f.anders(id, { ...a, [feld]: neu } as Angabe) }]
    }),
  )
}
