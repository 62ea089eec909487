import { type Groesse, groesse } from './groesse.ts'
import { parameter } from './parameter.ts'

type Fassung<T extends number> = {
  readonly ab: string
  readonly verkuendet: string
  readonly quelle: string
  readonly regel: Groesse<T>
}

type Wechsel<T extends number> = {
  readonly id: string
  readonly norm: string
  /** What decides which version applies: the month, or the day on which the Bewilligungszeitraum began. */
  readonly nach: 'monat' | 'bewilligungszeitraum'
  readonly fassungen: readonly [Fassung<T>, ...Fassung<T>[]]
}

/**
 * A rule that was replaced on a date: one small chooser, so that no rule grows `if (year >= …)` inside.
 * The choice is a dated value like any other: promulgated, sourced, resolved once per Rechtsstand.
 */
export function regelwechsel<T extends number>(w: Wechsel<T>): Groesse<T> {
  const [erste] = w.fassungen
  const welche = parameter<number>(
    `${w.id}.fassung`,
    w.norm,
    'anzahl',
    w.fassungen.map(({ ab, verkuendet, quelle }, wert) => ({ ab, verkuendet, quelle, wert })),
  )
  return groesse<T>({
    id: w.id,
    norm: w.norm,
    je: erste.regel.je,
    mass: erste.regel.mass,
    durchreichend: true,
    rechne: (k, p, a) => {
      const n = w.nach === 'monat' ? k.wahl(welche) : k.wahlDesBwz(welche)
      return k.lies(w.fassungen[n]?.regel ?? erste.regel, p, a)
    },
  })
}
