import { bewilligung, kosten, type Muster, miete } from '../../pruefung/bau.ts'
import { allein, drei, fall, karenz2026, teuer } from '../../pruefung/bauUnterkunft.ts'

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    '500,00 durch drei Köpfe',
    [...drei, miete(3, 500_00)],
    166_67,
    'BA, Fachliche Weisungen § 9, Rz. 9.47',
  ),
  fall(
    '2026-04',
    'Köpfe außerhalb der Bedarfsgemeinschaft zählen mit',
    [allein, miete(4, 500_00)],
    125_00,
    '§ 22 Abs. 1 SGB II, Kopfteilprinzip',
  ),
  // 417,15/6 = 69,525 → 69,53; 190,87/6 = 31,81…; 120,09/6 = 20,015 → 20,02: together one cent more than 728,11/6
  fall(
    '2026-04',
    'jede Kostenart für sich gerundet',
    [allein, kosten(6, 417_15, 190_87, 120_09)],
    121_36,
    'BSG 11.07.2019, B 14 AS 44/18 R: 121,36',
  ),
  fall(
    '2026-04',
    'Grundmiete, Nebenkosten, Heizung durch vier',
    [allein, kosten(4, 560_00, 180_00, 120_00)],
    215_00,
    'Fachkonzept D.8',
  ),
  fall(
    '2026-06',
    'Karenzzeit: Unterkunft tatsächlich, Heizung angemessen',
    [allein, teuer, karenz2026],
    960_00,
    '§ 22 Abs. 1 SGB II a. F.: 900 + 60',
  ),
  fall(
    '2026-07',
    'Karenzzeit ab Juli 2026: höchstens das Eineinhalbfache',
    [allein, teuer, karenz2026],
    840_00,
    '§ 22 Abs. 1 Satz 6 SGB II: 1,5 × 520 + 60',
  ),
  fall('2026-06', 'ohne Karenzzeit der Richtwert', [allein, teuer], 580_00, '§ 22 Abs. 1 Satz 1 SGB II: 520 + 60'),
  fall(
    '2026-07',
    'ohne Karenzzeit auch ab Juli der Richtwert',
    [allein, teuer],
    580_00,
    '§ 22 Abs. 1 Satz 1 SGB II: 520 + 60',
  ),
  fall(
    '2027-01',
    'nach dem Ende der Karenzzeit der Richtwert',
    [allein, teuer, karenz2026, bewilligung('2026-07-01', '2027-06-30')],
    580_00,
    '§ 22 Abs. 1 Satz 2 SGB II',
  ),
  fall(
    '2026-07',
    'Karenzzeit, Miete unter dem Deckel bleibt ganz',
    [allein, { ...teuer, grundmiete_cent: 780_00 }, karenz2026],
    840_00,
    '§ 22 Abs. 1 Satz 3 SGB II: 780 + 60',
  ),
  fall('2026-04', 'ohne Angaben zur Unterkunft nichts', [allein], 0, '§ 22 Abs. 1 Satz 1 SGB II'),
]
