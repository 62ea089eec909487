import {
  type Datum,
  ersterTag,
  isoMonat,
  jahrVon,
  letzterTag,
  liesMonat,
  type Monat,
  monatAus,
  monatImJahr,
  monatsname,
  monatVon,
  plusMonate,
} from '../../../kern/index.ts'

/** What a form of the reports can choose. */
export type Wahl = { readonly wert: string; readonly titel: string }

const JAHRE = 4
const QUARTALE = 8
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

/** The running quarter and those before it, the newest first. */
export function quartalsauswahl(heute: Datum): readonly Wahl[] {
  const m = monatVon(heute)
  const laufend = jahrVon(m) * 4 + Math.ceil(monatImJahr(m) / 3) - 1
  return Array.from({ length: QUARTALE }, (_, i) => {
    const [jahr, q] = [Math.floor((laufend - i) / 4), ((laufend - i) % 4) + 1]
    return { wert: `${jahr}-${q}`, titel: `${q}. Quartal ${jahr}` }
  })
}

/** The quarter of the address, e.g. "2026-2"; the running one if it names none that can be chosen. */
export function gewaehltesQuartal(request: Request, heute: Datum): string {
  const wahl = quartalsauswahl(heute)
  const gefragt = new URL(request.url).searchParams.get('quartal')
  return wahl.find((w) => w.wert === gefragt)?.wert ?? wahl[0]?.wert ?? ''
}

/** First and last day of "2026-2". */
export function tageDesQuartals(quartal: string): { readonly von: Datum; readonly bis: Datum } {
  const [jahr = 0, q = 0] = quartal.split('-').map(Number)
  return { von: ersterTag(monatAus(jahr, q * 3 - 2)), bis: letzterTag(monatAus(jahr, q * 3)) }
}
