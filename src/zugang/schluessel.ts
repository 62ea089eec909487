import { createHmac } from 'node:crypto'
import { mitRechten, type Umgebung } from '../technik/index.ts'
import { ZUGANG } from './ereignis.ts'
import { loadOrInsertSchluessel } from './schluesselSql.ts'

/** `suche`: terms of searches; `netz`: addresses and sign-in names of attempts; `nachweis`: cases in proofs for others; `portal`: codes sent by e-mail. */
export type Zweck = 'suche' | 'netz' | 'nachweis' | 'portal'

/** Hash under a key of this installation: equal texts are equal in the log, but nothing can be looked up in a list. */
export async function verschluesselterHash(umgebung: Umgebung, zweck: Zweck, text: string): Promise<Uint8Array> {
  return new Uint8Array(hmac(await ladeSchluessel(umgebung, zweck), text))
}

/**
 * Stands for a text outside the house: 16 hexadecimal digits in groups of four, the same for equal texts, and nobody without
 * the key of this installation can try out what it stands for.
 */
export async function pseudonymgeber(umgebung: Umgebung): Promise<(text: string) => string> {
  const schluessel = await ladeSchluessel(umgebung, 'nachweis')
  return (text) => {
    const ziffern = hmac(schluessel, text).toString('hex').slice(0, 16).toUpperCase()
    return ziffern.replace(/(.{4})(?=.)/g, '$1-')
  }
}

function ladeSchluessel(umgebung: Umgebung, zweck: Zweck): Promise<Uint8Array> {
  return mitRechten(umgebung.db, ZUGANG, (tx) => loadOrInsertSchluessel(tx, zweck, umgebung.zufall(32)))
}

function hmac(schluessel: Uint8Array, text: string): Buffer {
  return createHmac('sha256', schluessel).update(text).digest()
}
