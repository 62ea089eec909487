import type { Datum } from './datum.ts'

/** Something that holds from a day on, until the next one. */
export type Abschnitt<Wert> = { readonly ab: Datum; readonly wert: Wert }

/** Values by the day from which they hold, strictly ascending: the last one runs on. */
export type Zeitleiste<Wert> = readonly Abschnitt<Wert>[]

/** @throws if the days do not ascend strictly. */
export function zeitleiste<Wert>(abschnitte: readonly Abschnitt<Wert>[]): Zeitleiste<Wert> {
  for (let i = 1; i < abschnitte.length; i++) {
    const [a, b] = [abschnitte[i - 1], abschnitte[i]]
    if (a && b && b.ab <= a.ab) throw new Error(`timeline does not ascend at ${b.ab}`)
  }
  return abschnitte
}

/** What holds on a day; undefined before the first entry. */
export function geltendAm<Wert>(leiste: Zeitleiste<Wert>, am: Datum): Abschnitt<Wert> | undefined {
  for (let i = leiste.length - 1; i >= 0; i--) {
    const a = leiste[i]
    if (a && a.ab <= am) return a
  }
  return undefined
}

/** Neighbouring entries whose values are equal under `gleich`, put together: stretches. */
export function strecken<Eintrag>(
  eintraege: readonly Eintrag[],
  gleich: (a: Eintrag, b: Eintrag) => boolean,
): readonly (readonly [Eintrag, ...Eintrag[]])[] {
  const liste: [Eintrag, ...Eintrag[]][] = []
  for (const e of eintraege) {
    const letzte = liste.at(-1)
    if (letzte && gleich(letzte[0], e)) letzte.push(e)
    else liste.push([e])
  }
  return liste
}
