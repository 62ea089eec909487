import type { Brand } from './brand.ts'

/** An amount of money in whole cents. Sums that may pass 2^53 are `bigint` in their own place. */
export type Cent = Brand<number, 'Cent'>

export const NULL_CENT = 0 as Cent

/** @throws if `n` is not a safe integer: half a cent never enters. */
export function cent(n: number): Cent {
  if (!Number.isSafeInteger(n)) throw new Error(`not whole cents: ${n}`)
  return (n === 0 ? 0 : n) as Cent
}

export function summe(betraege: Iterable<Cent>): Cent {
  let s = 0
  for (const b of betraege) s += b
  return cent(s)
}

/**
 * Divides two integers and rounds half away from zero ("kaufmännisch"), exactly.
 * `zaehler` may be a product of two amounts; beyond 2^53 it is computed in bigint.
 * @throws if the divisor is not a positive safe integer.
 */
export function teileKaufmaennisch(zaehler: number | bigint, nenner: number): number {
  if (!Number.isSafeInteger(nenner) || nenner <= 0) throw new Error(`bad divisor: ${nenner}`)
  if (typeof zaehler === 'bigint' || !Number.isSafeInteger(zaehler * 2)) {
    return teileGross(BigInt(zaehler), BigInt(nenner))
  }
  const betrag = zaehler < 0 ? -zaehler : zaehler
  const rest = betrag % nenner
  const ganz = (betrag - rest) / nenner + (rest * 2 >= nenner ? 1 : 0)
  return zaehler < 0 ? -ganz : ganz
}

function teileGross(zaehler: bigint, nenner: bigint): number {
  const betrag = zaehler < 0n ? -zaehler : zaehler
  const ganz = Number((betrag * 2n + nenner) / (nenner * 2n))
  return zaehler < 0n ? -ganz : ganz
}

/** `betrag × zaehler / nenner`, rounded half away from zero, exact for every safe integer. */
export function anteilKaufmaennisch(betrag: Cent, zaehler: number, nenner: number): Cent {
  const produkt = betrag * zaehler
  const exakt = Number.isSafeInteger(produkt) ? produkt : BigInt(betrag) * BigInt(zaehler)
  return cent(teileKaufmaennisch(exakt, nenner))
}

const EURO = /^(-?)(0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,(\d{1,2}))?$/

/** Writes "1.234,56"; negative amounts with a true minus sign for the eye. */
export function euro(betrag: Cent): string {
  const a = Math.abs(betrag)
  const ganz = String(Math.floor(a / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${betrag < 0 ? '−' : ''}${ganz},${String(a % 100).padStart(2, '0')}`
}

/** Writes "1234.56": the form of files and of the case format. */
export function dezimal(betrag: Cent): string {
  const a = Math.abs(betrag)
  return `${betrag < 0 ? '-' : ''}${Math.floor(a / 100)}.${String(a % 100).padStart(2, '0')}`
}

/** Reads what a person types: "1.234,56", "1234,5", "12", "12 €". Undefined if it is no amount. */
export function liesEuro(text: string): Cent | undefined {
  const t = text.replace(/[\s\u00a0€]/g, '').replace(/^−/, '-')
  const m = EURO.exec(t)
  if (!m) return undefined
  const ganz = Number((m[2] ?? '').replaceAll('.', ''))
  const wert = ganz * 100 + Number((m[3] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(wert) ? cent(m[1] === '-' ? -wert : wert) : undefined
}

/** Reads "1234.56" (exactly two decimals), the form of the case format. */
export function liesDezimal(text: string): Cent | undefined {
  const m = /^(-?)(0|[1-9]\d{0,12})\.(\d{2})$/.exec(text)
  if (!m) return undefined
  const wert = Number(m[2]) * 100 + Number(m[3])
  return cent(m[1] === '-' ? -wert : wert)
}
