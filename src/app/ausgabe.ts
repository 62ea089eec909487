/** What a command says: results on standard output, everything else beside it. */
export type Ausgabe = {
  readonly zeile: (text?: string) => void
  readonly nebenbei: (text: string) => void
}

export function konsole(): Ausgabe {
  return {
    zeile: (text = '') => {
      process.stdout.write(`${text}\n`)
    },
    nebenbei: (text) => {
      process.stderr.write(`${text}\n`)
    },
  }
}
