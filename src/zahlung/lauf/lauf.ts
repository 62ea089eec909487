import {
  type Cent,
  type Datum,
  err,
  type Hash,
  type Kennung,
  type Monat,
  ok,
  type Result,
  type TraegerNr,
} from '../../kern/index.ts'
import type { KontoRef } from '../../stammdaten/index.ts'
import type { Zeitpunkt } from '../../technik/index.ts'
import {
  banktageWeiter,
  istBanktag,
  type Lauftage,
  TAGE_VORAUS_HOECHSTENS,
  tageDesMonatslaufs,
  tageDesTageslaufs,
} from '../bankkalender.ts'

/**
 * monat: the regular payments of a month; tag: all whose day has come; sonder: at once what is to be paid at once;
 * not: last month's list in advance (ADR 0052); rueckzahlung: sends one held credit back to who sent it (ADR 0058).
 */
export type Laufart = 'monat' | 'tag' | 'sonder' | 'not' | 'rueckzahlung'

export type Laufwunsch =
  | { readonly art: 'monat'; readonly monat: Monat }
  | { readonly art: 'tag' | 'sonder' | 'not'; readonly tag: Datum }

export type Lauf = Lauftage & {
  readonly id: Kennung<'Zahllauf'>
  readonly traeger: TraegerNr
  readonly art: Laufart
  readonly monat: Monat | null
  readonly zahlerkonto: KontoRef
  /** Counts the runs of one kind and day: the next after a discarded one. */
  readonly nummer: number
  /** Makes the ids of its transfers and files; drawn once. */
  readonly schluessel: Uint8Array
  readonly angelegtAm: Zeitpunkt
  readonly angelegtVon: Kennung<'Bediensteter'>
}

/** Count, sum and hash of the file set: what two persons look at. */
export type Laufinhalt = { readonly anzahl: number; readonly summe: Cent; readonly hash: Hash }

/** The life of a run; the database holds the same table as a constraint. */
export const LAUFUEBERGAENGE = {
  angelegt: ['geplant', 'verworfen'],
  geplant: ['freigegeben', 'verworfen'],
  freigegeben: ['uebergeben'],
  uebergeben: [],
  verworfen: [],
} as const satisfies Record<string, readonly string[]>

export type Laufzustand = keyof typeof LAUFUEBERGAENGE

export type Laufstand =
  | { readonly zustand: 'angelegt'; readonly nr: 0 }
  | { readonly zustand: 'geplant'; readonly nr: number; readonly inhalt: Laufinhalt }
  | {
      readonly zustand: 'freigegeben' | 'uebergeben'
      readonly nr: number
      readonly inhalt: Laufinhalt
      readonly freigegebenVon: Kennung<'Bediensteter'>
    }
  | { readonly zustand: 'verworfen'; readonly nr: number; readonly grund: string }

export type LaufMitStand = Lauf & { readonly stand: Laufstand }

export type LaufAbgelehnt =
  | { readonly art: 'keinBanktag'; readonly tag: Datum }
  /** Banks need not take orders more than 15 days ahead. */
  | { readonly art: 'zuFrueh'; readonly fruehestens: Datum }
  /** The day of execution has passed: what is open goes with the day's run. */
  | { readonly art: 'zuSpaet'; readonly ausfuehrung: Datum }
  | { readonly art: 'zahlerkontoNichtBestaetigt' }
  | { readonly art: 'zahlerkontoFremd' }

/** The days of a run, or why it cannot be on these. */
export function tageDesLaufs(w: Laufwunsch, heute: Datum): Result<Lauftage, LaufAbgelehnt> {
  if (w.art !== 'monat' && !istBanktag(w.tag)) return err({ art: 'keinBanktag', tag: w.tag })
  const tage = w.art === 'monat' ? tageDesMonatslaufs(w.monat) : tageDesTageslaufs(w.tag)
  if (tage.ausfuehrung < heute) return err({ art: 'zuSpaet', ausfuehrung: tage.ausfuehrung })
  const fruehestens = (tage.ausfuehrung - TAGE_VORAUS_HOECHSTENS) as Datum
  if (heute < fruehestens) return err({ art: 'zuFrueh', fruehestens })
  // late, but in time for the execution: handed over on the next bank day
  const naechste = istBanktag(heute) ? heute : banktageWeiter(heute, 1)
  const uebergabe = tage.uebergabe < naechste ? naechste : tage.uebergabe
  return ok({ ...tage, uebergabe: uebergabe > tage.ausfuehrung ? tage.ausfuehrung : uebergabe })
}

export type FreigabeAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'nichtGeplant'; readonly zustand: Exclude<Laufzustand, 'geplant'> }
  /** Who made the run may not release it (Vier-Augen-Prinzip). */
  | { readonly art: 'gleichePerson' }
  /** What was looked at is not what the run holds. */
  | { readonly art: 'inhaltGeaendert'; readonly inhalt: Laufinhalt }
  /** Nobody has said what she found when she looked at so many of them (HKR-11). */
  | { readonly art: 'auffaelligkeitenOffen'; readonly anzahl: number }
  /** Of an emergency run: what it pays in advance is no longer ordered and open, or went out otherwise. */
  | { readonly art: 'nichtGedeckt' }
  /** A file would be refused by the bank. */
  | { readonly art: 'dateiAbgewiesen'; readonly dateien: readonly number[] }

export function pruefeFreigabe(
  lauf: LaufMitStand | undefined,
  gesehen: Laufinhalt,
  von: Kennung<'Bediensteter'>,
): Result<{ readonly nr: number; readonly inhalt: Laufinhalt }, FreigabeAbgelehnt> {
  if (lauf === undefined) return err({ art: 'unbekannt' })
  const { stand } = lauf
  if (stand.zustand !== 'geplant') return err({ art: 'nichtGeplant', zustand: stand.zustand })
  if (lauf.angelegtVon === von) return err({ art: 'gleichePerson' })
  const { anzahl, summe, hash } = stand.inhalt
  if (gesehen.anzahl !== anzahl || gesehen.summe !== summe || gesehen.hash !== hash) {
    return err({ art: 'inhaltGeaendert', inhalt: stand.inhalt })
  }
  return ok({ nr: stand.nr, inhalt: stand.inhalt })
}

export type VerwerfenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'nichtMehrMoeglich'; readonly zustand: 'freigegeben' | 'uebergeben' | 'verworfen' }
  | { readonly art: 'grundFehlt' }
