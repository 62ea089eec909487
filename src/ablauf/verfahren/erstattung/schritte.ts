import type { PersonId } from '../../../recht/index.ts'

/** Ids of the steps: permanent. Those of a person carry her local id. */
export const SCHRITT = {
  ueberzahlung: 'ueberzahlung',
  bescheide: 'bescheide',
  ursache: 'ursache',
  schuld: (p: PersonId) => `schuld.${p}`,
  beitraege: 'beitraege',
  anhoerung: 'anhoerung',
  antwort: (p: PersonId) => `antwort.${p}`,
  fristen: 'fristen',
  bescheid: 'bescheid',
  nichts: 'nichts',
} as const
