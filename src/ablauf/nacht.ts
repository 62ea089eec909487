import { iso, plusTage, type TraegerNr } from '../kern/index.ts'
import { listTraeger } from '../stammdaten/index.ts'
import {
  isoZeitpunkt,
  liesOrtszeit,
  mitRechten,
  stelleAuftragEinmal,
  type Tx,
  type Umgebung,
  type Zeitpunkt,
} from '../technik/index.ts'

/** Work of the night, for each Träger: planned at every start and anew by its last portion. */
export function planeJedeNacht(umgebung: Umgebung, art: string): Promise<void> {
  return mitRechten(umgebung.db, { art: 'system', auftrag: art }, async (tx) => {
    for (const t of await listTraeger(tx)) await planeNaechsteNacht(tx, umgebung, art, t.nr)
  })
}

/** The key is Träger and night: several servers plan it once, and no clock put back plans it again. It begins with `nach: null`. */
export async function planeNaechsteNacht(tx: Tx, umgebung: Umgebung, art: string, traeger: TraegerNr): Promise<void> {
  const nichtVor = zweiUhr(umgebung)
  await stelleAuftragEinmal(tx, {
    art,
    traeger,
    nutzlast: { nach: null },
    nichtVor,
    schluessel: `${traeger} ${isoZeitpunkt(nichtVor)}`,
  })
}

/** Two in the night of tomorrow, Berlin: no such time is ever skipped or doubled but on two nights, where either will do. */
function zweiUhr(umgebung: Umgebung): Zeitpunkt {
  const morgen = iso(plusTage(umgebung.uhr.heute(), 1))
  const z = liesOrtszeit(`${morgen}T02:00`) ?? liesOrtszeit(`${morgen}T03:00`)
  if (z === undefined) throw new Error(`no night before ${morgen}`)
  return z
}
