import {
  type Datum,
  deutsch,
  jahrVon,
  monatImJahr,
  monatVon,
  plusMonate,
  tag,
  tageImMonat,
  teile,
  wochentag,
} from '../../kern/index.ts'
import { feiertage, type Gemeindefeiertag } from './feiertage.ts'
import type { Bundesland } from './land.ts'

/** A day the law gives, with its norm and how it came about, in German, to be shown as it is. */
export type Frist = { readonly tag: Datum; readonly norm: string; readonly rechnung: string }

/** Where an act has to be done: its holidays count (seat of the office or the court). */
export type Ort = { readonly land: Bundesland; readonly gemeinde?: readonly Gemeindefeiertag[] | undefined }

/** § 64 Abs. 2 SGG, § 188 Abs. 2 and 3 BGB: the day of the same number, or the last of a month that lacks it. */
export function monateSpaeter(d: Datum, monate: number): Datum {
  const m = plusMonate(monatVon(d), monate)
  return tag(jahrVon(m), monatImJahr(m), Math.min(teile(d).tag, tageImMonat(m)))
}

export const istFeiertag = (d: Datum, ort: Ort): boolean => feiertage(teile(d).jahr, ort.land, ort.gemeinde).has(d)

/** No Saturday, Sunday or public holiday. */
export const istWerktag = (d: Datum, ort: Ort): boolean => wochentag(d) < 6 && !istFeiertag(d, ort)

/** § 64 Abs. 3 SGG, § 26 Abs. 3 SGB X, § 193 BGB: the day itself if it is a working day, else the next one that is. */
export function naechsterWerktag(d: Datum, ort: Ort): Datum {
  let t: number = d
  while (!istWerktag(t as Datum, ort)) t++
  return t as Datum
}

/** "Das Ende fiele auf …": the sentence for a shift; nothing where there is none. */
export function verschiebung(roh: Datum, ende: Datum, ort: Ort): string {
  if (roh === ende) return ''
  const warum = istFeiertag(roh, ort) ? 'ein Feiertag' : `ein ${WOCHENTAGE[wochentag(roh) - 1] ?? ''}`
  return ` Das ist ${warum}; es zählt der nächste Werktag, der ${deutsch(ende)}.`
}

const WOCHENTAGE = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const
