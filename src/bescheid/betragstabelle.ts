import { type Cent, type Monat, summe } from '../kern/index.ts'
import { fett, type Tabelle, t } from './dokument.ts'
import { geld, monatsspanne } from './sprache.ts'

/** What a person had, or would have, in a month, and what she has now. */
export type Betragsmonat = { readonly monat: Monat; readonly bisher: Cent; readonly jetzt: Cent }

type MitMonaten = { readonly monate: readonly Betragsmonat[] }

/** The months of all persons, in their order. */
export const monateVon = (personen: readonly MitMonaten[]): readonly Monat[] =>
  [...new Set(personen.flatMap((p) => p.monate.map((m) => m.monat)))].sort((x, y) => x - y)

/** All persons of a letter together, one row for each stretch of equal months; nothing where no month changes. */
export function betragstabelle(personen: readonly MitMonaten[], spalte = 'bisher'): readonly Tabelle[] {
  const zeilen = strecken(personen)
  if (zeilen.length === 0) return []
  return [
    {
      art: 'tabelle',
      id: 'betraege',
      beschriftung: personen.length > 1 ? t`Das Geld im Monat, zusammen` : t`Das Geld im Monat`,
      spalten: [
        { titel: 'Monate', rechts: false },
        { titel: spalte, rechts: true },
        { titel: 'jetzt', rechts: true },
      ],
      zeilen: zeilen.map((z) => ({
        art: 'zeile',
        kopf: t`${monatsspanne(z.monate)}`,
        zellen: [t`${geld(z.bisher)}`, t`${fett(geld(z.jetzt))}`],
      })),
    },
  ]
}

type Strecke = { readonly monate: Monat[]; readonly bisher: Cent; readonly jetzt: Cent }

function strecken(personen: readonly MitMonaten[]): readonly Strecke[] {
  const liste: Strecke[] = []
  for (const monat of monateVon(personen)) {
    const im = personen.flatMap((p) => p.monate.filter((m) => m.monat === monat))
    const [bisher, jetzt] = [summe(im.map((m) => m.bisher)), summe(im.map((m) => m.jetzt))]
    const letzte = liste.at(-1)
    const folgt = letzte !== undefined && monat === (letzte.monate.at(-1) ?? 0) + 1
    if (folgt && letzte.bisher === bisher && letzte.jetzt === jetzt) letzte.monate.push(monat)
    else liste.push({ monate: [monat], bisher, jetzt })
  }
  return liste
}
