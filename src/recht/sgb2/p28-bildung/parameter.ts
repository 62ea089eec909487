import { parameter } from '../../regelwerk/parameter.ts'

const Q2023 = 'Art. 12 Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328; Anlage zu § 34 SGB XII'
const Q2024 = 'RBSFV 2024 v. 24.10.2023, BGBl. 2023 I Nr. 287; Anlage zu § 34 SGB XII'

// 2025 and 2026 kept the amounts of 2024 (RBSFV 2025, BGBl. 2024 I Nr. 312; RBSFV 2026, BGBl. 2025 I Nr. 243).
function halbjahr(nr: number, euro2022: number, euro2023: number, euro2024: number) {
  return parameter(`sgb2.28.3.schulbedarfHalbjahr${nr}`, '§ 28 Abs. 3 SGB II, § 34 Abs. 3 und 3a SGB XII', 'cent', [
    {
      ab: '2022-01-01',
      verkuendet: '2021-10-19',
      wert: euro2022 * 100,
      quelle: 'RBSFV 2022 v. 13.10.2021, BGBl. 2021 I S. 4674; Anlage zu § 34 SGB XII',
    },
    { ab: '2023-01-01', verkuendet: '2022-12-20', wert: euro2023 * 100, quelle: Q2023 },
    { ab: '2024-01-01', verkuendet: '2023-10-27', wert: euro2024 * 100, quelle: Q2024 },
    {
      ab: '2027-01-01',
      verkuendet: '2023-10-27',
      wert: euro2024 * 100,
      quelle: 'Werte von 2026 fortgeführt: Fortschreibung 2027 (§ 34 Abs. 3a SGB XII) bis 21.11.2026 nicht verkündet',
      unsicher: 'fortgeschrieben',
    },
  ])
}

export const schulbedarfHalbjahr1 = halbjahr(1, 104, 116, 130)
export const schulbedarfHalbjahr2 = halbjahr(2, 52, 58, 65)

export const teilhabeImMonat = parameter('sgb2.28.7.teilhabeImMonat', '§ 28 Abs. 7 Satz 1 SGB II', 'cent', [
  {
    ab: '2019-08-01',
    verkuendet: '2019-05-03',
    wert: 15_00,
    quelle: 'Starke-Familien-Gesetz v. 29.04.2019, BGBl. 2019 I S. 530',
  },
])
