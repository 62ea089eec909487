import { type Kennung, kennung } from '../kern/index.ts'
import { rechneNach } from '../leistung/index.ts'
import { deleteEntschiedeneVorschlaege } from '../stammdaten/index.ts'
import { type Bearbeiter, type BearbeiterJeArt, stelleAuftrag, type Umgebung } from '../technik/index.ts'
import { banktageWeiter, pruefeBuecher, siegelordner, unterschreibeTag } from '../zahlung/index.ts'
import { planeJedeNacht, planeNaechsteNacht } from './nacht.ts'

const AUFTRAG = 'ablauf.nachrechnen'
const HAUPTBUCH = 'ablauf.pruefeHauptbuch'
const JE_PORTION = 50

/** At every start and after every check: the next one, for each Träger, at two in the night. */
export async function planeNachtpruefung(umgebung: Umgebung): Promise<void> {
  await planeJedeNacht(umgebung, AUFTRAG)
  await planeJedeNacht(umgebung, HAUPTBUCH)
}

/**
 * Computes ordered decisions again with the Rechtsstand stored with them: equal, or explained by a named
 * Berichtigung. Anything else is an incident and stands in the log of the operation, without persons. At the end the list
 * of accounts that wait for a second person is swept.
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
  if (bericht.weiter === null) {
    await deleteEntschiedeneVorschlaege(tx)
    await planeNaechsteNacht(tx, umgebung, AUFTRAG, traeger)
  } else await stelleAuftrag(tx, { art: AUFTRAG, traeger, nutzlast: { nach: bericht.weiter } })
}

/**
 * The books recomputed by SQL alone, the whole chain, and the signed heads with their files (LED-04, LED-12). What is found is an
 * incident and stands on the page of the reconciliation too. At last the head of the bank day that is over is signed: the
 * signature says what stood there, not that it was right.
 */
const pruefeNachts: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  if (traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
  const p = await pruefeBuecher(tx, traeger, umgebung.uhr.jetzt(), siegelordner(umgebung.konfiguration.daten))
  for (const b of p.befunde)
    umgebung.protokoll.fehler('hauptbuch.befund', new Error(`${b.regel}: ${b.was}`), { traeger, id: b.id })
  await unterschreibeTag(tx, umgebung, traeger, banktageWeiter(umgebung.uhr.heute(), -1))
  await planeNaechsteNacht(tx, umgebung, HAUPTBUCH, traeger)
}

export const NACHTPRUEFUNG_BEARBEITER: BearbeiterJeArt = { [AUFTRAG]: rechneNachts, [HAUPTBUCH]: pruefeNachts }

function liesNach(n: unknown): Kennung<'Entscheidung'> | null {
  const nach = typeof n === 'object' && n !== null && 'nach' in n ? n.nach : null
  return typeof nach === 'string' ? kennung<'Entscheidung'>(nach) : null
}
