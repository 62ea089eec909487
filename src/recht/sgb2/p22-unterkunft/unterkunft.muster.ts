import { angaben, bewilligung, karenz, kind, kosten, type Muster, miete, person } from '../../pruefung/bau.ts'

const allein = person('P1', '1985-03-15')
const teuer = { ...kosten(1, 900_00, 0, 80_00), angemessen_unterkunft_cent: 520_00, angemessen_heizung_cent: 60_00 }
const karenz2026 = karenz('2026-01-01', '2026-12-31')
const drei = [allein, kind('P2', '2015-01-15'), kind('P3', '2017-01-15')]

const fall = (monat: string, name: string, haushalt: Muster['angaben'], soll: number, von: string): Muster => ({
  monat,
  name,
  angaben: haushalt,
  groesse: 'P1.unterkunft',
  soll,
  von,
})

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    '500,00 durch drei Köpfe',
    angaben(...drei, miete(3, 500_00)),
    166_67,
    'BA, Fachliche Weisungen § 9, Rz. 9.47',
  ),
  fall(
    '2026-04',
    'Köpfe außerhalb der Bedarfsgemeinschaft zählen mit',
    angaben(allein, miete(4, 500_00)),
    125_00,
    '§ 22 Abs. 1 SGB II, Kopfteilprinzip',
  ),
  // 417,15/6 = 69,525 → 69,53; 190,87/6 = 31,81…; 120,09/6 = 20,015 → 20,02: together one cent more than 728,11/6
  fall(
    '2026-04',
    'jede Kostenart für sich gerundet',
    angaben(allein, kosten(6, 417_15, 190_87, 120_09)),
    121_36,
    'BSG 11.07.2019, B 14 AS 44/18 R: 121,36',
  ),
  fall(
    '2026-04',
    'Grundmiete, Nebenkosten, Heizung durch vier',
    angaben(allein, kosten(4, 560_00, 180_00, 120_00)),
    215_00,
    'Fachkonzept D.8',
  ),
  fall(
    '2026-06',
    'Karenzzeit: Unterkunft tatsächlich, Heizung angemessen',
    angaben(allein, teuer, karenz2026),
    960_00,
    '§ 22 Abs. 1 SGB II a. F.: 900 + 60',
  ),
  fall(
    '2026-07',
    'Karenzzeit ab Juli 2026: höchstens das Eineinhalbfache',
    angaben(allein, teuer, karenz2026),
    840_00,
    '§ 22 Abs. 1 Satz 6 SGB II: 1,5 × 520 + 60',
  ),
  fall(
    '2026-06',
    'ohne Karenzzeit der Richtwert',
    angaben(allein, teuer),
    580_00,
    '§ 22 Abs. 1 Satz 1 SGB II: 520 + 60',
  ),
  fall(
    '2026-07',
    'ohne Karenzzeit auch ab Juli der Richtwert',
    angaben(allein, teuer),
    580_00,
    '§ 22 Abs. 1 Satz 1 SGB II: 520 + 60',
  ),
  fall(
    '2027-01',
    'nach dem Ende der Karenzzeit der Richtwert',
    angaben(allein, teuer, karenz2026, bewilligung('2026-07-01', '2027-06-30')),
    580_00,
    '§ 22 Abs. 1 Satz 2 SGB II',
  ),
  fall(
    '2026-07',
    'Karenzzeit, Miete unter dem Deckel bleibt ganz',
    angaben(allein, { ...teuer, grundmiete_cent: 780_00 }, karenz2026),
    840_00,
    '§ 22 Abs. 1 Satz 3 SGB II: 780 + 60',
  ),
  fall('2026-04', 'ohne Angaben zur Unterkunft nichts', angaben(allein), 0, '§ 22 Abs. 1 Satz 1 SGB II'),
]
