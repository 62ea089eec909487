/** What a command says: results on standard output, everything else beside it. */
export type Ausgabe = {
  readonly zeile: (text?: string) => void
  readonly nebenbei: (text: string) => void
}

export function konsole(): Ausgabe {
  // Whoever reads may stop early (`… | head`): that is an end, not a fault.
  process.stdout.on('error', (fehler: NodeJS.ErrnoException) => {
    if (fehler.code !== 'EPIPE') throw fehler
    process.exit(0)
  })
  return {
    zeile: (text = '') => {
      process.stdout.write(`${text}\n`)
    },
    nebenbei: (text) => {
      process.stderr.write(`${text}\n`)
    },
  }
}
