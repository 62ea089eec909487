import { parameter } from '../../regelwerk/parameter.ts'

const BUERGERGELD = 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328'
const VERORDNUNG = 'Bürgergeld-V (seit 01.07.2026 GrusiGV) in der seit 01.01.2023 geltenden Fassung'

export const grundabsetzbetragSatz = parameter(
  'sgb2.11b.2.grundabsetzbetragSatz',
  '§ 11b Abs. 2 Satz 1 SGB II',
  'cent',
  [{ ab: '2023-01-01', verkuendet: '2022-12-20', wert: 100_00, quelle: BUERGERGELD }],
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
  [{ ab: '2023-01-01', verkuendet: '2022-12-20', wert: 30_00, quelle: VERORDNUNG }],
)

export const mindestabsetzungAusbildung = parameter(
  'sgb2.11b.2b.mindestabsetzungAusbildung',
  '§ 11b Abs. 2b Satz 4 SGB II (bis 30.06.2023 Abs. 2 Satz 5)',
  'cent',
  [{ ab: '2023-01-01', verkuendet: '2022-12-20', wert: 100_00, quelle: BUERGERGELD }],
)

export const freiUnter15 = parameter('grusigv.1.1.9.freiUnter15', '§ 1 Abs. 1 Nr. 9 GrusiGV', 'cent', [
  { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 100_00, quelle: VERORDNUNG },
])

export const bagatellgrenze = parameter('grusigv.1.1.1.bagatellgrenze', '§ 1 Abs. 1 Nr. 1 GrusiGV', 'cent', [
  { ab: '2023-01-01', verkuendet: '2022-12-20', wert: 10_00, quelle: VERORDNUNG },
])
