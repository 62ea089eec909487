/** How a bank behaves: parts of a thousand, and days. */
export type Verhalten = {
  /** Whole files refused, for a reason that lies with the bank. */
  readonly dateienAbgewiesen: number
  /** Transfers refused before they are booked. */
  readonly abgewiesen: number
  /** Transfers that come back, within so many days after the booking. */
  readonly rueckgaben: number
  readonly rueckgabetage: number
  /** References of returns that arrive damaged. */
  readonly beschaedigt: number
  /** Messages that are sent twice. */
  readonly doppelt: number
  /** Messages that arrive late, by so many days at most. */
  readonly verspaetet: number
  readonly verspaetungstage: number
  /** The messages of a day arrive in any order. */
  readonly gemischt: boolean
}

export const BRAV: Verhalten = {
  dateienAbgewiesen: 0,
  abgewiesen: 0,
  rueckgaben: 0,
  rueckgabetage: 2,
  beschaedigt: 0,
  doppelt: 0,
  verspaetet: 0,
  verspaetungstage: 3,
  gemischt: false,
}

/** As a month of a real Jobcenter: 3 of 1,000 come back, 1 of 100 of those with a damaged reference. */
export const UEBLICH: Verhalten = { ...BRAV, abgewiesen: 1, rueckgaben: 3, beschaedigt: 10 }

export const GRUENDE = ['AC04', 'AC01', 'AC06', 'MD07', 'MS03', 'AG01', 'BE04', 'CNOR'] as const

/** Draws a whole number below `n`. */
export type Wuerfel = (n: number) => number

/** Draws from a number: the same start gives the same row (xorshift, 32 bits). */
export function wuerfelAus(saat: number): Wuerfel {
  let x = (saat ^ 0x9e3779b9) | 0 || 1
  return (n) => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % n
  }
}

/** Whether a share of a thousand is met. What never happens draws nothing. */
export const trifft = (wuerfel: Wuerfel, promille: number): boolean => promille > 0 && wuerfel(1_000) < promille

/** An id as it comes out of another bank's system: cut off, two characters swapped, a character lost, or none at all. */
export function beschaedige(id: string, wuerfel: Wuerfel): string {
  const an = 1 + wuerfel(Math.max(1, id.length - 2))
  switch (wuerfel(4)) {
    case 0:
      return id.slice(0, an)
    case 1: {
      const getauscht = id.slice(0, an) + (id[an + 1] ?? '') + (id[an] ?? '') + id.slice(an + 2)
      return getauscht === id ? `${id.slice(0, an)}?${id.slice(an + 1)}` : getauscht
    }
    case 2:
      return `${id.slice(0, an)}?${id.slice(an + 1)}`
    default:
      return 'NOTPROVIDED'
  }
}

export function mische<T>(liste: readonly T[], wuerfel: Wuerfel): readonly T[] {
  const gemischt = [...liste]
  for (let i = gemischt.length - 1; i > 0; i--) {
    const j = wuerfel(i + 1)
    const [a, b] = [gemischt[i], gemischt[j]]
    if (a !== undefined && b !== undefined) [gemischt[i], gemischt[j]] = [b, a]
  }
  return gemischt
}
