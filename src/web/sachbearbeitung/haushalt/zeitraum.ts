/** What a form of the reports can choose. */
export type Wahl = { readonly wert: string; readonly titel: string }

const HOECHSTENS = 4

/** The years a report can be asked for, the newest first: the next one too, because January is paid in December. */
export function jahresauswahl(heute: number): readonly Wahl[] {
  return Array.from({ length: HOECHSTENS }, (_, i) => String(heute + 1 - i)).map((j) => ({ wert: j, titel: j }))
}

/** The year of the address; this year if it names none that can be chosen. */
export function gewaehltesJahr(request: Request, heute: number): number {
  const jahr = new URL(request.url).searchParams.get('jahr') ?? ''
  return jahresauswahl(heute).some((w) => w.wert === jahr) ? Number(jahr) : heute
}
