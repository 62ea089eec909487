import { type Monat, plusMonate } from '../../kern/index.ts'
import { type Einmalig, NichtAbgedeckt } from '../regelwerk/rechnung.ts'
import type { Einnahme, Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import {
  istVerteilbar,
  monatDerBeruecksichtigung,
  verteilungsmonate,
  vorgegebeneMonate,
} from '../sgb2/p11-einkommen/einmalig.ts'
import type { Rechtsstand } from './ergebnis.ts'

/** The claim of all persons in a month if single inflows count as given. */
type Anspruch = (monat: Monat, einmalig: Einmalig) => number

/**
 * § 11 Abs. 3 SGB II: what flows in once counts in its month; if the claim of the household vanished by it, it is
 * shared out over six months. The question is put by computing the month of inflow without and with it, the earlier
 * ones as decided. The six months run on beyond the end of a Bewilligungszeitraum and end when the household is not in
 * need for a month without it (BA, Fachliche Weisungen §§ 11–11b, Rz. 11.12): what is left is then assets.
 */
export class Einmaliges {
  private readonly liste: readonly {
    readonly e: Einnahme
    readonly monat: Monat
    readonly teilbar: boolean | undefined
    /** Over how many months it is shared out if it is. */
    readonly monate: number
    /** Before April 2011: shared out because the office has decided so. */
    readonly vorgegeben: boolean
  }[]
  private readonly anspruch: Anspruch
  private readonly verteilung = new Map<number, boolean>()
  private readonly ende = new Map<string, boolean>()

  constructor(s: Sachverhalt, r: Rechtsstand, anspruch: Anspruch) {
    this.liste = s.einmalige
      .map((e) => ({
        e,
        monat: monatDerBeruecksichtigung(e, r),
        teilbar: istVerteilbar(e, r),
        monate: verteilungsmonate(e),
        vorgegeben: vorgegebeneMonate(e, r) !== undefined,
      }))
      .sort((a, b) => a.monat - b.monat || a.e.von - b.e.von || a.e.nr - b.e.nr)
    this.anspruch = anspruch
  }

  /** What counts in a month. */
  im(m: Monat): Einmalig {
    return this.ohne(m, -1, this.liste.length)
  }

  /** The same without the one at `ausser`, of the first `anzahl` only. */
  private ohne(m: Monat, ausser: number, anzahl: number): Map<number, 'ganz' | 'sechstel'> {
    const wirkung = new Map<number, 'ganz' | 'sechstel'>()
    for (let i = 0; i < anzahl; i++) {
      const x = this.liste[i]
      if (x === undefined || x.monat > m) break
      if (i === ausser || m - x.monat >= x.monate) continue
      if (m === x.monat) wirkung.set(x.e.nr, this.istVerteilt(i) ? 'sechstel' : 'ganz')
      else if (this.istVerteilt(i) && !this.istBeendet(i, m)) wirkung.set(x.e.nr, 'sechstel')
    }
    return wirkung
  }

  private istVerteilt(i: number): boolean {
    const bekannt = this.verteilung.get(i)
    if (bekannt !== undefined) return bekannt
    const x = this.liste[i]
    const vorgegeben = x?.vorgegeben === true
    const verteilt = vorgegeben || (x !== undefined && x.teilbar !== false && this.entfiele(i, x.monat, x.e.nr))
    if (verteilt && !vorgegeben && x?.teilbar === undefined)
      throw new NichtAbgedeckt(
        'Einmalige Einnahme vor dem 01.04.2011, die den Anspruch entfallen lässt: auf wie viele Monate sie zu verteilen ist, ist zu entscheiden (§ 2 Abs. 4 Alg II-V a. F.)',
      )
    this.verteilung.set(i, verteilt)
    return verteilt
  }

  private entfiele(i: number, m: Monat, nr: number): boolean {
    const davor = this.ohne(m, -1, i)
    if (this.anspruch(m, davor) === 0) return false
    return this.anspruch(m, new Map(davor).set(nr, 'ganz')) === 0
  }

  /** A month of the six, before this one, in which there is no claim even without the shares. */
  private istBeendet(i: number, m: Monat): boolean {
    const beginn = this.liste[i]?.monat ?? m
    for (let davor = plusMonate(beginn, 1); davor < m; davor = plusMonate(davor, 1)) {
      const schluessel = `${i}/${davor}`
      let leer = this.ende.get(schluessel)
      if (leer === undefined) {
        leer = this.anspruch(davor, this.ohne(davor, i, this.liste.length)) === 0
        this.ende.set(schluessel, leer)
      }
      if (leer) return true
    }
    return false
  }
}
