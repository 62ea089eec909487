/** What every page may show of the person who is signed in. */
export type NutzerAnsicht = {
  readonly name: string
  readonly stufe: string
  readonly traeger: string
}

/** Data of the frame, read anew with every page. */
export type RahmenDaten = {
  readonly nutzer: NutzerAnsicht | null
  /** Shown when the clock is set for training or demonstration. */
  readonly uhr: string | null
  /** Proves that a form was made by us for this session. */
  readonly token: string
  /** How long until the session warns, and until it rests. */
  readonly sitzung: { readonly warntInMs: number; readonly ruhtInMs: number } | null
}
