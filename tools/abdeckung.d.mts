export type Satz = { readonly schluessel: string; readonly text: string }
export type Zeile = {
  readonly satz: string
  readonly beginnt?: string
  readonly stand: string
  readonly regeln?: readonly string[]
  readonly tests?: readonly string[]
  readonly schritt?: string
  readonly grund?: string
}
export function saetze(gesetz: string, text: string): Satz[]
export function pruefe(
  alle: readonly Satz[],
  zeilen: readonly Zeile[],
  welt: { readonly regeln: ReadonlySet<string>; readonly gibtEs: (datei: string) => boolean },
): string[]
export function abweichende(alle: readonly Satz[], zeilen: readonly Zeile[]): string[]
