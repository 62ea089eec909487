import { err, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import { type Konflikt, unterschied, wendeAn } from './aenderung.ts'
import { insertAenderungen } from './aenderungSql.ts'
import type { Entwurf } from './entwurf.ts'
import type { EntwurfAbgelehnt } from './entwurfOeffnen.ts'
import { findEntwurf, findEntwurfForUpdate, insertEntwurf, updateInhalt, updateZustand } from './entwurfSql.ts'
import { type Entwurfsinhalt, entwurfAus, LEERER_ENTWURF } from './entwurfsinhalt.ts'
import { findFassung } from './fassungSql.ts'
import type { Bearbeiter, EntwurfRef, FallRef, Werkzeug } from './leistungsfall.ts'
import { findLeistungsfallForUpdate } from './leistungsfallSql.ts'

export type Verlegt = { readonly entwurf: Entwurf; readonly konflikte: readonly Konflikt[] }

/**
 * Another Fassung was ordered since: the draft's own changes are put onto it, field by field. A field
 * both have changed is a conflict and keeps the ordered value; the old draft stays readable, and its
 * editors count for four eyes in the new one.
 */
export async function verlegeEntwurf(
  tx: Tx,
  u: Werkzeug,
  e: EntwurfRef & { readonly wer: Bearbeiter },
): Promise<Result<Verlegt, EntwurfAbgelehnt>> {
  const gefunden = await findEntwurf(tx, e)
  const fall = gefunden && (await findLeistungsfallForUpdate(tx, { traeger: e.traeger, fall: gefunden.fall }))
  const alt = await findEntwurfForUpdate(tx, e)
  if (fall === undefined || alt === undefined) return err({ art: 'unbekannt' })
  if (alt.zustand !== 'offen') return err({ art: 'nichtOffen' })
  const basis = fall.fassung?.id ?? null
  if (alt.basis === basis) return ok({ entwurf: alt, konflikte: [] })
  const eigene = unterschied(await inhaltVon(tx, fall, alt.basis), alt.inhalt)
  const inhalt = await inhaltVon(tx, fall, basis)
  const anwendung = wendeAn(inhalt, eigene)
  if (!anwendung.ok) throw new Error(`broken draft at ${anwendung.ablehnung.pfad}`)
  const ref: EntwurfRef = { traeger: fall.traeger, entwurf: kennung(u.kennung()) }
  const am = u.uhr.jetzt()
  const von = e.wer.bediensteter
  await updateZustand(tx, e, 'verlegt')
  await insertEntwurf(tx, { ...ref, fall: fall.fall, basis, vorgaenger: alt.entwurf, inhalt, am, von })
  const { angewandt, konflikte } = anwendung.wert
  if (angewandt.length > 0) {
    const vorgang = kennung<'Vorgang'>(u.kennung())
    await insertAenderungen(tx, ref, { aenderungen: angewandt, version: 1, vorgang, wer: e.wer, wann: am })
    await updateInhalt(tx, ref, { inhalt: anwendung.wert.inhalt, version: 1, am, von })
  }
  const entwurf = await findEntwurf(tx, ref)
  if (entwurf === undefined) throw new Error(`draft ${ref.entwurf} is gone`)
  return ok({ entwurf, konflikte })
}

async function inhaltVon(tx: Tx, ref: FallRef, id: Entwurf['basis']): Promise<Entwurfsinhalt> {
  if (id === null) return LEERER_ENTWURF
  const fassung = await findFassung(tx, ref.traeger, id)
  if (fassung === undefined) throw new Error(`Fassung ${id} is gone`)
  return entwurfAus(fassung.inhalt)
}
