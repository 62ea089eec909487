import type { Fragenseite } from '../frage.ts'
import { EINKOMMEN, VERMOEGEN } from './geld.ts'
import { HAUSHALT, LAGE } from './person.ts'
import { SCHLUSS } from './schluss.ts'
import { TDA } from './tda.ts'
import { WOHNEN } from './wohnen.ts'

/** All pages in their order; which of them somebody sees is said by `pfad`. */
export const FRAGENSEITEN: readonly Fragenseite[] = [
  ...TDA,
  ...HAUSHALT,
  ...LAGE,
  ...WOHNEN,
  ...EINKOMMEN,
  ...VERMOEGEN,
  ...SCHLUSS,
]
