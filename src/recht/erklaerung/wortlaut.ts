/** What a sentence may speak of: the value of the step and of what it read, as people read them. */
export type Lesart = {
  /** The value of the step. */
  readonly wert: string
  /** The value of an operand by name; '' if it was not read. */
  readonly von: (name: string) => string
  /** The bare number of an operand as it stands in arithmetic: "563,00", "36 %"; of the step itself without a name. */
  readonly zahl: (name?: string) => string
  /** The bare value of an operand; undefined if it was not read. */
  readonly roh: (name: string) => number | boolean | string | undefined
}

/** The wording of a rule: apart from its id, so that it may change while the id stays. */
export type Wortlaut = {
  readonly titel: string
  readonly satz: (l: Lesart) => string
  /** Said in place of `satz` when the rule yields zero or no: why nothing is granted or counted. */
  readonly ohne?: string | ((l: Lesart) => string)
  /** The arithmetic, if it says more than the sentence. */
  readonly formel?: (l: Lesart) => string
}

export type Worte = Readonly<Record<string, Wortlaut>>
