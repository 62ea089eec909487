import type { Parameter } from '../../regelwerk/parameter.ts'
import { AB_2023, AB_2025, fortgeschrieben, tafel } from '../tafel.ts'

const NORM = '§ 12 Abs. 1 WoGG, Anlage 1'

const euro = (werte: readonly number[]): readonly number[] => werte.map((w) => w * 100)

// One to five members, then what each further member adds. Until 2024 the table of § 23 WoGV, since 2025 Anlage 1.
const BIS_2024 = { ...AB_2023, quelle: '§ 23 WoGV i. d. F. der V v. 03.06.2021, BGBl. 2021 I S. 1369' }
const HOECHSTBETRAEGE: readonly (readonly [readonly number[], readonly number[]])[] = [
  [
    [347, 420, 501, 584, 667, 79],
    [361, 437, 521, 608, 694, 82],
  ],
  [
    [392, 474, 564, 659, 752, 90],
    [408, 493, 587, 686, 782, 94],
  ],
  [
    [438, 530, 631, 736, 841, 102],
    [456, 551, 657, 766, 875, 106],
  ],
  [
    [491, 595, 708, 825, 944, 114],
    [511, 619, 737, 858, 982, 119],
  ],
  [
    [540, 654, 778, 909, 1038, 124],
    [562, 680, 809, 946, 1080, 129],
  ],
  [
    [591, 716, 853, 995, 1137, 143],
    [615, 745, 887, 1035, 1183, 149],
  ],
  [
    [651, 788, 937, 1095, 1251, 157],
    [677, 820, 975, 1139, 1302, 163],
  ],
]

/** Anlage 1: for each Mietenstufe (first index) the highest rent by number of members, and for each further one. */
export const hoechstbetrag: readonly (readonly Parameter<number>[])[] = HOECHSTBETRAEGE.map(([alt, neu], stufe) =>
  tafel(
    `wogg.12.1.hoechstbetragStufe${stufe + 1}Personen`,
    NORM,
    'cent',
    fortgeschrieben([
      [BIS_2024, euro(alt)],
      [AB_2025, euro(neu)],
    ]),
  ),
)

/** § 12 Abs. 6 WoGG: relief for CO2 price and lasting heating component, together. */
export const heizkostenentlastung = tafel('wogg.12.6.heizkostenentlastungPersonen', '§ 12 Abs. 6 WoGG', 'cent', [
  [AB_2023, [110_40, 142_60, 170_20, 197_80, 225_40, 27_60]],
])

/** § 12 Abs. 7 WoGG: what the climate component adds to the highest rent. */
export const klimakomponente = tafel('wogg.12.7.klimakomponentePersonen', '§ 12 Abs. 7 WoGG', 'cent', [
  [AB_2023, [19_20, 24_80, 29_60, 34_40, 39_20, 4_80]],
])
