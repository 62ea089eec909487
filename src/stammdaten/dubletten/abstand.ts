/**
 * How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word of the other
 * (optimal string alignment). Stops counting above `hoechstens` and then says one more.
 */
export function abstand(a: string, b: string, hoechstens: number): number {
  if (Math.abs(a.length - b.length) > hoechstens) return hoechstens + 1
  let [vorvorige, vorige] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i]
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1]
      let wert = Math.min((vorige[j] ?? 0) + 1, (zeile[j - 1] ?? 0) + 1, (vorige[j - 1] ?? 0) + (gleich ? 0 : 1))
      const getauscht = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (getauscht) wert = Math.min(wert, (vorvorige[j - 2] ?? 0) + 1)
      zeile.push(wert)
    }
    if (Math.min(...zeile) > hoechstens) return hoechstens + 1
    ;[vorvorige, vorige] = [vorige, zeile]
  }
  return vorige[b.length] ?? 0
}
