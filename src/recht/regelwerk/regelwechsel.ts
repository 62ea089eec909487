import { type Groesse, groesse } from './groesse.ts'
import type { NurMit } from './nurMit.ts'
import { type FassungText, parameter } from './parameter.ts'

type Fassung<T extends number> = Omit<FassungText, 'wert'> & { readonly regel: Groesse<T> }

type Wechsel<T extends number> = {
  readonly id: string
  readonly norm: string
  readonly nurMit?: NurMit
  readonly fassungen: readonly [Fassung<T>, ...Fassung<T>[]]
}

/**
 * A rule that was replaced on a date: one small chooser, so that no rule grows `if (year >= …)` inside.
 * The choice is a dated value like any other: promulgated, sourced, with or without transition for running
 * Bewilligungszeiträume, resolved once per Rechtsstand.
 */
export function regelwechsel<T extends number>(w: Wechsel<T>): Groesse<T> {
  const [erste] = w.fassungen
  const welche = parameter<number>(
    `${w.id}.fassung`,
    w.norm,
    'anzahl',
    w.fassungen.map(({ regel: _, ...f }, wert) => ({ ...f, wert })),
  )
  return groesse<T>({
    id: w.id,
    norm: w.norm,
    je: erste.regel.je,
    mass: erste.regel.mass,
    durchreichend: true,
    ...(w.nurMit === undefined ? {} : { nurMit: w.nurMit }),
    rechne: (k, p, a) => k.lies(w.fassungen[k.wahl(welche)]?.regel ?? erste.regel, p, a),
  })
}
