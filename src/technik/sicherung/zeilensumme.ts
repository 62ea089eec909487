import { createHash } from 'node:crypto'

/**
 * A number for all rows of a table in whatever order they come: the SHA-256 of each, added in eight parts of 32 bits.
 * Says that the database holds after a restore what it held before; that nobody has forged a file is said by the file's own
 * hash. `salz` keeps the rows of a small table from being guessed.
 */
export function zeilensumme(salz: Uint8Array): {
  readonly nimm: (zeile: Uint8Array) => void
  readonly stand: () => { readonly zeilen: number; readonly summe: string }
} {
  const teile = new Uint32Array(8)
  let zeilen = 0
  return {
    nimm: (zeile) => {
      const h = createHash('sha256').update(salz).update(zeile).digest()
      for (let i = 0; i < 8; i++) teile[i] = (teile[i] ?? 0) + h.readUInt32LE(4 * i)
      zeilen++
    },
    stand: () => ({ zeilen, summe: [...teile].map((t) => t.toString(16).padStart(8, '0')).join('') }),
  }
}
