import type { Bundesland } from '../../recht/index.ts'

/** Per mille of what is paid under § 22 Abs. 1 SGB II; a percentage point is 10. */
type JeLand = Readonly<Record<Bundesland, number>>

/** § 46 Abs. 6 SGB II, from 2016 on. */
export const SOCKEL = { BW: 316, RP: 376, uebrige: 276 } as const

/** § 46 Abs. 7 Nr. 5 SGB II, from 2022 on. The table begins after, so the values of 2018 to 2021 are not needed. */
export const ERHOEHUNG = 352

/**
 * An ordinance of § 46 Abs. 10 SGB II: its values of Abs. 8 are put right for its own year and laid down for the next one, where
 * they hold until that year's own ordinance.
 */
export type Festlegung = {
  readonly jahr: number
  readonly name: string
  readonly quelle: string
  readonly werte: JeLand
}

/** Data, state 2026-11-23. The ordinance of 2026 (it should put 2026 right and lay down 2027) was not found. */
export const FESTLEGUNGEN: readonly Festlegung[] = [
  {
    jahr: 2024,
    name: 'BBFestV 2024',
    quelle: 'BBFestV 2024 vom 08.07.2024, § 1 (BGBl. 2024 I Nr. 228)',
    werte: {
      BW: 53,
      BY: 67,
      BE: 42,
      BB: 63,
      HB: 74,
      HH: 96,
      HE: 59,
      MV: 87,
      NI: 100,
      NW: 85,
      RP: 59,
      SL: 74,
      SN: 96,
      ST: 70,
      SH: 78,
      TH: 94,
    },
  },
  {
    jahr: 2025,
    name: 'BBFestV 2025',
    quelle: 'BBFestV 2025 vom 15.07.2025, § 1 (BGBl. 2025 I Nr. 160)',
    werte: {
      BW: 57,
      BY: 78,
      BE: 45,
      BB: 70,
      HB: 85,
      HH: 99,
      HE: 66,
      MV: 97,
      NI: 115,
      NW: 93,
      RP: 66,
      SL: 75,
      SN: 113,
      ST: 81,
      SH: 87,
      TH: 105,
    },
  },
]
