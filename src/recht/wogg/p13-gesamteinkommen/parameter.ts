import { parameter } from '../../regelwerk/parameter.ts'

const seit2023 = (wert: number, quelle: string) => [{ ab: '2023-01-01', verkuendet: '2022-12-20', wert, quelle }]

/** The EStG is not among the texts that were read. */
const NICHT_NACHGELESEN = { unsicher: 'wert', quelle: '§ 9 Abs. 1 Satz 3 Nr. 4 EStG' } as const

export const werbungskostenPauschbetrag = parameter(
  'estg.9a.1.1.werbungskostenPauschbetrag',
  '§ 14 Abs. 1 WoGG, § 9a Satz 1 Nr. 1 Buchst. a EStG',
  'cent',
  seit2023(1230_00, 'Jahressteuergesetz 2022 v. 16.12.2022, BGBl. 2022 I S. 2294'),
)

export const rentenPauschbetrag = parameter(
  'estg.9a.1.3.rentenPauschbetrag',
  '§ 14 Abs. 1 WoGG, § 9a Satz 1 Nr. 3 EStG',
  'cent',
  seit2023(102_00, '§ 9a Satz 1 Nr. 3 EStG'),
)

export const entfernungspauschaleNah = parameter(
  'estg.9.1.3.4.entfernungspauschale',
  '§ 14 Abs. 1 WoGG, § 9 Abs. 1 Satz 3 Nr. 4 EStG',
  'cent',
  [
    { ...NICHT_NACHGELESEN, ab: '2023-01-01', verkuendet: '2021-12-10', wert: 30 },
    { ...NICHT_NACHGELESEN, ab: '2026-01-01', verkuendet: '2025-12-23', wert: 38 },
  ],
)

export const entfernungspauschaleFern = parameter(
  'estg.9.1.3.4.entfernungspauschaleAbKilometer21',
  '§ 14 Abs. 1 WoGG, § 9 Abs. 1 Satz 3 Nr. 4 EStG',
  'cent',
  [{ ...NICHT_NACHGELESEN, ab: '2023-01-01', verkuendet: '2022-05-27', wert: 38 }],
)

export const freibetragAlleinerziehende = parameter(
  'wogg.17.3.freibetragAlleinerziehende',
  '§ 17 Nr. 3 WoGG',
  'cent',
  seit2023(1320_00, '§ 17 Nr. 3 WoGG'),
)

export const freibetragKindesverdienst = parameter(
  'wogg.17.4.freibetragKindesverdienst',
  '§ 17 Nr. 4 WoGG',
  'cent',
  seit2023(1200_00, '§ 17 Nr. 4 WoGG'),
)
