/** A proof that takes longer than `npm test` may. Throws if it does not hold; its figures go to docs/nachweise/. */
export type Langlauf<Zahlen> = (o: {
  readonly saat: string
  /** `--name=value` of the command line. */
  readonly angaben: Readonly<Record<string, string | undefined>>
  readonly melde: (zeile: string) => void
}) => Promise<Zahlen>
