import { type Cent, cent } from '../../kern/index.ts'
import type { Kontoart } from '../hauptbuch/buchung.ts'

type Betrag = { readonly soll: Kontoart; readonly haben: Kontoart; readonly betrag: Cent }

/** Debit minus credit of an account, as `listSalden` has it. */
export function saldo(summen: readonly Betrag[], konto: Kontoart): Cent {
  return cent(summen.reduce((s, b) => s + (b.soll === konto ? b.betrag : 0) - (b.haben === konto ? b.betrag : 0), 0))
}

/**
 * Accounts money leaves by, or that stand for it where a payment and a claim meet. What they lose is what was really paid, less
 * what came back or was paid in (§ 46 Abs. 11 Satz 6 and 7 SGB II).
 */
export const GELDKONTEN: readonly Kontoart[] = ['unterwegs', 'bank', 'bar', 'barstelle', 'verrechnung', 'aufrechnung']

/** Paid less received, in cents. */
export function ausgaben(summen: readonly Betrag[]): Cent {
  return cent(GELDKONTEN.reduce((s, k) => s - saldo(summen, k), 0))
}
