import { ABSETZUNGEN } from './absetzungen.ts'
import { AUSBILDUNG } from './ausbildung.ts'
import { BEDARFE } from './bedarfe.ts'
import { EINKOMMEN } from './einkommen.ts'
import { ERWERB } from './erwerb.ts'
import type { Angabenmasken } from './maske.ts'
import { MEHRBEDARFE } from './mehrbedarfe.ts'
import { MINDERUNGEN } from './minderungen.ts'
import { PERSONEN } from './personen.ts'
import { VERFAHREN } from './verfahren.ts'
import { VERMOEGEN } from './vermoegen.ts'
import { WOHNKOSTEN } from './wohnkosten.ts'
import { WOHNUNG } from './wohnung.ts'

/**
 * The mask of each kind of fact: label, help, unit, order, paragraph, form of the application. The
 * questions follow the catalogue of the forms, shortened to the language of the office. The titles
 * of kinds and fields stand here and nowhere else.
 */
export const ANGABENMASKEN: Angabenmasken = {
  ...VERFAHREN,
  ...PERSONEN,
  ...AUSBILDUNG,
  ...WOHNUNG,
  ...WOHNKOSTEN,
  ...ERWERB,
  ...EINKOMMEN,
  ...ABSETZUNGEN,
  ...VERMOEGEN,
  ...MEHRBEDARFE,
  ...BEDARFE,
  ...MINDERUNGEN,
}
