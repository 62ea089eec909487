import { deflateSync, inflateSync } from 'node:zlib'

/** Text at rest: compressed bytes. Hashes are over the text, so a better compression changes nothing. */
export function verdichte(text: string): Buffer {
  return deflateSync(new TextEncoder().encode(text), { level: 6 })
}

export function entfalte(bytes: Uint8Array): string {
  return inflateSync(bytes).toString('utf8')
}
