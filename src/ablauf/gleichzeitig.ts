import { err, type Result } from '../kern/index.ts'
import { Gleichzeitig } from '../technik/index.ts'
import type { Handelnder } from './handelnder.ts'

/** Others were at the same rows at the first try and at every repetition: nothing has happened, it may be tried again. */
export type GleichzeitigAbgelehnt = { readonly art: 'gleichzeitig' }

/** A road in one serialisable transaction; one that never got through is a refusal, and noted for who runs the server. */
export async function oderGleichzeitig<T, A>(
  h: Handelnder,
  weg: string,
  gehe: () => Promise<Result<T, A>>,
): Promise<Result<T, A | GleichzeitigAbgelehnt>> {
  try {
    return await gehe()
  } catch (e) {
    if (!(e instanceof Gleichzeitig)) throw e
    h.umgebung.protokoll.fehler('ablauf.gleichzeitig', e, { weg })
    return err({ art: 'gleichzeitig' })
  }
}
