import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Brand } from './brand.ts'

/** SHA-256 in 64 lower-case hex digits. */
export type Hash = Brand<string, 'Hash'>

/** What may be hashed: no decimals, no undefined inside arrays, no dates. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [schluessel: string]: Json | undefined }

/**
 * Canonical JSON after RFC 8785, narrowed (ADR 0003): keys ASCII and sorted, text NFC, numbers
 * safe integers only. Keys whose value is undefined are left out.
 * @throws if something else is inside: a decimal must never reach a hash.
 */
export function kanonisch(wert: Json): string {
  if (wert === null || typeof wert === 'boolean') return String(wert)
  if (typeof wert === 'number') return ganzzahl(wert)
  if (typeof wert === 'string') return JSON.stringify(wert.normalize('NFC'))
  if (istListe(wert)) return `[${wert.map(kanonisch).join(',')}]`
  if (typeof wert === 'object') return objekt(wert)
  throw new Error(`not canonical: ${typeof wert}`)
}

export function hashVonText(text: string): Hash {
  return bytesToHex(sha256(utf8ToBytes(text))) as Hash
}

export function hashVon(wert: Json): Hash {
  return hashVonText(kanonisch(wert))
}

/** @throws if the text is not 64 lower-case hex digits. */
export function hash(text: string): Hash {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error('not a SHA-256 in hex')
  return text as Hash
}

function istListe(wert: Json): wert is readonly Json[] {
  return Array.isArray(wert)
}

function ganzzahl(n: number): string {
  if (!Number.isSafeInteger(n)) throw new Error(`not canonical: ${n} is no safe integer`)
  return n === 0 ? '0' : String(n)
}

function objekt(o: { readonly [schluessel: string]: Json | undefined }): string {
  const teile: string[] = []
  for (const k of Object.keys(o).sort()) {
    const w = o[k]
    if (w === undefined) continue
    if (!/^[\x20-\x7e]*$/.test(k)) throw new Error('not canonical: key is not ASCII')
    teile.push(`${JSON.stringify(k)}:${kanonisch(w)}`)
  }
  return `{${teile.join(',')}}`
}
