import type { BearbeiterJeArt } from '../technik/index.ts'
import { ANTRAG_BEARBEITER } from './antragsanlagen.ts'
import { AUFFORDERUNGEN_BEARBEITER } from './aufforderungen.ts'
import { BANK_BEARBEITER } from './bank.ts'
import { BARGELD_BEARBEITER } from './bargeld.ts'
import { MASSENPROBE_BEARBEITER } from './massenlaufProben.ts'
import { MASSENVOLLZUG_BEARBEITER } from './massenvollzug.ts'
import { NACHTPRUEFUNG_BEARBEITER } from './nachtpruefung.ts'
import { RUECKFRAGEN_BEARBEITER } from './rueckfragen.ts'
import { UMVERTEILUNG_BEARBEITER } from './umverteilung.ts'

/** Who does the jobs of this room. */
export const ABLAUF_BEARBEITER: BearbeiterJeArt = {
  ...NACHTPRUEFUNG_BEARBEITER,
  ...AUFFORDERUNGEN_BEARBEITER,
  ...ANTRAG_BEARBEITER,
  ...BANK_BEARBEITER,
  ...BARGELD_BEARBEITER,
  ...MASSENPROBE_BEARBEITER,
  ...MASSENVOLLZUG_BEARBEITER,
  ...RUECKFRAGEN_BEARBEITER,
  ...UMVERTEILUNG_BEARBEITER,
}
