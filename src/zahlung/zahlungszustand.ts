/**
 * The life of a payment in two phases: ordered, then sent, then settled or returned (LED-05). What is not
 * here does not happen; the database holds the same table as a constraint. `verrechnet`: set off against what the same
 * decision claims (§ 41a Abs. 6 SGB II), no run sees it; `einbehalten`: met by a run and set off against a claim (§ 43 SGB
 * II). `ausgefuehrt`, `abgewiesen` and `zurueckgekommen` are set by messages of the bank (ADR 0050); `vereinnahmt`: came back
 * and pays off the claim for the same money. `ausgegeben`: out as a voucher or Zahlungsanweisung, `ausgezahlt`: redeemed; what is not
 * redeemed goes back to where it came from (ADR 0051). What a discarded run had taken is replaced only to cut it into what an
 * advance has paid and the rest (ADR 0052).
 */
export const UEBERGAENGE = {
  angeordnet: ['eingeplant', 'abgeloest', 'verrechnet', 'einbehalten', 'vereinnahmt', 'ausgegeben'],
  eingeplant: ['uebergeben', 'zurueckgestellt'],
  zurueckgestellt: ['eingeplant', 'ausgegeben', 'ausgezahlt', 'abgeloest'],
  uebergeben: ['ausgefuehrt', 'abgewiesen'],
  ausgefuehrt: ['zurueckgekommen'],
  abgewiesen: ['abgeloest', 'vereinnahmt', 'ausgegeben'],
  zurueckgekommen: ['abgeloest', 'vereinnahmt', 'ausgegeben', 'ausgezahlt'],
  ausgegeben: ['ausgezahlt', 'zurueckgestellt', 'zurueckgekommen'],
  ausgezahlt: [],
  abgeloest: [],
  verrechnet: [],
  einbehalten: [],
  vereinnahmt: [],
} as const satisfies Record<string, readonly string[]>

export type Zahlungszustand = keyof typeof UEBERGAENGE

/** Where the ordered money is, as LED-03 counts it. */
export type Verbleib = 'offen' | 'gebunden' | 'hinfaellig'

/**
 * Once a run has taken a payment, or it was given out in cash, it counts as paid, also if that run is discarded or the voucher expires: it goes with the next
 * one and is never replaced, so that no decision rests on money that then does not leave. What the bank refused or sent back
 * counts as not paid: the next decision, or a new order to another account, takes its place.
 */
export const VERBLEIB: Readonly<Record<Zahlungszustand, Verbleib>> = {
  angeordnet: 'offen',
  eingeplant: 'gebunden',
  zurueckgestellt: 'gebunden',
  uebergeben: 'gebunden',
  ausgefuehrt: 'gebunden',
  abgewiesen: 'offen',
  zurueckgekommen: 'offen',
  ausgegeben: 'gebunden',
  ausgezahlt: 'gebunden',
  abgeloest: 'hinfaellig',
  verrechnet: 'gebunden',
  einbehalten: 'gebunden',
  vereinnahmt: 'gebunden',
}

/** Not with the payee: the bank refused it, or it came back by the bank or the post. */
export const istRuecklaeufer = (z: Zahlungszustand): boolean => z === 'abgewiesen' || z === 'zurueckgekommen'

/** A run may take it. */
export const EINPLANBAR: readonly Zahlungszustand[] = ['angeordnet', 'zurueckgestellt']

export function liesZahlungszustand(text: string): Zahlungszustand {
  const zustand = Object.keys(UEBERGAENGE).find((z) => z === text)
  if (zustand === undefined) throw new Error(`no such state of a payment: ${text}`)
  return zustand as Zahlungszustand
}
