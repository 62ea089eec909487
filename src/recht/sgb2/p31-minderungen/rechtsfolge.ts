import { alterAm, type Datum } from '../../../kern/index.ts'
import type { Rechtsstand } from '../../berechnung/ergebnis.ts'
import type { Parameter } from '../../regelwerk/parameter.ts'
import { wertAm } from '../../regelwerk/wertAm.ts'
import type { AngabeVon } from '../../sachverhalt/angaben.ts'
import { fiktionDerNichterreichbarkeit } from '../p07b-erreichbarkeit/erreichbarkeit.ts'
import {
  dauerMeldeversaeumnis,
  dauerPflichtverletzung,
  meldeversaeumnis,
  mindestdauerMinderung,
  mindestdauerWegfall,
  nurUnterkunftUnter25,
  pflichtverletzung,
  wegfallRegelbedarf,
} from './parameter.ts'

/** What the law of the day of an event takes away for it, read from the same parameters the amount is computed with. */
export type Rechtsfolge = {
  /** Of the Regelbedarf, × 100. 0 with `entfaellt: 'nichts'`: nothing follows. */
  readonly prozent_x100: number
  /** `anspruch`: one month without the Regelbedarf, then nothing (§ 7b Abs. 4). */
  readonly entfaellt: 'nichts' | 'regelbedarf' | 'anspruch' | 'allesAusserUnterkunft'
  readonly monate: number
  /** Months it lasts at least, however early the duty is fulfilled; null: it does not end early (§ 32). */
  readonly mindestens: number | null
}

export type Minderungsereignis = Pick<AngabeVon<'minderung'>, 'minderungsart'> & {
  readonly am: Datum
  readonly stufe: 1 | 2 | 3
  readonly geburt: Datum
}

const NICHTS: Rechtsfolge = { prozent_x100: 0, entfaellt: 'nichts', monate: 0, mindestens: null }

/** §§ 31a, 31b, 32, § 7b Abs. 4 SGB II by the day of the event (§ 65a Abs. 2, § 77 Abs. 12 SGB II). */
export function minderungsfolge(e: Minderungsereignis, r: Rechtsstand): Rechtsfolge {
  const wert = (p: Parameter<number>): number => wertAm(p, r, e.am)
  const i = (e.stufe - 1) as 0 | 1 | 2
  switch (e.minderungsart) {
    case 'meldeversaeumnis': {
      const prozent = wert(meldeversaeumnis[i])
      return prozent === 0
        ? NICHTS
        : { prozent_x100: prozent, entfaellt: 'nichts', monate: wert(dauerMeldeversaeumnis), mindestens: null }
    }
    case 'nichterreichbar':
      return wert(fiktionDerNichterreichbarkeit) === 1 ? { ...NICHTS, entfaellt: 'anspruch', monate: 1 } : NICHTS
    case 'arbeitsverweigerung': {
      const wegfall = wert(wegfallRegelbedarf)
      if (wegfall === 2 || (wegfall === 1 && e.stufe > 1))
        return { prozent_x100: 0, entfaellt: 'regelbedarf', monate: 2, mindestens: wert(mindestdauerWegfall) }
      return nachSaetzen(e, wert)
    }
    case 'pflichtverletzung':
      return nachSaetzen(e, wert)
  }
}

function nachSaetzen(e: Minderungsereignis, wert: (p: Parameter<number>) => number): Rechtsfolge {
  const i = (e.stufe - 1) as 0 | 1 | 2
  const rahmen = { monate: wert(dauerPflichtverletzung[i]), mindestens: wert(mindestdauerMinderung) }
  if (alterAm(e.geburt, e.am) < 25 && wert(nurUnterkunftUnter25) === 1)
    return { prozent_x100: 0, entfaellt: 'allesAusserUnterkunft', ...rahmen }
  const prozent = wert(pflichtverletzung[i])
  return prozent === 0 ? NICHTS : { prozent_x100: prozent, entfaellt: 'nichts', ...rahmen }
}
