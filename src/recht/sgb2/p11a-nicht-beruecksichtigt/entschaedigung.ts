import { type Cent, cent } from '../../../kern/index.ts'
import { type Parameter, parameter, type Unsicherheit } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil } from '../../regelwerk/rundung.ts'
import { MINDERUNG_PROZENT } from '../../sachverhalt/felder.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'

const NORM = '§ 31 BVG (bis 31.12.2023), § 83 Abs. 1 SGB XIV'
const KOV = (nr: number, jahr: number): string => `${nr}. KOV-AnpV ${jahr}`
const BERECHNET = 'mit dem Prozentsatz der Verordnung berechnet und an der folgenden Stufe geprüft (unsicher)'
const TAG = '(Tag der Verkündung unsicher)'

type Zeile = readonly [ab: string, verkuendet: string, quelle: string, euro: readonly number[], u?: Unsicherheit]

/** The Grundrente for 30, 40 … 100 percent, in euros a month. */
const TABELLE: readonly Zeile[] = [
  ['2009-07-01', '2009-06-30', `15. KOV-AnpV 2009, ${BERECHNET}`, [123, 168, 226, 286, 396, 479, 576, 646], 'wert'],
  ['2011-07-01', '2011-06-30', `${KOV(17, 2011)}, ${BERECHNET}`, [124, 170, 228, 289, 400, 484, 582, 652], 'wert'],
  ['2012-07-01', '2012-06-30', `${KOV(18, 2012)} ${TAG}`, [127, 174, 233, 295, 409, 495, 595, 666], 'verkuendung'],
  [
    '2013-07-01',
    '2013-08-20',
    `${KOV(19, 2013)} v. 14.08.2013, BGBl. I S. 3227, rückwirkend`,
    [127, 174, 234, 296, 410, 496, 596, 668],
  ],
  ['2014-07-01', '2014-06-30', `${KOV(20, 2014)}, ${BERECHNET}`, [129, 177, 238, 301, 417, 504, 606, 679], 'wert'],
  ['2015-07-01', '2015-06-30', `${KOV(21, 2015)} ${TAG}`, [132, 181, 243, 307, 426, 515, 619, 693], 'verkuendung'],
  [
    '2016-07-01',
    '2016-06-27',
    `${KOV(22, 2016)} v. 20.06.2016, BGBl. I S. 1362`,
    [138, 189, 253, 320, 444, 537, 645, 722],
  ],
  [
    '2017-07-01',
    '2017-06-30',
    `${KOV(23, 2017)} (1,90 %), ${BERECHNET}`,
    [141, 193, 258, 326, 452, 547, 657, 736],
    'wert',
  ],
  [
    '2018-07-01',
    '2018-06-18',
    `${KOV(24, 2018)} v. 12.06.2018, BGBl. I S. 840`,
    [146, 199, 266, 337, 467, 565, 678, 760],
  ],
  [
    '2019-07-01',
    '2019-06-30',
    `${KOV(25, 2019)} (3,18 %), ${BERECHNET}`,
    [151, 205, 274, 348, 482, 583, 700, 784],
    'wert',
  ],
  ['2020-07-01', '2020-06-30', `${KOV(26, 2020)} ${TAG}`, [156, 212, 283, 360, 499, 603, 724, 811], 'verkuendung'],
  [
    '2022-07-01',
    '2022-06-30',
    `${KOV(27, 2022)} (5,35 %), ${BERECHNET}`,
    [164, 223, 298, 379, 526, 635, 763, 854],
    'wert',
  ],
  ['2023-07-01', '2023-06-30', `${KOV(28, 2023)} ${TAG}`, [171, 233, 311, 396, 549, 663, 797, 891], 'verkuendung'],
  [
    '2024-01-01',
    '2019-12-19',
    '§ 83 Abs. 1 SGB XIV, G. v. 12.12.2019, BGBl. I S. 2652',
    [400, 400, 800, 800, 1200, 1200, 1600, 2000],
  ],
  ['2024-07-01', '2024-06-20', 'V. v. 17.06.2024, BGBl. 2024 I Nr. 195', [418, 418, 837, 837, 1255, 1255, 1673, 2091]],
  [
    '2025-07-01',
    '2025-06-20',
    `V. v. 13.06.2025, BGBl. 2025 I Nr. 144 ${TAG}`,
    [434, 434, 868, 868, 1302, 1302, 1736, 2169],
    'verkuendung',
  ],
  [
    '2026-07-01',
    '2025-06-20',
    'Werte ab Juli 2025, die Anpassung zum 01.07.2026 ist nicht belegt',
    [434, 434, 868, 868, 1302, 1302, 1736, 2169],
    'fortgeschrieben',
  ],
]

const STUFEN = [30, 40, 50, 60, 70, 80, 90, 100] as const
const SAETZE: readonly Parameter<Cent>[] = STUFEN.map((grad, i) =>
  parameter(
    `sgb14.83.1.entschaedigung${grad}`,
    NORM,
    'cent',
    TABELLE.map(([ab, verkuendet, quelle, euro, u]) => ({
      ab,
      verkuendet,
      quelle,
      wert: (euro[i] ?? 0) * 100,
      ...(u === undefined ? {} : { unsicher: u }),
    })),
  ),
)

/** § 31 BVG: five percent less belong to each step ("eine um fünf Punkte geringere … wird von ihnen mit umfasst"). */
const stufe = (prozent: number): number => Math.floor((prozent + 5) / 10) - 3

/** What the Grundrente for a loss of ability of so many percent comes to; undefined: no step, or a law before the table. */
export function vergleichbareEntschaedigung(k: Rechnung, prozent: number): Cent | undefined {
  const satz = SAETZE[stufe(prozent)]
  return satz !== undefined && k.kennt(satz) ? k.parameter(satz) : undefined
}

/**
 * § 1 Abs. 3 GrusiGV (until 2012 and later Abs. 6 Alg II-V): of an injury pension for damage in the service of the NVA
 * the Grundrente of the same percentage is free; at 20 percent two thirds, at 10 percent one third of the least one.
 */
export function freieNvaRente(k: Rechnung, e: Einnahme): Cent {
  const prozent = k.angabe(e, MINDERUNG_PROZENT) ?? 0
  const ganz = vergleichbareEntschaedigung(k, prozent)
  if (ganz !== undefined) return ganz
  const mindeste = vergleichbareEntschaedigung(k, STUFEN[0])
  const drittel = Math.floor((prozent + 5) / 10)
  return mindeste === undefined || drittel < 1 || drittel > 2 ? cent(0) : anteil(mindeste, drittel, 3)
}

/** § 11a Abs. 1 Nr. 3 SGB II: a pension under the BEG up to the comparable amount; undefined: the percentage is not known. */
export function freieBegRente(k: Rechnung, e: Einnahme): Cent | undefined {
  const prozent = k.angabe(e, MINDERUNG_PROZENT)
  return prozent === null ? undefined : (vergleichbareEntschaedigung(k, prozent) ?? cent(0))
}
