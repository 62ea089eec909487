import type { Muster } from '../../pruefung/bau.ts'
import { allein, fall, gesetzt, gross, karenz2026, obergrenze, senkung } from '../../pruefung/bauUnterkunft.ts'

// The last day on this side of each limit and the first on the other: the limits of Abs. 1 Satz 8.

const S8 = '§ 22 Abs. 1 Satz 8 SGB II'
const NICHT_GETRAGEN = gesetzt('sgb2.22.1.satz8InDerFrist', 'nichtGetragen')
const FLAECHE = { ...gross, wohnflaeche_m2x100: 50_50 }

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-07',
    'Quadratmeter: 10,01 × 50,50 = 505,505',
    [allein, FLAECHE, karenz2026, obergrenze(10_01, null)],
    565_51,
    `${S8} Nr. 1: 505,51 + 60`,
  ),
  fall(
    '2026-07',
    'ohne Wohnfläche bleibt der Deckel',
    [allein, gross, karenz2026, obergrenze(10_01, null)],
    960_00,
    `${S8} Nr. 1`,
  ),
  fall(
    '2026-07',
    'beide Grenzen: die zulässige Miete ist niedriger',
    [allein, FLAECHE, karenz2026, obergrenze(16_00, 750_00)],
    810_00,
    `${S8}: 750 + 60`,
  ),
  fall(
    '2026-07',
    'beide Grenzen: die je Quadratmeter ist niedriger',
    [allein, FLAECHE, karenz2026, obergrenze(12_00, 750_00)],
    666_00,
    `${S8}: 606 + 60`,
  ),
  fall(
    '2026-07',
    'zulässige Miete 700, Nebenkosten 100 bleiben',
    [allein, { ...gross, grundmiete_cent: 800_00, nebenkosten_cent: 100_00 }, karenz2026, obergrenze(null, 700_00)],
    860_00,
    `${S8} Nr. 2: 900 − 100 + 60`,
  ),
  fall(
    '2026-07',
    'Miete unter der zulässigen',
    [allein, { ...gross, grundmiete_cent: 600_00, nebenkosten_cent: 100_00 }, karenz2026, obergrenze(null, 900_00)],
    760_00,
    `${S8} Nr. 2: 700 + 60`,
  ),
  fall(
    '2026-08',
    'Obergrenze vom 1. August an',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { von: '2026-08-01' })],
    810_00,
    S8,
  ),
  fall(
    '2026-07',
    'Obergrenze erst im August',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { von: '2026-08-01' })],
    960_00,
    S8,
  ),
  fall(
    '2026-08',
    'Obergrenze bis Juli',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { bis: '2026-07-31' })],
    960_00,
    S8,
  ),
  fall(
    '2026-09',
    'Obergrenze nur am 1. September: 27 + 29 × 32',
    [allein, gross, karenz2026, obergrenze(null, 750_00, { bis: '2026-09-01' })],
    955_00,
    `${S8}, § 41 Abs. 1`,
  ),
  fall(
    '2026-07',
    'in der Frist nicht getragen',
    [allein, gross, obergrenze(null, 750_00), senkung('2026-05-10')],
    840_00,
    `${S8} und 9 (Auslegung, Schalter): 750 + 90`,
    'P1.unterkunft',
    NICHT_GETRAGEN,
  ),
  fall(
    '2026-07',
    'in der Frist getragen',
    [allein, gross, obergrenze(null, 750_00), senkung('2026-05-10')],
    1290_00,
    `${S8} und 9 (Auslegung, Schalter)`,
  ),
]
