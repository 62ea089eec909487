import type { Datum, Kennung } from '../kern/index.ts'

/** A claim is owed as before but not collected for the time being (ADR 0036). */
export type Niederschlagung = {
  readonly id: Kennung<'Niederschlagung'>
  readonly nr: number
  readonly verfahren: Kennung<'Verfahren'>
  /** The last day on which it rests; null: until somebody lifts it. */
  readonly bis: Datum | null
  readonly grund: string
  /** Why it was lifted; null: it was not. */
  readonly ende: string | null
}

/** Nobody asks for it on the day. */
export function ruht(f: { readonly niederschlagung: Niederschlagung | null }, tag: Datum): boolean {
  const n = f.niederschlagung
  return n !== null && n.ende === null && (n.bis === null || tag <= n.bis)
}
