/**
 * Levels of the Dienstanweisung Berechtigungen: J local reading, E restricted reading nation-wide,
 * L reading nation-wide, F certifying (includes L), A ordering (includes F).
 */
export const STUFEN = ['J', 'E', 'L', 'F', 'A'] as const

export type Stufe = (typeof STUFEN)[number]

const UMFASST: Readonly<Record<Stufe, readonly Stufe[]>> = {
  J: ['J'],
  E: ['E'],
  L: ['L', 'J', 'E'],
  F: ['F', 'L', 'J', 'E'],
  A: ['A', 'F', 'L', 'J', 'E'],
}

/** Whether someone of level `hat` may do what asks for level `verlangt`. */
export function umfasst(hat: Stufe, verlangt: Stufe): boolean {
  return UMFASST[hat].includes(verlangt)
}

export function liesStufe(text: string): Stufe | undefined {
  return STUFEN.find((s) => s === text)
}
