import { kosten, type Muster, miete, wohnguthaben, wohnkosten } from '../../pruefung/bau.ts'
import { allein, drei, fall, type Zeit, zeit } from '../../pruefung/bauUnterkunft.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

// The last day on this side of each limit and the first on the other: money back for the flat (Abs. 3).

/** A flat with a recognised sum for a time. */
const wohnung = (koepfe: number, anerkannt_cent: number, z: Zeit): Angabe => ({
  ...kosten(koepfe, 0, 0, 0),
  anerkannt_cent,
  ...zeit(z),
})
const S1 = '§ 22 Abs. 1 Satz 1 SGB II'
const A3 = '§ 22 Abs. 3 SGB II'

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-05',
    'nicht anerkannte Kosten größer als das Guthaben',
    [allein, miete(1, 300_00), wohnguthaben('2026-04-20', 100_00, 150_00)],
    300_00,
    `${A3} Halbsatz 2`,
  ),
  fall(
    '2026-05',
    'Guthaben über der Miete: Heizöl bleibt ganz',
    [allein, miete(1, 300_00), wohnguthaben('2026-04-20', 750_00), wohnkosten('2026-05-10', 'brennstoff', 100_00)],
    100_00,
    `${A3}: 300 − 300 + 100`,
  ),
  fall(
    '2026-06',
    'zwei Guthaben desselben Monats',
    [allein, miete(1, 300_00), wohnguthaben('2026-04-20', 200_00), wohnguthaben('2026-04-21', 200_00)],
    200_00,
    `${A3}: 300 − (400 − 300)`,
  ),
  fall(
    '2026-06',
    'jeder Monat nach seiner Miete',
    [
      allein,
      wohnung(1, 300_00, { bis: '2026-05-31' }),
      wohnung(1, 200_00, { von: '2026-06-01' }),
      wohnguthaben('2026-04-20', 450_00),
    ],
    50_00,
    `${A3}: 200 − (450 − 300)`,
  ),
  fall(
    '2026-05',
    'durch drei Köpfe',
    [...drei, miete(3, 600_00), wohnguthaben('2026-04-20', 150_00)],
    150_00,
    `${A3}: 200 − 50`,
  ),
  fall('2026-04', 'ohne Wohnung kein Anteil', [allein, wohnkosten('2026-04-10', 'umzug', 350_00)], 0, S1),
]
