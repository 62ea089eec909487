import { type Datum, plusTage } from '../../kern/index.ts'
import type { PersonId } from '../../recht/index.ts'
import { type Angabenliste, lege } from './angabenbau.ts'
import { arbeitstagVor, tagIm } from './kalender.ts'
import type { Musteraenderung, Musterschritt } from './musterhaushalt.ts'
import type { Werkstatt } from './werkstatt.ts'

export type Ende = 'entwurf' | 'festgestellt' | 'zurueckgegeben' | 'angeordnet'

/**
 * The first application: stated on the 2nd of the first month, taken in two days later, decided in the middle
 * of the month (the first month is then paid at once, the next ones by the monthly run).
 */
export function erstantrag(w: Werkstatt, angaben: Angabenliste, ende: Ende = 'angeordnet'): readonly Musterschritt[] {
  const beginn = w.rahmen.beginn
  return [
    { art: 'aufnehmen', am: tagDerArbeit(w, tagIm(beginn, 5)), wer: w.besetzung.erfasst },
    {
      art: 'aendern',
      am: tagDerArbeit(w, tagIm(beginn, 6)),
      wer: w.besetzung.erfasst,
      anlass: 'Erstantrag',
      aenderungen: lege(...angaben),
    },
    ...entscheidung(w, tagIm(beginn, 12), ende),
  ]
}

export type Veraenderung = {
  readonly am: Datum
  readonly anlass: string
  readonly dazu?: PersonId
  readonly aenderungen: readonly Musteraenderung[]
}

/** A change of facts reported on a day, decided within a week unless it stays open. */
export function aenderung(w: Werkstatt, v: Veraenderung, ende: Ende = 'angeordnet'): readonly Musterschritt[] {
  const am = tagDerArbeit(w, v.am)
  const wer = w.besetzung.erfasst
  return [
    ...(v.dazu === undefined ? [] : [{ art: 'dazunehmen', am, wer, person: v.dazu } as const]),
    { art: 'aendern', am, wer, anlass: v.anlass, aenderungen: v.aenderungen },
    ...entscheidung(w, plusTage(v.am, 5), ende),
  ]
}

function entscheidung(w: Werkstatt, am: Datum, ende: Ende): readonly Musterschritt[] {
  const fest = { art: 'feststellen', am: tagDerArbeit(w, am), wer: w.besetzung.stelltFest } as const
  const danach = { am: tagDerArbeit(w, plusTage(am, 2)), wer: w.besetzung.ordnetAn }
  switch (ende) {
    case 'entwurf':
      return []
    case 'festgestellt':
      return [fest]
    case 'zurueckgegeben':
      return [fest, { art: 'zurueckgeben', ...danach, grund: 'Der Mietvertrag fehlt in der Akte. Bitte nachfordern.' }]
    case 'angeordnet':
      return [fest, { art: 'anordnen', ...danach }]
  }
}

/** Nobody works on a holiday, and nothing is done in the future. */
function tagDerArbeit(w: Werkstatt, d: Datum): Datum {
  return arbeitstagVor(d < w.rahmen.heute ? d : w.rahmen.heute)
}
