import { type Hash, hashVonText, isoMonat, type Json, kanonisch, type Monat, strecken } from '../kern/index.ts'
import type { Ergebnis, Herleitung } from '../recht/index.ts'

/** One derivation for neighbouring months in which it is word for word the same. */
export type Herleitungsstrecke = {
  readonly von: Monat
  readonly bis: Monat
  /** Canonical JSON; its month is `von`. */
  readonly text: string
  readonly hash: Hash
}

/** @throws if a result came without its derivation: no decision without reasons (§ 35 SGB X). */
export function herleitungsstrecken(ergebnisse: readonly Ergebnis[]): readonly Herleitungsstrecke[] {
  const monate = ergebnisse.map((e, i) => {
    if (e.herleitung === undefined) throw new Error(`no derivation for ${isoMonat(e.monat)}`)
    // The law writes its steps in one order, so plain JSON tells equal months; canonical is only what is kept.
    return {
      monat: e.monat,
      lage: e.monat - i,
      h: e.herleitung,
      gleich: JSON.stringify({ ...e.herleitung, monat: '' }),
    }
  })
  return strecken(monate, (a, b) => a.lage === b.lage && a.gleich === b.gleich).map((s) => {
    const text = kanonisch({ ...s[0].h, monat: isoMonat(s[0].monat) })
    return { von: s[0].monat, bis: (s.at(-1) ?? s[0]).monat, text, hash: hashVonText(text) }
  })
}

/** The part `herleitung` of a decision: which months rest on which text. */
export function herleitungJson(liste: readonly Herleitungsstrecke[]): Json {
  return liste.map((s) => [isoMonat(s.von), isoMonat(s.bis), s.hash])
}

/** The stored derivation as it reads for one of its months. @throws if the bytes are none. */
export function liesHerleitung(text: string, monat: Monat): Herleitung {
  const json: unknown = JSON.parse(text)
  if (!istHerleitung(json)) throw new Error('not a derivation of a known format')
  return { ...json, monat: isoMonat(monat) }
}

function istHerleitung(json: unknown): json is Herleitung {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 'allegro-herleitung/1'
}
