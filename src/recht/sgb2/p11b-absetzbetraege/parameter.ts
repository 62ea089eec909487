import { parameter } from '../../regelwerk/parameter.ts'

const BUERGERGELD = 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328'
const FREIBETRAGSNEUREGELUNG = 'Freibetragsneuregelungsgesetz v. 14.08.2005, BGBl. 2005 I S. 2407'
const ALGIIV = 'Alg II-V v. 17.12.2007, BGBl. 2007 I S. 2942'
const VERORDNUNG = 'Bürgergeld-V (seit 01.07.2026 GrusiGV) in der seit 01.01.2023 geltenden Fassung'

export const grundabsetzbetragSatz = parameter(
  'sgb2.11b.2.grundabsetzbetragSatz',
  '§ 11b Abs. 2 Satz 1 SGB II',
  'cent',
  [
    { ab: '2005-10-01', verkuendet: '2005-08-17', wert: 100_00, quelle: FREIBETRAGSNEUREGELUNG },
    { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 100_00, quelle: BUERGERGELD },
  ],
)

/** § 8 Abs. 1a SGB IV: 130 × Mindestlohn ÷ 3, rounded up to the euro. */
export const geringfuegigkeitsgrenze = parameter('sgb4.8.1a.geringfuegigkeitsgrenze', '§ 8 Abs. 1a SGB IV', 'cent', [
  { ab: '2022-10-01', verkuendet: '2022-06-30', wert: 520_00, quelle: 'BGBl. 2022 I S. 969 (Mindestlohn 12,00 Euro)' },
  { ab: '2024-01-01', verkuendet: '2023-11-29', wert: 538_00, quelle: 'MiLoV4 (12,41 Euro × 130 ÷ 3)' },
  { ab: '2025-01-01', verkuendet: '2023-11-29', wert: 556_00, quelle: 'MiLoV4 (12,82 Euro × 130 ÷ 3)' },
  { ab: '2026-01-01', verkuendet: '2025-11-05', wert: 603_00, quelle: 'MiLoV5 v. 05.11.2025 (13,90 Euro × 130 ÷ 3)' },
  { ab: '2027-01-01', verkuendet: '2025-11-05', wert: 633_00, quelle: 'MiLoV5 v. 05.11.2025 (14,60 Euro × 130 ÷ 3)' },
])

export const versicherungspauschaleSatz = parameter(
  'grusigv.6.1.1.versicherungspauschaleSatz',
  '§ 6 Abs. 1 Nr. 1 GrusiGV',
  'cent',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2004-10-26',
      wert: 30_00,
      quelle: '§ 3 Nr. 1 Alg II-V v. 20.10.2004, BGBl. 2004 I S. 2622, seit 2008 § 6 Abs. 1 Nr. 1 Alg II-V',
    },
    { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 30_00, quelle: VERORDNUNG },
  ],
)

export const mindestabsetzungAusbildung = parameter(
  'sgb2.11b.2b.mindestabsetzungAusbildung',
  '§ 11b Abs. 2b Satz 4 SGB II (bis 30.06.2023 Abs. 2 Satz 5)',
  'cent',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      wert: 0,
      quelle: 'kein Mindestbetrag; ein Fünftel des Höchstsatzes galt als zweckbestimmt und ist hier nicht berechnet',
    },
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 100_00,
      quelle: '9. SGB II-ÄndG v. 26.07.2016, BGBl. 2016 I S. 1824',
    },
    { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 100_00, quelle: BUERGERGELD },
  ],
)

export const freiUnter15 = parameter('grusigv.1.1.9.freiUnter15', '§ 1 Abs. 1 Nr. 9 GrusiGV', 'cent', [
  {
    ab: '2005-10-01',
    verkuendet: '2005-08-31',
    wert: 100_00,
    quelle: 'Alg II-V i. d. F. v. 22.08.2005, BGBl. 2005 I S. 2499',
  },
  { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 100_00, quelle: VERORDNUNG },
])

export const bagatellgrenze = parameter('grusigv.1.1.1.bagatellgrenze', '§ 1 Abs. 1 Nr. 1 GrusiGV', 'cent', [
  {
    ab: '2005-01-01',
    verkuendet: '2004-10-26',
    wert: 0,
    quelle: 'Jahresgrenze von 50 Euro nach § 2 Abs. 1 Nr. 1 Alg II-V 2005 nicht gesichert; sie wird nicht angewandt',
    unsicher: 'wert',
  },
  { ab: '2008-01-01', verkuendet: '2007-12-27', wert: 10_00, quelle: `§ 1 Abs. 1 Nr. 1 ${ALGIIV}` },
  { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 10_00, quelle: VERORDNUNG },
])

/** § 11b Abs. 2b is in force from the day this amount is. */
export const freiwilligendienstAb25 = parameter(
  'sgb2.11b.2b.freiwilligendienstAb25',
  '§ 11b Abs. 2b Satz 3 SGB II',
  'cent',
  [
    {
      ab: '2023-07-01',
      verkuendet: '2022-12-20',
      wert: 250_00,
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)',
    },
  ],
)

