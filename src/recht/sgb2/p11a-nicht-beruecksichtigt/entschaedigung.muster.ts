import { angaben, einkommen, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe, AngabeVon } from '../../sachverhalt/angaben.ts'

const rente = (
  art: 'nvaVerletztenrente' | 'entschaedigungBeg',
  cent: number,
  minderung_prozent: number | null,
): Angabe => ({ ...(einkommen('P1', art, cent) as AngabeVon<'einkommen'>), minderung_prozent })

const ek = (monat: string, name: string, a: Angabe, soll: number, von: string): Muster => ({
  monat,
  name,
  angaben: angaben(person('P1', '1960-03-15'), miete(1, 900_00), a),
  groesse: 'P1.bereinigtesEinkommen',
  soll,
  von,
})

/** The Grundrente at 50 percent on the last day before and the first day of each change: 1,000 less it less 30. */
const BEI_50: readonly (readonly [monat: string, soll: number, grundrente: string])[] = [
  ['2009-06', 970_00, 'noch keine Stufe belegt, zählt ganz'],
  ['2009-07', 744_00, '226'],
  ['2011-06', 744_00, '226'],
  ['2011-07', 742_00, '228'],
  ['2012-06', 742_00, '228'],
  ['2012-07', 737_00, '233'],
  ['2013-06', 737_00, '233'],
  ['2013-07', 736_00, '234'],
  ['2014-06', 736_00, '234'],
  ['2014-07', 732_00, '238'],
  ['2015-06', 732_00, '238'],
  ['2015-07', 727_00, '243'],
  ['2016-06', 727_00, '243'],
  ['2016-07', 717_00, '253'],
  ['2017-06', 717_00, '253'],
  ['2017-07', 712_00, '258'],
  ['2018-06', 712_00, '258'],
  ['2018-07', 704_00, '266'],
  ['2019-06', 704_00, '266'],
  ['2019-07', 696_00, '274'],
  ['2020-06', 696_00, '274'],
  ['2020-07', 687_00, '283'],
  ['2022-06', 687_00, '283'],
  ['2022-07', 672_00, '298'],
  ['2023-06', 672_00, '298'],
  ['2023-07', 659_00, '311'],
  ['2023-12', 659_00, '311'],
  ['2024-01', 170_00, '800'],
  ['2024-06', 170_00, '800'],
  ['2024-07', 133_00, '837'],
  ['2025-06', 133_00, '837'],
  ['2025-07', 102_00, '868'],
]

/** All steps since July 2025: 3,000 less the amount less 30. */
const AB_JULI_2025: readonly (readonly [prozent: number, soll: number])[] = [
  [30, 2536_00],
  [40, 2536_00],
  [50, 2102_00],
  [60, 2102_00],
  [70, 1668_00],
  [80, 1668_00],
  [90, 1234_00],
  [100, 801_00],
]

const NVA = '§ 1 Abs. 3 GrusiGV (Abs. 6 Alg II-V), § 31 BVG, § 83 Abs. 1 SGB XIV'
const BEG = '§ 11a Abs. 1 Nr. 3 SGB II, § 83 Abs. 1 SGB XIV'

export const MUSTER: readonly Muster[] = [
  ...BEI_50.map(([monat, soll, grundrente]) =>
    ek(
      monat,
      'Verletztenrente 1.000 aus NVA-Wehrdienst, 50 Prozent',
      rente('nvaVerletztenrente', 1000_00, 50),
      soll,
      `${NVA}: ${grundrente}`,
    ),
  ),
  ...AB_JULI_2025.map(([prozent, soll]) =>
    ek(
      '2025-10',
      `Verletztenrente 3.000, ${prozent} Prozent`,
      rente('nvaVerletztenrente', 3000_00, prozent),
      soll,
      NVA,
    ),
  ),
  ek(
    '2023-10',
    '20 Prozent: zwei Drittel von 171',
    rente('nvaVerletztenrente', 500_00, 20),
    356_00,
    `${NVA}: 500 − 114 − 30`,
  ),
  ek(
    '2023-10',
    '10 Prozent: ein Drittel von 171',
    rente('nvaVerletztenrente', 500_00, 10),
    413_00,
    `${NVA}: 500 − 57 − 30`,
  ),
  ek(
    '2024-02',
    '20 Prozent: zwei Drittel von 400',
    rente('nvaVerletztenrente', 500_00, 20),
    203_33,
    `${NVA}: 500 − 266,67 − 30`,
  ),
  ek(
    '2024-02',
    '10 Prozent: ein Drittel von 400',
    rente('nvaVerletztenrente', 500_00, 10),
    336_67,
    `${NVA}: 500 − 133,33 − 30`,
  ),
  ek(
    '2023-10',
    '25 Prozent zählen wie 30',
    rente('nvaVerletztenrente', 500_00, 25),
    299_00,
    '§ 31 Abs. 2 BVG a. F.: 500 − 171 − 30',
  ),
  ek('2023-10', 'ohne Angabe zählt sie ganz', rente('nvaVerletztenrente', 500_00, null), 470_00, NVA),
  ek(
    '2026-04',
    'BEG-Rente 1.200 bei 50 Prozent: 868 bleiben frei',
    rente('entschaedigungBeg', 1200_00, 50),
    302_00,
    `${BEG}: 1.200 − 868 − 30`,
  ),
  ek(
    '2026-04',
    'BEG-Rente 400 bei 30 Prozent: ganz frei',
    rente('entschaedigungBeg', 400_00, 30),
    0,
    `${BEG}: 434 sind mehr`,
  ),
  ek(
    '2011-05',
    'BEG-Rente 300 bei 50 Prozent: Grundrente 226',
    rente('entschaedigungBeg', 300_00, 50),
    44_00,
    '§ 11a Abs. 1 Nr. 3 SGB II, § 31 BVG: 300 − 226 − 30',
  ),
]
