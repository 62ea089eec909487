import { kosten, type Muster, miete, wohnkosten } from '../../pruefung/bau.ts'
import { allein, eigenheim, fall } from '../../pruefung/bauUnterkunft.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// The last day on this side of each limit and the first on the other: burdens of an own house and its repairs (Abs. 2).

/** 360 + 120 = 480 without heating of 90; 520 are reasonable: room for repairs 12 × 40 = 480. */
const haus: readonly Angabe[] = [
  { ...kosten(1, 0, 120_00, 90_00), angemessen_unterkunft_cent: 520_00 },
  eigenheim(),
  wohnkosten('2026-04-10', 'instandhaltung', 1000_00),
]
const S1 = '§ 22 Abs. 1 Satz 1 SGB II'
const TAGE = '§ 22 Abs. 1, § 41 Abs. 1 SGB II'
const A2 = '§ 22 Abs. 2 Satz 1 SGB II'

const LASTEN: readonly Muster[] = [
  fall(
    '2026-04',
    'Eigenheim vom 1. April an',
    [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ von: '2026-04-01' })],
    570_00,
    S1,
  ),
  fall('2026-04', 'erst im Mai', [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ von: '2026-05-01' })], 210_00, S1),
  fall('2026-04', 'bis März', [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ bis: '2026-03-31' })], 210_00, S1),
  fall(
    '2026-04',
    'nur am 1. April: 19 + 29 × 7',
    [allein, kosten(1, 0, 120_00, 90_00), eigenheim({ bis: '2026-04-01' })],
    222_00,
    TAGE,
  ),
  fall(
    '2026-04',
    'Lasten und Heizung je für sich gerundet: 480,03 und 90,03 durch sechs',
    [allein, kosten(6, 0, 120_03, 90_03), eigenheim()],
    95_02,
    'BSG 11.07.2019, B 14 AS 44/18 R: 80,01 + 15,01',
  ),
]

const REPARATUR: readonly Muster[] = [
  fall(
    '2026-04',
    'anerkannte 800 von 1.000',
    [allein, ...haus.slice(0, 2), wohnkosten('2026-04-10', 'instandhaltung', 1000_00, 800_00)],
    1370_00,
    `${A2}: 480 + 90 + 800`,
  ),
  fall(
    '2026-04',
    'der Rest von 200 kann ein Darlehen sein',
    [allein, ...haus.slice(0, 2), wohnkosten('2026-04-10', 'instandhaltung', 1000_00, 800_00)],
    200_00,
    '§ 22 Abs. 2 Satz 2 SGB II',
    'alle.vorschlag.darlehenInstandhaltung',
  ),
  fall(
    '2026-04',
    'ohne Richtwert keine Grenze',
    [allein, kosten(1, 0, 120_00, 90_00), ...haus.slice(1)],
    1570_00,
    `${A2}: 480 + 90 + 1.000`,
  ),
  fall(
    '2026-04',
    'Nachzahlung im selben Monat mindert den Raum',
    [allein, ...haus, wohnkosten('2026-04-20', 'nachzahlung', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 200 + 280`,
  ),
  fall(
    '2026-04',
    'auch elf Monate später',
    [allein, ...haus, wohnkosten('2027-03-10', 'nachzahlung', 200_00)],
    850_00,
    `${A2}: 480 + 90 + 280`,
  ),
  fall(
    '2026-04',
    'zwölf Monate später nicht',
    [allein, ...haus, wohnkosten('2027-04-10', 'nachzahlung', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 480`,
  ),
  fall(
    '2026-04',
    'vorher auch nicht',
    [allein, ...haus, wohnkosten('2026-03-10', 'nachzahlung', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 480`,
  ),
  fall(
    '2026-04',
    'von der Nachzahlung nur, was anerkannt ist',
    [allein, ...haus, wohnkosten('2026-08-10', 'nachzahlung', 200_00, 150_00)],
    900_00,
    `${A2}: 480 + 90 + 330`,
  ),
  fall(
    '2026-04',
    'Heizöl ist nicht Unterkunft',
    [allein, ...haus, wohnkosten('2026-08-10', 'brennstoff', 200_00)],
    1050_00,
    `${A2}: 480 + 90 + 480`,
  ),
  fall(
    '2026-09',
    'zwei Reparaturen im Oktober davor haben den Raum verbraucht',
    [
      allein,
      ...haus.slice(0, 2),
      wohnkosten('2025-10-10', 'instandhaltung', 300_00),
      wohnkosten('2025-10-20', 'instandhaltung', 300_00),
      wohnkosten('2026-09-10', 'instandhaltung', 300_00),
    ],
    570_00,
    `${A2}: 480 + 90`,
  ),
  fall(
    '2026-04',
    'eine spätere Reparatur nimmt nichts',
    [allein, ...haus, wohnkosten('2026-05-10', 'instandhaltung', 300_00)],
    1050_00,
    A2,
  ),
  fall(
    '2026-05',
    'und hat selbst keinen Raum mehr',
    [allein, ...haus, wohnkosten('2026-05-10', 'instandhaltung', 300_00)],
    570_00,
    A2,
  ),
  fall(
    '2026-04',
    'Kaution und Genossenschaftsanteile',
    [
      allein,
      miete(1, 300_00),
      wohnkosten('2026-04-10', 'kaution', 900_00),
      wohnkosten('2026-04-12', 'genossenschaft', 500_00),
    ],
    1400_00,
    '§ 22 Abs. 6 Satz 3 SGB II',
    'alle.vorschlag.darlehenKaution',
  ),
  fall(
    '2026-04',
    'von der Kaution nur, was anerkannt ist',
    [allein, miete(1, 300_00), wohnkosten('2026-04-10', 'kaution', 900_00, 600_00)],
    600_00,
    '§ 22 Abs. 6 Satz 3 SGB II',
    'alle.vorschlag.darlehenKaution',
  ),
  fall(
    '2026-05',
    'im Monat danach kein Darlehen mehr',
    [allein, miete(1, 300_00), wohnkosten('2026-04-10', 'kaution', 900_00)],
    0,
    '§ 22 Abs. 6 Satz 3 SGB II',
    'alle.vorschlag.darlehenKaution',
  ),
]

export const MUSTER: readonly Muster[] = [...LASTEN, ...REPARATUR]
