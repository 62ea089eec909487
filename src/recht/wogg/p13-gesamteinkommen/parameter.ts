import { parameter } from '../../regelwerk/parameter.ts'

const seit2023 = (wert: number, quelle: string) => [{ ab: '2023-01-01', verkuendet: '2022-12-20', wert, quelle }]

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
