import type { Datum } from './datum.ts'
import { ersterTag, letzterTag, type Monat, monateVonBis, monatVon } from './monat.ts'

/** Days from `von` to `bis`, both included; without `bis` it runs on. */
export type Zeitraum = { readonly von: Datum; readonly bis?: Datum | undefined }

/** @throws if the end lies before the beginning. */
export function zeitraum(von: Datum, bis?: Datum): Zeitraum {
  if (bis !== undefined && bis < von) throw new Error(`period ends before it begins: ${von} ${bis}`)
  return bis === undefined ? { von } : { von, bis }
}

export function zeitraumDesMonats(m: Monat): { readonly von: Datum; readonly bis: Datum } {
  return { von: ersterTag(m), bis: letzterTag(m) }
}

export function enthaelt(z: Zeitraum, d: Datum): boolean {
  return z.von <= d && (z.bis === undefined || d <= z.bis)
}

export function ueberschneidet(a: Zeitraum, b: Zeitraum): boolean {
  return (a.bis === undefined || b.von <= a.bis) && (b.bis === undefined || a.von <= b.bis)
}

/** The common days, or undefined if there are none. */
export function schnitt(a: Zeitraum, b: Zeitraum): Zeitraum | undefined {
  if (!ueberschneidet(a, b)) return undefined
  const von = a.von > b.von ? a.von : b.von
  const bis = kleinere(a.bis, b.bis)
  return bis === undefined ? { von } : { von, bis }
}

/** Every month a closed period touches. */
export function monateIn(z: { readonly von: Datum; readonly bis: Datum }): readonly Monat[] {
  return monateVonBis(monatVon(z.von), monatVon(z.bis))
}

function kleinere(a: Datum | undefined, b: Datum | undefined): Datum | undefined {
  if (a === undefined) return b
  return b === undefined || a < b ? a : b
}
