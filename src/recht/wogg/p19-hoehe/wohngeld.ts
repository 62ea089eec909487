import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'
import { zaehlt, zuBeruecksichtigende, zuBeruecksichtigendeMiete } from '../p12-miete/miete.ts'
import { monatlichesGesamteinkommen } from '../p13-gesamteinkommen/gesamteinkommen.ts'
import { a, b, c, mindesteinkommen, mindestmiete, zuschlagAb13 } from './parameter.ts'

const MINDESTBETRAG = 10_00 // § 21 Nr. 1 WoGG

/**
 * § 19 WoGG, Anlage 3: 1,15 · (M − (a + b·M + c·Y)·Y), computed with ten decimals and rounded to whole euros. It is
 * what the household could expect; the Wohngeldbehörde decides on facts of its own.
 */
export const wohngeld = groesse<Cent>({
  id: 'wogg.19.wohngeld',
  norm: '§§ 19, 20 Abs. 2, § 21 Nr. 1 WoGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => {
    const n = k.lies(zuBeruecksichtigende, 0)
    if (n === 0 || alleInAusbildung(k)) return NULL_CENT
    const miete = k.lies(zuBeruecksichtigendeMiete, 0)
    const m = Math.max(miete, zeile(k, mindestmiete, n))
    const y = Math.max(k.lies(monatlichesGesamteinkommen, 0), zeile(k, mindesteinkommen, n))
    const grund = nachFormel(m, y, [zeile(k, a, n), zeile(k, b, n), zeile(k, c, n)])
    const weitere = n > 12 ? (n - 12) * k.parameter(zuschlagAb13) : 0
    const betrag = weitere === 0 ? grund : hoechstens(cent(grund + weitere), miete)
    return betrag < MINDESTBETRAG ? NULL_CENT : cent(betrag)
  },
})

const zeile = (k: Rechnung, tabelle: readonly Parameter<number>[], n: number): number => {
  const p = tabelle[Math.min(n, tabelle.length) - 1]
  return p === undefined ? 0 : k.parameter(p)
}

/** § 20 Abs. 2 WoGG: none if support for training is open to all members in principle. */
function alleInAusbildung(k: Rechnung): boolean {
  const hier = k.s.personen.filter((p) => zaehlt(k, p.nr))
  return hier.every((p) => p.ausschluesse.some((e) => e.a.grund === 'ausbildung' && k.gilt(e)))
}

const STELLEN = 10n ** 10n

/** M and Y in cents, a, b, c in ten-millionths; the amount in cents, a whole number of euros. */
export function nachFormel(m: number, y: number, [a, b, c]: readonly [number, number, number]): number {
  // Fixed point with ten decimals: euros are cents · 10^8, the coefficients ten-millionths · 10^3.
  const M = BigInt(m) * 10n ** 8n
  const Y = BigInt(y) * 10n ** 8n
  const f = (x: number): bigint => BigInt(x) * 10n ** 3n
  const z1 = f(a) + mal(f(b), M) + mal(f(c), Y)
  const z2 = mal(z1, Y)
  const z4 = mal(115n * (STELLEN / 100n), M - z2)
  if (z4 <= 0n) return 0
  return Number((z4 + STELLEN / 2n) / STELLEN) * 100
}

/** Product of two fixed-point numbers, rounded to the tenth decimal. */
function mal(x: bigint, y: bigint): bigint {
  const roh = x * y
  const halb = roh < 0n ? -STELLEN / 2n : STELLEN / 2n
  return (roh + halb) / STELLEN
}
