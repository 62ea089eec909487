import type { Cent } from '../kern/index.ts'
import { fett, type Kasten, type Text, t } from './dokument.ts'
import { geld } from './sprache.ts'

/** How somebody pays to us. */
export type Zahlweg = {
  /** Null: the Träger has laid down no account; the letter keeps a gap that nobody can fill, so it never leaves. */
  readonly konto: {
    readonly inhaber: string
    /** In groups of four. */
    readonly iban: string
    /** Empty: not known. */
    readonly bank: string
  } | null
  /** The Kassenzeichen; of a fine the number of its file. */
  readonly zweck: string
}

/** What is to be paid: an amount until a day, or in words what to transfer. */
export type Zahlung = { readonly betrag: Cent; readonly bis?: Text | undefined } | { readonly was: Text }

/**
 * Account, purpose, amount and day of everything that asks for money (ADR 0046). `titel`: where it is not for all ("So zahlen
 * Sie"); `wer`: tells several in one letter apart.
 */
export function zahlweg(w: Zahlweg, z: Zahlung, o: { readonly titel?: Text; readonly wer?: string } = {}): Kasten {
  const { konto } = w
  return {
    art: 'kasten',
    id: o.wer === undefined ? 'zahlweg' : `zahlweg.${o.wer}`,
    titel: o.titel ?? t`So zahlen Sie`,
    absaetze: [
      betragszeile(z),
      ...(konto === null
        ? [t`${{ luecke: 'einzahlungskonto' }}`]
        : [
            t`Empfänger: ${fett(konto.inhaber)}`,
            konto.bank === '' ? t`IBAN: ${fett(konto.iban)}` : t`IBAN: ${fett(konto.iban)}, ${konto.bank}`,
          ]),
      t`Verwendungszweck: ${fett(w.zweck)}`,
      t`Bitte schreiben Sie als Verwendungszweck nur diese Nummer. An ihr erkennen wir Ihre Zahlung.`,
    ],
  }
}

function betragszeile(z: Zahlung): Text {
  if ('was' in z) return z.was
  return z.bis === undefined
    ? t`Betrag: ${fett(geld(z.betrag))}`
    : t`Betrag: ${fett(geld(z.betrag))}, spätestens am ${z.bis}`
}
