/**
 * A seeded sequence: the same seed gives the same draws on every machine. It makes sample data only;
 * randomness that must not be guessed comes from technik.
 */
export type Zufallsfolge = {
  /** A whole number from `von` to `bis`, both included. */
  readonly ganzzahl: (von: number, bis: number) => number
  /** @throws if the list is empty. */
  readonly waehle: <Wert>(liste: readonly Wert[]) => Wert
  /** True in `prozent` of 100 draws. */
  readonly trifft: (prozent: number) => boolean
}

export function zufallsfolge(saat: string): Zufallsfolge {
  let zustand = fnv1a(saat)
  const naechste = (): number => {
    zustand = (zustand + 0x9e3779b9) >>> 0
    let z = zustand
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  const ganzzahl = (von: number, bis: number): number => von + (naechste() % (bis - von + 1))
  return {
    ganzzahl,
    waehle: (liste) => {
      const wert = liste[ganzzahl(0, liste.length - 1)]
      if (wert === undefined) throw new Error('nothing to choose from')
      return wert
    },
    trifft: (prozent) => ganzzahl(1, 100) <= prozent,
  }
}

function fnv1a(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
