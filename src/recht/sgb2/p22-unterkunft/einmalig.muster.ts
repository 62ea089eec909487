import { ausgeschlossen, karenz, kosten, type Muster, miete, wohnguthaben, wohnkosten } from '../../pruefung/bau.ts'
import { allein, eigenheim, fall, partner, teuer } from '../../pruefung/bauUnterkunft.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

/** 300 + 25 + 30 + 5 + 120 = 480 a month without heating; 520 are reasonable: room for repairs 12 × 40 = 480. */
const haus = (nebenkosten_cent = 120_00): readonly Angabe[] => [
  { ...kosten(1, 0, nebenkosten_cent, 90_00), angemessen_unterkunft_cent: 520_00 },
  eigenheim(),
]
const anteilDesPartners: Angabe = { art: 'wohnanteil', person: 'P2', anteil_cent: 200_00, von: null, bis: null }
const SATZ1 = '§ 22 Abs. 2 Satz 1 SGB II'
const ZWEI = [wohnkosten('2026-04-10', 'instandhaltung', 300_00), wohnkosten('2026-04-20', 'instandhaltung', 300_00)]

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    'zwei Reparaturen von 300 im selben Monat teilen sich den Raum von 480',
    [allein, ...haus(), ...ZWEI],
    1050_00,
    `${SATZ1}: 480 + 90 + 300 + 180`,
  ),
  fall(
    '2026-04',
    'von der zweiten können 120 ein Darlehen sein',
    [allein, ...haus(), ...ZWEI],
    120_00,
    '§ 22 Abs. 2 Satz 2 SGB II: 300 − 180',
    'alle.vorschlag.darlehenInstandhaltung',
  ),
  fall(
    '2026-09',
    'eine Reparatur elf Monate vorher hat 300 des Raumes verbraucht',
    [
      allein,
      ...haus(),
      wohnkosten('2025-10-10', 'instandhaltung', 300_00),
      wohnkosten('2026-09-10', 'instandhaltung', 300_00),
    ],
    750_00,
    `${SATZ1}: 480 + 90 + 180`,
  ),
  fall(
    '2026-10',
    'zwölf Monate vorher nicht mehr',
    [
      allein,
      ...haus(),
      wohnkosten('2025-10-10', 'instandhaltung', 300_00),
      wohnkosten('2026-10-10', 'instandhaltung', 300_00),
    ],
    870_00,
    `${SATZ1}: 480 + 90 + 300`,
  ),
  fall(
    '2026-04',
    'eine Nachzahlung von 200, die im August fällig wird, mindert den Raum',
    [
      allein,
      ...haus(),
      wohnkosten('2026-04-10', 'instandhaltung', 1000_00),
      wohnkosten('2026-08-10', 'nachzahlung', 200_00),
    ],
    850_00,
    `${SATZ1}: 480 + 90 + 280`,
  ),
  fall(
    '2026-04',
    'auch in der Karenzzeit kein Raum, wenn schon die laufenden Kosten über dem Richtwert liegen',
    [allein, ...haus(300_00), karenz('2026-01-01', '2026-12-31'), wohnkosten('2026-04-10', 'instandhaltung', 1000_00)],
    750_00,
    '§ 22 Abs. 2 Satz 3 SGB II: 660 + 90, nichts für die Reparatur',
  ),
  fall(
    '2026-05',
    'Guthaben von 1.000 in der Karenzzeit: die anerkannten 900 + 60 sind ganz gedeckt',
    [allein, teuer, karenz('2026-01-01', '2026-12-31'), wohnguthaben('2026-04-20', 1000_00)],
    0,
    '§ 22 Abs. 3 SGB II; BSG 24.06.2020, B 4 AS 8/20 R',
  ),
  fall(
    '2026-06',
    'und 40 bleiben für den zweiten Monat, obwohl die Heizung 80 kostet',
    [allein, teuer, karenz('2026-01-01', '2026-12-31'), wohnguthaben('2026-04-20', 1000_00)],
    920_00,
    '§ 22 Abs. 3 SGB II: 960 − (1.000 − 960)',
  ),
  fall(
    '2019-06',
    'vor 2023 ebenso: 700 bei anerkannten 580, 120 im zweiten Monat',
    [allein, teuer, wohnguthaben('2019-04-20', 700_00)],
    460_00,
    '§ 22 Abs. 3 SGB II: 580 − (700 − 580)',
  ),
  fall(
    '2026-10',
    'nicht erreichbar: auch der Anteil am Heizöl geht auf den Partner über',
    [allein, partner, miete(2, 600_00), wohnkosten('2026-10-05', 'brennstoff', 400_00), fort()],
    1000_00,
    '§ 22 Abs. 7 Satz 4 SGB II: 300 + 300 + 200 + 200',
  ),
  fall(
    '2026-10',
    'und der am Guthaben',
    [allein, partner, miete(2, 600_00), wohnguthaben('2026-09-05', 100_00), fort()],
    500_00,
    '§ 22 Abs. 7 Satz 4 SGB II: 600 − 100',
  ),
  fall(
    '2026-10',
    'ein Anteil nach Vertrag geht ganz über, mehr als die Miete wird es nicht',
    [allein, partner, miete(2, 600_00), anteilDesPartners, fort()],
    600_00,
    '§ 22 Abs. 7 Satz 4 SGB II: 400 + 200',
  ),
  fall(
    '2026-10',
    'die nicht erreichbare Person behält ihn nicht',
    [allein, partner, miete(2, 600_00), anteilDesPartners, fort()],
    0,
    '§ 22 Abs. 7 Satz 4 SGB II',
    'P2.unterkunft',
  ),
]

function fort(): Angabe {
  return ausgeschlossen('P2', 'nichtErreichbar')
}
