import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { schalter } from '../../regelwerk/schalter.ts'

/** 1 while what is paid to a person is rounded to whole euros. */
export const endbetragInVollenEuro = parameter<number>(
  'sgb2.41.2.endbetragInVollenEuro',
  '§ 41 Abs. 2 SGB II',
  'anzahl',
  [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      wert: 1,
      quelle: '§ 41 Abs. 2 SGB II i. d. F. v. 24.12.2003, BGBl. I S. 2954',
    },
    { ab: '2011-04-01', verkuendet: '2011-03-29', wert: 0, quelle: 'G. v. 24.03.2011, BGBl. 2011 I S. 453' },
  ],
)

/**
 * Until March 2011 the Bundessozialgericht rounds the final amount of each person; the program of that time (A2LL) rounded
 * Regelleistung and Mehrbedarf and left housing in cents (LSG Berlin-Brandenburg, L 5 AS 914/09).
 */
export const gerundetWird = schalter('sgb2.41.2.gerundetWird', '§ 41 Abs. 2 SGB II i. d. F. bis 31.03.2011', [
  'endbetrag',
  'ohneUnterkunft',
])

/** Whether the amounts of this run are rounded to whole euros; parts of a month are rounded when they are put together. */
export const inVollenEuro = (k: Rechnung): boolean => k.wahl(endbetragInVollenEuro) === 1 && k.tage === 30
