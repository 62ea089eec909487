/**
 * The outcome of an act that law or office may refuse. A refusal is a value from a closed
 * list; an error (a bug, a broken world) is thrown instead.
 */
export type Result<Wert, Ablehnung> =
  | { readonly ok: true; readonly wert: Wert }
  | { readonly ok: false; readonly ablehnung: Ablehnung }

export function ok<Wert>(wert: Wert): { readonly ok: true; readonly wert: Wert } {
  return { ok: true, wert }
}

export function err<Ablehnung>(ablehnung: Ablehnung): { readonly ok: false; readonly ablehnung: Ablehnung } {
  return { ok: false, ablehnung }
}

/** For the branch that the types say cannot be reached: a new case breaks the build here. */
export function unerreichbar(wert: never): never {
  throw new Error(`unreachable: ${JSON.stringify(wert)}`)
}
