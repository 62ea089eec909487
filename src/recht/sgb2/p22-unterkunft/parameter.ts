import { parameter } from '../../regelwerk/parameter.ts'

/** § 22 Abs. 1 Satz 6 SGB II: factor × 100 over which costs of the flat are not recognised even in the Karenzzeit. */
export const deckelfaktorUnterkunft = parameter<number>(
  'sgb2.22.1.deckelfaktorUnterkunft',
  '§ 22 Abs. 1 Satz 6 SGB II',
  'faktor_x100',
  [
    {
      ab: '2026-07-01',
      verkuendet: '2026-04-22',
      wert: 1_50,
      quelle: '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107',
    },
  ],
)

/** § 22 Abs. 1 Satz 2 SGB II: months of the Karenzzeit; periods before 2023 do not count (§ 65 Abs. 3 SGB II a. F.). */
export const karenzzeitMonate = parameter<number>(
  'sgb2.22.1.karenzzeitMonate',
  '§ 12 Abs. 3, § 22 Abs. 1 Satz 2 SGB II',
  'anzahl',
  [
    {
      ab: '2023-01-01',
      verkuendet: '2022-12-20',
      wert: 12,
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328',
    },
  ],
)

/** 1 = a Bewilligungszeitraum begun from March 2020 to December 2022 (§ 67 Abs. 1 SGB II). */
export const vereinfachtesVerfahren = parameter<number>(
  'sgb2.67.3.vereinfachtesVerfahren',
  '§ 67 Abs. 1 und 3 SGB II',
  'anzahl',
  [
    {
      ab: '2020-03-01',
      verkuendet: '2020-03-27',
      wert: 1,
      quelle: 'Sozialschutz-Paket v. 27.03.2020, BGBl. 2020 I S. 575 (rückwirkend)',
      nurNeueZeitraeume: true,
    },
    {
      ab: '2023-01-01',
      verkuendet: '2022-03-15',
      wert: 0,
      quelle: 'VZVV 2022 v. 10.03.2022, BGBl. 2022 I S. 426: längstens bis 31.12.2022',
      nurNeueZeitraeume: true,
    },
  ],
)
