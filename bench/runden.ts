/** Median of alternating rounds in one process: every candidate takes its turn in every round. */
export type Kandidat = { readonly name: string; readonly lauf: () => number }
export type Messung = { readonly name: string; readonly jeSekunde: number; readonly min: number; readonly max: number }

export function miss(kandidaten: readonly Kandidat[], runden = 7): readonly Messung[] {
  const werte = kandidaten.map(() => [] as number[])
  for (const k of kandidaten) for (let i = 0; i < 2; i++) k.lauf()
  for (let r = 0; r < runden; r++)
    kandidaten.forEach((k, i) => {
      const ab = performance.now()
      const anzahl = k.lauf()
      werte[i]?.push((anzahl * 1000) / (performance.now() - ab))
    })
  return kandidaten.map((k, i) => {
    const sortiert = [...(werte[i] ?? [])].sort((a, b) => a - b)
    const mitte = sortiert[Math.floor(sortiert.length / 2)] ?? 0
    return {
      name: k.name,
      jeSekunde: Math.round(mitte),
      min: Math.round(sortiert[0] ?? 0),
      max: Math.round(sortiert.at(-1) ?? 0),
    }
  })
}
