import { parameter } from '../../regelwerk/parameter.ts'
import { AB_2023, AB_2025, fortgeschrieben, tafel } from '../tafel.ts'

const FORMEL = '§ 19 Abs. 1 WoGG, Anlage 2'
const MINDEST = '§ 19 Abs. 2 WoGG, Anlage 3 Nr. 1'

// Anlage 2, for one to twelve members, as whole ten-millionths.
export const a = tafel('wogg.19.1.aPersonen', FORMEL, 'zehnmillionstel', [
  [
    AB_2023,
    [400_000, 300_000, 200_000, 100_000, 0, -100_000, -200_000, -300_000, -400_000, -600_000, -900_000, -1_200_000],
  ],
])
export const b = tafel(
  'wogg.19.1.bPersonen',
  FORMEL,
  'zehnmillionstel',
  fortgeschrieben([
    [AB_2023, [4991, 3716, 3035, 2251, 1985, 1792, 1657, 1648, 1432, 1300, 1188, 1152]],
    [AB_2025, [4797, 3571, 2917, 2163, 1907, 1722, 1592, 1583, 1376, 1249, 1141, 1107]],
  ]),
)
export const c = tafel(
  'wogg.19.1.cPersonen',
  FORMEL,
  'zehnmillionstel',
  fortgeschrieben([
    [AB_2023, [462, 345, 278, 200, 195, 188, 187, 187, 188, 188, 222, 251]],
    [AB_2025, [408, 304, 245, 176, 172, 166, 165, 165, 166, 166, 196, 221]],
  ]),
)

// Anlage 3 Nr. 1: lower values are replaced by these, in euros.
const euro = (werte: readonly number[]): readonly number[] => werte.map((w) => w * 100)
export const mindestmiete = tafel(
  'wogg.19.2.mindestmietePersonen',
  MINDEST,
  'cent',
  fortgeschrieben([
    [AB_2023, euro([52, 64, 76, 88, 99, 99, 111, 123, 135, 146, 180, 286])],
    [AB_2025, euro([54, 67, 79, 92, 103, 103, 115, 128, 140, 152, 187, 298])],
  ]),
)
export const mindesteinkommen = tafel(
  'wogg.19.2.mindesteinkommenPersonen',
  MINDEST,
  'cent',
  fortgeschrieben([
    [AB_2023, euro([350, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2200, 2400, 2600])],
    [AB_2025, euro([396, 679, 906, 1132, 1358, 1585, 1811, 2037, 2264, 2490, 2717, 2943])],
  ]),
)

export const zuschlagAb13 = parameter(
  'wogg.19.3.zuschlagAb13',
  '§ 19 Abs. 3 WoGG',
  'cent',
  fortgeschrieben([
    [AB_2023, 57_00],
    [AB_2025, 65_00],
  ]).map(([stand, wert]) => ({ ...stand, wert })),
)
