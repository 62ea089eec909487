import { type Cent, cent, err, ok, type Result } from '../../kern/index.ts'
import { liesZeitpunkt, type Zeitpunkt } from '../../technik/index.ts'

/** One payment at a till, by the number the cash provider gave it. */
export type Einloesung = {
  readonly vorgang: string
  /** SHA-256 of the number on the paper. */
  readonly pruefwert: string
  readonly betrag: Cent
  readonly am: Zeitpunkt
}

/** All that was paid out and not reported before, and until when that is all. */
export type Barmeldung = { readonly stand: Zeitpunkt; readonly einloesungen: readonly Einloesung[] }

export type Barlesefehler = {
  readonly art: 'unlesbar'
  /** The how manieth payment, from 1; 0: the message itself. */
  readonly zeile: number
  readonly was: 'json' | 'stand' | 'einloesungen' | 'vorgang' | 'pruefwert' | 'betragCent' | 'am' | 'doppelt'
}

const ZEILEN_HOECHSTENS = 100_000

/**
 * Reads a report of the cash provider: JSON, `{"stand": "2026-11-24T00:05:00+01:00", "einloesungen": [{"vorgang": "…",
 * "pruefwert": "…", "betragCent": 41613, "am": "…"}]}`. Whole or not at all.
 */
export function liesBarmeldung(text: string): Result<Barmeldung, Barlesefehler> {
  const roh = liesJson(text)
  if (roh === undefined) return fehler(0, 'json')
  const stand = zeit(feld(roh, 'stand'))
  if (stand === undefined) return fehler(0, 'stand')
  const liste = feld(roh, 'einloesungen')
  if (!Array.isArray(liste) || liste.length > ZEILEN_HOECHSTENS) return fehler(0, 'einloesungen')
  const einloesungen: Einloesung[] = []
  const vorgaenge = new Set<string>()
  for (const [i, x] of liste.entries()) {
    const e = liesEinloesung(x, i + 1)
    if (!e.ok) return e
    if (vorgaenge.has(e.wert.vorgang)) return fehler(i + 1, 'doppelt')
    vorgaenge.add(e.wert.vorgang)
    einloesungen.push(e.wert)
  }
  return ok({ stand, einloesungen })
}

function liesEinloesung(x: unknown, zeile: number): Result<Einloesung, Barlesefehler> {
  const vorgang = feld(x, 'vorgang')
  if (typeof vorgang !== 'string' || vorgang === '' || vorgang.length > 100) return fehler(zeile, 'vorgang')
  const pruefwert = feld(x, 'pruefwert')
  if (typeof pruefwert !== 'string' || !/^[0-9a-f]{64}$/.test(pruefwert)) return fehler(zeile, 'pruefwert')
  const betrag = feld(x, 'betragCent')
  if (typeof betrag !== 'number' || !Number.isSafeInteger(betrag) || betrag <= 0) return fehler(zeile, 'betragCent')
  const am = zeit(feld(x, 'am'))
  return am === undefined ? fehler(zeile, 'am') : ok({ vorgang, pruefwert, betrag: cent(betrag), am })
}

const fehler = (zeile: number, was: Barlesefehler['was']) => err({ art: 'unlesbar' as const, zeile, was })

function liesJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function feld(x: unknown, name: string): unknown {
  return typeof x === 'object' && x !== null && Object.hasOwn(x, name)
    ? (x as Record<string, unknown>)[name]
    : undefined
}

function zeit(x: unknown): Zeitpunkt | undefined {
  try {
    return typeof x === 'string' ? liesZeitpunkt(x) : undefined
  } catch {
    return undefined
  }
}
