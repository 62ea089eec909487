import { type Einheit, type FassungText, type Parameter, parameter } from '../regelwerk/parameter.ts'

/** Wohngeld-Plus: the tables of 2023 and their first adjustment of 2025 (§ 43 WoGG; the next one is due on 2027-01-01). */
export const AB_2023 = {
  ab: '2023-01-01',
  verkuendet: '2022-12-08',
  quelle: 'Wohngeld-Plus-Gesetz v. 05.12.2022, BGBl. 2022 I S. 2160',
}
export const AB_2025 = {
  ab: '2025-01-01',
  verkuendet: '2024-10-31',
  quelle:
    '2. WoGFV v. 21.10.2024, BGBl. 2024 I Nr. 314 (Tag der Ausgabe hier nicht nachgewiesen, spätestens Ende Oktober)',
}

/** § 43 Abs. 1 WoGG: due on 2027-01-01, by an ordinance that is not promulgated yet. */
const OFFEN_2027 = {
  ab: '2027-01-01',
  verkuendet: '2024-10-31',
  quelle: 'Werte von 2026 fortgeführt: Fortschreibung zum 01.01.2027 (§ 43 Abs. 1 WoGG) bis 21.11.2026 nicht verkündet',
  unsicher: 'fortgeschrieben',
} as const

/** The versions of a value that is adjusted every other year, with the last one carried on where the next is due. */
export function fortgeschrieben<T>(staende: readonly (readonly [Stand, T])[]): readonly (readonly [Stand, T])[] {
  const letzter = staende.at(-1)
  return letzter === undefined ? staende : [...staende, [OFFEN_2027, letzter[1]]]
}

type Stand = Omit<FassungText, 'wert'>

/** One parameter for each number of household members; the last one is what every further member adds or keeps. */
export function tafel(
  id: string,
  norm: string,
  einheit: Einheit,
  staende: readonly (readonly [Stand, readonly number[]])[],
): readonly Parameter<number>[] {
  const anzahl = staende[0]?.[1].length ?? 0
  return Array.from({ length: anzahl }, (_, i) =>
    parameter<number>(
      `${id}${i + 1}`,
      norm,
      einheit,
      staende.map(([stand, werte]) => ({ ...stand, wert: werte[i] ?? 0 })),
    ),
  )
}
