import { type Datum, type Kennung, plusTage } from '../kern/index.ts'
import { istWerktag, type Ort } from '../recht/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import type { Inhaber, Vieraugenstand } from './bankverbindung.ts'
import type { Iban } from './iban.ts'

/** An account that was entered or changed, and what a second person made of it (HKR-06). */
export type Kontoaenderung = {
  readonly inhaber: Inhaber
  readonly iban: Iban
  readonly kontoinhaber: string
  readonly beleg: string
  /** The first one of its owner: nothing was replaced. */
  readonly erstes: boolean
  readonly vorgeschlagenVon: Kennung<'Bediensteter'>
  readonly vorgeschlagenAm: Zeitpunkt
  readonly entschiedenVon: Kennung<'Bediensteter'> | null
  readonly entschiedenAm: Zeitpunkt | null
  readonly zustand: Vieraugenstand['zustand']
}

const WERKTAGE = 2

/** The last day on which a second person looks at it in time: two working days of the office after the proposal. */
export function pruefenBis(vorgeschlagen: Datum, ort: Ort): Datum {
  let d = vorgeschlagen
  for (let offen = WERKTAGE; offen > 0; ) {
    d = plusTage(d, 1)
    if (istWerktag(d, ort)) offen--
  }
  return d
}
