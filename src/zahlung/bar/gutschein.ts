import { createHash } from 'node:crypto'
import { type Datum, iso, plusTage } from '../../kern/index.ts'
import { liesOrtszeit, type Zeitpunkt, type Zufall } from '../../technik/index.ts'

/** On the paper, and nowhere else: digits of which nothing can be told. */
export type Barnummer = string

const ZIFFERN = 23

/**
 * The first instant at which a voucher given out on this day is worth nothing: it is good on the day and the next one, until
 * 23:59:59 in Berlin, be the day of 23, 24 or 25 hours (CASH-01).
 */
export function gueltigBis(ausgegeben: Datum): Zeitpunkt {
  const ende = liesOrtszeit(`${iso(plusTage(ausgegeben, 2))}T00:00`)
  if (ende === undefined) throw new Error(`no midnight after ${iso(ausgegeben)}`)
  return ende
}

/** Drawn, with a check digit at the end (Luhn) that finds a wrong or two exchanged digits at the till. */
export function neueBarnummer(zufall: Zufall): Barnummer {
  let ziffern = ''
  while (ziffern.length < ZIFFERN)
    for (const b of zufall(ZIFFERN)) if (b < 250 && ziffern.length < ZIFFERN) ziffern += String(b % 10)
  return ziffern + pruefziffer(ziffern)
}

export const istBarnummer = (text: string): boolean =>
  new RegExp(`^\\d{${ZIFFERN + 1}}$`).test(text) && pruefziffer(text.slice(0, -1)) === text.slice(-1)

function pruefziffer(ziffern: string): string {
  const stellen = [...ziffern].reverse().map((z, i) => quersumme(Number(z) * (i % 2 === 0 ? 2 : 1)))
  return String((10 - (stellen.reduce((s, x) => s + x, 0) % 10)) % 10)
}

const quersumme = (n: number): number => (n > 9 ? n - 9 : n)

/** What the books and the cash provider know a paper by: SHA-256 of its number. */
export const pruefwertVon = (nummer: Barnummer): string => createHash('sha256').update(nummer).digest('hex')
