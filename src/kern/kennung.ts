import type { Brand } from './brand.ts'

/** A UUID (version 7) in canonical lower-case text. Made at the edge, see `Kennungsgeber`. */
export type Kennung<Name extends string> = Brand<string, Name>

/** Gives fresh UUIDv7 texts. Comes from `app/` as a value, so that tests repeat. */
export type Kennungsgeber = () => string

/** Five digits, leading zeros kept: the Träger (Jobcenter) a row belongs to. */
export type TraegerNr = Brand<string, 'TraegerNr'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function istUuid(text: string): boolean {
  return UUID.test(text)
}

/** @throws if the text is no UUID. */
export function kennung<Name extends string>(text: string): Kennung<Name> {
  if (!istUuid(text)) throw new Error('not a UUID')
  return text as Kennung<Name>
}

export function liesTraegerNr(text: string): TraegerNr | undefined {
  return /^\d{5}$/.test(text) ? (text as TraegerNr) : undefined
}

/** @throws if the text is not five digits. */
export function traegerNr(text: string): TraegerNr {
  const t = liesTraegerNr(text)
  if (t === undefined) throw new Error(`not a Träger number: ${text}`)
  return t
}

/**
 * UUIDv7 from milliseconds since 1970 and ten random bytes.
 * @throws if fewer than ten bytes are given.
 */
export function uuid7(millisekunden: number, zufall: Uint8Array): string {
  if (zufall.length < 10) throw new Error('uuid7 needs ten random bytes')
  const hex = (n: number, stellen: number): string => n.toString(16).padStart(stellen, '0')
  const zeit = hex(millisekunden, 12)
  const b = (i: number): number => zufall[i] ?? 0
  const gruppe3 = hex(0x7000 | (((b(0) << 8) | b(1)) & 0x0fff), 4)
  const gruppe4 = hex(0x8000 | (((b(2) << 8) | b(3)) & 0x3fff), 4)
  const rest = Array.from({ length: 6 }, (_, i) => hex(b(4 + i), 2)).join('')
  return `${zeit.slice(0, 8)}-${zeit.slice(8)}-${gruppe3}-${gruppe4}-${rest}`
}
