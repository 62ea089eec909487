import { iso, type Kennung, kennung, plusTage, type TraegerNr } from '../kern/index.ts'
import { rechneNach } from '../leistung/index.ts'
import { listTraeger } from '../stammdaten/index.ts'
import {
  type Bearbeiter,
  type BearbeiterJeArt,
  isoZeitpunkt,
  liesOrtszeit,
  mitRechten,
  stelleAuftrag,
  type Tx,
  type Umgebung,
  type Zeitpunkt,
} from '../technik/index.ts'

const AUFTRAG = 'ablauf.nachrechnen'
const JE_PORTION = 50

/** At every start and after every check: the next one, for each Träger, at two in the night. */
export function planeNachtpruefung(umgebung: Umgebung): Promise<void> {
  return mitRechten(umgebung.db, { art: 'system', auftrag: AUFTRAG }, async (tx) => {
    for (const t of await listTraeger(tx)) await planeNaechste(tx, umgebung, t.nr)
  })
}

/** The key is Träger and day: several servers plan it once. */
async function planeNaechste(tx: Tx, umgebung: Umgebung, traeger: TraegerNr): Promise<void> {
  const nichtVor = zweiUhr(umgebung)
  await stelleAuftrag(tx, {
    art: AUFTRAG,
    traeger,
    nutzlast: { nach: null },
    nichtVor,
    schluessel: `${traeger} ${isoZeitpunkt(nichtVor)}`,
  })
}

/**
 * Computes ordered decisions again with the Rechtsstand stored with them: equal, or explained by a named
 * Berichtigung. Anything else is an incident and stands in the log of the operation, without persons.
 */
const rechneNachts: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  if (traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
  const bericht = await rechneNach(tx, { traeger, nach: liesNach(auftrag.nutzlast), anzahl: JE_PORTION })
  for (const v of bericht.vorfaelle)
    umgebung.protokoll.fehler('nachrechnung.vorfall', new Error(`decision ${v.entscheidung} comes out differently`), {
      traeger,
      fall: v.fall,
    })
  if (bericht.weiter === null) await planeNaechste(tx, umgebung, traeger)
  else await stelleAuftrag(tx, { art: AUFTRAG, traeger, nutzlast: { nach: bericht.weiter } })
}

export const ABLAUF_BEARBEITER: BearbeiterJeArt = { [AUFTRAG]: rechneNachts }

function liesNach(n: unknown): Kennung<'Entscheidung'> | null {
  const nach = typeof n === 'object' && n !== null && 'nach' in n ? n.nach : null
  return typeof nach === 'string' ? kennung<'Entscheidung'>(nach) : null
}

/** Two in the night of tomorrow, Berlin: no such time is ever skipped or doubled but on two nights, where either will do. */
function zweiUhr(umgebung: Umgebung): Zeitpunkt {
  const morgen = iso(plusTage(umgebung.uhr.heute(), 1))
  const z = liesOrtszeit(`${morgen}T02:00`) ?? liesOrtszeit(`${morgen}T03:00`)
  if (z === undefined) throw new Error(`no night before ${morgen}`)
  return z
}