/** § 11b Abs. 2 Satz 3 SGB II until 2023-06-30; since then the yearly amount of § 11a Abs. 1 Nr. 5. */
export const ehrenamtBetrag = parameter(
  'sgb2.11b.2.ehrenamtBetrag',
  '§ 11b Abs. 2 Satz 3 SGB II (bis 30.06.2023)',
  'cent',
  [
    { ab: '2011-04-01', verkuendet: '2011-03-29', wert: 175_00, quelle: 'Gesetz v. 24.03.2011, BGBl. I S. 453' },
    {
      ab: '2013-01-01',
      verkuendet: '2012-12-31',
      wert: 200_00,
      quelle: 'Fachkonzept C.7.1: 200 Euro seit 2013 (Tag der Verkündung unsicher)',
      unsicher: 'verkuendung',
    },
    {
      ab: '2021-01-01',
      verkuendet: '2020-12-28',
      wert: 250_00,
      quelle: 'Fachkonzept C.7.1: 250 Euro seit 2021 (Tag der Verkündung unsicher)',
      unsicher: 'verkuendung',
    },
  ],
)

/** Whether it is limited to 100 euros and the tax-free pay: not in the text of 2012, in that of 2021. */
export const ehrenamtDeckel = parameter<number>(
  'sgb2.11b.2.ehrenamtDeckel',
  '§ 11b Abs. 2 Satz 3 Nr. 1 SGB II (bis 30.06.2023)',
  'anzahl',
  [
    { ab: '2011-04-01', verkuendet: '2011-03-29', wert: 0, quelle: 'SGB II in der am 02.07.2012 geltenden Fassung' },
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 1,
      quelle: 'SGB II in der am 22.04.2021 geltenden Fassung (Beginn unsicher)',
      unsicher: 'beginn',
    },
    // The same, now by the text itself.
    { ab: '2021-04-22', verkuendet: '2016-07-29', wert: 1, quelle: 'SGB II in der am 22.04.2021 geltenden Fassung' },
  ],
)

/** A sixtieth of the flat amount for work expenses of the tax law (920 euros), unless more is proven; ended in 2016. */
export const werbungskostenpauschale = parameter(
  'grusigv.6.1.3.werbungskostenpauschale',
  '§ 6 Abs. 1 Nr. 3 Buchst. a Alg II-V i. d. F. bis 31.07.2016 (heute § 6 GrusiGV)',
  'cent',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2004-10-26',
      wert: 15_33,
      quelle: '§ 3 Nr. 3 Buchst. a Alg II-V v. 20.10.2004, BGBl. 2004 I S. 2622',
    },
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 0,
      quelle: 'V. v. 26.07.2016, BGBl. 2016 I S. 1858; für Bewilligungszeiträume ab 01.08.2016 (§ 9 GrusiGV)',
      nurNeueZeitraeume: true,
    },
  ],
)

/** § 11b Abs. 2 Satz 6 SGB II, before that § 1 Abs. 7 Alg II-V: until 2023-06-30. */
export const taschengeldBetrag = parameter(
  'sgb2.11b.2.taschengeldBetrag',
  '§ 11b Abs. 2 Satz 6 SGB II (bis 30.06.2023)',
  'cent',
  [
    {
      ab: '2012-01-01',
      verkuendet: '2011-12-31',
      wert: 175_00,
      quelle: '§ 1 Abs. 7 Alg II-V, V v. 19.12.2011, BGBl. I S. 2833',
    },
    {
      ab: '2013-01-01',
      verkuendet: '2012-12-31',
      wert: 200_00,
      quelle: 'Fachkonzept C.7.1 (Beginn und Verkündung unsicher)',
      unsicher: 'beginn',
    },
    {
      ab: '2021-01-01',
      verkuendet: '2020-12-28',
      wert: 250_00,
      quelle: 'SGB II in der am 22.04.2021 geltenden Fassung (Beginn unsicher)',
      unsicher: 'beginn',
    },
    {
      ab: '2021-04-22',
      verkuendet: '2020-12-28',
      wert: 250_00,
      quelle: 'SGB II in der am 22.04.2021 geltenden Fassung',
    },
  ],
)

export const kilometersatz = parameter('grusigv.6.1.5.kilometersatz', '§ 6 Abs. 1 Nr. 5 GrusiGV', 'cent', [
  { ab: '2005-10-01', verkuendet: '2005-08-31', wert: 20, quelle: 'Alg II-V (heute § 6 Abs. 1 Nr. 5 GrusiGV)' },
])

export const verpflegungspauschale = parameter('grusigv.6.3.verpflegungspauschale', '§ 6 Abs. 3 GrusiGV', 'cent', [
  {
    ab: '2008-01-01',
    verkuendet: '2007-12-27',
    wert: 6_00,
    quelle: 'Alg II-V v. 17.12.2007, BGBl. I S. 2942 (heute GrusiGV)',
  },
])

/** § 6 Abs. 1 Nr. 4, § 9 GrusiGV: for Bewilligungszeiträume from 2016-08-01 on. */
export const riesterSatz = parameter<number>(
  'grusigv.6.1.4.riesterSatz',
  '§ 6 Abs. 1 Nr. 4, § 9 GrusiGV',
  'prozent_x100',
  [
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 3_00,
      quelle: 'V. v. 26.07.2016, BGBl. I S. 1858',
      nurNeueZeitraeume: true,
    },
  ],
)

/** § 82a SGB XII, in force since the Grundrente. */
export const grundrentenSockel = parameter(
  'sgb12.82a.1.grundrentenSockel',
  '§ 11b Abs. 2a SGB II, § 82a SGB XII',
  'cent',
  [
    {
      ab: '2021-01-01',
      verkuendet: '2020-08-18',
      wert: 100_00,
      quelle: 'Grundrentengesetz v. 12.08.2020, BGBl. I S. 1879',
    },
  ],
)
