import { err, type Kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import {
  type AufhebenAbgelehnt,
  hebeSperrenAuf,
  type NeuanweisungAbgelehnt,
  type VereinnahmenAbgelehnt,
  vereinnahme,
  weiseNeuAn,
} from '../zahlung/index.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { umstaendeVon } from './bank.ts'
import { planeEinbehalteNeu } from './einbehalt.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

type ImFall = { readonly fall: Kennung<'Leistungsfall'>; readonly zahlung: Kennung<'Zahlung'> }
type Auch = { readonly art: 'stufeFehlt' }

/** Sends out again what came back, to a confirmed account of the same payee. */
export const weiseRuecklaeuferNeuAn = (
  h: Handelnder,
  x: ImFall & Pick<Parameters<typeof weiseNeuAn>[2], 'an' | 'mitBezahltem'>,
): Promise<Result<null, NeuanweisungAbgelehnt | Auch>> =>
  imFall(h, x.fall, async (tx, u, traeger) => {
    const r = await weiseNeuAn(tx, u, { ...x, traeger })
    return r.ok ? ok(null) : r
  })

/** What came back pays off the claim for the same money. */
export const vereinnahmeRuecklaeufer = (
  h: Handelnder,
  x: ImFall,
): Promise<Result<null, VereinnahmenAbgelehnt | Auch>> =>
  imFall(h, x.fall, (tx, u, traeger) => vereinnahme(tx, u, { ...x, traeger }))

/** Lets money go again to an account or a case that was locked by a return. */
export const hebeAuszahlungssperrenAuf = (
  h: Handelnder,
  x: Pick<ImFall, 'fall'> & { readonly sperren: readonly Kennung<'Auszahlungssperre'>[]; readonly grund: string },
): Promise<Result<null, AufhebenAbgelehnt | Auch>> =>
  imFall(h, x.fall, async (tx, u, traeger) => {
    const r = await hebeSperrenAuf(tx, u, { traeger, sperren: x.sperren, grund: x.grund })
    return r.ok ? ok(null) : r
  })

type Wer = ReturnType<typeof umstaendeVon> & { readonly von: Kennung<'Bediensteter'> }

function imFall<A>(
  h: Handelnder,
  fall: Kennung<'Leistungsfall'>,
  tu: (tx: Tx, u: Wer, traeger: TraegerNr) => Promise<Result<null, A>>,
): Promise<Result<null, A | Auch>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const { traeger, bediensteter } = h.nutzer
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx): Promise<Result<null, A | Auch>> => {
      const r = await tu(tx, { ...umstaendeVon(h.umgebung), von: bediensteter }, traeger)
      if (!r.ok) return r
      await planeEinbehalteNeu(tx, h.umgebung, { traeger, fall })
      await stelleAufforderungspflege(tx, traeger, fall)
      return r
    },
    { serialisierbar: h.umgebung },
  )
}
