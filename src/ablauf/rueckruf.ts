import { err, type Kennung, ok, type Result } from '../kern/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import {
  type BeantragenAbgelehnt,
  beantrageRueckruf,
  findZahlung,
  fuehreRueckruf,
  type Rueckrufgrund,
  type Rueckrufschritt,
  type SchrittAbgelehnt,
} from '../zahlung/index.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { umstaendeVon } from './bank.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

type Auch = { readonly art: 'stufeFehlt' }

/** A payment that has left the house is asked back from the bank; a second person releases the request (PAY-15). */
export function rufeZurueck(
  h: Handelnder,
  x: {
    readonly zahlung: Kennung<'Zahlung'>
    readonly grund: Rueckrufgrund
    readonly begruendung: string
  },
): Promise<Result<Kennung<'Rueckruf'>, BeantragenAbgelehnt | Auch>> {
  const { traeger, bediensteter, stufe } = h.nutzer
  if (stufe !== 'A' && stufe !== 'F') return Promise.resolve(err({ art: 'stufeFehlt' }))
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx): Promise<Result<Kennung<'Rueckruf'>, BeantragenAbgelehnt>> => {
      const r = await beantrageRueckruf(tx, { ...umstaendeVon(h.umgebung), von: bediensteter }, { ...x, traeger })
      if (r.ok) await pflege(tx, h, x.zahlung)
      return r
    },
  )
}

/** Releases a request or throws it away, and notes what the bank answered. */
export function fuehreRueckrufFort(
  h: Handelnder,
  x: {
    readonly rueckruf: Kennung<'Rueckruf'>
    readonly schritt: Rueckrufschritt['schritt']
    readonly bemerkung: string
  },
): Promise<Result<null, SchrittAbgelehnt | Auch>> {
  const { traeger, bediensteter, stufe } = h.nutzer
  if (stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx): Promise<Result<null, SchrittAbgelehnt>> => {
    const r = await fuehreRueckruf(tx, { ...umstaendeVon(h.umgebung), von: bediensteter }, { ...x, traeger })
    if (!r.ok) return r
    await pflege(tx, h, r.wert.zahlung)
    return ok(null)
  })
}

async function pflege(tx: Tx, h: Handelnder, zahlung: Kennung<'Zahlung'>): Promise<void> {
  const z = await findZahlung(tx, { traeger: h.nutzer.traeger, zahlung })
  if (z !== undefined) await stelleAufforderungspflege(tx, h.nutzer.traeger, z.fall)
}
