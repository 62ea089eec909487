import { type Cent, cent, type Monat } from '../kern/index.ts'
import type { Ergebnis, PersonErgebnis, PersonId } from '../recht/index.ts'

/** Quantities of the Horizontalübersicht, in the order of the calculation. Each opens its derivation by this name. */
export const GROESSEN = {
  regelbedarf: 'Regelbedarf',
  mehrbedarf: 'Mehrbedarf',
  unterkunft: 'Unterkunft und Heizung',
  bedarf: 'Bedarf',
  freibetragErwerb: 'Freibetrag Erwerbseinkommen',
  bereinigtesEinkommen: 'Bereinigtes Einkommen',
  kindergeldueberhang: 'Überhang Kindergeld',
  angerechnet: 'Angerechnetes Einkommen',
  minderung: 'Leistungsminderung',
  anspruch: 'Anspruch',
  sofortzuschlag: 'Sofortzuschlag',
  weitere: 'Weitere Leistungen',
} as const satisfies { readonly [G in Groesse]: string }

export type Groesse = {
  [G in keyof PersonErgebnis]-?: PersonErgebnis[G] extends Cent ? G : never
}[Exclude<keyof PersonErgebnis, 'sofortzuschlagDemGrunde'>]

export type Matrixzeile = {
  /** Null: the Bedarfsgemeinschaft as a whole, defined as the sum of its persons. */
  readonly person: PersonId | null
  readonly groesse: Groesse | 'gesamt'
  readonly name: string
  /** One per month; null where the person is no member of the household in that month. */
  readonly werte: readonly (Cent | null)[]
}

export type Horizontaluebersicht = {
  readonly monate: readonly Monat[]
  readonly zeilen: readonly Matrixzeile[]
}

/** Person × month × quantity. Rows that are nought in every month are left out, the totals never. */
export function matrix(ergebnisse: readonly Ergebnis[], personen: readonly PersonId[]): Horizontaluebersicht {
  const groessen = Object.entries(GROESSEN) as readonly [Groesse, string][]
  const zeilen = personen.flatMap((person) =>
    groessen
      .map(
        ([groesse, name]): Matrixzeile => ({
          person,
          groesse,
          name,
          werte: ergebnisse.map((e) => e.personen.find((p) => p.person === person)?.[groesse] ?? null),
        }),
      )
      .filter((z) => z.groesse === 'bedarf' || z.groesse === 'anspruch' || z.werte.some((w) => w !== null && w !== 0)),
  )
  const gesamt: Matrixzeile = {
    person: null,
    groesse: 'gesamt',
    name: 'Leistung der Bedarfsgemeinschaft',
    werte: ergebnisse.map((e) => cent(e.gesamt)),
  }
  return { monate: ergebnisse.map((e) => e.monat), zeilen: [...zeilen, gesamt] }
}
