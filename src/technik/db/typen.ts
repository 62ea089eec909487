import pg from 'pg'
import { liesZeitpunkt } from '../uhr.ts'

/**
 * How a value of the database reaches the program: a day is its text, an instant a `Zeitpunkt`,
 * a whole number a number (bigint beyond 2^53). Never a JS Date: it has a time zone, and the first
 * of the month becomes the last.
 */
const PARSER: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, ganzzahl],
  [1082, text],
  [1114, text],
  [1184, liesZeitpunkt],
  [1186, text],
  [1016, (t) => feld(t).map(ganzzahl)],
  [1115, feld],
  [1182, feld],
  [1185, (t) => feld(t).map(liesZeitpunkt)],
])

export const typen = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((wert: string) => unknown) =>
    PARSER.get(oid) ?? (pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format) as (w: string) => unknown),
}

function text(t: string): string {
  return t
}

function ganzzahl(t: string): number | bigint {
  const n = Number(t)
  return Number.isSafeInteger(n) ? n : BigInt(t)
}

/** One-dimensional arrays of plain values, as days and numbers are: {2026-01-01,2026-02-01}. */
function feld(t: string): string[] {
  const innen = t.slice(1, -1)
  if (innen === '') return []
  return innen.split(',').map((e) => {
    if (e === 'NULL') throw new Error('null inside an array of the database')
    return e.replace(/^"|"$/g, '')
  })
}
