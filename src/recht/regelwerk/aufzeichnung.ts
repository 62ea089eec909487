import { iso, isoMonat, type Monat } from '../../kern/index.ts'
import type { Herleitung, Rechenschritt, SchrittWert } from '../berechnung/ergebnis.ts'
import type { Eintrag, Person, Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import { FELDER, FELDER_HOECHSTENS, type Feld } from './feld.ts'
import { GROESSEN, type Groesse } from './groesse.ts'
import { PARAMETER } from './parameter.ts'
import type { Tafel } from './rechtsstand.ts'

export type Operand = { readonly name: string; readonly schritt: number }

// The first number of a step says of which kind it is; of a rule also which.
export const ANGABE = 0
export const PARAMETERWERT = 1
export const REGEL = 2
export const SONDERSCHRITT = 3
/** The value is no 32-bit integer and lies apart. */
export const GESONDERT = 8

export type Ergebnisstelle = Herleitung['ergebnisse'][number]

/** Names under which results are found, by number. */
export const ERGEBNISNAMEN: string[] = []

/** The number of a name, for `Protokoll.ergebnis`. */
export function ergebnisname(name: string): number {
  const da = ERGEBNISNAMEN.indexOf(name)
  return da >= 0 ? da : ERGEBNISNAMEN.push(name) - 1
}

/** Triples of name, person (−1: all) and step, written out. */
export function alsStellen(
  zahlen: Int32Array,
  von: number,
  bis: number,
  personen: readonly Person[],
): readonly Ergebnisstelle[] {
  const aus: Ergebnisstelle[] = []
  for (let n = von; n < bis; n += 3) {
    const groesse = ERGEBNISNAMEN[zahlen[n] as number] ?? ''
    const person = personen[zahlen[n + 1] as number]?.id
    const schritt = zahlen[n + 2] as number
    aus.push(person === undefined ? { groesse, schritt } : { groesse, person, schritt })
  }
  return aus
}

/** A step kept as an object: rare ones. */
export type Sonderschritt = { readonly name: string; readonly schritt: number; readonly inhalt: Rechenschritt }

/** The steps of a run as noted; the facts they name must not have been changed since. */
export class Aufzeichnung {
  private readonly s: Sachverhalt
  private readonly tafel: Tafel
  private readonly block: Int32Array
  private readonly grenzen: readonly [von: number, ergebnisseAb: number, bis: number]
  private readonly sonder: readonly (number | Sonderschritt)[] | undefined
  private fertig: Pick<Herleitung, 'schritte' | 'ergebnisse'> | undefined

  constructor(
    s: Sachverhalt,
    tafel: Tafel,
    block: Int32Array,
    grenzen: readonly [von: number, ergebnisseAb: number, bis: number],
    sonder: readonly (number | Sonderschritt)[] | undefined,
  ) {
    this.s = s
    this.tafel = tafel
    this.block = block
    this.grenzen = grenzen
    this.sonder = sonder
  }

  /** Written out on first reading. */
  herleitung(monat: Monat): Herleitung {
    const [, ab, bis] = this.grenzen
    this.fertig ??= { schritte: this.schreibeAus(), ergebnisse: alsStellen(this.block, ab, bis, this.s.personen) }
    return { format: 'allegro-herleitung/1', monat: isoMonat(monat), ...this.fertig }
  }

  private schreibeAus(): readonly Rechenschritt[] {
    const schritte: Rechenschritt[] = []
    const namen: string[] = []
    const [von, bis] = this.grenzen
    for (let n = von; n < bis; ) {
      const kopf = this.zahl(n)
      const stelle = this.zahl(n + 1)
      switch (kopf & 7) {
        case ANGABE: {
          const f = FELDER[stelle % FELDER_HOECHSTENS]
          schritte.push(this.angabe(stelle))
          namen.push(f?.name ?? '')
          break
        }
        case PARAMETERWERT:
          schritte.push(this.parameterwert(stelle))
          namen.push(letzterTeil(PARAMETER[stelle >> 8]?.id ?? ''))
          break
        case SONDERSCHRITT: {
          const x = this.sonder?.[stelle] as Sonderschritt
          schritte.push(x.inhalt)
          namen.push(x.name)
          break
        }
        default: {
          const g = GROESSEN[kopf >> 4] as Groesse
          schritte.push(this.regel(n, g, namen))
          namen.push(g.name)
          n += 2 + this.zahl(n + 3)
        }
      }
      n += 2
    }
    return schritte
  }

  private zahl(n: number): number {
    return this.block[n] as number
  }

  private angabe(stelle: number): Rechenschritt {
    const e = this.s.eintraege[Math.floor(stelle / FELDER_HOECHSTENS)] as Eintrag
    const f = FELDER[stelle % FELDER_HOECHSTENS] as Feld<Eintrag, SchrittWert | null>
    return { art: 'angabe', angabe: e.id, feld: f.name, wert: f.lies(e) ?? 'ohne' }
  }

  private parameterwert(stelle: number): Rechenschritt {
    const p = PARAMETER[stelle >> 8]
    const f = this.tafel[stelle >> 8]?.[stelle & 255]
    if (p === undefined || f === undefined) throw new Error('a step names a Fassung that is not there')
    const schritt = { art: 'parameter', id: p.id, ab: iso(f.ab), wert: f.wert } as const
    return f.unsicher === undefined ? schritt : { ...schritt, unsicher: f.unsicher }
  }

  private regel(n: number, g: Groesse, namen: readonly string[]): Rechenschritt {
    const ort = this.zahl(n + 2)
    const wert = (this.zahl(n) & GESONDERT) === 0 ? ort : Number(this.sonder?.[ort])
    const angezeigt = g.mass === 'wahr' ? wert === 1 : wert
    const aus: Operand[] = []
    for (let i = n + 4; i < n + 4 + this.zahl(n + 3); i++) {
      const schritt = this.zahl(i)
      aus.push({ name: namen[schritt] ?? '', schritt })
    }
    const person = g.je === 'person' || g.je === 'abschnitt' ? this.s.personen[this.zahl(n + 1)]?.id : undefined
    return person === undefined
      ? { art: 'regel', id: g.id, wert: angezeigt, aus }
      : { art: 'regel', id: g.id, person, wert: angezeigt, aus }
  }
}

const letzterTeil = (id: string): string => id.slice(id.lastIndexOf('.') + 1)
