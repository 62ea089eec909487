import { z } from 'zod'
import { cent, monat } from '../kern/index.ts'
import { LEISTUNGSARTEN } from '../recht/index.ts'
import type { Betragszeile } from './betrag.ts'

/** The stored part `ergebnis`, as read in ten years: what it must hold; more may stand beside. */
const schema = z.array(
  z.looseObject({
    monat: z.string(),
    gesamt: z.number().int(),
    personen: z.array(
      z.looseObject({
        person: z.string(),
        leistungen: z.array(z.tuple([z.enum(LEISTUNGSARTEN), z.enum(['bund', 'kommune']), z.number().int()])),
      }),
    ),
  }),
)

export type Ergebnisteil = z.infer<typeof schema>

/** @throws if the text is no part `ergebnis`. */
export function liesErgebnisteil(text: string): Ergebnisteil {
  return schema.parse(JSON.parse(text))
}

export function zeilenAusTeil(text: string): readonly Betragszeile[] {
  return liesErgebnisteil(text).flatMap((e) =>
    e.personen.flatMap((p) =>
      p.leistungen
        .filter(([, , betrag]) => betrag !== 0)
        .map(([leistungsart, kostentraeger, betrag]) => ({
          person: p.person,
          monat: monat(e.monat),
          leistungsart,
          kostentraeger,
          betrag: cent(betrag),
        })),
    ),
  )
}
