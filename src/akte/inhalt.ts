import { createHash } from 'node:crypto'
import { type Dokument, type EndgueltigesDokument, endgueltig } from '../bescheid/index.ts'
import { type Hash, hash } from '../kern/index.ts'
import type { Dokumenteintrag } from './dokument.ts'

export function hashVonBytes(bytes: Uint8Array): Hash {
  return hash(createHash('sha256').update(bytes).digest('hex'))
}

/** @throws if the stored bytes do not bear their hash, or a gap is open. */
export function liesDokument(e: Pick<Dokumenteintrag, 'dokument' | 'hash'>, inhalt: Uint8Array): EndgueltigesDokument {
  return endgueltig(liesEntwurf(e, inhalt))
}

/** @throws if the stored bytes do not bear their hash. */
export function liesEntwurf(e: Pick<Dokumenteintrag, 'dokument' | 'hash'>, inhalt: Uint8Array): Dokument {
  if (hashVonBytes(inhalt) !== e.hash) throw new Error(`document ${e.dokument}: the stored bytes were altered`)
  const d: Dokument = JSON.parse(new TextDecoder().decode(inhalt))
  if (d.format !== 'allegro-dokument/1') throw new Error(`document ${e.dokument}: unknown format`)
  return d
}
