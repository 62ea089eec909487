const MINDESTENS_MIKROSEKUNDEN = 50_000

/**
 * Median of alternating rounds in one process: every candidate takes its turn in every round. Counted is the time of
 * the processor (of all threads of the process), not of the clock: the machine may have other work.
 */
export type Kandidat = { readonly name: string; readonly lauf: () => number }
export type Messung = { readonly name: string; readonly jeSekunde: number; readonly min: number; readonly max: number }

export function miss(kandidaten: readonly Kandidat[], runden = 7): readonly Messung[] {
  const werte = kandidaten.map(() => [] as number[])
  for (const k of kandidaten) for (let i = 0; i < 2; i++) k.lauf()
  for (let r = 0; r < runden; r++)
    kandidaten.forEach((k, i) => {
      let anzahl = 0
      const ab = process.cpuUsage()
      let verbraucht = 0
      // A turn of a few milliseconds would say more about the neighbours than about the candidate.
      do {
        anzahl += k.lauf()
        const { user, system } = process.cpuUsage(ab)
        verbraucht = user + system
      } while (verbraucht < MINDESTENS_MIKROSEKUNDEN)
      werte[i]?.push((anzahl * 1_000_000) / verbraucht)
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
