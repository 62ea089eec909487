import type { Brand } from './brand.ts'
import { type Datum, tag, tageDesMonats, teile } from './datum.ts'

/** A calendar month: year × 12 + (month − 1). Outside it is the text "JJJJ-MM". */
export type Monat = Brand<number, 'Monat'>

const NAMEN = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const

/** Reads "JJJJ-MM". Undefined if it is no month. */
export function liesMonat(text: string): Monat | undefined {
  const m = /^(\d{4})-(\d{2})$/.exec(text)
  if (!m) return undefined
  const monat = Number(m[2])
  return monat >= 1 && monat <= 12 ? monatAus(Number(m[1]), monat) : undefined
}

/** Reads "JJJJ-MM". @throws if it is no month. */
export function monat(text: string): Monat {
  const m = liesMonat(text)
  if (m === undefined) throw new Error(`no such month: ${text}`)
  return m
}

export function monatAus(jahr: number, monatImJahr: number): Monat {
  return (jahr * 12 + monatImJahr - 1) as Monat
}

export function monatVon(d: Datum): Monat {
  const t = teile(d)
  return monatAus(t.jahr, t.monat)
}

export function jahrVon(m: Monat): number {
  return Math.floor(m / 12)
}

/** 1 … 12 */
export function monatImJahr(m: Monat): number {
  return (m % 12) + 1
}

export function plusMonate(m: Monat, anzahl: number): Monat {
  return (m + anzahl) as Monat
}

export function ersterTag(m: Monat): Datum {
  return tag(jahrVon(m), monatImJahr(m), 1)
}

export function letzterTag(m: Monat): Datum {
  return tag(jahrVon(m), monatImJahr(m), tageImMonat(m))
}

export function tageImMonat(m: Monat): number {
  return tageDesMonats(jahrVon(m), monatImJahr(m))
}

/** "JJJJ-MM" */
export function isoMonat(m: Monat): string {
  return `${String(jahrVon(m)).padStart(4, '0')}-${String(monatImJahr(m)).padStart(2, '0')}`
}

/** "Juli 2026" */
export function monatsname(m: Monat): string {
  return `${NAMEN[m % 12] ?? ''} ${jahrVon(m)}`
}

/** "07/2026", where room is short. */
export function kurzmonat(m: Monat): string {
  return `${String(monatImJahr(m)).padStart(2, '0')}/${jahrVon(m)}`
}

/** Every month from `von` to `bis`, both included. Empty if `bis` lies before `von`. */
export function monateVonBis(von: Monat, bis: Monat): readonly Monat[] {
  const liste: Monat[] = []
  for (let m: number = von; m <= bis; m++) liste.push(m as Monat)
  return liste
}
