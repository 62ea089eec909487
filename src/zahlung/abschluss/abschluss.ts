import type { Datum } from '../../kern/index.ts'
import { err, type Hash, type Kennung, type Monat, monatVon, ok, plusMonate, type Result } from '../../kern/index.ts'
import type { Zeitpunkt } from '../../technik/index.ts'

/** What one person has looked at and puts before another. */
export type Abschlussvorschlag = {
  readonly id: Kennung<'Abschlussvorschlag'>
  readonly monat: Monat
  readonly berichtHash: Hash
  readonly von: Kennung<'Bediensteter'>
  readonly am: Zeitpunkt
}

/** A month nothing is posted into any more. */
export type Monatsabschluss = {
  readonly monat: Monat
  readonly vorschlag: Kennung<'Abschlussvorschlag'>
  readonly vorgeschlagenVon: Kennung<'Bediensteter'>
  readonly von: Kennung<'Bediensteter'>
  readonly am: Zeitpunkt
  readonly berichtHash: Hash
}

/** The report somebody has before her eyes. */
export type Gesehen = { readonly monat: Monat; readonly berichtHash: Hash }

/** How the books of a Träger stand, as far as closing a month asks for it. */
export type Abschlusslage = {
  readonly heute: Datum
  /** The last closed month; undefined: none yet. */
  readonly geschlossenBis: Monat | undefined
  /** The month of the very first posting; undefined: nothing was posted yet. */
  readonly ersteBuchung: Monat | undefined
}

export type VorschlagAbgelehnt =
  | { readonly art: 'schonGeschlossen' }
  | { readonly art: 'nichtVorbei' }
  /** Months are closed one after the other; this one is next. */
  | { readonly art: 'andererZuerst'; readonly monat: Monat }
  | { readonly art: 'nichtsGebucht' }
  /** Postings that have no link in the chain yet; they have one within a minute. */
  | { readonly art: 'nichtVersiegelt'; readonly anzahl: number }
  /** What was looked at is not what the books hold. */
  | { readonly art: 'inhaltGeaendert' }

export type SchliessenAbgelehnt =
  | VorschlagAbgelehnt
  | { readonly art: 'unbekannt' }
  /** Who put the month forward may not close it (Vier-Augen-Prinzip). */
  | { readonly art: 'gleichePerson' }

/** The month whose turn it is, over or not; undefined: nothing was posted yet. */
export function naechsterMonat(l: Abschlusslage): Monat | undefined {
  return l.geschlossenBis === undefined ? l.ersteBuchung : plusMonate(l.geschlossenBis, 1)
}

/** LED-09: a month is closed when it is over, and after the one before it. */
export function pruefeMonat(monat: Monat, l: Abschlusslage): Result<null, VorschlagAbgelehnt> {
  if (l.geschlossenBis !== undefined && monat <= l.geschlossenBis) return err({ art: 'schonGeschlossen' })
  const naechster = naechsterMonat(l)
  if (naechster === undefined) return err({ art: 'nichtsGebucht' })
  if (monat !== naechster) return err({ art: 'andererZuerst', monat: naechster })
  return monat < monatVon(l.heute) ? ok(null) : err({ art: 'nichtVorbei' })
}
