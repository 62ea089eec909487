import { err, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import type { Entwurf } from './entwurf.ts'
import { findEntwurfForUpdate, findOffenenEntwurf, insertEntwurf, updateZustand } from './entwurfSql.ts'
import { entwurfAus, LEERER_ENTWURF } from './entwurfsinhalt.ts'
import type { FallAbgelehnt } from './fallAnlegen.ts'
import { findFassung } from './fassungSql.ts'
import type { Bearbeiter, EntwurfRef, FallRef, Leistungsfall, Werkzeug } from './leistungsfall.ts'
import { findLeistungsfallForUpdate } from './leistungsfallSql.ts'

/**
 * The one draft of the case: the open one, or a new one from the newest Fassung. `auchEingestellt`: what is still to be
 * decided in a closed case (taking paid months back) rests on its Fassung too.
 */
export async function oeffneEntwurf(
  tx: Tx,
  u: Werkzeug,
  e: FallRef & { readonly wer: Bearbeiter; readonly auchEingestellt?: true | undefined },
): Promise<Result<Entwurf, FallAbgelehnt>> {
  const fall = await findLeistungsfallForUpdate(tx, e)
  if (fall === undefined) return err({ art: 'unbekannt' })
  const offen = await findOffenenEntwurf(tx, fall)
  if (offen) return ok(offen)
  if (fall.zustand === 'eingestellt' && e.auchEingestellt === undefined) return err({ art: 'eingestellt' })
  const basis = fall.fassung && (await findFassung(tx, fall.traeger, fall.fassung.id))
  if (fall.fassung && !basis) throw new Error(`Fassung ${fall.fassung.id} is gone`)
  const entwurf = kennung<'Entwurf'>(u.kennung())
  await insertEntwurf(tx, {
    traeger: fall.traeger,
    entwurf,
    fall: fall.fall,
    basis: fall.fassung?.id ?? null,
    vorgaenger: null,
    inhalt: basis ? entwurfAus(basis.inhalt) : LEERER_ENTWURF,
    am: u.uhr.jetzt(),
    von: e.wer.bediensteter,
  })
  const neu = await findOffenenEntwurf(tx, fall)
  if (neu === undefined) throw new Error(`draft ${entwurf} is gone`)
  return ok(neu)
}

/**
 * Locks a case and its draft, in the one order in which everybody locks: case, draft, then what lies
 * on top. Who only saves a change locks the draft alone.
 */
export async function sperreEntwurf(
  tx: Tx,
  ref: FallRef & EntwurfRef,
): Promise<{ readonly fall: Leistungsfall; readonly entwurf: Entwurf } | undefined> {
  const fall = await findLeistungsfallForUpdate(tx, ref)
  const entwurf = fall && (await findEntwurfForUpdate(tx, ref))
  return fall && entwurf?.fall === ref.fall ? { fall, entwurf } : undefined
}

export type EntwurfAbgelehnt = { readonly art: 'unbekannt' } | { readonly art: 'nichtOffen' }

/** Throws the draft away; its log stays. */
export async function verwirfEntwurf(tx: Tx, ref: EntwurfRef): Promise<Result<null, EntwurfAbgelehnt>> {
  const entwurf = await findEntwurfForUpdate(tx, ref)
  if (entwurf === undefined) return err({ art: 'unbekannt' })
  if (entwurf.zustand !== 'offen') return err({ art: 'nichtOffen' })
  await updateZustand(tx, ref, 'verworfen')
  return ok(null)
}
