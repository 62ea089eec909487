import { parameter } from '../../regelwerk/parameter.ts'

/** § 3 Nr. 26 EStG, as § 11a Abs. 1 Nr. 5 SGB II uses it. */
export const ehrenamtJahresbetrag = parameter('sgb2.11a.1.ehrenamtJahresbetrag', '§ 11a Abs. 1 Nr. 5 SGB II', 'cent', [
  {
    ab: '2023-07-01',
    verkuendet: '2022-12-20',
    wert: 3000_00,
    quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)',
  },
  {
    ab: '2026-01-01',
    verkuendet: '2025-12-31',
    wert: 3300_00,
    quelle: '§ 3 Nr. 26 EStG in der ab 01.01.2026 geltenden Fassung (Tag der Verkündung unsicher)',
    unsicher: 'verkuendung',
  },
])

/** § 3 Nr. 26 Satz 1 EStG, as § 11a Abs. 1 Nr. 4 SGB II uses it. */
export const betreuerJahresbetrag = parameter('sgb2.11a.1.betreuerJahresbetrag', '§ 11a Abs. 1 Nr. 4 SGB II', 'cent', [
  {
    ab: '2021-07-01',
    verkuendet: '2021-06-09',
    wert: 3000_00,
    quelle:
      'Teilhabestärkungsgesetz v. 02.06.2021, BGBl. I S. 1387; im Text v. 01.01.2022, nicht in dem v. 22.04.2021 (Beginn unsicher)',
    unsicher: 'beginn',
  },
  {
    ab: '2026-01-01',
    verkuendet: '2025-12-31',
    wert: 3300_00,
    quelle: '§ 3 Nr. 26 EStG in der ab 01.01.2026 geltenden Fassung (Tag der Verkündung unsicher)',
    unsicher: 'verkuendung',
  },
])

/** § 11a Abs. 6 SGB II until 2021-06-30: of release money what is over the need of so many days is free. */
export const ueberbrueckungsgeldTage = parameter<number>(
  'sgb2.11a.6.ueberbrueckungsgeldTage',
  '§ 11a Abs. 6 SGB II (bis 30.06.2021)',
  'anzahl',
  [
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 28,
      quelle: '9. SGB II-ÄndG v. 26.07.2016, BGBl. I S. 1824; im Text v. 22.04.2021, nicht in dem v. 02.07.2012',
    },
  ],
)

/** Until July 2016 a fifth of the need of a training counts as meant for its costs. */
export const ausbildungsanteil = parameter<number>(
  'sgb2.11a.3.ausbildungsanteil',
  '§ 11a Abs. 3 Satz 1 SGB II (bis 31.03.2011 § 11 Abs. 3 Nr. 1 Buchst. a)',
  'prozent_x100',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      wert: 20_00,
      quelle: 'BSG 17.03.2009, B 14 AS 63/07 R: pauschal 20 Prozent der Ausbildungsförderung sind zweckbestimmt',
    },
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 0,
      quelle: '9. SGB II-ÄndG v. 26.07.2016, BGBl. I S. 1824 (§ 11a Abs. 3 Satz 2 Nr. 3 bis 5)',
    },
  ],
)

/** § 1 Abs. 4 Alg II-V and Bürgergeld-V until 2023-06-30; since then there is no limit (§ 11a Abs. 7 SGB II). */
export const ferienjobJahresbetrag = parameter('sgb2.11a.7.ferienjobJahresbetrag', '§ 11a Abs. 7 SGB II', 'cent', [
  {
    ab: '2011-01-01',
    verkuendet: '2010-06-01',
    wert: 1200_00,
    quelle: '§ 1 Abs. 4 Alg II-V in der seit 01.06.2010 geltenden Fassung',
  },
  {
    ab: '2020-03-01',
    verkuendet: '2020-02-29',
    wert: 2400_00,
    quelle: '§ 1 Abs. 4 Alg II-V in der seit 01.03.2020 geltenden Fassung (Tag der Verkündung unsicher)',
    unsicher: 'verkuendung',
  },
  {
    ab: '2023-07-01',
    verkuendet: '2022-12-20',
    wert: 10_000_000_00,
    quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328: § 11a Abs. 7 kennt keinen Höchstbetrag',
  },
])

export const kapitalJahresbetrag = parameter('grusigv.1.1.3.kapitalJahresbetrag', '§ 1 Abs. 1 Nr. 3 GrusiGV', 'cent', [
  { ab: '2011-01-01', verkuendet: '2010-12-31', wert: 0, quelle: 'Alg II-V bis 31.07.2016: kein Freibetrag' },
  {
    ab: '2016-08-01',
    verkuendet: '2016-07-29',
    wert: 100_00,
    quelle: 'Alg II-V (heute § 1 Abs. 1 Nr. 3 GrusiGV); Beginn unsicher (Fachkonzept, Anhang 3 Nr. 9)',
    unsicher: 'beginn',
  },
  {
    ab: '2021-04-01',
    verkuendet: '2016-07-29',
    wert: 100_00,
    quelle: 'Alg II-V in der im März 2021 geltenden Fassung (heute § 1 Abs. 1 Nr. 3 GrusiGV)',
  },
])

export const religioesesFestBetrag = parameter(
  'grusigv.1.1.12.religioesesFestBetrag',
  '§ 1 Abs. 1 Nr. 12 GrusiGV',
  'cent',
  [{ ab: '2011-01-01', verkuendet: '2010-12-31', wert: 3100_00, quelle: '§ 1 Abs. 1 Nr. 12 Alg II-V (heute GrusiGV)' }],
)

/** § 3 Nr. 11c EStG: together up to 3,000 euros, paid from 2022-10-26 to 2024-12-31. */
export const inflationsausgleichBetrag = parameter(
  'grusigv.1.1.7.inflationsausgleichBetrag',
  '§ 1 Abs. 1 Nr. 7 GrusiGV',
  'cent',
  [
    { ab: '2011-01-01', verkuendet: '2010-12-31', wert: 0, quelle: 'vor § 3 Nr. 11c EStG' },
    {
      ab: '2022-10-26',
      verkuendet: '2022-10-25',
      wert: 3000_00,
      quelle: '§ 3 Nr. 11c EStG, Gesetz v. 19.10.2022, BGBl. 2022 I S. 1743',
    },
    { ab: '2025-01-01', verkuendet: '2022-10-25', wert: 0, quelle: '§ 3 Nr. 11c EStG: nur bis 31.12.2024' },
  ],
)

export const elterngeldFreibetrag = parameter('beeg.10.5.elterngeldFreibetrag', '§ 10 Abs. 5 BEEG', 'cent', [
  {
    ab: '2011-01-01',
    verkuendet: '2010-12-14',
    wert: 300_00,
    quelle: 'Haushaltsbegleitgesetz 2011 v. 09.12.2010, BGBl. I S. 1885',
  },
])

/** Tips: free up to a tenth of the Regelbedarf a month (BSG 13.07.2022, B 7/14 AS 75/20 R). */
export const trinkgeldAnteil = parameter<number>('sgb2.11a.5.trinkgeldAnteil', '§ 11a Abs. 5 SGB II', 'prozent_x100', [
  { ab: '2011-01-01', verkuendet: '2010-12-31', wert: 10_00, quelle: 'BSG 13.07.2022, B 7/14 AS 75/20 R' },
])
