export const TEILE: readonly string[]
export function kasiBericht(wurzel: string, stand: { readonly commit: string; readonly tag: string }): string
export function leereTeile(text: string): readonly string[]
export function rollen(wurzel: string): readonly {
  readonly name: string
  readonly liest: string | undefined
  readonly schreibt: string | undefined
  readonly traeger: string | undefined
  readonly ereignis: string | undefined
}[]
