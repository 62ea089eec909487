import {
  type BearbeiterJeArt,
  isoZeitpunkt,
  mitRechten,
  stelleAuftrag,
  type Tx,
  type Umgebung,
  zeitpunkt,
} from '../technik/index.ts'
import { deleteAlteDrosseln, updateAbgelaufene } from './aufraeumenSql.ts'
import { ZUGANG } from './ereignis.ts'
import { POST_BEARBEITER } from './portal/portalpost.ts'
import { RUHE } from './sitzung.ts'

const AUFTRAG = 'zugang.aufraeumen'
const STUNDE = 3_600_000

/** Every full hour: sessions nobody came back to are closed, forgotten failures are forgotten. */
export const ZUGANG_BEARBEITER: BearbeiterJeArt = {
  ...POST_BEARBEITER,
  [AUFTRAG]: async (tx, _auftrag, umgebung) => {
    const jetzt = umgebung.uhr.jetzt()
    await updateAbgelaufene(tx, jetzt, RUHE)
    await deleteAlteDrosseln(tx, jetzt, 24 * STUNDE)
    await planeNaechstes(tx, umgebung)
  },
}

/** At the start of a server: the first tidying; those after it plan themselves. */
export function planeAufraeumen(umgebung: Umgebung): Promise<void> {
  return mitRechten(umgebung.db, ZUGANG, (tx) => planeNaechstes(tx, umgebung))
}

/** The key is the hour: several servers plan it once. */
function planeNaechstes(tx: Tx, umgebung: Umgebung): Promise<void> {
  const nichtVor = zeitpunkt((Math.floor(umgebung.uhr.jetzt() / STUNDE) + 1) * STUNDE)
  return stelleAuftrag(tx, { art: AUFTRAG, nutzlast: {}, nichtVor, schluessel: isoZeitpunkt(nichtVor) })
}
