import { err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import { projiziere } from './entwurf.ts'
import { findEntwurf, findEntwurfForUpdate, updateZustand } from './entwurfSql.ts'
import type { Fassungskopf } from './fassung.ts'
import { findFassung, insertFassung } from './fassungSql.ts'
import { schreibe } from './fassungsinhalt.ts'
import type { Bearbeiter, EntwurfRef, Werkzeug } from './leistungsfall.ts'
import { findLeistungsfallForUpdate, updateNeuesteFassung } from './leistungsfallSql.ts'
import { type Luecke, pruefeEntwurf } from './vollstaendigkeit.ts'

export type EinfrierenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'nichtOffen' }
  | { readonly art: 'fassungUeberholt'; readonly aktuelle: Kennung<'Fassung'> | null }
  | { readonly art: 'inhaltGeaendert'; readonly version: number }
  | { readonly art: 'unvollstaendig'; readonly luecken: readonly Luecke[] }

/**
 * Makes the draft the next Fassung, inside the transaction that orders. A draft that says what its
 * Fassung says already makes no new one (a letter without changed data).
 */
export async function friereEin(
  tx: Tx,
  u: Werkzeug,
  e: EntwurfRef & { readonly version: number; readonly wer: Bearbeiter },
): Promise<Result<{ readonly fassung: Fassungskopf; readonly neu: boolean }, EinfrierenAbgelehnt>> {
  const gefunden = await findEntwurf(tx, e)
  const fall = gefunden && (await findLeistungsfallForUpdate(tx, { traeger: e.traeger, fall: gefunden.fall }))
  const entwurf = await findEntwurfForUpdate(tx, e)
  if (fall === undefined || entwurf === undefined) return err({ art: 'unbekannt' })
  if (entwurf.zustand !== 'offen') return err({ art: 'nichtOffen' })
  if (entwurf.basis !== (fall.fassung?.id ?? null))
    return err({ art: 'fassungUeberholt', aktuelle: fall.fassung?.id ?? null })
  if (entwurf.version !== e.version) return err({ art: 'inhaltGeaendert', version: entwurf.version })
  const { rechenbar, luecken } = pruefeEntwurf(entwurf.inhalt)
  if (luecken.length > 0) return err({ art: 'unvollstaendig', luecken })
  await updateZustand(tx, e, 'uebernommen')
  const schrift = schreibe(rechenbar)
  const basis = entwurf.basis === null ? undefined : await findFassung(tx, e.traeger, entwurf.basis)
  if (basis?.hash === schrift.hash) return ok({ fassung: basis, neu: false })
  const fassung: Fassungskopf = {
    traeger: fall.traeger,
    fall: fall.fall,
    id: kennung(u.kennung()),
    nr: (fall.fassung?.nr ?? 0) + 1,
    basis: entwurf.basis,
    hash: schrift.hash,
    erstelltAm: u.uhr.jetzt(),
    erstelltVon: e.wer.bediensteter,
  }
  const projektion = projiziere(rechenbar)
  await insertFassung(tx, { ...fassung, entwurf: entwurf.entwurf, schrift, projektion })
  await updateNeuesteFassung(tx, fall, { ...fassung, ...projektion })
  return ok({ fassung, neu: true })
}
