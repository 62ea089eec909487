import { parameter } from '../../regelwerk/parameter.ts'

const AENDERUNG_2011 = 'RBEG-Gesetz v. 24.03.2011, BGBl. 2011 I S. 453'
const NORM_43 = '§ 43 Abs. 2 SGB II'

/** § 42a Abs. 2 Satz 1 SGB II: by which part of the Regelbedarf loans are paid back each month. */
export const tilgungssatz = parameter<number>('sgb2.42a.2.tilgungssatz', '§ 42a Abs. 2 Satz 1 SGB II', 'prozent_x100', [
  { ab: '2011-04-01', verkuendet: '2011-03-29', wert: 10_00, quelle: AENDERUNG_2011 },
  {
    ab: '2023-07-01',
    verkuendet: '2022-12-20',
    wert: 5_00,
    quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)',
  },
])

export const satzOhneVerschulden = parameter<number>('sgb2.43.2.satzOhneVerschulden', NORM_43, 'prozent_x100', [
  { ab: '2011-04-01', verkuendet: '2011-03-29', wert: 10_00, quelle: AENDERUNG_2011 },
])
export const satzSonst = parameter<number>('sgb2.43.2.satzSonst', NORM_43, 'prozent_x100', [
  { ab: '2011-04-01', verkuendet: '2011-03-29', wert: 30_00, quelle: AENDERUNG_2011 },
])
/** All set-offs and loans together. */
export const hoechstsatz = parameter<number>(
  'sgb2.43.2.hoechstsatz',
  '§ 43 Abs. 2 Satz 2 und Abs. 3 SGB II',
  'prozent_x100',
  [{ ab: '2011-04-01', verkuendet: '2011-03-29', wert: 30_00, quelle: AENDERUNG_2011 }],
)
/** Beyond this, loans rest (§ 42a Abs. 2 Satz 4 SGB II). */
export const grenzeFuerTilgung = parameter<number>(
  'sgb2.42a.2.grenzeFuerTilgung',
  '§ 42a Abs. 2 Satz 4 SGB II',
  'prozent_x100',
  [{ ab: '2011-04-01', verkuendet: '2011-03-29', wert: 20_00, quelle: AENDERUNG_2011 }],
)
/** § 24 Abs. 2 Nr. 7 SGB X: below this no hearing is needed. */
export const grenzeOhneAnhoerung = parameter('sgb10.24.2.grenzeOhneAnhoerung', '§ 24 Abs. 2 Nr. 7 SGB X', 'cent', [
  { ab: '2011-04-01', verkuendet: '2011-03-29', wert: 70_00, quelle: '§ 24 Abs. 2 Nr. 7 SGB X' },
])
