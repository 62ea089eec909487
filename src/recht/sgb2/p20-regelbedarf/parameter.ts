import { parameter } from '../../regelwerk/parameter.ts'

const Q2023 = 'Art. 5 Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328; Anlage zu § 28 SGB XII'
const Q2024 = 'RBSFV 2024 v. 24.10.2023, BGBl. 2023 I Nr. 287; Anlage zu § 28 SGB XII'

function stufe(nr: number, euro2023: number, euro2024: number) {
  return parameter(`sgb2.20.1a.regelbedarfsstufe${nr}`, '§ 20 Abs. 1a SGB II, Anlage zu § 28 SGB XII', 'cent', [
    { ab: '2023-01-01', verkuendet: '2022-12-20', wert: euro2023 * 100, quelle: Q2023 },
    // 2025 and 2026 kept these amounts (§ 28a Abs. 5 SGB XII; RBSFV 2025, BGBl. 2024 I Nr. 312; RBSFV 2026, BGBl. 2025 I Nr. 243).
    { ab: '2024-01-01', verkuendet: '2023-10-27', wert: euro2024 * 100, quelle: Q2024 },
  ])
}

export const regelbedarfsstufe1 = stufe(1, 502, 563)
export const regelbedarfsstufe2 = stufe(2, 451, 506)
export const regelbedarfsstufe3 = stufe(3, 402, 451)
export const regelbedarfsstufe4 = stufe(4, 420, 471)
export const regelbedarfsstufe5 = stufe(5, 348, 390)
export const regelbedarfsstufe6 = stufe(6, 318, 357)
