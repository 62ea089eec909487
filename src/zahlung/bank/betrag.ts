import { type Cent, type Datum, liesDatum, liesDezimal } from '../../kern/index.ts'
import { finde, type Knoten } from '../sepa/knoten.ts'

/**
 * Whole cents of an amount in euros, as the schema lets it be written ("3.1", "200000", "0020.5000").
 * Undefined if it is of another currency, is no whole cents or larger than can be booked: nothing is rounded.
 */
export function betragVon(k: Knoten | undefined): Cent | undefined {
  if (k === undefined || k.waehrung !== 'EUR') return undefined
  const m = /^\+?0*(\d*)(?:\.(\d{0,2})0*)?$/.exec(k.text.trim())
  if (m === null || !/\d/.test(k.text)) return undefined
  return liesDezimal(`${m[1] || '0'}.${(m[2] ?? '').padEnd(2, '0')}`)
}

/** A day given as a day or with a time; of a time the day it names where it was written. */
export function tagVon(k: Knoten | undefined): Datum | undefined {
  if (k === undefined) return undefined
  const text = finde(k, 'Dt')?.text ?? finde(k, 'DtTm')?.text
  return text === undefined ? undefined : liesDatum(text.trim().slice(0, 10))
}
