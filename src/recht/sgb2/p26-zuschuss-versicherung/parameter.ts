import { type FassungText, parameter } from '../../regelwerk/parameter.ts'

// Calculated from the Sozialversicherungsrechengrößen of the year, Zusatzbeitrag and contribution rate. The half Basistarif
// of 2014, 2016, 2024 and 2025 and the half contribution to care insurance of 2017 and 2025 agree with published values,
// the others are calculated only (ALG-ZUS-01); before 2023 the day of promulgation is not shown here, so a value counts as
// known when it begins. 2022 kept the values of 2021. Before 2011 the law left a gap (BSG 18.01.2011, B 4 AS 108/10 R).
const GROESSEN = 'Sozialversicherungs-Rechengrößenverordnung'
const BESTAETIGT: ReadonlySet<string> = new Set(['2025-01-01'])
const jahr = (ab: string, verkuendet: string, wert: number, rechnung: string): FassungText => ({
  ab,
  verkuendet,
  wert,
  quelle: `${GROESSEN} ${ab.slice(0, 4)}, berechnet: ${rechnung}`,
  ...(BESTAETIGT.has(ab) ? {} : { unsicher: 'wert' }),
})
const nochNicht = (wert: number): FassungText => ({
  ab: '2027-01-01',
  verkuendet: '2025-11-28',
  wert,
  quelle: 'Wert von 2026 fortgeführt: Rechengrößen und Zusatzbeitrag 2027 bis 21.11.2026 nicht verkündet',
  unsicher: 'fortgeschrieben',
})

/** § 152 Abs. 4 VAG: half of the highest contribution of the Basistarif. */
export const halberBasistarif = parameter(
  'sgb2.26.1.halberBasistarif',
  '§ 26 Abs. 1 SGB II, § 152 Abs. 4 VAG',
  'cent',
  [
    jahr('2011-01-01', '2011-01-01', 287_72, '3.712,50 × 15,5 % / 2'),
    jahr('2012-01-01', '2012-01-01', 296_44, '3.825,00 × 15,5 % / 2'),
    jahr('2013-01-01', '2013-01-01', 305_16, '3.937,50 × 15,5 % / 2'),
    jahr('2014-01-01', '2014-01-01', 313_88, '4.050,00 × 15,5 % / 2'),
    jahr('2015-01-01', '2015-01-01', 319_69, '4.125,00 × 15,5 % / 2'),
    jahr('2016-01-01', '2016-01-01', 332_64, '4.237,50 × 15,7 % / 2'),
    jahr('2017-01-01', '2017-01-01', 341_48, '4.350,00 × 15,7 % / 2'),
    jahr('2018-01-01', '2018-01-01', 345_15, '4.425,00 × 15,6 % / 2'),
    jahr('2019-01-01', '2019-01-01', 351_66, '4.537,50 × 15,5 % / 2'),
    jahr('2020-01-01', '2020-01-01', 367_97, '4.687,50 × 15,7 % / 2'),
    jahr('2021-01-01', '2021-01-01', 384_58, '4.837,50 × 15,9 % / 2'),
    jahr('2023-01-01', '2022-12-09', 403_99, '4.987,50 × 16,2 % / 2'),
    jahr('2024-01-01', '2023-11-30', 421_76, '5.175,00 × 16,3 % / 2'),
    jahr('2025-01-01', '2024-11-28', 471_32, '5.512,50 × 17,1 % / 2'),
    jahr('2026-01-01', '2025-11-28', 508_59, '5.812,50 × 17,5 % / 2'),
    nochNicht(508_59),
  ],
)

/** § 26 Abs. 3 SGB II: half of the highest contribution to the social care insurance. */
export const halberHoechstbeitragPflege = parameter(
  'sgb2.26.3.halberHoechstbeitragPflege',
  '§ 26 Abs. 3 SGB II',
  'cent',
  [
    jahr('2011-01-01', '2011-01-01', 36_20, '3.712,50 × 1,95 % / 2'),
    jahr('2012-01-01', '2012-01-01', 37_29, '3.825,00 × 1,95 % / 2'),
    jahr('2013-01-01', '2013-01-01', 40_36, '3.937,50 × 2,05 % / 2'),
    jahr('2014-01-01', '2014-01-01', 41_51, '4.050,00 × 2,05 % / 2'),
    jahr('2015-01-01', '2015-01-01', 48_47, '4.125,00 × 2,35 % / 2'),
    jahr('2016-01-01', '2016-01-01', 49_79, '4.237,50 × 2,35 % / 2'),
    jahr('2017-01-01', '2017-01-01', 55_46, '4.350,00 × 2,55 % / 2'),
    jahr('2018-01-01', '2018-01-01', 56_42, '4.425,00 × 2,55 % / 2'),
    jahr('2019-01-01', '2019-01-01', 69_20, '4.537,50 × 3,05 % / 2'),
    jahr('2020-01-01', '2020-01-01', 71_48, '4.687,50 × 3,05 % / 2'),
    jahr('2021-01-01', '2021-01-01', 73_77, '4.837,50 × 3,05 % / 2'),
    jahr('2023-01-01', '2022-12-09', 76_06, '4.987,50 × 3,05 % / 2'),
    jahr('2023-07-01', '2023-06-23', 84_79, '4.987,50 × 3,4 % / 2'),
    jahr('2024-01-01', '2023-11-30', 87_98, '5.175,00 × 3,4 % / 2'),
    jahr('2025-01-01', '2024-12-31', 99_23, '5.512,50 × 3,6 % / 2'),
    jahr('2026-01-01', '2025-11-28', 104_63, '5.812,50 × 3,6 % / 2'),
    nochNicht(104_63),
  ],
)
