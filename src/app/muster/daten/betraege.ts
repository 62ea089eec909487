import { type Cent, cent, type Datum, datum, type Zeitleiste, zeitleiste } from '../../../kern/index.ts'

/**
 * What the people of the sample draw from elsewhere: amounts that others pay, entered as facts.
 * The law of SGB II never reads this table.
 */
const ab = <Wert>(tag: string, wert: Wert): { readonly ab: Datum; readonly wert: Wert } => ({ ab: datum(tag), wert })

/** § 6 BKGG, § 66 EStG. From 2027 on a higher amount was only a draft in November 2026. */
export const KINDERGELD: Zeitleiste<Cent> = zeitleiste([
  ab('2023-01-01', cent(250_00)),
  ab('2025-01-01', cent(255_00)),
  ab('2026-01-01', cent(259_00)),
])

/** § 2 UhVorschG: Mindestunterhalt less Kindergeld, by the child's age (under 6, under 12, under 18). */
export const UNTERHALTSVORSCHUSS: Zeitleiste<readonly [Cent, Cent, Cent]> = zeitleiste([
  ab('2023-01-01', [cent(187_00), cent(252_00), cent(338_00)] as const),
  ab('2024-01-01', [cent(230_00), cent(301_00), cent(395_00)] as const),
  ab('2025-01-01', [cent(227_00), cent(299_00), cent(394_00)] as const),
])

/**
 * Reasonable rent without heating by heads, per further head, in cents. 98802: guideline Dithmarschen, area
 * Nord, from 1 January 2025; 98803: Südliche Weinstraße, area Bad Bergzabern, from 1 May 2026 (official
 * determinations of the municipalities). Here for every month of the sample.
 */
export type Mietgrenze = {
  readonly bis5: readonly [number, number, number, number, number]
  readonly weitere: number
}

export const MIETGRENZE_98802: Mietgrenze = {
  bis5: [497_50, 514_80, 627_00, 751_50, 866_25],
  weitere: 123_75,
}

export const MIETGRENZE_98803: Mietgrenze = {
  bis5: [524_00, 537_00, 674_00, 735_00, 1037_00],
  weitere: 140_00,
}

export function mietgrenze(g: Mietgrenze, koepfe: number): Cent {
  const sockel = g.bis5[Math.min(koepfe, 5) - 1]
  if (sockel === undefined) throw new Error(`no rent limit for ${koepfe} heads`)
  return cent(sockel + Math.max(0, koepfe - 5) * g.weitere)
}
