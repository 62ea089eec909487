import { parameter } from '../../regelwerk/parameter.ts'

// Calculated from the Sozialversicherungsrechengrößen of the year, Zusatzbeitrag and contribution rate; 2017 and 2025
// agree with published values, the others are calculated only (ALG-ZUS-02).
const GROESSEN = 'Sozialversicherungs-Rechengrößenverordnung'
const jahr = (ab: string, verkuendet: string, wert: number, rechnung: string) => ({
  ab,
  verkuendet,
  wert,
  quelle: `${GROESSEN} ${ab.slice(0, 4)}, berechnet: ${rechnung}`,
})

/** § 152 Abs. 4 VAG: half of the highest contribution of the Basistarif. */
export const halberBasistarif = parameter(
  'sgb2.26.1.halberBasistarif',
  '§ 26 Abs. 1 SGB II, § 152 Abs. 4 VAG',
  'cent',
  [
    jahr('2023-01-01', '2022-12-09', 403_99, '4.987,50 × 16,2 % / 2'),
    jahr('2024-01-01', '2023-11-30', 421_76, '5.175,00 × 16,3 % / 2'),
    jahr('2025-01-01', '2024-11-28', 471_32, '5.512,50 × 17,1 % / 2'),
    jahr('2026-01-01', '2025-11-28', 508_59, '5.812,50 × 17,5 % / 2'),
  ],
)

/** § 26 Abs. 3 SGB II: half of the highest contribution to the social care insurance. */
export const halberHoechstbeitragPflege = parameter(
  'sgb2.26.3.halberHoechstbeitragPflege',
  '§ 26 Abs. 3 SGB II',
  'cent',
  [
    jahr('2023-01-01', '2022-12-09', 76_06, '4.987,50 × 3,05 % / 2'),
    jahr('2023-07-01', '2023-06-23', 84_79, '4.987,50 × 3,4 % / 2'),
    jahr('2024-01-01', '2023-11-30', 87_98, '5.175,00 × 3,4 % / 2'),
    jahr('2025-01-01', '2024-12-31', 99_23, '5.512,50 × 3,6 % / 2'),
    jahr('2026-01-01', '2025-11-28', 104_63, '5.812,50 × 3,6 % / 2'),
  ],
)
