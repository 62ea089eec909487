import type { Cent, Datum } from '../../kern/index.ts'
import { istBanktag } from '../bankkalender.ts'
import type { Auftragsdatei, Auftragszeile, Sammler } from './auftraege.ts'
import { Tagebuch } from './tagebuch.ts'
import type { Verhalten, Wuerfel } from './verhalten.ts'

/** A transfer on its way back; its id as the bank will name it. */
export type Ausstehend = Auftragszeile & { readonly tag: Datum; readonly grund: string }

/** What the bank knows between two days; plain data, so that it can be kept in a file. */
export type Bankzustand = {
  readonly iban: string
  readonly saldo: Cent
  /** The last day that was closed. */
  readonly tag: Datum
  readonly laufend: number
  readonly eingereicht: readonly string[]
  readonly wartend: readonly { readonly datei: string; readonly sammler: Sammler }[]
  readonly ausstehend: readonly Ausstehend[]
  /** What others paid on a day on which nothing is booked. */
  readonly gutschriften: readonly Gutschrift[]
  /** Messages written but not yet arrived. */
  readonly unterwegs: readonly (Ausgang & { readonly ab: Datum })[]
  /** How often a file came that had come before. */
  readonly doppelteDateien: number
}

/** Somebody else pays onto the account. */
export type Gutschrift = { readonly betrag: Cent; readonly name: string; readonly iban: string; readonly zweck: string }

export type Ausgang = { readonly name: string; readonly xml: string }

export const neueBank = (iban: string, saldo: Cent, tag: Datum): Bankzustand => ({
  iban,
  saldo,
  tag,
  laufend: 0,
  eingereicht: [],
  wartend: [],
  ausstehend: [],
  gutschriften: [],
  unterwegs: [],
  doppelteDateien: 0,
})

/**
 * One day of a bank: answers what was handed in (a second time: refused as double, and nothing done), books batches whose day
 * has come as one sum each, sends money back, takes in what others pay, and writes the statement. A pure function: the same
 * day, orders and draws give the same bytes. On days that are no bank days nothing is booked.
 */
export function spieleTag(
  z: Bankzustand,
  tag: Datum,
  eingang: { readonly dateien: readonly Auftragsdatei[]; readonly gutschriften?: readonly Gutschrift[] | undefined },
  v: Verhalten,
  wuerfel: Wuerfel,
): { readonly zustand: Bankzustand; readonly ausgang: readonly Ausgang[] } {
  const buch = new Tagebuch(z, tag, v, wuerfel)
  for (const datei of eingang.dateien) buch.nimmAn(datei)
  buch.merkeGutschriften(eingang.gutschriften ?? [])
  if (istBanktag(tag)) {
    buch.bucheFaellige()
    buch.gibZurueck()
    buch.schreibeGut()
    buch.schliesse()
  }
  return { ausgang: buch.liefere(), zustand: buch.zustand }
}
