import { isoMonat, liesMonat, type Monat, monatsname, plusMonate } from '../../../kern/index.ts'

/** What a form of the reports can choose. */
export type Wahl = { readonly wert: string; readonly titel: string }

const JAHRE = 4
const MONATE = 24

/** The years a report can be asked for, the newest first: the next one too, because January is paid in December. */
export function jahresauswahl(heute: number): readonly Wahl[] {
  return Array.from({ length: JAHRE }, (_, i) => String(heute + 1 - i)).map((j) => ({ wert: j, titel: j }))
}

/** The year of the address; this year if it names none that can be chosen. */
export function gewaehltesJahr(request: Request, heute: number): number {
  const jahr = new URL(request.url).searchParams.get('jahr') ?? ''
  return jahresauswahl(heute).some((w) => w.wert === jahr) ? Number(jahr) : heute
}

/** The months up to one that a report can be asked for, the newest first. */
export function monatsauswahl(bis: Monat): readonly Wahl[] {
  return Array.from({ length: MONATE }, (_, i) => plusMonate(bis, -i)).map((m) => ({
    wert: isoMonat(m),
    titel: monatsname(m),
  }))
}

/** The month of the address; this month if it names none, or a later one than can be asked for. */
export function gewaehlterMonat(request: Request, heute: Monat, bis = heute): Monat {
  const monat = liesMonat(new URL(request.url).searchParams.get('monat') ?? '')
  return monat === undefined || monat > bis ? heute : monat
}
