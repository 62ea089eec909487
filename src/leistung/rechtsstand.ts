import { z } from 'zod'
import { datum, iso, type Json, kanonisch, liesDatum } from '../kern/index.ts'
import type { Rechtsstand } from '../recht/index.ts'

const schema = z.strictObject({
  bekanntBis: z.string().refine((t) => liesDatum(t) !== undefined),
  auslegung: z.record(z.string(), z.array(z.strictObject({ ab: z.string(), wert: z.string() }))).optional(),
})

export function rechtsstandJson(r: Rechtsstand): Json {
  return { bekanntBis: iso(r.bekanntBis), auslegung: r.auslegung }
}

/** @throws if the text is no stored Rechtsstand. */
export function liesRechtsstand(text: string): Rechtsstand {
  const { bekanntBis, auslegung } = schema.parse(JSON.parse(text))
  const r = { bekanntBis: datum(bekanntBis) }
  return auslegung === undefined ? r : { ...r, auslegung }
}

export function gleicherRechtsstand(a: Rechtsstand, b: Rechtsstand): boolean {
  return kanonisch(rechtsstandJson(a)) === kanonisch(rechtsstandJson(b))
}
