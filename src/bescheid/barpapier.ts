import { type Cent, euro, kanonisch } from '../kern/index.ts'
import { code128 } from './code128.ts'
import { setze } from './setzerei.ts'

/** What is printed: nothing of a person, unless it goes to her by post. */
export type Barpapier = {
  readonly art: 'gutschein' | 'anweisung'
  /** Digits, an even count of them. */
  readonly nummer: string
  readonly betrag: Cent
  /** "16.12.2025": the last day; null: no end. */
  readonly letzterTag: string | null
  /** Of a Zahlungsanweisung; empty for a voucher. */
  readonly anschrift: readonly string[]
}

/** All that is on the paper. @throws if a voucher names a person */
export function barinhalt(b: Barpapier) {
  if (b.art === 'gutschein' && b.anschrift.length > 0) throw new Error('a voucher names no person')
  return {
    titel: b.art === 'gutschein' ? 'Gutschein zur Auszahlung von Bargeld' : 'Zahlungsanweisung zur Verrechnung',
    anschrift: [...b.anschrift],
    zeilen: [
      ['Betrag', `${euro(b.betrag)} Euro`],
      ...(b.letzterTag === null ? [] : [['Gültig bis', `${b.letzterTag}, 23.59 Uhr`]]),
    ],
    striche: [...code128(b.nummer)],
    alt: 'Strichcode der Nummer, die darunter steht',
    nummer: (b.nummer.match(/\d{1,4}/g) ?? []).join(' '),
    saetze: [...SAETZE[b.art]],
  }
}

/**
 * PDF/UA-1 of a voucher or Zahlungsanweisung. It does not say who pays or why, so that nobody at a till learns it (§ 35 SGB I).
 */
export const barpapierAlsPdf = (b: Barpapier): Promise<Uint8Array> =>
  setze({ dokument: kanonisch(barinhalt(b)), vorschau: false, vorlage: 'bar' })

const SAETZE = {
  gutschein: [
    'Zeigen Sie diesen Gutschein an der Kasse. Sie brauchen keinen Ausweis.',
    'Der Gutschein wird einmal und ganz ausgezahlt. Danach und nach Ablauf ist er wertlos.',
    'Achten Sie auf ihn wie auf Bargeld: Wer ihn hat, bekommt das Geld. Er wird nicht noch einmal gedruckt.',
  ],
  anweisung: [
    'Diese Zahlungsanweisung wird einmal und ganz ausgezahlt, an die Person, die oben steht.',
    'Für die Übermittlung wird nichts abgezogen.',
  ],
} as const satisfies Record<Barpapier['art'], readonly string[]>
