import { type Cent, cent } from '../../../kern/index.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'

/** § 11b Abs. 3 Satz 2 SGB II: the rate between 520 and 1,000 euros, by the day of inflow. */
export const satzMittlereStufe = parameter<number>(
  'sgb2.11b.3.satzMittlereStufe',
  '§ 11b Abs. 3 Satz 2 SGB II',
  'prozent_x100',
  [
    {
      ab: '2011-07-01',
      verkuendet: '2011-03-29',
      wert: 20_00,
      quelle: 'Gesetz v. 24.03.2011, BGBl. I S. 453 (20 Prozent von 100 bis 1 000 Euro)',
    },
    {
      ab: '2023-07-01',
      verkuendet: '2022-12-20',
      wert: 30_00,
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)',
    },
  ],
)

/** The part of `brutto` between two limits. */
export function teil(brutto: Cent, ueber: number, bis: number): Cent {
  return cent(Math.max(0, Math.min(brutto, bis) - ueber))
}

/** What the steps go by. `mitErster`: not for trainees and pupils under 25 and in a Freiwilligendienst since July 2023 (Abs. 3 Satz 4). */
export type Stufen = { readonly satzMitte: number; readonly ende: number; readonly mitErster: boolean }

/** § 11b Abs. 3 Satz 2 bis 4 SGB II: 20 percent from 100, the middle rate from 520, 10 percent from 1,000 euros to `ende`. */
export function freibetragDerStufen(brutto: Cent, { satzMitte, ende, mitErster }: Stufen): Cent {
  const erste = mitErster ? prozentVon(teil(brutto, 100_00, 520_00), 20_00) : 0
  return cent(
    erste + prozentVon(teil(brutto, 520_00, 1000_00), satzMitte) + prozentVon(teil(brutto, 1000_00, ende), 10_00),
  )
}
