/** A small seeded source of numbers (mulberry32): the same seed gives the same household everywhere. */
export type Wuerfel = {
  /** A whole number from `von` to `bis`, both included. */
  readonly zahl: (von: number, bis: number) => number
  /** True with the given chance (0 … 1). */
  readonly trifft: (anteil: number) => boolean
  readonly aus: <T>(liste: readonly [T, ...T[]]) => T
  /** One of the weighted values. */
  readonly nach: <T>(gewichte: readonly (readonly [T, number])[]) => T
}

export function wuerfel(saat: number): Wuerfel {
  let zustand = saat >>> 0
  const naechste = (): number => {
    zustand = (zustand + 0x6d2b79f5) >>> 0
    let t = zustand
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const zahl = (von: number, bis: number): number => von + Math.floor(naechste() * (bis - von + 1))
  return {
    zahl,
    trifft: (anteil) => naechste() < anteil,
    aus: (liste) => liste[zahl(0, liste.length - 1)] ?? liste[0],
    nach: (gewichte) => {
      let rest = naechste() * gewichte.reduce((s, [, g]) => s + g, 0)
      for (const [wert, g] of gewichte) {
        rest -= g
        if (rest < 0) return wert
      }
      const letzte = gewichte.at(-1)
      if (letzte === undefined) throw new Error('nothing to choose from')
      return letzte[0]
    },
  }
}
