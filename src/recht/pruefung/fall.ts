import { datum, type Monat, monat } from '../../kern/index.ts'
import { berechne } from '../berechnung/berechne.ts'
import type { Ergebnis, Herleitung, Rechtsstand } from '../berechnung/ergebnis.ts'
import type { Angabe, Angaben } from '../sachverhalt/angaben.ts'
import { bereite, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import { haushalt } from './haushalt.ts'
import { type Wuerfel, wuerfel } from './zufall.ts'

export const STAND: Rechtsstand = { bekanntBis: datum('2026-11-22') }
const ERSTES_JAHR = 2005
const JAHRE = 23

/** A generated household with rare things in a month from 2005-01 to 2027-12; all of it follows from the number. */
export class Fall {
  readonly nr: number
  readonly monat: Monat
  readonly angaben: Angaben
  private bereit: Sachverhalt | undefined
  private schlicht: Ergebnis | undefined
  private mit: Ergebnis | undefined

  constructor(nr: number, m: Monat, angaben: Angaben) {
    this.nr = nr
    this.monat = m
    this.angaben = angaben
  }

  static nr(nr: number): Fall {
    const jahr = ERSTES_JAHR + (nr % JAHRE)
    const m = 1 + (Math.floor(nr / JAHRE) % 12)
    return new Fall(nr, monat(`${jahr}-${String(m).padStart(2, '0')}`), haushalt(nr, jahr, 'alles'))
  }

  /** Another source of chance than the household's, the same each time it is asked for. */
  get wuerfel(): Wuerfel {
    return wuerfel(this.nr ^ 0x5bd1e995)
  }

  get sachverhalt(): Sachverhalt {
    this.bereit ??= bereite(this.angaben)
    return this.bereit
  }

  /** Computed without derivation. */
  get ergebnis(): Ergebnis {
    this.schlicht ??= berechne(this.sachverhalt, this.monat, STAND)
    return this.schlicht
  }

  get mitHerleitung(): Ergebnis {
    this.mit ??= berechne(this.sachverhalt, this.monat, STAND, { herleitung: true })
    return this.mit
  }

  /** Undefined where the month is not covered. */
  get herleitung(): Herleitung | undefined {
    return this.mitHerleitung.herleitung
  }

  /** The same household with one fact changed. */
  anders(id: string, a: Angabe): Fall {
    return new Fall(this.nr, this.monat, { ...this.angaben, angaben: { ...this.angaben.angaben, [id]: a } })
  }

  /** The same household without facts of a kind. */
  ohne(art: string): Fall {
    const angaben = Object.fromEntries(Object.entries(this.angaben.angaben).filter(([, a]) => a.art !== art))
    return new Fall(this.nr, this.monat, { ...this.angaben, angaben })
  }
}
