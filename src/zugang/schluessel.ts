import { createHmac } from 'node:crypto'
import { mitRechten, type Umgebung } from '../technik/index.ts'
import { ZUGANG } from './ereignis.ts'
import { loadOrInsertSchluessel } from './schluesselSql.ts'

/** `suche`: terms of searches; `netz`: addresses and sign-in names of attempts. */
export type Zweck = 'suche' | 'netz'

/** Hash under a key of this installation: equal texts are equal in the log, but nothing can be looked up in a list. */
export async function verschluesselterHash(umgebung: Umgebung, zweck: Zweck, text: string): Promise<Uint8Array> {
  const schluessel = await mitRechten(umgebung.db, ZUGANG, (tx) =>
    loadOrInsertSchluessel(tx, zweck, umgebung.zufall(32)),
  )
  return new Uint8Array(createHmac('sha256', schluessel).update(text).digest())
}
