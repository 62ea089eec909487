import { err, type Kennung, type Result } from '../kern/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import {
  type BerichtigenAbgelehnt,
  berichtigeEingang,
  bucheEinzahlung,
  type EingangAbgelehnt,
  type Einzahlung,
  type ForderungMitStand,
} from '../zahlung/index.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { planeEinbehalteNeu } from './einbehalt.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

type Auch = { readonly art: 'stufeFehlt' }
export type EinzahlungAbgelehnt = EingangAbgelehnt | Auch
export type EingangBerichtigenAbgelehnt = BerichtigenAbgelehnt | Auch

/** Money that came in on claims, from its receipt, by a person with level A. Returns the claims of the case. */
export const erfasseEinzahlung = (
  h: Handelnder,
  e: Omit<Einzahlung, 'traeger'>,
): Promise<Result<readonly ForderungMitStand[], EinzahlungAbgelehnt>> =>
  anForderungen(h, e.fall, (tx) => bucheEinzahlung(tx, umstaende(h), { ...e, traeger: h.nutzer.traeger }))

/** A receipt that was typed wrongly is taken back by another person with level A. */
export const berichtigeEinzahlung = (
  h: Handelnder,
  b: {
    readonly fall: Kennung<'Leistungsfall'>
    readonly eingang: Kennung<'Forderungseingang'>
    readonly grund: string
  },
): Promise<Result<readonly ForderungMitStand[], EingangBerichtigenAbgelehnt>> =>
  anForderungen(h, b.fall, (tx) => berichtigeEingang(tx, umstaende(h), { ...b, traeger: h.nutzer.traeger }))

function umstaende(h: Handelnder) {
  const { uhr, kennung } = h.umgebung
  return { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung, von: h.nutzer.bediensteter }
}

/**
 * One after the other in a case (the room locks its claims first, so that what is read afterwards is what holds); what is
 * set off is laid out anew in the same transaction.
 */
function anForderungen<A>(
  h: Handelnder,
  fall: Kennung<'Leistungsfall'>,
  tu: (tx: Tx) => Promise<Result<readonly ForderungMitStand[], A>>,
): Promise<Result<readonly ForderungMitStand[], A | Auch>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const { traeger } = h.nutzer
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx): Promise<Result<readonly ForderungMitStand[], A | Auch>> => {
      const r = await tu(tx)
      if (!r.ok) return r
      await planeEinbehalteNeu(tx, h.umgebung, { traeger, fall })
      await stelleAufforderungspflege(tx, traeger, fall)
      return r
    },
  )
}
