import { angaben, karenz, kosten, type Muster } from '../../pruefung/bau.ts'
import { allein, teuer } from '../../pruefung/bauUnterkunft.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const bezug = (von: string | null, bis: string | null = null, gesetz: 'sgb2' | 'sgb12' = 'sgb2'): Angabe => ({
  art: 'leistungsbezug',
  von,
  bis,
  gesetz,
})
const gemeinsam = (wohnen: number, heizen: number): Angabe => ({
  ...kosten(1, wohnen, 0, heizen),
  angemessen_unterkunft_cent: 520_00,
  angemessen_heizung_cent: 60_00,
  gesamtgrenze: true,
})
const IN_KARENZ = 960_00
const GEDECKELT = 840_00
const ANGEMESSEN = 580_00

const je = (name: string, von: string, bezuege: readonly Angabe[], monate: Readonly<Record<string, number>>) =>
  Object.entries(monate).map(
    ([monat, soll]): Muster => ({
      monat,
      name: `${name}, ${monat}`,
      angaben: angaben(allein, teuer, ...bezuege),
      groesse: 'P1.unterkunft',
      soll,
      von,
    }),
  )
const S2 = '§ 22 Abs. 1 Satz 2 SGB II'

const summe = (monat: string, name: string, liste: readonly Angabe[], soll: number, von: string): Muster => ({
  monat,
  name,
  angaben: angaben(allein, ...liste),
  groesse: 'P1.unterkunft',
  soll,
  von,
})

export const MUSTER: readonly Muster[] = [
  ...je('ein Jahr ab dem ersten Monat des Bezugs', S2, [bezug('2026-01-15')], {
    '2026-01': IN_KARENZ,
    '2026-12': GEDECKELT,
    '2027-01': ANGEMESSEN,
  }),
  ...je('Bezug vor 2023 zählt nicht', '§ 65 Abs. 3 SGB II i. d. F. bis 30.06.2026', [bezug(null)], {
    '2023-01': IN_KARENZ,
    '2023-12': IN_KARENZ,
    '2024-01': ANGEMESSEN,
  }),
  ...je(
    'zwei Monate ohne Bezug verlängern sie um zwei',
    '§ 22 Abs. 1 Satz 4 SGB II',
    [bezug('2025-01-01', '2025-06-30'), bezug('2025-09-01')],
    { '2025-12': IN_KARENZ, '2026-02': IN_KARENZ, '2026-03': ANGEMESSEN },
  ),
  ...je(
    'nach 35 Monaten ohne Bezug beginnt keine neue',
    '§ 22 Abs. 1 Satz 5 SGB II',
    [bezug('2023-01-01', '2023-12-31'), bezug('2026-12-01')],
    { '2026-12': ANGEMESSEN, '2027-02': ANGEMESSEN },
  ),
  ...je(
    'nach drei Jahren beginnt eine neue',
    '§ 22 Abs. 1 Satz 5 SGB II',
    [bezug('2023-01-01', '2023-12-31'), bezug('2027-01-01')],
    { '2027-01': GEDECKELT, '2027-12': GEDECKELT, '2028-01': ANGEMESSEN },
  ),
  ...je(
    'Sozialhilfe in dieser Zeit hindert sie',
    '§ 22 Abs. 1 Satz 5 SGB II',
    [bezug('2023-01-01', '2023-12-31'), bezug('2025-01-01', '2025-12-31', 'sgb12'), bezug('2027-01-01')],
    { '2027-01': ANGEMESSEN },
  ),
  ...je('eine angegebene Karenzzeit geht vor', S2, [bezug('2020-01-01'), karenz('2026-04-01', '2026-04-30')], {
    '2026-04': IN_KARENZ,
    '2026-05': ANGEMESSEN,
  }),
  summe(
    '2026-04',
    'ein Richtwert für beides: 30 Heizung lassen 550 für die Unterkunft',
    [gemeinsam(560_00, 30_00)],
    580_00,
    '§ 22 Abs. 10 Satz 1 SGB II',
  ),
  summe(
    '2026-04',
    'und 500 Unterkunft lassen 80 für die Heizung',
    [gemeinsam(500_00, 75_00)],
    575_00,
    '§ 22 Abs. 10 Satz 1 und 2 SGB II',
  ),
  summe('2026-04', 'zusammen höchstens 580', [gemeinsam(900_00, 80_00)], 580_00, '§ 22 Abs. 10 Satz 1 SGB II'),
  summe(
    '2026-06',
    'in der Karenzzeit die Unterkunft ganz, die Heizung angemessen',
    [gemeinsam(900_00, 80_00), bezug('2026-01-01')],
    960_00,
    '§ 22 Abs. 1 Satz 3, Abs. 10 SGB II',
  ),
  summe(
    '2026-07',
    'seit Juli 2026 zusammen höchstens das Eineinhalbfache von 580',
    [gemeinsam(900_00, 80_00), bezug('2026-01-01')],
    870_00,
    '§ 22 Abs. 10 Satz 3, Abs. 1 Satz 6 SGB II',
  ),
]
