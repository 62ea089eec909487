import { type Befund, type Regelnummer, SEPA_REGELN } from './regeln.ts'

/** More findings are counted, not kept: a hostile file must not fill the memory. */
const BEFUNDE_HOECHSTENS = 1000

export type Pruefblatt = {
  readonly befunde: Befund[]
  anzahl: number
  abgewiesen: boolean
  melde: (regel: Regelnummer, stelle: string, zeile: number, text: string) => void
}

export function pruefblatt(): Pruefblatt {
  const blatt: Pruefblatt = {
    befunde: [],
    anzahl: 0,
    abgewiesen: false,
    melde: (regel, stelle, zeile, text) => {
      const { schwere } = SEPA_REGELN[regel]
      blatt.anzahl++
      if (schwere === 'abweisung') blatt.abgewiesen = true
      const befund: Befund = { regel, schwere, zeile, stelle, text }
      if (blatt.befunde.length < BEFUNDE_HOECHSTENS) blatt.befunde.push(befund)
    },
  }
  return blatt
}

/** A value as it is shown in a message: short, without control characters. */
export function gezeigt(wert: string | undefined): string {
  if (wert === undefined) return 'fehlt'
  const kurz = wert.length > 80 ? `${wert.slice(0, 77)}…` : wert
  return `"${kurz.replace(/[\p{Cc}\p{Cf}]/gu, '·')}"`
}

/** Cents of a decimal text with at most two places; undefined if it is none. */
export function centsAus(text: string | undefined): bigint | undefined {
  const m = /^(\d{1,18})(?:\.(\d{1,2}))?$/.exec(text ?? '')
  return m === null ? undefined : BigInt(m[1] ?? '0') * 100n + BigInt((m[2] ?? '').padEnd(2, '0'))
}

export function alsDezimal(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}
