import { type FassungText, parameter } from '../../regelwerk/parameter.ts'

type Reihe = readonly (readonly [ab: string, wert: number])[]

/** Ordinances of each autumn; the days they were promulgated are not shown here, so a value counts as known when it begins. */
const reihe = (werte: Reihe, quelle: string): readonly FassungText[] =>
  werte.map(([ab, wert]) => ({ ab, verkuendet: ab, wert, quelle }))

/** A value set anew every autumn, carried on for the year whose ordinance is not promulgated yet. */
const jaehrlich = (werte: Reihe, quelle: string): readonly FassungText[] => [
  ...reihe(werte, quelle),
  {
    ab: '2027-01-01',
    verkuendet: '2026-01-01',
    wert: werte.at(-1)?.[1] ?? 0,
    quelle: 'Wert von 2026 fortgeführt: für 2027 bis 21.11.2026 nicht verkündet',
    unsicher: 'fortgeschrieben',
  },
]

/** § 18 SGB IV: Bezugsgröße a month, in euros as cents (West until 2024). */
export const bezugsgroesse = parameter(
  'sgb4.18.bezugsgroesse',
  '§ 18 SGB IV',
  'cent',
  jaehrlich(
    [
      ['2016-01-01', 2905_00],
      ['2017-01-01', 2975_00],
      ['2018-01-01', 3045_00],
      ['2019-01-01', 3115_00],
      ['2020-01-01', 3185_00],
      ['2021-01-01', 3290_00],
      ['2023-01-01', 3395_00],
      ['2024-01-01', 3535_00],
      ['2025-01-01', 3745_00],
      ['2026-01-01', 3955_00],
    ],
    'Sozialversicherungs-Rechengrößenverordnung des Jahres',
  ),
)

/** § 232a Abs. 1 Nr. 2 SGB V: which part of the Bezugsgröße counts as income, in ten-thousandths. */
export const faktorKv = parameter<number>(
  'sgb5.232a.1.faktorKv',
  '§ 232a Abs. 1 Nr. 2 SGB V',
  'zehntausendstel',
  reihe(
    [
      ['2016-01-01', 2060],
      ['2017-01-01', 2155],
    ],
    '§ 232a Abs. 1 Satz 1 Nr. 2 SGB V; für 2016 nach Fachkonzept I.1 (berechnet)',
  ).map((f): FassungText => (f.ab < '2017-01-01' ? { ...f, unsicher: 'wert' } : f)),
)

/** § 243 SGB V: reduced rate of contribution. */
export const satzKv = parameter<number>(
  'sgb5.243.satzKv',
  '§ 243 SGB V',
  'prozent_x100',
  reihe([['2016-01-01', 14_00]], '§ 243 Satz 3 SGB V'),
)

/** § 242a SGB V: the average additional rate. */
export const zusatzbeitrag = parameter<number>(
  'sgb5.242a.zusatzbeitrag',
  '§§ 242, 242a SGB V',
  'prozent_x100',
  jaehrlich(
    [
      ['2016-01-01', 1_10],
      ['2018-01-01', 1_00],
      ['2019-01-01', 90],
      ['2020-01-01', 1_10],
      ['2021-01-01', 1_30],
      ['2023-01-01', 1_60],
      ['2024-01-01', 1_70],
      ['2025-01-01', 2_50],
      ['2026-01-01', 2_90],
    ],
    'Bekanntmachung des durchschnittlichen Zusatzbeitragssatzes des Jahres im Bundesanzeiger',
  ),
)

export const faktorPv = parameter<number>(
  'sgb11.57.1.faktorPv',
  '§ 57 Abs. 1 SGB XI',
  'zehntausendstel',
  reihe([['2016-01-01', 2266]], '§ 57 Abs. 1 Satz 2 SGB XI'),
)

export const satzPv = parameter<number>(
  'sgb11.55.1.satzPv',
  '§ 55 Abs. 1 SGB XI',
  'prozent_x100',
  reihe(
    [
      ['2016-01-01', 2_35],
      ['2017-01-01', 2_55],
      ['2019-01-01', 3_05],
      ['2023-07-01', 3_40],
      ['2025-01-01', 3_60],
    ],
    '§ 55 Abs. 1 SGB XI und Pflege-Beitragssatz-Anpassungsverordnung 2025',
  ),
)
