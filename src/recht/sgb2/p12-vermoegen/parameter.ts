import { parameter } from '../../regelwerk/parameter.ts'

const BUERGERGELD = 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328'
const REFORM = '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107'
const ab2023 = (wert: number) => [{ ab: '2023-01-01', verkuendet: '2022-12-20', wert, quelle: BUERGERGELD }]
const ab2026 = (wert: number) => [{ ab: '2026-07-01', verkuendet: '2026-04-22', wert, quelle: REFORM }]

// The law until 30 June 2026; § 65a Abs. 1 SGB II keeps it for Bewilligungszeiträume begun before 1 July 2026.
export const freibetragJePerson = parameter(
  'sgb2.12.2.freibetragJePerson',
  '§ 12 Abs. 2 SGB II (Fassung bis 30.06.2026)',
  'cent',
  ab2023(15_000_00),
)
export const karenzbetragErstePerson = parameter(
  'sgb2.12.4.karenzbetragErstePerson',
  '§ 12 Abs. 4 SGB II (Fassung bis 30.06.2026)',
  'cent',
  ab2023(40_000_00),
)
export const karenzbetragWeiterePerson = parameter(
  'sgb2.12.4.karenzbetragWeiterePerson',
  '§ 12 Abs. 4 SGB II (Fassung bis 30.06.2026)',
  'cent',
  ab2023(15_000_00),
)

const N2026 = '§ 12 Abs. 2 Satz 1 SGB II'
export const freibetragBis30 = parameter('sgb2.12.2.freibetragBis30', N2026, 'cent', ab2026(5_000_00))
export const freibetragAb31 = parameter('sgb2.12.2.freibetragAb31', N2026, 'cent', ab2026(10_000_00))
export const freibetragAb41 = parameter('sgb2.12.2.freibetragAb41', N2026, 'cent', ab2026(12_500_00))
export const freibetragAb51 = parameter('sgb2.12.2.freibetragAb51', N2026, 'cent', ab2026(20_000_00))
