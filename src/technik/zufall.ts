import { randomFillSync } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** So many random bytes. Comes from `app/` as a value, so that tests repeat. */
export type Zufall = (bytes: number) => Uint8Array

export function systemZufall(): Zufall {
  return (bytes) => randomFillSync(new Uint8Array(bytes))
}

/** The same bytes for the same seed, for tests and samples. Never for anything secret. */
export function gesaeterZufall(saat: string): Zufall {
  let vorrat = new Uint8Array(0)
  let block = 0
  return (bytes) => {
    while (vorrat.length < bytes) {
      const mehr = sha256(utf8ToBytes(`${saat}/${block++}`))
      const neu = new Uint8Array(vorrat.length + mehr.length)
      neu.set(vorrat)
      neu.set(mehr, vorrat.length)
      vorrat = neu
    }
    const aus = vorrat.slice(0, bytes)
    vorrat = vorrat.slice(bytes)
    return aus
  }
}
