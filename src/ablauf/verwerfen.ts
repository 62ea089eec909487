import { type EntwurfAbgelehnt, verwirfEntwurf } from '../fall/index.ts'
import { err, type Kennung, type Result } from '../kern/index.ts'
import { lasseVerfallen } from '../leistung/index.ts'
import { mitRechten } from '../technik/index.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { findFallentwurf } from './lage.ts'

/** Throws the open draft away, and with it a decision that waits; both stay readable. */
export function verwerfen(h: Handelnder, fallId: Kennung<'Leistungsfall'>): Promise<Result<null, EntwurfAbgelehnt>> {
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const gefunden = await findFallentwurf(tx, fallId)
    if (!gefunden || gefunden.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
    const r = await verwirfEntwurf(tx, gefunden.entwurf)
    if (!r.ok) return r
    await lasseVerfallen(tx, h.umgebung, { ...gefunden.fall, anlass: 'verworfen', wer: bearbeiterVon(h) })
    return r
  })
}
