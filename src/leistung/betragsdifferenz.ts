import type { Rechengrundlage } from '../fall/index.ts'
import { type Cent, cent, type Monat, NULL_CENT } from '../kern/index.ts'
import type { Rechtsstand } from '../recht/index.ts'
import { type Rechner, rechne } from './berechnung.ts'
import { type Betragsstelle, type Betragszeile, betragszeilen, nachStellen } from './betrag.ts'
import { gleicherRechtsstand } from './rechtsstand.ts'

/** Why an amount differs: other facts, a corrected rule, a value known only later. */
export const URSACHEN = ['fakten', 'regel', 'wert'] as const
export type Ursache = (typeof URSACHEN)[number]

export type Betragsdifferenz = Betragsstelle & {
  readonly alt: Cent
  readonly neu: Cent
  /** What each cause contributes; the three sum to `neu − alt` exactly. */
  readonly ursachen: Readonly<Record<Ursache, Cent>>
}

/** An amount that was computed: from these facts, with this knowledge, to these rows. */
export type Stand = {
  readonly inhalt: Rechengrundlage
  readonly rechtsstand: Rechtsstand
  /** As stored then; not recomputed. */
  readonly zeilen: readonly Betragszeile[]
}

/**
 * Old and new, person, month, kind and bearer, each with its causes. The way from the stored amount
 * to the new one is walked in three steps, one cause each: the old facts with the old knowledge by
 * today's program (regel), the old facts with today's knowledge (wert), the new facts (fakten).
 * `alt` null: nothing was decided before, all is new facts.
 */
export function betragsdifferenz(
  alt: Stand | null,
  neu: Stand,
  monate: readonly Monat[],
  rechner: Rechner = rechne,
): readonly Betragsdifferenz[] {
  const [programm, wissen] = alt === null ? [[], []] : nachgerechnet(rechner, alt, neu, monate)
  const karten = [alt?.zeilen ?? [], programm, wissen, neu.zeilen].map((z) => nachStellen(inMonaten(z, monate)))
  const stellen = new Map(karten.flatMap((k) => [...k]))
  return [...stellen.keys()].sort().flatMap((k) => {
    const [a, p, w, n] = karten.map((karte) => karte.get(k)?.betrag ?? NULL_CENT)
    const stelle = stellen.get(k)
    if (!stelle || a === undefined || p === undefined || w === undefined || n === undefined) return []
    const ursachen = { regel: minus(p, a), wert: minus(w, p), fakten: minus(n, w) }
    if (URSACHEN.every((u) => ursachen[u] === 0)) return []
    const { betrag: _, ...ort } = stelle
    return [{ ...ort, alt: a, neu: n, ursachen }]
  })
}

function nachgerechnet(
  rechner: Rechner,
  alt: Stand,
  neu: Stand,
  monate: readonly Monat[],
): readonly [readonly Betragszeile[], readonly Betragszeile[]] {
  const programm = betragszeilen(rechner(alt.inhalt, monate, alt.rechtsstand))
  const gleichesWissen = gleicherRechtsstand(alt.rechtsstand, neu.rechtsstand)
  return [programm, gleichesWissen ? programm : betragszeilen(rechner(alt.inhalt, monate, neu.rechtsstand))]
}

function inMonaten(zeilen: readonly Betragszeile[], monate: readonly Monat[]): readonly Betragszeile[] {
  const gefragt = new Set(monate)
  return zeilen.filter((z) => gefragt.has(z.monat))
}

function minus(a: Cent, b: Cent): Cent {
  return cent(a - b)
}
