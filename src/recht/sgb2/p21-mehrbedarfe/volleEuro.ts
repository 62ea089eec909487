import type { Cent } from '../../../kern/index.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { aufVolleEuro } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'

/** 1 while amounts under § 21 are rounded to whole euros. */
export const mehrbedarfInVollenEuro = parameter<number>(
  'sgb2.77.5.mehrbedarfInVollenEuro',
  '§ 21, § 77 Abs. 5 SGB II',
  'anzahl',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      wert: 1,
      quelle: '§ 41 Abs. 2 SGB II i. d. F. bis 31.03.2011, § 77 Abs. 5 SGB II; BSG 31.10.2007, B 14/11b AS 30/07 R',
    },
    { ab: '2012-01-01', verkuendet: '2011-03-29', wert: 0, quelle: '§ 77 Abs. 5 SGB II, BGBl. 2011 I S. 453' },
  ],
)

/** § 77 Abs. 5 SGB II leaves nothing open; the switch is there to compare with programs that compute in cents. */
export const mehrbedarfRundung = schalter('sgb2.77.5.mehrbedarfRundung', '§ 77 Abs. 5 SGB II', ['volleEuro', 'cent'])

/** § 77 Abs. 5 SGB II: until 2011-12-31 amounts under § 21 are rounded to whole euros, half up. */
export function mehrbedarfGerundet(k: Rechnung, betrag: Cent): Cent {
  if (k.wahl(mehrbedarfInVollenEuro) !== 1) return betrag
  if (k.schalter(mehrbedarfRundung) === 1) return betrag
  k.parameter(mehrbedarfInVollenEuro)
  return aufVolleEuro(betrag)
}
